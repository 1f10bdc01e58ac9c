// SPDX-License-Identifier: Apache-2.0
import Numerics

extension QuadrupedSpecies {
    /// A rabbit: round back, long ears, large hind feet, a white scut.
    static let rabbit = QuadrupedSpecies(
        name: "rabbit",
        torso: [
            [-0.130, 0.120, 0.080, 0.92], [-0.055, 0.140, 0.086, 0.92],
            [0.040, 0.132, 0.070, 0.88],
            [0.100, 0.142, 0.054, 0.86],
        ],
        neck: [
            [0.105, 0.160, 0.052, 0.9], [0.132, 0.198, 0.044, 0.95], [0.148, 0.222, 0.042, 1],
        ],
        head: [
            Mass([0, 0.245, 0.168, 0.0430], [0, 0.240, 0.190, 0.040], 0.96),
            Mass([0, 0.232, 0.212, 0.0305], [0, 0.224, 0.240, 0.0190], 0.95),
            Mass([0.011, 0.217, 0.238, 0.0125]), Mass([0, 0.208, 0.222, 0.0135]),
            Mass([0.019, 0.227, 0.205, 0.0260]),
        ],
        tail: [[-0.205, 0.120, 0.028, 1], [-0.225, 0.135, 0.028, 1], [-0.235, 0.150, 0.020, 1]],
        front: [
            [0.040, 0.120, 0.092, 0.034], [0.042, 0.080, 0.066, 0.0230],
            [0.036, 0.036, 0.080, 0.0160],
            [0.036, 0.0150, 0.086, 0.0155], [0.036, 0.0125, 0.112, 0.0145],
        ],
        hind: [
            [0.048, 0.120, -0.115, 0.070], [0.068, 0.075, -0.040, 0.046],
            [0.058, 0.034, -0.150, 0.0210], [0.058, 0.0170, -0.095, 0.0190],
            [0.058, 0.0145, -0.028, 0.0180],
        ],
        blend: 0.0090, cell: 0.0075, headDetail: 0.62, softness: 0.12,
        grain: 0.45,
        features: [
            .eye(
                Feature.Eye(
                    center: Vector(0.0330, 0.2490, 0.2030), radius: 0.0100,
                    facing: Vector(0.88, 0.12, 0.46), iris: Vector(0.050, 0.022, 0.010),
                    pupil: SIMD2(0.7, 0.7))),
            .ball(
                Vector(0, 0.2265, 0.2605), radii: Vector(0.0062, 0.0045, 0.0042),
                color: Vector(0.36, 0.16, 0.14), isWet: false),
            .ear(
                Feature.Ear(
                    shape: .leaf, base: Vector(0.0190, 0.2780, 0.165),
                    along: Vector(0.16, 1, -0.42),
                    across: Vector(0.80, 0.1, -0.60), width: 0.0225, length: 0.118, cup: 0.75,
                    inner: Vector(0.52, 0.34, 0.28))),
            .whiskers(Vector(0.017, 0.219, 0.248), length: 0.05),
        ],
        hair: [
            HairPatch(
                count: 13500, length: { p in 0.0135 * (1 - 0.55 * p.head) * (1 - 0.5 * p.leg) },
                width: 0.0016, lie: 0.80, gravity: 0.1),
            HairPatch(
                count: 900, length: { p in p.tail > 0.4 ? 0.018 : 0 }, width: 0.0018, lie: 0.3,
                disorder: 0.4),
        ],
        coats: [wildRabbit, whiteRabbit, blackRabbit],
        motion: QuadrupedMotion(
            walk: .hop, run: .hop, stride: 1.05, lift: 0.55, flex: 0.9, cadence: 0.78,
            neckPitch: SIMD3(0, 0.1, 0.25), headPitch: SIMD3(0, 0, -0.15), tailSwing: 0.05,
            earSwing: 0.16))

    private static let wildRabbit: Coat = { p in
        let grain = 0.6 * p.noise(0.012) + 0.4 * p.noise(0.05, 3)
        var c = Vector(0.20, 0.138, 0.085).mixed(Vector(0.36, 0.265, 0.175), grain)
        c = c.mixed(
            Vector(0.38, 0.20, 0.095), 0.6 * p.near(Vector(0, 0.225, 0.115), 0.045) * (1 - p.head))
        c = c.mixed(Vector(0.66, 0.59, 0.50), 0.45 * p.near(Vector(0.033, 0.249, 0.203), 0.024))
        return rabbitWhite(c, p)
    }

    private static let whiteRabbit: Coat = { p in
        Vector(0.74, 0.72, 0.69).mixed(Vector(0.62, 0.58, 0.54), 0.5 * p.noise(0.03))
    }

    private static let blackRabbit: Coat = { p in
        rabbitWhite(Vector(0.022, 0.020, 0.019).mixed(Vector(0.04, 0.036, 0.033), p.noise(0.02)), p)
    }

    /// Belly, chin and scut.
    private static func rabbitWhite(_ coat: Vector, _ p: SkinPoint) -> Vector {
        let belly = ramp(-0.1, -0.7, p.normal.y) * (1 - p.leg)
        let chin = p.head * ramp(0.216, 0.206, p.place.y)
        var c = coat.mixed(Vector(0.70, 0.65, 0.58), max(max(belly, chin) * 0.85, p.tail))
        c = c.mixed(Vector(0.015, 0.012, 0.010), 0.85 * p.near(Vector(0.033, 0.249, 0.203), 0.0155))
        return c
    }
}
