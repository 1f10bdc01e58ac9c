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
        color = individual.color
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

    private func clamped(_ c: Vector) -> Vector {
        pointwiseMin(pointwiseMax(c, Vector(repeating: 0.004)), Vector(repeating: 0.92))
    }
}
