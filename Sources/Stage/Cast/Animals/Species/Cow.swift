// SPDX-License-Identifier: Apache-2.0
import Numerics

extension QuadrupedSpecies {
    /// A Holstein cow: 1.4 m at the withers, boxy trunk, udder, short horns, black patches on white.
    static let cow = QuadrupedSpecies(
        name: "cow",
        torso: [
            [-0.72, 1.08, 0.265, 0.86], [-0.30, 1.00, 0.335, 0.88], [0.15, 0.985, 0.345, 0.86],
            [0.55, 1.02, 0.290, 0.74],
        ],
        neck: [
            [0.66, 1.12, 0.230, 0.60], [0.82, 1.20, 0.180, 0.62], [0.97, 1.285, 0.140, 0.70],
        ],
        head: [
            Mass([0, 1.330, 1.040, 0.100], [0, 1.245, 1.135, 0.105], 0.92),
            Mass([0, 1.240, 1.140, 0.092], [0, 1.040, 1.300, 0.078], 0.86),
            Mass([0, 1.045, 1.300, 0.082], [0, 1.005, 1.335, 0.078], 1.18),
            Mass([0, 1.165, 1.120, 0.062], [0, 0.985, 1.270, 0.045], 0.80),
            Mass([0.078, 1.270, 1.125, 0.030], [0.074, 1.240, 1.140, 0.024]),
            Mass([0, 1.405, 1.030, 0.050], [0, 1.395, 1.050, 0.050], 1.4),
        ],
        masses: [
            Mass([0.06, 1.29, -0.78, 0.075], [0.07, 1.29, -0.42, 0.075]),
            Mass([0, 1.28, -0.30, 0.085], [0, 1.33, 0.45, 0.085], 0.8),
            Mass([0.05, 0.635, -0.50, 0.105], [0.04, 0.66, -0.36, 0.10]),
            Mass([0, 0.76, 0.60, 0.085], [0, 0.98, 0.86, 0.085], 0.42),
            Mass([0.15, 1.22, -0.52, 0.075]),
        ],
        tail: [
            [-0.96, 1.33, 0.045, 1], [-1.03, 1.15, 0.032, 1], [-1.035, 0.90, 0.024, 1],
            [-1.03, 0.66, 0.022, 1], [-1.025, 0.55, 0.012, 1],
        ],
        front: [
            [0.185, 0.93, 0.56, 0.150], [0.19, 0.74, 0.46, 0.105], [0.17, 0.40, 0.50, 0.056],
            [0.17, 0.165, 0.50, 0.045], [0.17, 0.050, 0.550, 0.060],
        ],
        hind: [
            [0.175, 1.05, -0.62, 0.215], [0.20, 0.76, -0.46, 0.122], [0.175, 0.48, -0.80, 0.060],
            [0.175, 0.175, -0.725, 0.046], [0.175, 0.050, -0.665, 0.060],
        ],
        blend: 0.030, cell: 0.035, headDetail: 0.55,
        grain: 1.8,
        features: [
            .eye(
                Feature.Eye(
                    center: Vector(0.090, 1.250, 1.150), radius: 0.031,
                    facing: Vector(0.84, 0.06, 0.54), iris: Vector(0.040, 0.020, 0.010),
                    pupil: SIMD2(0.75, 0.5))),
            .ear(
                Feature.Ear(
                    shape: .leaf, base: Vector(0.098, 1.355, 1.015), along: Vector(1, 0.02, -0.16),
                    across: Vector(0.0, -1, -0.15), width: 0.070, length: 0.235, cup: 0.6,
                    droop: 0.4,
                    inner: Vector(0.38, 0.22, 0.18))),
            .horn(
                [
                    Vector(0.075, 1.415, 1.03), Vector(0.145, 1.450, 1.04),
                    Vector(0.200, 1.520, 1.075),
                    Vector(0.195, 1.590, 1.11),
                ], radius: 0.029, tip: 0.2, color: Vector(0.52, 0.45, 0.33)),
            .ball(
                Vector(0.046, 1.035, 1.366), radii: Vector(0.016, 0.013, 0.010),
                color: Vector(0.03, 0.015, 0.013), isWet: false),
        ],
        hair: [
            HairPatch(
                count: 500, length: { p in p.tail * ramp(0.74, 0.62, p.place.y) * 0.26 },
                width: 0.007,
                segments: 5, lie: 0.8, direction: { _ in Vector(0, -1, 0) }, gravity: 0.3,
                disorder: 0.14,
                colors: { _ in (Vector(0.5, 0.46, 0.40), Vector(0.62, 0.58, 0.52)) }, looseness: 0.4
            ),
            HairPatch(
                count: 260, length: { p in p.near(Vector(0, 1.455, 1.04), 0.07) * 0.07 },
                width: 0.006, segments: 3, lie: 0.7, direction: { _ in Vector(0, 0.3, 1) },
                gravity: 0.4),
        ],
        coats: [holstein, jersey],
        motion: QuadrupedMotion(
            walk: .walk, run: .gallop, stride: 0.85, lift: 0.8, flex: 0.3, cadence: 0.9,
            neckPitch: SIMD3(0.05, 0.10, 0.10), headPitch: SIMD3(0.05, 0, -0.12),
            tailPitch: SIMD3(0, -0.05, -0.5), tailSwing: 0.16, earSwing: 0.2))

    private static let holstein: Coat = { p in
        let patch = 0.78 * p.noise(0.40, 2) + 0.22 * p.noise(0.15)
        let (x, y, z) = (abs(p.place.x), p.place.y, p.place.z)
        let body =
            ramp(0.50, 0.52, patch) * ramp(0.36, 0.48, y) * (1 - p.tail) * ramp(1.02, 0.95, z)
        let face = ramp(0.86, 0.92, z) * ramp(0.030, 0.042, x) * ramp(1.055, 1.09, y)
        let poll = ramp(0.86, 0.92, z) * ramp(1.385, 1.40, y)
        let black = max(max(body, face), poll)
        let c = Vector(0.74, 0.71, 0.66).mixed(Vector(0.019, 0.016, 0.015), black)
        return cowMarks(c, p)
    }

    private static let jersey: Coat = { p in
        let tan = Vector(0.32, 0.165, 0.068).mixed(Vector(0.40, 0.22, 0.10), p.noise(0.3))
        return cowMarks(tan.mixed(Vector(0.12, 0.06, 0.03), 0.6 * p.leg), p)
    }

    /// Pink muzzle and udder, dark hooves.
    private static func cowMarks(_ coat: Vector, _ p: SkinPoint) -> Vector {
        let muzzle = p.head * p.near(Vector(0, 1.005, 1.345), 0.155)
        var c = coat.mixed(Vector(0.50, 0.27, 0.225), muzzle)
        c = c.mixed(Vector(0.56, 0.32, 0.27), p.near(Vector(0.04, 0.60, -0.43), 0.16))
        c = c.mixed(Vector(0.05, 0.042, 0.036), ramp(0.115, 0.09, p.place.y))
        let mouth =
            ramp(0.009, 0.003, abs(p.place.y - 0.985)) * ramp(1.28, 1.31, p.place.z) * p.head
        return c.mixed(Vector(0.12, 0.05, 0.045), 0.8 * mouth)
    }
}
