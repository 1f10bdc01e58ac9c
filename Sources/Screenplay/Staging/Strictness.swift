// SPDX-License-Identifier: Apache-2.0

/// What strict guidance leaves out of a set because nobody asked for it.
struct Strictness {
    let guidance: Double
    let scene: Scene
    let setting: Setting

    /// Parts of the set in the order in which they go, with the guidance from which they do.
    private static let steps: [(from: Double, part: String)] = [
        (0.65, "people"), (0.75, "cars"), (0.75, "birds"), (0.85, "flowers"), (0.85, "fish"),
        (0.9, "fences"), (0.9, "clouds"), (0.95, "trees"), (0.95, "rocks"),
    ]

    /// Settings that would not be themselves without their trees.
    private static let wooded: Set<Setting> = [
        .forest, .island, .mountainValley, .lake, .snowfield,
    ]

    /// Parts that were neither named nor belong to the place.
    var left: [String] {
        let named = Set(scene.details.map(\.name))
        return Self.steps.filter { guidance >= $0.from }.map(\.part).filter { part in
            if part == "clouds", scene.weather != nil { return false }
            if named.contains(part) || part == "trees" && Self.wooded.contains(setting) {
                return false
            }
            return !scene.drafts.contains { Self.part(of: $0.casting.family) == part }
        }
    }

    private static func part(of family: Subject.Family) -> String? {
        switch family {
        case .person: "people"
        case .vehicle: "cars"
        case .bird: "birds"
        case .fish: "fish"
        case .tree: "trees"
        case .quadruped, .boat, .building, .solid, .furniture, .celestial: nil
        }
    }
}
