// SPDX-License-Identifier: Apache-2.0
import Foundation
import Numerics

/// The outline of a cape and the coast behind it.
struct Coast: Sendable {
    private let side: Float
    private let relief: Relief

    /// A coast whose mainland lies at -X when `side` is 1, at +X when it is -1.
    init(seed: UInt64, side: Float) {
        self.side = side
        relief = Relief(seed: seed, stream: "coast")
    }

    /// Meters inland of the upper edge; negative over the sea.
    func inland(_ worldX: Float, _ z: Float) -> Float {
        let x = worldX * side
        let away = (x * x + z * z).squareRoot()
        // The cape: a tapered capsule from the mark to the mainland.
        let axis = SIMD2<Float>(-230, -46)
        let along = min(max((x * axis.x + z * axis.y) / (axis * axis).sum(), 0), 1)
        let off = SIMD2(x, z) - axis * along
        let cape = 19 + 46 * along * along - (off * off).sum().squareRoot()
        // The mainland: it recedes towards the camera, and runs far away in headlands behind.
        let edge: Float =
            z > 0
            ? -150 - 1.1 * z
            : -150 + 0.16 * z + 150 * relief.fractal(3, z, size: 420, octaves: 3)
                * smoothstep(60, 400, -z)
        let mainland = (edge - x) * 0.85
        // A smooth union of the two.
        let k: Float = 26
        let h = min(max(0.5 + 0.5 * (cape - mainland) / k, 0), 1)
        let land = mix(mainland, cape, h) + k * h * (1 - h)
        let ragged =
            9 * relief.fractal(x, z + 70, size: 46, octaves: 3)
            + 2.2 * relief.fractal(x + 9, z, size: 9, octaves: 3)
        return land + ragged * smoothstep(4, 24, away) * mix(0.5, 1, smoothstep(25, 90, away))
    }
}
