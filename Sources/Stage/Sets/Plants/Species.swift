// SPDX-License-Identifier: Apache-2.0
import Numerics
import Rendering
import Screenplay

/// The plants and stones that landscapes are scattered with.
enum Species: String, Sendable, CaseIterable {
    case spruce, pine, oak, birch, palm, shrub, deadTree, rock, fern, reeds

    /// Radius of the trunk or stone in meters, which cameras stay out of.
    var girth: Float {
        switch self {
        case .oak: 0.7
        case .shrub, .rock: 0.8
        case .fern, .reeds: 0
        default: 0.45
        }
    }

    /// The word by which a negative prompt forbids it.
    var family: String {
        switch self {
        case .rock: "rocks"
        case .fern, .reeds: "plants"
        default: "trees"
        }
    }

    /// One variant, modeled for a distance.
    func model(
        variant: UInt64, detail: PlantDetail, season: Season, snow: Bool, palette: TerrainPalette
    ) -> Model {
        let cover: Float = snow ? 0.8 : 0
        switch self {
        case .spruce:
            return Conifer.model(
                Conifer.spruce, seed: variant, detail: detail, season: season, snow: cover)
        case .pine:
            return Conifer.model(
                Conifer.pine, seed: variant, detail: detail, season: season, snow: cover)
        case .oak:
            return Broadleaf.model(Broadleaf.oak, seed: variant, detail: detail, season: season)
        case .birch:
            return Broadleaf.model(Broadleaf.birch, seed: variant, detail: detail, season: season)
        case .shrub:
            return Broadleaf.model(Broadleaf.shrub, seed: variant, detail: detail, season: season)
        case .deadTree:
            return Broadleaf.model(
                Broadleaf.oak, seed: variant &+ 77, detail: detail, season: season, dead: true)
        case .palm:
            return Palm.model(seed: variant, detail: detail)
        case .rock:
            let stone = palette.rock * 1.05
            return Boulder.model(seed: variant, detail: detail, color: stone)
        case .fern:
            return Undergrowth.fern(seed: variant, leaf: Foliage.leaves(season))
        case .reeds:
            return Undergrowth.reeds(
                seed: variant, material: Undergrowth.grassMaterial(palette))
        }
    }

    /// Variants that a set builds: fewer of what is dear.
    func variants(_ detail: PlantDetail) -> Int {
        switch (self, detail) {
        case (.rock, .near), (.shrub, _): 3
        case (.rock, _): 4
        case (_, .near): 2
        default: 3
        }
    }
}
