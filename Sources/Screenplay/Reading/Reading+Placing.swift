// SPDX-License-Identifier: Apache-2.0

extension Reading {
    /// What the preposition before a phrase does there: "at" says where, but behind "barks" whom it is
    /// meant for; "into" says where, but behind "turns" what becomes of it.
    func placing(of index: Int) -> Sense.Placing? {
        let phrase = phrases[index]
        guard let preposition = phrase.preposition,
            let placing = units[preposition].placing(as: .preposition)
        else { return nil }
        let word = units[preposition].options.first { $0.isFunction }?.key
        let verb = phrase.clause.flatMap { clauses[$0].verb }.flatMap { option(of: $0) }
        switch placing {
        case .inside where word == "into" && verb.map { Self.changes.contains($0.key) } ?? false:
            return .like
        case .relation(.near)
        where word == "at" && !hasObject(phrase)
            && verb.map { Lexicon.standard.objectRoles[$0.key] == .watch } ?? false:
            return .relation(.facing)
        case .relation(.on) where verb?.key == "lean": return .relation(.beside)
        case .relation(.on) where isUsed(phrase):
            return phrase.hasArticle ? .with : .like
        default: return placing
        }
    }

    /// "Facing each other at a table": that is where, not at whom.
    private func hasObject(_ phrase: Phrase) -> Bool {
        phrase.clause.map { !clauses[$0].objects.isEmpty } ?? false
    }

    /// "On the phone", "on tv": what is used or seen there is nothing to stand on.
    private func isUsed(_ phrase: Phrase) -> Bool {
        guard let key = option(of: phrase.head)?.key, Self.media.contains(key) else { return false }
        let isPerson = phrase.governor.map { option(of: phrases[$0].head)?.isPerson ?? false }
        return !phrase.hasArticle || isPerson ?? false && !Self.screens.contains(key)
    }

    private static let screens: Set<String> = ["tv", "television", "screen", "film", "camera"]
    private static let media: Set<String> = screens.union([
        "phone", "cell phone", "telephone", "cellphone", "smartphone", "mobile phone", "laptop",
        "computer", "tablet", "radio", "walkie talkie",
    ])

    /// Verbs behind which "into" says what something becomes.
    private static let changes: Set<String> = [
        "turn", "transform", "change", "morph", "evolve", "melt", "dissolve", "grow", "shatter",
        "break", "burst", "turn into", "become", "bloom", "fold", "cut", "slice", "chop", "tear",
        "split", "shape", "mold", "grate", "whisk", "dice", "knead",
    ]
}

extension Unit.Option {
    /// Whether it names people.
    fileprivate var isPerson: Bool {
        if case .thing(let casting) = sense { return casting.family == .person }
        return false
    }
}
