// SPDX-License-Identifier: Apache-2.0

/// Members of groups that are spoken of by themselves: "two cats, one black and one white", "the red one",
/// "one of the dogs", "each other".
extension SceneReader {
    /// "One", "the blue one", "the other": one of a group that was named, or, where only a single one
    /// was, another of the kind.
    mutating func readOne() {
        let isDescribed =
            !pending.colors.isEmpty || pending.scale != 1 || text(of: phrase.head) == "other"
        let group = scene.drafts.indices.last { isGroup($0) || scene.divided.contains($0) }
        if let group {
            let draft = separate(1, from: group)
            describe(draft)
            drafts[current] = [draft]
            return
        }
        guard isDescribed, let model = scene.drafts.last else { return }
        var casting = model.casting
        casting.isMinor = false
        let option = Unit.Option(
            sense: .thing(casting), way: .synonym, form: .base, key: model.key)
        let draft = add(casting, option, phrase.head)
        if let placing { relate(draft, owner(), placing) }
    }

    /// Whether several are meant by a draft.
    func isGroup(_ draft: Int) -> Bool { size(of: draft) > 1 }

    private func size(of draft: Int) -> Int {
        scene.drafts[draft].count ?? (scene.drafts[draft].isPlural ? 2 : 1)
    }

    /// Takes some out of a group as a draft of their own; the last are what is left of the group itself.
    mutating func separate(_ number: Int, from group: Int) -> Int {
        let size = size(of: group)
        scene.divided.insert(group)
        guard size > number else { return group }
        var part = scene.drafts[group]
        part.tokens = units[phrase.head].tokens
        part.unit = phrase.head
        part.mentions = []
        part.count = number
        part.isPlural = number > 1
        scene.drafts[group].count = size - number
        scene.drafts[group].isPlural = size - number > 1
        scene.drafts.append(part)
        let draft = scene.drafts.count - 1
        for (phrase, named) in drafts where named.contains(group) {
            drafts[phrase] = named + [draft]
        }
        return draft
    }

    /// Gives what stands before "one" to a part of a group.
    private mutating func describe(_ draft: Int) {
        if let (swatch, _) = pending.colors.first { scene.drafts[draft].color = swatch }
        scene.drafts[draft].scale *= pending.scale
    }

    /// "Face each other": two, or the halves of a group.
    mutating func faceEachOther() {
        var pair = clause.map { doers(of: $0) } ?? []
        if pair.isEmpty, let last = scene.drafts.indices.last { pair = [last] }
        if pair.count == 1, isGroup(pair[0]) {
            pair.append(separate(max(size(of: pair[0]) / 2, 1), from: pair[0]))
        }
        drafts[current] = pair
        guard pair.count > 1 else { return }
        let verb = clause?.verb.flatMap { option(of: $0)?.key }
        let isChase = verb.map { lexicon.objectRoles[$0] == .follow } ?? false
        if isChase {
            scene.drafts[pair[1]].relation = (.following, pair[0])
        } else if scene.drafts[pair[0]].relation == nil {
            scene.drafts[pair[0]].relation = (.facing, pair[1])
        }
    }
}
