// SPDX-License-Identifier: Apache-2.0
import Numerics
import Rendering
import Screenplay

/// Settings that people have built, and those without ground: street, village, road, room, studio,
/// under water, space.
package enum BuiltSets {
    /// The set for a brief, or nil for settings that nature makes.
    package static func build(_ brief: SetBrief) -> StageSet? {
        switch brief.setting {
        case .cityStreet: CityStreet.build(brief)
        case .village: VillageSet.build(brief)
        case .road: RoadSet.build(brief)
        case .room: RoomSet.build(brief)
        case .studio: StudioSet.build(brief)
        case .underwater: UnderwaterSet.build(brief)
        case .space: SpaceSet.build(brief)
        default: nil
        }
    }
}
