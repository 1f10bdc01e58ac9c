// SPDX-License-Identifier: Apache-2.0
import Numerics

extension QuadrupedSpecies {
    /// A red fox: 0.40 m at the shoulder, sharp muzzle, large black-backed ears, a brush with a white
    /// tip.
    static let fox = QuadrupedSpecies(
        name: "fox",
        torso: [
            [-0.22, 0.325, 0.066, 0.86], [-0.08, 0.322, 0.068, 0.86], [0.06, 0.312, 0.080, 0.84],
            [0.17, 0.315, 0.086, 0.78],
        ],
        neck: [
            [0.19, 0.35, 0.072, 0.86], [0.24, 0.395, 0.062, 0.92], [0.285, 0.432, 0.055, 0.96],
        ],
        head: [
            Mass([0, 0.462, 0.305, 0.050], [0, 0.456, 0.330, 0.042], 1.12),
            Mass([0, 0.440, 0.362, 0.0265], [0, 0.426, 0.440, 0.0140], 0.92),
            Mass([0, 0.424, 0.345, 0.0220], [0, 0.416, 0.422, 0.0095], 0.90),
            Mass([0.036, 0.434, 0.312, 0.0300], [0.046, 0.424, 0.292, 0.020]),
            Mass([0.020, 0.474, 0.340, 0.016]),
        ],
        hollows: [Mass([0.028, 0.456, 0.3660, 0.008])],
        tail: [
            [-0.27, 0.345, 0.022, 1], [-0.34, 0.315, 0.040, 1], [-0.43, 0.275, 0.054, 1],
            [-0.52, 0.245, 0.052, 1], [-0.60, 0.235, 0.034, 1], [-0.655, 0.235, 0.010, 1],
        ],
        front: [
            [0.058, 0.295, 0.165, 0.050], [0.060, 0.215, 0.115, 0.031],
            [0.056, 0.090, 0.128, 0.0165], [0.056, 0.0230, 0.132, 0.0170],
            [0.056, 0.0150, 0.162, 0.0150],
        ],
        hind: [
            [0.050, 0.312, -0.195, 0.066], [0.064, 0.210, -0.135, 0.036],
            [0.058, 0.108, -0.250, 0.0165], [0.058, 0.0220, -0.232, 0.0155],
            [0.058, 0.0145, -0.198, 0.0145],
        ],
        blend: 0.0090, cell: 0.0102, headDetail: 0.52,
        grain: 0.7,
        features: [
            .eye(
                Feature.Eye(
                    center: Vector(0.0265, 0.4555, 0.3610), radius: 0.0088,
                    facing: Vector(0.46, 0.05, 0.88), iris: Vector(0.17, 0.070, 0.012),
                    pupil: SIMD2(0.45, 0.70))),
            .ball(
                Vector(0, 0.4305, 0.4535), radii: Vector(0.0095, 0.0080, 0.0080),
                color: Vector(0.012, 0.011, 0.011)),
            .ear(
                Feature.Ear(
                    shape: .pointed, base: Vector(0.036, 0.494, 0.302),
                    along: Vector(0.30, 1, 0.02),
                    across: Vector(1, -0.2, -0.30), width: 0.030, length: 0.082, cup: 0.45,
                    outer: Vector(0.020, 0.016, 0.014), inner: Vector(0.50, 0.40, 0.32))),
        ],
        hair: [
            HairPatch(
                count: 12500,
                length: { p in
                    let ruff = p.near(Vector(0.05, 0.424, 0.29), 0.055) * 0.016
                    return 0.020 * (1 - 0.72 * p.head) * (1 - 0.72 * p.leg) * (1 - 0.3 * p.tail)
                        + ruff
                }, width: 0.0022, lie: 0.84, gravity: 0.12),
            HairPatch(
                count: 5200,
                length: { p in p.tail > 0.4 ? 0.034 + 0.020 * ramp(-0.36, -0.5, p.place.z) : 0 },
                width: 0.0024, segments: 3, lie: 0.72, gravity: 0.16, looseness: 0.25),
        ],
        coats: [foxCoat],
        motion: QuadrupedMotion(
            walk: .trot, run: .gallop, stride: 0.95, flex: 1.1, cadence: 0.88,
            neckPitch: SIMD3(0, 0.12, 0.28), headPitch: SIMD3(0, -0.06, -0.18),
            tailPitch: SIMD3(0.05, -0.28, -0.40), tailSwing: 0.14))

    private static let foxCoat: Coat = { p in
        let (x, y, z) = (abs(p.place.x), p.place.y, p.place.z)
        var c = Vector(0.46, 0.145, 0.032).mixed(Vector(0.56, 0.215, 0.060), p.noise(0.05))
        let white = Vector(0.78, 0.73, 0.66)
        let black = Vector(0.018, 0.014, 0.012)
        let cheeks =
            p.head
            * max(
                ramp(0.437, 0.428, y - 0.10 * (0.40 - z)),
                ramp(0.030, 0.040, x) * ramp(0.450, 0.440, y))
        let bib =
            ramp(0.02, 0.35, p.normal.z - 0.7 * p.normal.y) * ramp(0.14, 0.18, z)
            * (1 - p.head) * (1 - p.leg)
        let belly = ramp(-0.4, -0.8, p.normal.y) * (1 - p.tail) * (1 - p.leg)
        c = c.mixed(white, max(cheeks, max(bib, 0.7 * belly)))
        c = c.mixed(black, ramp(0.150, 0.085, y) * max(p.leg, 0.6) * (1 - p.tail))
        c = c.mixed(white, p.tail * ramp(-0.555, -0.59, z))
        c = c.mixed(black, 0.55 * p.tail * ramp(0.3, 0.6, p.noise(0.04, 3)) * ramp(-0.55, -0.5, z))
        let tear = p.near(Vector(0.018, 0.444, 0.392), 0.017) * ramp(0.006, 0.012, x)
        c = c.mixed(Vector(0.16, 0.06, 0.025), 0.5 * tear)
        return c.mixed(black, 0.9 * p.near(Vector(0.0265, 0.4555, 0.3610), 0.0135))
    }
}
