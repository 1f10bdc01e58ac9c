// SPDX-License-Identifier: Apache-2.0
import Numerics

extension QuadrupedSpecies {
    /// A red deer stag: 1.15 m at the withers, slender legs, upright neck, branched antlers.
    static let deer = QuadrupedSpecies(
        name: "deer",
        torso: [
            [-0.46, 0.905, 0.170, 0.84], [-0.20, 0.880, 0.172, 0.86], [0.06, 0.860, 0.190, 0.84],
            [0.28, 0.870, 0.195, 0.76], [0.40, 0.890, 0.165, 0.76],
        ],
        neck: [
            [0.39, 0.95, 0.150, 0.66], [0.52, 1.125, 0.105, 0.72], [0.605, 1.305, 0.082, 0.78],
        ],
        head: [
            Mass([0, 1.375, 0.655, 0.070], [0, 1.350, 0.705, 0.066], 0.92),
            Mass([0, 1.340, 0.730, 0.056], [0, 1.262, 0.870, 0.034], 0.86),
            Mass([0, 1.262, 0.870, 0.035], [0, 1.250, 0.895, 0.032], 1.0),
            Mass([0, 1.300, 0.715, 0.042], [0, 1.238, 0.850, 0.022], 0.80),
            Mass([0.042, 1.378, 0.710, 0.024]),
        ],
        masses: [
            Mass([0, 1.035, 0.26, 0.060], [0, 1.02, 0.36, 0.07], 0.7),
            Mass([0.05, 0.98, -0.46, 0.095]),
        ],
        tail: [[-0.605, 0.985, 0.036, 1], [-0.66, 0.94, 0.034, 1], [-0.69, 0.87, 0.020, 1]],
        front: [
            [0.100, 0.80, 0.37, 0.098], [0.108, 0.66, 0.275, 0.062], [0.098, 0.365, 0.315, 0.0330],
            [0.098, 0.130, 0.315, 0.0245], [0.098, 0.036, 0.355, 0.0320],
        ],
        hind: [
            [0.100, 0.86, -0.40, 0.150], [0.120, 0.655, -0.275, 0.076],
            [0.100, 0.425, -0.52, 0.0350],
            [0.100, 0.135, -0.480, 0.0255], [0.100, 0.036, -0.430, 0.0320],
        ],
        blend: 0.020, cell: 0.022, headDetail: 0.52,
        grain: 1.3,
        features: [
            .eye(
                Feature.Eye(
                    center: Vector(0.0560, 1.3640, 0.7200), radius: 0.0215,
                    facing: Vector(0.82, 0.08, 0.56), iris: Vector(0.036, 0.018, 0.009),
                    pupil: SIMD2(0.75, 0.5))),
            .ball(
                Vector(0, 1.262, 0.918), radii: Vector(0.028, 0.020, 0.014),
                color: Vector(0.014, 0.012, 0.012)),
            .ear(
                Feature.Ear(
                    shape: .leaf, base: Vector(0.052, 1.420, 0.625),
                    along: Vector(0.92, 0.62, -0.12),
                    across: Vector(0.52, -0.81, -0.22), width: 0.048, length: 0.180, cup: 0.7,
                    inner: Vector(0.50, 0.42, 0.35))),
            // Beam, brow tine, bez tine, trez tine, fork.
            .horn(
                [
                    Vector(0.036, 1.435, 0.665), Vector(0.130, 1.580, 0.600),
                    Vector(0.230, 1.745, 0.560),
                    Vector(0.270, 1.930, 0.600), Vector(0.235, 2.080, 0.690),
                ], radius: 0.0215, tip: 0.28, color: antler),
            .horn(
                [
                    Vector(0.050, 1.462, 0.665), Vector(0.075, 1.500, 0.745),
                    Vector(0.090, 1.575, 0.800),
                ],
                radius: 0.0150, tip: 0.15, color: antler),
            .horn(
                [
                    Vector(0.118, 1.565, 0.605), Vector(0.165, 1.605, 0.680),
                    Vector(0.195, 1.690, 0.730),
                ],
                radius: 0.0135, tip: 0.15, color: antler),
            .horn(
                [
                    Vector(0.225, 1.740, 0.562), Vector(0.290, 1.775, 0.630),
                    Vector(0.315, 1.850, 0.690),
                ],
                radius: 0.0130, tip: 0.15, color: antler),
            .horn(
                [
                    Vector(0.270, 1.925, 0.600), Vector(0.320, 2.000, 0.570),
                    Vector(0.350, 2.100, 0.570),
                ],
                radius: 0.0125, tip: 0.15, color: antler),
        ],
        hair: [
            HairPatch(
                count: 9000,
                length: { p in
                    let throat = p.near(Vector(0, 1.02, 0.55), 0.22) * 0.035 * (1 - p.head)
                    return 0.016 * (1 - 0.75 * p.head) * (1 - 0.8 * p.leg) + throat
                }, width: 0.0038, lie: 0.9, gravity: 0.12),
            HairPatch(
                count: 500, length: { p in p.tail > 0.4 ? 0.07 : 0 }, width: 0.005, segments: 3,
                lie: 0.8, gravity: 0.2, looseness: 0.2),
        ],
        coats: [deerCoat],
        motion: QuadrupedMotion(
            walk: .walk, run: .gallop, stride: 0.95, lift: 1.1, flex: 0.75,
            neckPitch: SIMD3(0, 0.10, 0.22), headPitch: SIMD3(0, -0.06, -0.28),
            tailPitch: SIMD3(0, 0, -0.9), tailSwing: 0.10, earSwing: 0.25))

    private static let antler = Vector(0.30, 0.205, 0.125)

    private static let deerCoat: Coat = { p in
        let (x, y, z) = (abs(p.place.x), p.place.y, p.place.z)
        var c = Vector(0.30, 0.135, 0.050).mixed(Vector(0.37, 0.185, 0.078), p.noise(0.12))
        c = c.mixed(Vector(0.17, 0.085, 0.040), 0.6 * ramp(0.4, 0.9, p.normal.y) * (1 - p.head))
        c = c.mixed(Vector(0.20, 0.105, 0.052), 0.5 * p.leg)
        let neck = ramp(0.92, 1.05, y) * (1 - p.head) * ramp(0.30, 0.42, z)
        c = c.mixed(Vector(0.19, 0.092, 0.042), 0.55 * neck)
        let belly = ramp(-0.5, -0.85, p.normal.y) * (1 - p.head)
        c = c.mixed(Vector(0.58, 0.47, 0.34), 0.75 * belly)
        let rump = ramp(-0.52, -0.60, z) * ramp(0.70, 0.80, y) * (1 - p.tail)
        c = c.mixed(Vector(0.72, 0.64, 0.52), 0.9 * rump)
        let throat = p.head * ramp(1.275, 1.255, y + 0.5 * (z - 0.75))
        let chin = p.head * ramp(1.245, 1.235, y)
        c = c.mixed(Vector(0.66, 0.57, 0.45), 0.75 * max(throat, chin))
        let ring = p.near(Vector(0.056, 1.364, 0.72), 0.042)
        c = c.mixed(Vector(0.52, 0.40, 0.27), 0.45 * ring)
        c = c.mixed(Vector(0.02, 0.014, 0.011), 0.9 * p.near(Vector(0.056, 1.364, 0.72), 0.029))
        c = c.mixed(
            Vector(0.10, 0.06, 0.038),
            0.7 * p.head * ramp(0.85, 0.89, z) * ramp(0.02, 0.04, x + 0.02))
        return c.mixed(Vector(0.022, 0.018, 0.016), ramp(0.070, 0.052, y))
    }
}
