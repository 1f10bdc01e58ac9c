// SPDX-License-Identifier: Apache-2.0
import Foundation
import Numerics

extension QuadrupedSpecies {
    /// A house cat: shoulder height 0.25 m, round head, large pointed ears, slit pupils.
    static let cat = QuadrupedSpecies(
        name: "cat",
        torso: [
            [-0.160, 0.205, 0.050, 0.88], [-0.08, 0.202, 0.054, 0.90], [0.02, 0.196, 0.058, 0.86],
            [0.095, 0.198, 0.056, 0.80], [0.125, 0.204, 0.049, 0.80],
        ],
        neck: [
            [0.115, 0.222, 0.046, 0.85], [0.15, 0.250, 0.039, 0.9], [0.178, 0.272, 0.037, 0.95],
        ],
        head: [
            Mass([0, 0.296, 0.197, 0.0415], [0, 0.293, 0.215, 0.038], 1.10),
            Mass([0, 0.287, 0.232, 0.020], [0, 0.283, 0.252, 0.0115], 1.0),
            Mass([0.0095, 0.2725, 0.2465, 0.0125]), Mass([0, 0.2625, 0.244, 0.0105]),
            Mass([0.024, 0.279, 0.212, 0.0235]), Mass([0.018, 0.3115, 0.224, 0.013]),
        ],
        hollows: [Mass([0.0205, 0.297, 0.247, 0.009])],
        tail: [
            [-0.200, 0.222, 0.0150, 1], [-0.255, 0.225, 0.0140, 1], [-0.315, 0.245, 0.0130, 1],
            [-0.362, 0.290, 0.0125, 1], [-0.385, 0.345, 0.0120, 1], [-0.375, 0.395, 0.0095, 1],
        ],
        front: [
            [0.040, 0.185, 0.110, 0.036], [0.044, 0.135, 0.075, 0.023],
            [0.040, 0.048, 0.088, 0.0145], [0.040, 0.0155, 0.090, 0.0155],
            [0.041, 0.0125, 0.112, 0.0150],
        ],
        hind: [
            [0.036, 0.195, -0.145, 0.049], [0.046, 0.128, -0.085, 0.031],
            [0.040, 0.066, -0.175, 0.0145], [0.040, 0.0145, -0.155, 0.0140],
            [0.041, 0.0120, -0.125, 0.0145],
        ],
        blend: 0.0068, cell: 0.0068, headDetail: 0.55,
        grain: 0.5,
        features: [
            .eye(
                Feature.Eye(
                    center: Vector(0.0190, 0.2965, 0.2415), radius: 0.0105,
                    facing: Vector(0.34, 0.04, 0.94), iris: Vector(0.34, 0.36, 0.045),
                    pupil: SIMD2(0.26, 0.80))),
            .ball(
                Vector(0, 0.2815, 0.2612), radii: Vector(0.0058, 0.0040, 0.0040),
                color: Vector(0.42, 0.15, 0.14), isWet: false),
            .ear(
                Feature.Ear(
                    shape: .pointed, base: Vector(0.0265, 0.322, 0.198),
                    along: Vector(0.34, 1, 0.06),
                    across: Vector(1, -0.25, -0.30), width: 0.0235, length: 0.050, cup: 0.35,
                    inner: Vector(0.50, 0.27, 0.22))),
            .whiskers(Vector(0.015, 0.272, 0.252), length: 0.062),
        ],
        hair: [
            HairPatch(
                count: 15000,
                length: { p in 0.0105 * (1 - 0.72 * p.head) * (1 - 0.5 * p.leg) + 0.004 * p.tail },
                width: 0.0014, lie: 0.84, gravity: 0.1)
        ],
        coats: [gingerTabby, grayTabby, tuxedo],
        motion: QuadrupedMotion(
            walk: .walk, run: .gallop, stride: 0.92, flex: 1.25, cadence: 0.80,
            neckPitch: SIMD3(0.10, 0.18, 0.36), headPitch: SIMD3(-0.08, -0.14, -0.26),
            tailPitch: SIMD3(0, -0.10, 0.35), tailSwing: 0.25, canSit: true))

    private static let gingerTabby: Coat = { p in
        tabby(
            p, ground: Vector(0.52, 0.27, 0.095), stripe: Vector(0.25, 0.095, 0.024),
            white: Vector(0.74, 0.68, 0.60))
    }

    private static let grayTabby: Coat = { p in
        tabby(
            p, ground: Vector(0.20, 0.17, 0.14), stripe: Vector(0.030, 0.026, 0.023),
            white: Vector(0.33, 0.29, 0.25))
    }

    private static let tuxedo: Coat = { p in
        let black = Vector(0.016, 0.015, 0.015).mixed(Vector(0.03, 0.028, 0.027), p.noise(0.02))
        return black.mixed(Vector(0.74, 0.71, 0.67), catWhite(p))
    }

    /// Stripes around the body, rings around legs and tail, an M on the brow.
    private static func tabby(
        _ p: SkinPoint, ground: Vector, stripe: Vector, white: Vector
    ) -> Vector {
        let (x, y, z) = (p.place.x, p.place.y, p.place.z)
        let wave = sin(z * 135 + 3 * sin(y * 26) + 4.5 * p.noise(0.06))
        let body = ramp(0.05, 0.6, wave) * ramp(0.155, 0.20, y) * (1 - p.head) * (1 - p.tail)
        let spine = ramp(0.012, 0.005, abs(x)) * ramp(0.4, 0.8, p.normal.y) * (1 - p.head)
        let rings = ramp(0.1, 0.6, sin((y - z) * 150)) * max(p.tail, 0)
        let bars = ramp(0.2, 0.7, sin(y * 190 + 2 * p.noise(0.03))) * p.leg * ramp(0.03, 0.05, y)
        let brow = ramp(0.2, 0.7, sin(abs(x) * 420 + 1.2)) * ramp(0.303, 0.315, y) * p.head
        let cheek = ramp(0.3, 0.7, sin(y * 330 + z * 120)) * ramp(0.026, 0.034, abs(x)) * p.head
        let dark = max(max(max(body, spine), max(rings, bars)), max(brow, cheek) * 0.85)
        let base = ground.mixed(ground * 1.25, p.noise(0.02))
        return base.mixed(stripe, dark).mixed(white, catWhite(p))
    }

    /// Bib, belly, paws and muzzle.
    private static func catWhite(_ p: SkinPoint) -> Float {
        let bib = p.near(Vector(0, 0.20, 0.16), 0.075) * ramp(-0.2, 0.4, p.normal.z)
        let belly = ramp(-0.2, -0.7, p.normal.y) * (1 - p.leg) * (1 - p.tail)
        let muzzle =
            p.head * max(p.near(Vector(0, 0.268, 0.252), 0.024), ramp(0.268, 0.258, p.place.y))
        return max(max(bib, belly), max(muzzle, ramp(0.034, 0.022, p.place.y)))
    }
}
