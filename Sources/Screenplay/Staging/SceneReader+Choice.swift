// SPDX-License-Identifier: Apache-2.0

extension SceneReader {
    /// The sense that fits the place in the sentence: after an article or adjective a noun, after a
    /// noun or pronoun a verb.
    func choose(_ index: Int) -> Unit.Option? {
        let options = units[index].options
        guard options.count > 1 else { return options.first }
        // What can be seen before what cannot.
        let verbs =
            options.filter { $0.isVerb && $0.way != .notShown }
            + options.filter { $0.isVerb && $0.way == .notShown }
        let nouns = options.filter { $0.isNoun }
        let adjectives = options.filter { $0.isAdjective }
        if let function = options.first(where: { $0.isFunction }) {
            // "can", "like", "after": nouns only behind an article or adjective.
            if before == .determiner, pending.hasArticle, let noun = nouns.first { return noun }
            return function
        }
        if let adjective = adjectives.first {
            // "an orange car", "the car is orange", but "an orange on a table".
            if hasNoun(index + 1) || nouns.isEmpty && verbs.isEmpty { return adjective }
            return nouns.first ?? verbs.first ?? adjective
        }
        guard let verb = verbs.first else { return nouns.first ?? options.first }
        guard let noun = nouns.first else {
            // "An illuminated tower": an adjective before a noun, a verb elsewhere.
            let quality = options.first { !$0.isVerb }
            return before != .noun && hasNoun(index + 1) ? quality ?? verb : verb
        }
        if noun.key == "leaf" { return isFollowedByArticle(index) && before == .noun ? verb : noun }
        return prefersVerb(verb, noun, index) ? verb : noun
    }

    private func isFollowedByArticle(_ index: Int) -> Bool {
        guard index + 1 < units.count else { return false }
        return units[index + 1].options.contains {
            if case .function(.article) = $0.sense { return true }
            return false
        }
    }

    private func prefersVerb(_ verb: Unit.Option, _ noun: Unit.Option, _ index: Int) -> Bool {
        switch before {
        case .determiner:
            // "is rolling" comes as a noun before; "by climbing" has no article.
            return verb.form == .progressive && noun.form != .base && !pending.hasArticle
        case .noun:
            if index > 0, units[index - 1].possessive { return false }
            // "A dog runs" against "the dog walk ends": a noun only when another verb follows at once.
            if verb.form == .base, hasVerbForm(index + 1) { return false }
            return true
        case .verbal: return false
        case .start: return verb.form == .progressive && noun.form != .base
        case .other:
            if verb.form == .progressive { return noun.form != .base || hasVerb }
            return hasVerb && (verb.form == .s || verb.form == .past || verb.form == .irregular)
                && !pending.hasArticle
        }
    }

    /// Whether the next unit, directly behind, can be a noun.
    func hasNoun(_ index: Int) -> Bool {
        guard index < units.count, units[index].pause == .none, !units[index].isCamera else {
            return false
        }
        var index = index
        while index < units.count, units[index].pause == .none, !units[index].isCamera {
            let options = units[index].options
            if options.contains(where: \.isNoun) {
                // "The car is red and drives": a verb only.
                return !options.contains { $0.isVerb && $0.form != .base && $0.form != .s }
            }
            let passes = options.contains {
                if case .unseen(.attribute) = $0.sense { return true }
                if case .function(.praise) = $0.sense { return true }
                if case .unseen(.mood) = $0.sense { return true }
                if case .function(.conjunction) = $0.sense { return $0.key == "and" }
                return $0.isAdjective
            }
            guard passes else { return false }
            index += 1
        }
        return false
    }

    /// Whether the unit can be a finite verb or participle.
    func hasVerbForm(_ index: Int) -> Bool {
        guard index < units.count, units[index].pause == .none else { return false }
        return units[index].options.contains { $0.isVerb && $0.form != .base }
            && !units[index].options.contains { $0.isFunction }
    }

    /// Whether a verb comes before the next noun phrase or pause: the noun here is then a subject.
    func verbFollows(_ index: Int) -> Bool {
        var index = index + 1
        while index < units.count, units[index].pause == .none {
            if units[index].isCamera { return false }
            let options = units[index].options
            if options.contains(where: { $0.isVerb }) {
                return !options.contains { $0.isNoun && $0.form == .base }
                    || hasAuxiliary(index - 1)
                    || options.contains { $0.isVerb && $0.form != .base }
            }
            let passes = options.contains {
                if case .function(.auxiliary) = $0.sense { return true }
                if case .function(.pronoun) = $0.sense { return true }
                if case .unseen(.manner) = $0.sense { return true }
                if case .unseen(.mood) = $0.sense { return true }
                return false
            }
            guard passes else { return false }
            index += 1
        }
        return false
    }

    private func hasAuxiliary(_ index: Int) -> Bool {
        units.indices.contains(index)
            && units[index].options.contains {
                if case .function(.auxiliary) = $0.sense { return true }
                return false
            }
    }
}

extension Unit.Option {
    var isVerb: Bool {
        switch sense {
        case .action, .unseen(.deed): true
        default: false
        }
    }

    var isNoun: Bool {
        switch sense {
        case .thing, .place, .detail, .garment: true
        case .unseen(let kind):
            kind != .attribute && kind != .manner && kind != .mood && kind != .deed
        case .light: true
        case .action, .color, .size, .count, .placing, .function: false
        }
    }

    var isAdjective: Bool {
        switch sense {
        case .color, .size, .count: true
        default: false
        }
    }

    var isFunction: Bool {
        switch sense {
        case .placing, .function: true
        default: false
        }
    }
}
