// SPDX-License-Identifier: Apache-2.0
import Numerics
import Rendering
import Screenplay

/// Trees and rocks as members of the cast.
package enum Plants {
    /// A pine, oak, birch, palm or rock; nil for other subjects.
    package static func performance(_ brief: CastingBrief) -> (any Performance)? {
        let seed = brief.seed &* 31 &+ UInt64(brief.copy) &* 7 &+ 5
        let (season, palette) = (brief.season, TerrainPalette())
        let species: Species
        let usual: Float
        switch brief.member.subject {
        case .pine: (species, usual) = (.pine, 0.75)
        case .oak: (species, usual) = (.oak, 1)
        case .birch: (species, usual) = (.birch, 0.9)
        case .palm: (species, usual) = (.palm, 1)
        case .rock: (species, usual) = (.rock, 1.5)
        default: return nil
        }
        var model = species.model(
            variant: seed, detail: .near, season: season, snow: false, palette: palette)
        if let color = brief.member.color, color.count == 3 {
            // The color is meant for the crown, or for the stone.
            let paint = Vector(color[0], color[1], color[2])
            model.materials[species == .rock ? 0 : 1].baseColor = paint
        }
        let size = usual * brief.member.scale * (1 + 0.06 * Float(brief.copy % 4))
        return PlantPerformance(
            model: model, size: size, isStone: species == .rock, castIndex: brief.castIndex)
    }
}

/// A plant or rock that stays where it is put.
private struct PlantPerformance: Performance {
    let bounds: Bounds
    let focusHeight: Float
    let speed: Float = 0
    private let model: Model
    private let size: Float
    private let castIndex: Int
    private let isStone: Bool

    init(model: Model, size: Float, isStone: Bool, castIndex: Int) {
        var (low, high) = (Vector.zero, Vector.zero)
        for p in model.mesh.positions {
            low = low.replacing(with: p, where: p .< low)
            high = high.replacing(with: p, where: p .> high)
        }
        // Roots below the ground are not part of what is seen.
        low.y = 0
        bounds = Bounds(low: low * size, high: high * size)
        focusHeight = high.y * size * 0.62
        self.model = model
        self.size = size
        self.castIndex = castIndex
        self.isStone = isStone
    }

    func actor(along route: Route) -> any Actor {
        let (position, heading) = route.place(at: 0)
        return SwayingPlant(
            model, at: .standing(at: position, heading: heading, scale: size), castIndex: castIndex,
            windSpeed: isStone ? 0 : 4)
    }
}
