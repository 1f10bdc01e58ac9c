// SPDX-License-Identifier: Apache-2.0

extension SceneReader {
    /// Whether a preposition says where a way ends: "runs to the tree", "walks toward a house".
    func leads(_ draft: Int) -> Bool {
        guard let preposition = phrase.preposition, let clause, let verb = clause.verb,
            !clause.isPassive, !doers(of: clause).isEmpty, !doers(of: clause).contains(draft),
            case .action(let action)? = option(of: verb)?.sense,
            action.isTravel || action == .bounce, action != .fly || clause.objects.isEmpty
        else { return false }
        let words = units[preposition].tokens.map { tokens[$0].text }
        return words.contains { Self.leaders.contains($0) }
    }

    private static let leaders: Set<String> = ["to", "toward", "towards", "onto", "into"]

    /// Verbs whose object is where one comes to.
    static let arrivals: Set<String> = ["approach", "reach", "enter", "near", "visit", "arrive at"]

    /// Notes where those come to who do what the clause of the phrase says.
    mutating func setGoal(_ draft: Int, _ placing: Sense.Placing) {
        guard let clause = phrase.clause else { return }
        let kind: Relation.Kind =
            switch placing {
            case .relation(let kind) where kind != .facing: kind
            default: .near
            }
        scene.goals[clause] = (kind, draft)
    }
}
