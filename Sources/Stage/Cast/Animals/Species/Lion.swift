// SPDX-License-Identifier: Apache-2.0
import Foundation
import Numerics

extension QuadrupedSpecies {
    /// A male lion: 1.1 m at the shoulder, long flat nose, mane that frames the face.
    static let lion = QuadrupedSpecies(
        name: "lion",
        torso: [
            [-0.60, 0.88, 0.186, 0.86], [-0.22, 0.845, 0.205, 0.88], [0.18, 0.825, 0.236, 0.84],
            [0.47, 0.865, 0.215, 0.82],
        ],
        neck: [[0.54, 0.94, 0.185, 0.9], [0.68, 1.02, 0.165, 0.95], [0.79, 1.07, 0.150, 1]],
        head: [
            Mass([0, 1.115, 0.850, 0.140], [0, 1.100, 0.915, 0.122], 1.02),
            Mass([0, 1.118, 0.955, 0.074], [0, 1.078, 1.075, 0.058], 1.20),
            Mass([0.040, 1.018, 1.035, 0.060], [0.040, 1.022, 1.072, 0.057]),
            Mass([0, 0.968, 0.940, 0.074], [0, 0.938, 1.050, 0.054], 1.20),
            Mass([0.078, 1.050, 0.910, 0.074]), Mass([0.052, 1.158, 0.948, 0.040]),
            Mass([0.034, 1.096, 0.990, 0.040]),
        ],
        hollows: [Mass([0.074, 1.118, 1.006, 0.028])],
        masses: [Mass([0, 1.02, 0.36, 0.10], [0, 1.02, 0.50, 0.12], 0.8)],
        tail: [
            [-0.76, 0.92, 0.042, 1], [-0.93, 0.78, 0.032, 1], [-1.05, 0.58, 0.027, 1],
            [-1.20, 0.45, 0.024, 1], [-1.38, 0.46, 0.022, 1],
        ],
        front: [
            [0.150, 0.82, 0.47, 0.140], [0.160, 0.58, 0.35, 0.092], [0.152, 0.205, 0.385, 0.066],
            [0.152, 0.068, 0.400, 0.066], [0.152, 0.054, 0.490, 0.062],
        ],
        hind: [
            [0.135, 0.82, -0.54, 0.172], [0.165, 0.56, -0.35, 0.102], [0.150, 0.290, -0.68, 0.056],
            [0.150, 0.064, -0.610, 0.056], [0.150, 0.050, -0.500, 0.060],
        ],
        blend: 0.025, cell: 0.0265, headDetail: 0.52,
        grain: 1.3,
        features: [
            .eye(
                Feature.Eye(
                    center: Vector(0.0660, 1.116, 0.990), radius: 0.0175,
                    facing: Vector(0.30, 0.02, 0.95), iris: Vector(0.36, 0.19, 0.035),
                    pupil: SIMD2(0.40, 0.40))),
            .ball(
                Vector(0, 1.074, 1.128), radii: Vector(0.042, 0.023, 0.016),
                color: Vector(0.060, 0.030, 0.026), isWet: false),
            .ear(
                Feature.Ear(
                    shape: .round, base: Vector(0.100, 1.205, 0.870), along: Vector(0.55, 1, 0.05),
                    across: Vector(1, -0.5, -0.25), width: 0.058, length: 0.090, cup: 0.4,
                    outer: Vector(0.26, 0.14, 0.05), inner: Vector(0.42, 0.30, 0.19))),
            .whiskers(Vector(0.060, 1.024, 1.065), length: 0.15),
        ],
        hair: [
            HairPatch(
                count: 11000, length: { p in 0.020 * (1 - 0.55 * p.head) }, width: 0.0034,
                lie: 0.92,
                gravity: 0.1),
            maneRing(count: 5200, from: 0.46, to: 0.70, length: 0.215, dark: 0.72),
            maneRing(count: 6400, from: 0.68, to: 0.965, length: 0.19, dark: 0.12),
            HairPatch(
                count: 700, length: { p in p.tail * ramp(-1.24, -1.30, p.place.z) * 0.15 },
                width: 0.006, segments: 4, lie: 0.7,
                direction: { _ in Vector(0, 0.15, -1) }, gravity: 0.25, disorder: 0.25,
                colors: { _ in (Vector(0.03, 0.02, 0.014), Vector(0.05, 0.032, 0.02)) },
                looseness: 0.3),
        ],
        coats: [lionCoat],
        motion: QuadrupedMotion(
            walk: .walk, run: .gallop, stride: 1, flex: 1.0, cadence: 0.85,
            neckPitch: SIMD3(0, 0.10, 0.22), headPitch: SIMD3(0.02, -0.06, -0.18),
            tailPitch: SIMD3(0, 0, -0.35), tailSwing: 0.20, canSit: true))

    /// Mane over a stretch of neck: longer below, uneven in locks, darker to the back and chest.
    private static func maneRing(
        count: Int, from: Float, to: Float, length: Float, dark: Float
    ) -> HairPatch {
        HairPatch(
            count: count,
            length: { p in
                let span =
                    ramp(from - 0.03, from + 0.03, p.place.z)
                    * ramp(to + 0.02, to - 0.015, p.place.z)
                guard span > 0.3, p.leg < 0.3, p.place.y > 0.72 else { return 0 }
                // The face looks out of the ring: nothing grows in front of the cheeks.
                let face =
                    p.place.z > 0.90 && abs(p.place.x) < 0.112 && p.place.y < 1.185
                    && p.place.y > 0.94
                let locks = 0.65 + 0.7 * p.noise(0.055, 5)
                let below =
                    1 + 0.18 * ramp(1.05, 0.85, p.place.y) - 0.42 * ramp(1.14, 1.22, p.place.y)
                return face ? 0 : length * locks * below
            }, width: 0.0085, segments: 5, lie: 0.62,
            direction: { p in
                let clump = Vector(p.noise(0.06, 11) - 0.5, p.noise(0.06, 12) - 0.5, 0) * 0.9
                // Around the face it stands off as a ruff, on the neck it falls back.
                let ruff = ramp(0.80, 0.92, p.place.z)
                let fall = Vector(0, -0.42, -0.75).mixed(Vector(0, -0.30, -0.22), ruff)
                return p.normal * mix(0.55, 0.80, ruff) + fall + clump
            }, gravity: 0.26, disorder: 0.14,
            colors: { p in
                let low = ramp(1.08, 0.85, p.place.y)
                let depth = min(1, dark + 0.55 * low + 0.6 * (p.noise(0.05, 5) - 0.5))
                let root = Vector(0.40, 0.215, 0.070).mixed(Vector(0.070, 0.034, 0.015), depth)
                return (root * 0.7, root.mixed(Vector(0.50, 0.29, 0.10), 0.30 * (1 - low)) * 1.1)
            }, looseness: 0.35)
    }

    private static let lionCoat: Coat = { p in
        let (x, y, z) = (abs(p.place.x), p.place.y, p.place.z)
        var c = Vector(0.42, 0.250, 0.095).mixed(Vector(0.50, 0.325, 0.145), p.noise(0.14))
        let pale = ramp(0.1, -0.7, p.normal.y) * (1 - p.head)
        c = c.mixed(Vector(0.64, 0.49, 0.31), 0.6 * pale)
        let muzzle = p.head * max(ramp(1.055, 1.035, y) * ramp(0.97, 1.03, z), ramp(0.99, 0.97, y))
        c = c.mixed(Vector(0.60, 0.45, 0.29), 0.8 * muzzle)
        c = c.mixed(Vector(0.60, 0.45, 0.28), 0.6 * p.near(Vector(0.066, 1.080, 1.00), 0.035))
        c = c.mixed(Vector(0.03, 0.02, 0.015), 0.85 * p.near(Vector(0.0660, 1.116, 0.990), 0.026))
        let mouth = ramp(0.010, 0.004, abs(y - 0.990 - 0.25 * x)) * ramp(1.00, 1.03, z) * p.head
        let cleft = ramp(0.006, 0.003, x) * ramp(1.055, 1.045, y) * ramp(1.06, 1.08, z) * p.head
        return c.mixed(Vector(0.05, 0.025, 0.02), 0.85 * max(mouth, cleft))
    }
}
