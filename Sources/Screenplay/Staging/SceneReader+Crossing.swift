// SPDX-License-Identifier: Apache-2.0

/// Ways across the picture: "crosses the frame from left to right", "runs to the left".
extension SceneReader {
    /// Notes which way those go who do what was said last.
    mutating func readCrossing(_ heading: Heading?, _ index: Int) {
        let isOfFrame = units[index].tokens.contains { Self.pictures.contains(tokens[$0].text) }
        scene.isCrossed = scene.isCrossed || heading == nil || isOfFrame
        guard let heading else { return }
        let clause = reading.clauses.last { ($0.verb ?? .max) < index }
        let doers = clause.map { self.doers(of: $0) } ?? []
        turn(doers.isEmpty ? Array(scene.drafts.indices.suffix(1)) : doers, heading)
    }

    /// "Crosses the screen", "leaves the frame": the picture itself.
    func isCrossedPicture(_ index: Int) -> Bool {
        guard phrase.role == .object, Self.pictures.contains(text(of: index)),
            let verb = clause?.verb.flatMap({ option(of: $0)?.key })
        else { return false }
        return Self.passages.contains(verb)
    }

    /// Gives those a heading who have none.
    mutating func turn(_ drafts: [Int], _ heading: Heading) {
        for draft in drafts { scene.drafts[draft].heading = scene.drafts[draft].heading ?? heading }
    }
}
