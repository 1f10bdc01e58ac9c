// SPDX-License-Identifier: Apache-2.0
import Numerics

extension QuadrupedSpecies {
    /// A bay horse: 1.55 m at the withers, long legs, flat cheeks, mane and tail that flow.
    static let horse = QuadrupedSpecies(
        name: "horse",
        torso: [
            [-0.60, 1.22, 0.270, 0.88], [-0.30, 1.17, 0.275, 0.94], [0.05, 1.14, 0.300, 0.88],
            [0.36, 1.16, 0.290, 0.76], [0.55, 1.19, 0.230, 0.74],
        ],
        neck: [
            [0.54, 1.25, 0.225, 0.60], [0.76, 1.50, 0.158, 0.58], [0.95, 1.735, 0.105, 0.62],
        ],
        head: [
            Mass([0, 1.790, 1.010, 0.090], [0, 1.715, 1.075, 0.096], 0.72),
            Mass([0, 1.700, 1.085, 0.086], [0, 1.480, 1.275, 0.056], 0.74),
            Mass([0, 1.480, 1.275, 0.058], [0, 1.385, 1.350, 0.052], 0.92),
            Mass([0, 1.600, 1.100, 0.070], [0, 1.420, 1.270, 0.038], 0.62),
            Mass([0, 1.390, 1.305, 0.040], [0, 1.365, 1.325, 0.034], 0.95),
            Mass([0.034, 1.640, 1.055, 0.078], [0.030, 1.600, 1.075, 0.070], 0.55),
            Mass([0.062, 1.725, 1.110, 0.024], [0.056, 1.690, 1.130, 0.018]),
            Mass([0.030, 1.395, 1.360, 0.026]),
        ],
        masses: [
            Mass([0, 1.40, 0.24, 0.085], [0, 1.37, 0.50, 0.10], 0.6),
            Mass([0.05, 1.33, -0.66, 0.13], [0.05, 1.34, -0.35, 0.11], 0.95),
            Mass([0.06, 1.08, 0.57, 0.10]),
        ],
        tail: [
            [-0.82, 1.35, 0.050, 1], [-0.91, 1.26, 0.045, 1], [-0.955, 1.10, 0.036, 1],
            [-0.965, 0.95, 0.020, 1],
        ],
        front: [
            [0.150, 1.02, 0.53, 0.150], [0.160, 0.86, 0.37, 0.092], [0.145, 0.475, 0.415, 0.056],
            [0.145, 0.180, 0.415, 0.042], [0.145, 0.050, 0.485, 0.058],
        ],
        hind: [
            [0.150, 1.13, -0.52, 0.230], [0.180, 0.86, -0.34, 0.112], [0.150, 0.545, -0.70, 0.060],
            [0.150, 0.190, -0.645, 0.043], [0.150, 0.050, -0.575, 0.058],
        ],
        blend: 0.030, cell: 0.032, headDetail: 0.55,
        grain: 1.6,
        features: [
            .eye(
                Feature.Eye(
                    center: Vector(0.0730, 1.703, 1.120), radius: 0.0315,
                    facing: Vector(0.88, 0.06, 0.46), iris: Vector(0.050, 0.022, 0.010),
                    pupil: SIMD2(0.7, 0.5))),
            .ear(
                Feature.Ear(
                    shape: .leaf, base: Vector(0.046, 1.855, 0.985), along: Vector(0.20, 1, 0.16),
                    across: Vector(0.9, 0, -0.45), width: 0.040, length: 0.165, cup: 0.85,
                    inner: Vector(0.07, 0.035, 0.022))),
            .ball(
                Vector(0.0445, 1.392, 1.385), radii: Vector(0.010, 0.019, 0.014),
                color: Vector(0.006, 0.005, 0.005), isWet: false),
        ],
        hair: [
            mane(count: 3000, length: 0.30, width: 0.0085),
            HairPatch(
                count: 260,
                length: { p in p.near(Vector(0, 1.875, 1.035), 0.06) * 0.24 }, width: 0.008,
                segments: 6, lie: 0.9, direction: { _ in Vector(0, 0.25, 1) }, gravity: 0.5,
                disorder: 0.12, colors: { _ in horseHair }, looseness: 0.3, isDraped: true),
            HairPatch(
                count: 2600,
                length: { p in p.tail > 0.5 ? 0.50 + 0.38 * ramp(0.95, 1.3, p.place.y) : 0 },
                width: 0.0085, segments: 7, lie: 0.75, direction: { _ in Vector(0, -0.55, -0.8) },
                gravity: 0.34, disorder: 0.10, colors: { _ in horseHair }, looseness: 0.55),
        ],
        coats: [bay, chestnut, grayHorse],
        motion: QuadrupedMotion(
            walk: .walk, run: .gallop, stride: 1, lift: 0.9, flex: 0.40,
            neckPitch: SIMD3(0, 0.08, 0.24), headPitch: SIMD3(0.04, -0.06, -0.34),
            tailPitch: SIMD3(0, -0.12, -0.62), tailSwing: 0.16))

    private static let horseHair = (
        root: Vector(0.016, 0.011, 0.008), tip: Vector(0.032, 0.022, 0.016)
    )

    /// Long hair along the crest that falls to one side.
    static func mane(count: Int, length: Float, width: Float) -> HairPatch {
        HairPatch(
            count: count,
            length: { p in
                let crest =
                    ramp(0.045, 0.025, abs(p.place.x))
                    * ramp(0.1, 0.4, p.normal.y - 0.4 * p.normal.z)
                let span = ramp(0.42, 0.55, p.place.z) * ramp(1.44, 1.50, p.place.y) * (1 - p.tail)
                let front = ramp(1.03, 0.99, p.place.z)
                return crest * span * front > 0.3 ? length : 0
            }, width: width, segments: 7, lie: 0.8,
            direction: { p in Vector(p.place.x < -0.004 ? -1 : 1, 0.30, -0.30) },
            gravity: 0.60, disorder: 0.12, colors: { _ in horseHair }, looseness: 0.35,
            isDraped: true)
    }

    private static let bay: Coat = { p in
        horseMarks(
            Vector(0.185, 0.066, 0.022).mixed(Vector(0.25, 0.10, 0.036), p.noise(0.25)), p,
            points: Vector(0.016, 0.011, 0.009))
    }

    private static let chestnut: Coat = { p in
        horseMarks(
            Vector(0.30, 0.115, 0.032).mixed(Vector(0.36, 0.15, 0.048), p.noise(0.25)), p,
            points: Vector(0.20, 0.075, 0.022))
    }

    private static let grayHorse: Coat = { p in
        let dapple = ramp(0.45, 0.75, p.noise(0.05))
        return horseMarks(
            Vector(0.50, 0.49, 0.47).mixed(Vector(0.33, 0.33, 0.33), dapple * 0.7), p,
            points: Vector(0.10, 0.10, 0.10))
    }

    /// Dark legs and muzzle, hooves and a blaze.
    private static func horseMarks(_ coat: Vector, _ p: SkinPoint, points: Vector) -> Vector {
        let (x, y, z) = (p.place.x, p.place.y, p.place.z)
        var c = coat.mixed(points, ramp(0.78, 0.48, y) * (1 - p.tail) * (1 - p.head))
        c = c.mixed(Vector(0.055, 0.046, 0.038), ramp(0.11, 0.085, y))
        c = c.mixed(points * 1.4, 0.85 * p.head * ramp(1.50, 1.40, y))
        let blaze = ramp(0.030, 0.016, abs(x)) * ramp(1.40, 1.46, y) * ramp(1.74, 1.68, y)
        c = c.mixed(Vector(0.74, 0.70, 0.66), blaze * p.head * ramp(0.0, 0.5, p.normal.z))
        let mouth =
            ramp(0.008, 0.003, abs(y - 1.385 + 0.2 * (1.36 - z))) * ramp(1.27, 1.30, z) * p.head
        return c.mixed(Vector(0.006, 0.005, 0.005), 0.8 * mouth)
    }
}
