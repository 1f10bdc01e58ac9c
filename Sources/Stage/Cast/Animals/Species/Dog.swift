// SPDX-License-Identifier: Apache-2.0
import Numerics

extension QuadrupedSpecies {
    /// A retriever: shoulder height 0.58 m, drop ears, a deep muzzle with a clear stop.
    static let dog = QuadrupedSpecies(
        name: "dog",
        torso: [
            [-0.27, 0.470, 0.108, 0.86], [-0.10, 0.460, 0.115, 0.86], [0.06, 0.444, 0.134, 0.84],
            [0.19, 0.440, 0.148, 0.80], [0.27, 0.450, 0.126, 0.82],
        ],
        neck: [
            [0.25, 0.50, 0.112, 0.80], [0.33, 0.595, 0.088, 0.86], [0.395, 0.665, 0.078, 0.92],
        ],
        head: [
            Mass([0, 0.716, 0.428, 0.073], [0, 0.710, 0.470, 0.065], 1.06),
            Mass([0, 0.678, 0.515, 0.047], [0, 0.666, 0.604, 0.041], 1.0),
            Mass([0, 0.642, 0.490, 0.040], [0, 0.636, 0.592, 0.025], 1.0),
            Mass([0.020, 0.646, 0.545, 0.030], [0.019, 0.650, 0.604, 0.0275]),
            Mass([0.028, 0.742, 0.492, 0.025]), Mass([0.042, 0.688, 0.468, 0.038]),
        ],
        hollows: [Mass([0.0455, 0.7185, 0.522, 0.011])],
        tail: [
            [-0.33, 0.525, 0.032, 1], [-0.41, 0.510, 0.027, 1], [-0.49, 0.490, 0.023, 1],
            [-0.57, 0.495, 0.019, 1], [-0.64, 0.520, 0.013, 1],
        ],
        front: [
            [0.085, 0.420, 0.245, 0.075], [0.092, 0.310, 0.165, 0.048],
            [0.092, 0.130, 0.180, 0.028],
            [0.092, 0.034, 0.190, 0.030], [0.092, 0.022, 0.235, 0.026],
        ],
        hind: [
            [0.075, 0.450, -0.235, 0.100], [0.095, 0.300, -0.150, 0.056],
            [0.092, 0.150, -0.310, 0.028], [0.092, 0.034, -0.285, 0.027],
            [0.092, 0.021, -0.235, 0.025],
        ],
        blend: 0.014, cell: 0.0145, headDetail: 0.5,
        features: [
            .eye(
                Feature.Eye(
                    center: Vector(0.0400, 0.7190, 0.5140), radius: 0.0140,
                    facing: Vector(0.42, 0.06, 0.90), iris: Vector(0.085, 0.038, 0.014))),
            .ball(
                Vector(0, 0.688, 0.632), radii: Vector(0.0215, 0.0165, 0.0160),
                color: Vector(0.012, 0.011, 0.011)),
            .ear(
                Feature.Ear(
                    shape: .drop, base: Vector(0.058, 0.762, 0.440),
                    along: Vector(0.62, -0.50, 0.16), across: Vector(0.18, 0.1, -1),
                    width: 0.047, length: 0.145, cup: 0.25, droop: 2.2,
                    outer: Vector(0.36, 0.185, 0.062), inner: Vector(0.36, 0.20, 0.09))),
        ],
        hair: [
            HairPatch(
                count: 17000,
                length: { p in
                    let body = 0.020 * (1 - p.head) * (1 - 0.55 * p.leg)
                    let bib = 0.028 * p.near(Vector(0, 0.42, 0.36), 0.20) * (1 - p.head)
                    return body + bib + 0.006 * p.head
                }, width: 0.0030, lie: 0.86, gravity: 0.15),
            HairPatch(
                count: 2600,
                length: { p in
                    let plume = p.tail > 0.4 && p.normal.y < 0.35 ? Float(0.085) : 0
                    let breeches = ramp(-0.28, -0.33, p.place.z) * ramp(0.24, 0.32, p.place.y)
                    let belly = ramp(-0.3, -0.7, p.normal.y) * (1 - p.leg) * (1 - p.head)
                    return max(plume, max(0.06 * breeches * (1 - p.tail), 0.045 * belly))
                }, width: 0.0034, segments: 4, lie: 0.6, gravity: 0.35, looseness: 0.5),
        ],
        coats: [retriever, blackDog, shepherd],
        motion: QuadrupedMotion(
            walk: .walk, run: .gallop, stride: 1, neckPitch: SIMD3(0.16, 0.22, 0.36),
            headPitch: SIMD3(-0.12, -0.14, -0.24), tailPitch: SIMD3(0.05, -0.15, -0.15),
            tailSwing: 0.42,
            canSit: true))

    private static let retriever: Coat = { p in
        let base = Vector(0.40, 0.215, 0.075).mixed(Vector(0.52, 0.31, 0.125), p.noise(0.07))
        let pale = max(
            ramp(0.1, -0.6, p.normal.y) * (1 - p.head), p.tail * ramp(0.2, -0.5, p.normal.y))
        var c = base.mixed(Vector(0.66, 0.47, 0.25), 0.75 * pale)
        c = c.mixed(Vector(0.60, 0.40, 0.19), 0.6 * p.head * ramp(0.53, 0.58, p.place.z))
        c = c.mixed(Vector(0.60, 0.42, 0.21), 0.5 * ramp(0.25, 0.05, p.place.y))
        return dogFace(c, p)
    }

    private static let blackDog: Coat = { p in
        var c = Vector(0.018, 0.016, 0.015).mixed(Vector(0.032, 0.028, 0.026), p.noise(0.05))
        c = c.mixed(Vector(0.55, 0.52, 0.48), p.near(Vector(0, 0.40, 0.40), 0.13))
        c = c.mixed(Vector(0.50, 0.47, 0.43), ramp(0.06, 0.03, p.place.y))
        return dogFace(c, p)
    }

    private static let shepherd: Coat = { p in
        let tan = Vector(0.34, 0.175, 0.060).mixed(Vector(0.42, 0.24, 0.10), p.noise(0.06))
        let saddle =
            ramp(0.44, 0.52, p.place.y + 0.05 * p.noise(0.05)) * ramp(0.34, 0.24, p.place.z)
            * (1 - p.head)
        var c = tan.mixed(Vector(0.022, 0.017, 0.014), max(saddle, p.tail * 0.8))
        c = c.mixed(Vector(0.03, 0.022, 0.018), 0.9 * p.head * ramp(0.50, 0.54, p.place.z))
        return dogFace(c, p)
    }

    /// The dark line of the lips and lids that every dog has.
    private static func dogFace(_ coat: Vector, _ p: SkinPoint) -> Vector {
        let lips =
            ramp(0.010, 0.004, abs(p.place.y - 0.630 - 0.1 * (0.6 - p.place.z)))
            * ramp(0.50, 0.53, p.place.z) * p.head
        let rim = p.near(Vector(0.0400, 0.7190, 0.5140), 0.021)
        return coat.mixed(Vector(0.02, 0.016, 0.014), max(0.85 * lips, 0.8 * rim))
    }
}
