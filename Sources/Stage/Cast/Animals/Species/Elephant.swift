// SPDX-License-Identifier: Apache-2.0
import Foundation
import Numerics

extension QuadrupedSpecies {
    /// An African elephant: 3 m at the shoulder, pillar legs, fan ears, trunk and tusks.
    static let elephant = QuadrupedSpecies(
        name: "elephant",
        torso: [
            [-1.10, 2.02, 0.70, 0.86], [-0.45, 1.93, 0.83, 0.92], [0.35, 1.92, 0.83, 0.90],
            [0.85, 2.08, 0.72, 0.82],
        ],
        neck: [[0.98, 2.26, 0.64, 0.80], [1.18, 2.42, 0.56, 0.85]],
        head: [
            Mass([0, 2.58, 1.30, 0.48], [0, 2.42, 1.42, 0.44], 0.88),
            Mass([0.12, 2.94, 1.28, 0.22], [0.09, 2.72, 1.46, 0.30], 0.95),
            Mass([0, 2.04, 1.38, 0.24], [0, 1.86, 1.60, 0.13], 0.90),
            Mass([0.26, 2.40, 1.54, 0.19]), Mass([0.29, 2.74, 1.54, 0.13]),
            Mass([0.20, 2.22, 1.64, 0.15], [0.225, 2.00, 1.77, 0.095]),
        ],
        hollows: [Mass([0.40, 2.76, 1.36, 0.07]), Mass([0.415, 2.58, 1.60, 0.05])],
        masses: [
            Mass([0, 2.40, -0.60, 0.40], [0, 2.36, 0.20, 0.42], 0.8),
            Mass([0, 2.34, 0.55, 0.42], [0, 2.40, 0.95, 0.40], 0.8),
        ],
        trunk: [
            [1.62, 2.34, 0.330, 0.92], [1.90, 1.92, 0.240, 0.95], [2.02, 1.50, 0.185, 1],
            [2.05, 1.08, 0.150, 1], [2.10, 0.70, 0.120, 1], [2.22, 0.42, 0.098, 1],
            [2.40, 0.34, 0.075, 1],
        ],
        tail: [
            [-1.74, 2.22, 0.090, 1], [-1.88, 1.88, 0.050, 1], [-1.93, 1.40, 0.038, 1],
            [-1.94, 0.98, 0.026, 1],
        ],
        front: [
            [0.42, 1.75, 0.88, 0.440], [0.43, 1.18, 0.72, 0.320], [0.42, 0.58, 0.86, 0.235],
            [0.42, 0.190, 0.880, 0.220], [0.42, 0.160, 0.960, 0.218],
        ],
        hind: [
            [0.40, 1.75, -1.02, 0.520], [0.42, 1.08, -0.82, 0.330], [0.41, 0.54, -1.05, 0.230],
            [0.41, 0.190, -1.020, 0.215], [0.41, 0.158, -0.930, 0.212],
        ],
        blend: 0.070, cell: 0.072, headDetail: 0.72, softness: 0.062,
        grain: nil,
        features: [
            .eye(
                Feature.Eye(
                    center: Vector(0.392, 2.57, 1.585), radius: 0.034,
                    facing: Vector(0.88, -0.05, 0.46), iris: Vector(0.060, 0.032, 0.012),
                    pupil: SIMD2(0.5, 0.5))),
            .horn(
                [
                    Vector(0.215, 2.14, 1.68), Vector(0.275, 1.82, 1.92), Vector(0.325, 1.62, 2.28),
                    Vector(0.300, 1.66, 2.68), Vector(0.260, 1.80, 2.92),
                ], radius: 0.092, tip: 0.14, color: Vector(0.74, 0.67, 0.53)),
            .ear(
                Feature.Ear(
                    shape: .fan, base: Vector(0.38, 2.46, 1.38), along: Vector(0.84, 0.08, -0.54),
                    across: Vector(0.16, -1, -0.10), width: 0.80, length: 1.28, cup: -0.14,
                    droop: 0.34, outer: Vector(0.20, 0.180, 0.162),
                    inner: Vector(0.205, 0.178, 0.160))),
        ],
        hair: [
            HairPatch(
                count: 260, length: { p in p.tail * ramp(1.15, 1.03, p.place.y) * 0.34 },
                width: 0.012,
                segments: 5, lie: 0.9, direction: { _ in Vector(0, -1, 0) }, gravity: 0.2,
                colors: { _ in (Vector(0.02, 0.018, 0.017), Vector(0.02, 0.018, 0.017)) },
                looseness: 0.3)
        ],
        coats: [elephantSkin],
        motion: QuadrupedMotion(
            walk: .walk, run: .amble, stride: 0.82, lift: 0.55, flex: 0,
            neckPitch: SIMD3(0, 0.02, -0.03), headPitch: SIMD3(0, 0.02, -0.05), tailSwing: 0.14,
            earSwing: 0.22, ankle: 0.5))

    private static let elephantSkin: Coat = { p in
        let (y, z) = (p.place.y, p.place.z)
        // Folds: across the trunk, around the legs, a net on the body.
        let rings = 0.5 + 0.5 * sin((y + 0.25 * z) * 62 + 2 * p.noise(0.3, 3))
        let folds = p.head * ramp(1.56, 1.76, z) * rings
        let net = abs(p.noise(0.16) - 0.5) + abs(p.noise(0.07, 4) - 0.5)
        let dark = max(0.5 * folds, ramp(0.22, 0.02, net) * 0.32)
        var c = Vector(0.190, 0.174, 0.158).mixed(Vector(0.255, 0.232, 0.208), p.noise(0.7))
        c = c.mixed(Vector(0.130, 0.116, 0.104), dark)
        c = c.mixed(Vector(0.26, 0.20, 0.14), 0.45 * ramp(0.9, 0.1, y))
        c = c.mixed(Vector(0.30, 0.225, 0.19), 0.3 * p.head * ramp(0.55, 0.8, p.noise(0.25, 7)))
        c = c.mixed(Vector(0.05, 0.043, 0.038), 0.85 * p.near(Vector(0.392, 2.57, 1.585), 0.075))
        let nails = ramp(0.3, 0.7, sin(atan2(p.normal.x, p.normal.z) * 7)) * ramp(0.12, 0.09, y)
        return c.mixed(Vector(0.42, 0.36, 0.29), nails * ramp(0.2, 0.5, p.normal.z))
    }
}
