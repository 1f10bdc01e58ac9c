// SPDX-License-Identifier: Apache-2.0
import Foundation
import Numerics

extension QuadrupedSpecies {
    /// A brown bear: a hump over the shoulders, a dished face with a pale muzzle, small round ears.
    static let bear = QuadrupedSpecies(
        name: "bear",
        torso: [
            [-0.56, 0.80, 0.265, 0.86], [-0.18, 0.77, 0.285, 0.92], [0.20, 0.78, 0.275, 0.88],
            [0.44, 0.84, 0.245, 0.82],
        ],
        neck: [
            [0.50, 0.89, 0.220, 0.86], [0.64, 0.93, 0.185, 0.92], [0.76, 0.955, 0.160, 0.96],
        ],
        head: [
            Mass([0, 0.995, 0.820, 0.138], [0, 0.985, 0.885, 0.118], 1.04),
            Mass([0, 0.935, 0.965, 0.074], [0, 0.915, 1.110, 0.050], 0.98),
            Mass([0, 0.885, 0.945, 0.058], [0, 0.870, 1.065, 0.036], 0.98),
            Mass([0.078, 0.945, 0.860, 0.086]), Mass([0.050, 1.030, 0.920, 0.042]),
            Mass([0.018, 0.900, 1.090, 0.036]),
        ],
        hollows: [Mass([0.062, 0.988, 0.992, 0.016])],
        masses: [
            Mass([0, 1.005, 0.30, 0.135], [0, 1.00, 0.44, 0.125], 0.95),
            Mass([0, 0.88, -0.55, 0.20], [0, 0.90, -0.30, 0.18], 1.0),
        ],
        tail: [[-0.78, 0.88, 0.060, 1], [-0.85, 0.82, 0.040, 1]],
        front: [
            [0.185, 0.74, 0.43, 0.170], [0.200, 0.50, 0.32, 0.125], [0.195, 0.190, 0.375, 0.092],
            [0.195, 0.080, 0.390, 0.086], [0.195, 0.070, 0.505, 0.074],
        ],
        hind: [
            [0.175, 0.75, -0.47, 0.220], [0.205, 0.46, -0.30, 0.145], [0.190, 0.175, -0.50, 0.090],
            [0.190, 0.078, -0.470, 0.082], [0.190, 0.068, -0.330, 0.072],
        ],
        blend: 0.030, cell: 0.031, headDetail: 0.48,
        grain: 1.7,
        features: [
            .eye(
                Feature.Eye(
                    center: Vector(0.0570, 0.9920, 0.9860), radius: 0.0185,
                    facing: Vector(0.46, 0.05, 0.89), iris: Vector(0.048, 0.020, 0.009),
                    pupil: SIMD2(0.6, 0.6))),
            .ball(
                Vector(0, 0.938, 1.150), radii: Vector(0.038, 0.027, 0.022),
                color: Vector(0.012, 0.011, 0.011)),
            .ear(
                Feature.Ear(
                    shape: .round, base: Vector(0.098, 1.085, 0.815), along: Vector(0.52, 1, 0.02),
                    across: Vector(1, -0.5, -0.25), width: 0.054, length: 0.088, cup: 0.45,
                    inner: Vector(0.10, 0.055, 0.030))),
        ],
        hair: [
            HairPatch(
                count: 15500,
                length: { p in
                    let face = p.head * ramp(0.84, 0.92, p.place.z)
                    return 0.052 * (1 - 0.42 * p.head) * (1 - 0.86 * face) * (1 - 0.35 * p.leg)
                        * ramp(0.02, 0.10, p.place.y)
                }, width: 0.0052, lie: 0.80, gravity: 0.25, disorder: 0.26)
        ],
        coats: [brownBear],
        motion: QuadrupedMotion(
            walk: .walk, run: .gallop, stride: 0.88, lift: 0.8, flex: 0.7, cadence: 0.88,
            neckPitch: SIMD3(0, 0.10, 0.14), headPitch: SIMD3(0.02, -0.04, -0.12), tailSwing: 0.05,
            ankle: 0.75))

    private static let brownBear: Coat = { p in
        var c = Vector(0.082, 0.041, 0.019).mixed(Vector(0.145, 0.076, 0.036), p.noise(0.16))
        let crest = ramp(0.3, 0.9, p.normal.y) * (1 - p.leg)
        c = c.mixed(Vector(0.26, 0.15, 0.072), 0.45 * crest)
        c = c.mixed(Vector(0.050, 0.026, 0.014), 0.7 * ramp(0.50, 0.15, p.place.y))
        let muzzle = p.head * ramp(0.975, 1.04, p.place.z)
        c = c.mixed(Vector(0.34, 0.215, 0.120), 0.85 * muzzle)
        c = c.mixed(Vector(0.012, 0.008, 0.006), 0.9 * p.near(Vector(0.057, 0.992, 0.986), 0.027))
        let mouth =
            ramp(0.010, 0.004, abs(p.place.y - 0.883)) * ramp(1.02, 1.06, p.place.z) * p.head
        c = c.mixed(Vector(0.03, 0.018, 0.014), 0.8 * mouth)
        let claws = ramp(0.2, 0.8, sin(p.place.x * 210)) * ramp(0.05, 0.03, p.place.y)
        return c.mixed(Vector(0.30, 0.25, 0.18), claws * ramp(0.6, 0.85, p.normal.z))
    }
}
