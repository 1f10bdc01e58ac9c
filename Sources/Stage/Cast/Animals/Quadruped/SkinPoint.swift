// SPDX-License-Identifier: Apache-2.0
import Numerics

/// A place on an animal's skin, as coats and hair see it.
struct SkinPoint: Sendable {
    /// Place in meters in the species' own measure, at rest.
    var place: Vector
    /// Outward unit normal.
    var normal: Vector
    /// Shares of the skin here that head, tail and legs (below the upper bone) carry, 0...1.
    var head: Float
    var tail: Float
    var leg: Float
    /// Color of the coat, linear RGB; black while coats are being computed.
    var color: Vector = .zero
    /// Direction in which short hair lies, along the skin.
    var flow: Vector = .zero
    /// Chooses spots and stripes.
    var seed: Int32

    /// Smooth noise around 0.5 with features of a size in meters.
    func noise(_ size: Float, _ layer: Int32 = 0) -> Float {
        Noise.value(place / size, seed: seed &+ layer)
    }

    /// Distance to a place from either side, 1 at the place and 0 beyond a radius, smooth.
    func near(_ center: Vector, _ radius: Float) -> Float {
        let mirrored = Vector(abs(place.x), place.y, place.z)
        return 1 - smoothstep(radius * 0.55, radius, (mirrored - center).length)
    }
}

/// A function from places to linear RGB.
typealias Coat = @Sendable (SkinPoint) -> Vector

/// The smooth step of a number between two edges, either way round.
func ramp(_ from: Float, _ to: Float, _ x: Float) -> Float {
    from < to ? smoothstep(from, to, x) : 1 - smoothstep(to, from, x)
}
