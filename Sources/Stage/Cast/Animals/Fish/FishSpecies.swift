// SPDX-License-Identifier: Apache-2.0
import Numerics

/// What makes a fish: its outline, its fins and its colors; meters, facing +Z, middle at the origin.
struct FishSpecies: Sendable {
    var name: String
    /// Rings from the mouth to the root of the tail: z, y, half width, half height.
    var body: [SIMD4<Float>]
    var fins: [Fin]
    var eye: Vector
    var eyeRadius: Float
    /// Main color and color of the bands, linear RGB.
    var color: Vector
    var band: Vector
    /// Where bands are, along z, and their half width.
    var bands: [Float]
    var bandWidth: Float
    /// Tail beats a second, sway of the tail in body lengths, body lengths a second.
    var beats: Float
    var sway: Float
    var pace: Float

    /// A fin: root and edge as curves of points (x, y, z); off the middle it comes in pairs.
    struct Fin: Sendable {
        var root: [Vector]
        var edge: [Vector]
        /// How far it flaps by itself, radians or so.
        var flap: Float = 0
    }

    /// A clownfish, 0.24 m with its tail: larger than life, as the picture wants it.
    static let clownfish = FishSpecies(
        name: "fish",
        body: [
            [0.124, -0.002, 0.004, 0.006], [0.116, 0.000, 0.013, 0.018],
            [0.096, 0.003, 0.022, 0.033],
            [0.064, 0.004, 0.028, 0.045], [0.020, 0.003, 0.028, 0.049],
            [-0.026, 0.001, 0.022, 0.041],
            [-0.064, 0, 0.013, 0.026], [-0.088, 0, 0.0075, 0.0175], [-0.098, 0, 0.004, 0.0165],
        ],
        fins: [
            Fin(
                root: [
                    Vector(0, 0.044, 0.058), Vector(0, 0.050, 0.020), Vector(0, 0.040, -0.026),
                    Vector(0, 0.022, -0.066),
                ],
                edge: [
                    Vector(0, 0.066, 0.046), Vector(0, 0.074, 0.014), Vector(0, 0.060, -0.018),
                    Vector(0, 0.070, -0.054), Vector(0, 0.046, -0.088),
                ]),
            Fin(
                root: [
                    Vector(0, -0.042, 0.000), Vector(0, -0.038, -0.026), Vector(0, -0.022, -0.064),
                ],
                edge: [
                    Vector(0, -0.064, -0.010), Vector(0, -0.074, -0.042), Vector(0, -0.044, -0.086),
                ]),
            Fin(
                root: [Vector(0, 0.017, -0.094), Vector(0, 0, -0.096), Vector(0, -0.017, -0.094)],
                edge: [
                    Vector(0, 0.044, -0.128), Vector(0, 0.034, -0.148), Vector(0, 0, -0.154),
                    Vector(0, -0.034, -0.148), Vector(0, -0.044, -0.128),
                ]),
            Fin(
                root: [
                    Vector(0.0245, 0.004, 0.054), Vector(0.0255, -0.008, 0.052),
                    Vector(0.0235, -0.018, 0.052),
                ],
                edge: [
                    Vector(0.050, 0.020, 0.022), Vector(0.062, 0.000, 0.010),
                    Vector(0.056, -0.024, 0.014),
                    Vector(0.040, -0.036, 0.028),
                ], flap: 0.55),
            Fin(
                root: [Vector(0.009, -0.042, 0.046), Vector(0.009, -0.045, 0.026)],
                edge: [
                    Vector(0.014, -0.066, 0.034), Vector(0.016, -0.074, 0.014),
                    Vector(0.012, -0.058, 0.006),
                ],
                flap: 0.2),
        ],
        eye: Vector(0.0185, 0.010, 0.0945), eyeRadius: 0.0078, color: Vector(0.80, 0.20, 0.018),
        band: Vector(0.86, 0.86, 0.86), bands: [0.066, -0.008, -0.080], bandWidth: 0.0125,
        beats: 2.2,
        sway: 0.105, pace: 1.5)
}
