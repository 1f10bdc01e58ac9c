// SPDX-License-Identifier: Apache-2.0
import Foundation
import Numerics

/// A coat as one individual wears it: shaded a little, or dyed in a color that was asked for.
struct CoatTint: Sendable {
    private let coat: Coat
    private let color: Vector?
    private let shade: Float

    init(_ coat: @escaping Coat, _ individual: QuadrupedBody.Individual) {
        self.coat = coat
        color = individual.color.map(Self.pigment)
        shade = individual.shade
    }

    /// The color at a place.
    func color(_ point: SkinPoint) -> Vector { tinted(coat(point)) }

    /// A color of the coat, dyed: the asked color takes over, the coat's light and dark stay visible.
    ///
    ///     c' = c₀ · (Y(c) / 0.22)^0.45
    func tinted(_ own: Vector) -> Vector {
        guard let color else { return clamped(own * shade) }
        let luminance = max(own.dot(Vector(0.2126, 0.7152, 0.0722)), 0.002)
        return clamped(color * pow(luminance / 0.22, 0.45) * shade)
    }

    /// The color of fur that is called by a color's name: fur has only a black and a red-brown pigment
    /// (eumelanin and pheomelanin), so that warm colors become the shade of them that is as dark, and
    /// others lose two thirds of their purity.
    ///
    /// Shades are linear albedo, measured from photographs of coats.
    static func pigment(_ color: Vector) -> Vector {
        let gray = color.dot(Vector(0.2126, 0.7152, 0.0722))
        let purity = (color.max() - color.min()) / max(color.max(), 1e-4)
        let isWarm = color.x >= color.y && color.y >= color.z * 0.95
        guard isWarm, purity > 0.2 else {
            let share: Float = purity > 0.2 ? 0.42 : 1
            return Vector(repeating: gray).mixed(color, share)
        }
        // From red (0) over orange to yellow (1).
        let hue = smoothstep(0.12, 0.75, (color.y - color.z) / max(color.x - color.z, 1e-4))
        let shades: [(gray: Float, red: Vector, yellow: Vector)] = [
            (0.02, Vector(0.045, 0.018, 0.010), Vector(0.050, 0.030, 0.016)),
            (0.10, Vector(0.19, 0.072, 0.028), Vector(0.17, 0.095, 0.040)),
            (0.22, Vector(0.34, 0.140, 0.045), Vector(0.42, 0.245, 0.095)),
            (0.42, Vector(0.46, 0.230, 0.090), Vector(0.50, 0.320, 0.140)),
            (0.75, Vector(0.62, 0.430, 0.260), Vector(0.68, 0.540, 0.350)),
        ]
        var found = shades[0].red.mixed(shades[0].yellow, hue)
        for (low, high) in zip(shades, shades.dropFirst()) where gray > low.gray {
            let t = min((gray - low.gray) / (high.gray - low.gray), 1)
            found = low.red.mixed(high.red, t).mixed(low.yellow.mixed(high.yellow, t), hue)
        }
        return found
    }

    private func clamped(_ c: Vector) -> Vector {
        pointwiseMin(pointwiseMax(c, Vector(repeating: 0.004)), Vector(repeating: 0.92))
    }
}
