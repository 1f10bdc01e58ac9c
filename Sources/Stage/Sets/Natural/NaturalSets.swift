// SPDX-License-Identifier: Apache-2.0
import Screenplay

/// Landscapes.
package enum NaturalSets {
    /// The landscape of a brief; nil when its setting is not a natural one.
    package static func build(_ brief: SetBrief) -> StageSet? {
        switch brief.setting {
        case .lake: LakeSet.build(brief)
        case .mountainValley: ValleySet.build(brief)
        case .meadow: MeadowSet.build(brief)
        case .forest: ForestSet.build(brief)
        case .beach: BeachSet.build(brief)
        case .ocean: OceanSet.build(brief)
        case .island: IslandSet.build(brief)
        case .desert: DesertSet.build(brief)
        case .snowfield: SnowfieldSet.build(brief)
        case .canyon: CanyonSet.build(brief)
        case .cliff: CliffSet.build(brief)
        case .cityStreet, .village, .road, .room, .studio, .underwater, .space: nil
        }
    }
}
