// SPDX-License-Identifier: Apache-2.0
import Foundation
import Numerics
import Rendering
import Screenplay

/// How finely a plant is modeled.
enum PlantDetail: Int, Sendable, CaseIterable {
    /// Seen from a few meters: single leaves and twigs.
    case near
    /// Seen from some tens of meters: sprays.
    case middle
    /// Seen from a hundred meters and more: a few hundred triangles.
    case far
}

/// Colors of leaves by season, linear RGB.
enum Foliage {
    /// Needles of spruce and pine.
    static func needles(_ season: Season) -> Vector {
        switch season {
        case .spring: Vector(0.046, 0.088, 0.030)
        case .summer: Vector(0.040, 0.075, 0.028)
        case .autumn: Vector(0.042, 0.068, 0.026)
        case .winter: Vector(0.034, 0.056, 0.030)
        }
    }

    /// Broad leaves.
    static func leaves(_ season: Season) -> Vector {
        switch season {
        case .spring: Vector(0.105, 0.175, 0.032)
        case .summer: Vector(0.085, 0.150, 0.032)
        case .autumn: Vector(0.36, 0.16, 0.030)
        case .winter: Vector(0.12, 0.10, 0.05)
        }
    }

    /// A tint that tells one tree from the next; stronger in autumn.
    static func tint(_ season: Season, _ random: inout RandomSource) -> Vector {
        let shade = random.between(0.78, 1.2)
        guard season == .autumn else {
            let warmth = random.normal() * 0.09
            return Vector(1 + warmth, 1 - 0.1 * warmth, max(0.5, 1 - abs(warmth))) * shade
        }
        // Trees of one wood turn at different times: from green over gold and orange to red.
        let stages = [
            Vector(0.42, 0.95, 1.0), Vector(1.08, 1.75, 1.1), Vector(1.25, 1.55, 0.9),
            Vector(1.3, 1.15, 0.8), Vector(1.25, 0.78, 0.75), Vector(1.05, 0.42, 0.9),
            Vector(0.72, 0.62, 0.9),
        ]
        let turned = random.unit() * Float(stages.count - 1)
        let index = min(Int(turned), stages.count - 2)
        return stages[index].mixed(stages[index + 1], turned - Float(index)) * shade
    }

    /// Materials of a plant: wood and leaves.
    static func materials(bark: Vector, leaf: Vector, translucency: Float = 0.4) -> [Material] {
        [
            Material(.bark, baseColor: bark, roughness: 0.9, specular: 0.4, scale: 0.2, bump: 0.6),
            Material(
                .foliage, baseColor: leaf, roughness: 0.62, specular: 0.35,
                translucency: translucency),
        ]
    }
}

extension RandomSource {
    /// A direction evenly spread over the sphere.
    mutating func direction() -> Vector {
        let y = between(-1, 1)
        let angle = between(0, 2 * .pi)
        let r = max(0, 1 - y * y).squareRoot()
        return Vector(r * cos(angle), y, r * sin(angle))
    }
}
