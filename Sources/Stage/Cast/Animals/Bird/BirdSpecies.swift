// SPDX-License-Identifier: Apache-2.0
import Numerics

/// What makes one bird differ from another; meters, facing +Z, the body's middle at the origin.
struct BirdSpecies: Sendable {
    var name: String
    /// Rings from the forehead to the rump: z, y, half width, half height.
    var body: [SIMD4<Float>]
    /// 1 when the head's color covers the throat, 0 when it is a cap.
    var hood: Float = 1
    /// Where the head ends and the neck begins, and where the eye is.
    var neckAt: Float
    var eye: Vector
    var eyeRadius: Float
    var iris: Vector
    /// Length and radius of the beak, its root, and how far its tip is hooked.
    var beakRoot: Vector
    var beak: SIMD2<Float>
    var hook: Float
    /// Tip to tip, and depth of the wing at its root.
    var span: Float
    var chord: Float
    /// From 0, a pointed wing, to 1, a fingered tip.
    var fingers: Float
    /// Length of the tail, and its spread in radians.
    var tail: SIMD2<Float>
    /// Height of the body's middle when it stands.
    var stance: Float
    var colors: Plumage
    var flight: Flight

    /// Colors, linear RGB.
    struct Plumage: Sendable {
        var back: Vector
        var belly: Vector
        var head: Vector
        var breast: Vector
        var wing: Vector
        var underwing: Vector
        var wingTip: Vector
        var tail: Vector
        var beak: Vector
        var legs: Vector
    }

    /// How it flies.
    struct Flight: Sendable {
        /// Wing beats a second and amplitude relative to the family's.
        var beats: Float
        var amplitude: Float
        /// Share of the time in which it glides.
        var glide: Float
        /// Meters a second.
        var speed: Float
    }
}
