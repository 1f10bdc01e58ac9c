// SPDX-License-Identifier: Apache-2.0

/// Gives every unit its part of speech: the likeliest path through a hidden Markov model of the second
/// order (Viterbi), with the lexicon saying which tags a phrase can have.
struct Tagger {
    private let units: [Unit]
    private let tokens: [Token]
    private let model = TagModel.standard

    /// The tag of each unit.
    private(set) var tags: [Tag] = []

    /// Tags units of a prompt.
    init(_ units: [Unit], _ tokens: [Token]) {
        self.units = units
        self.tokens = tokens
        tags = bestPath()
    }

    private struct State {
        var score: Float
        var before: Tag
        var tag: Tag
        /// Index of the state it came from, among those of the unit before.
        var origin: Int
    }

    private func bestPath() -> [Tag] {
        var columns: [[State]] = []
        var front = [State(score: 0, before: .stop, tag: .stop, origin: 0)]
        for index in units.indices {
            if let pause = pause(before: index) {
                for state in front.indices {
                    let now = front[state]
                    front[state].score += model.transition(now.before, now.tag, pause)
                    (front[state].before, front[state].tag) = (now.tag, pause)
                }
            }
            let candidates = units[index].isCamera ? [(Tag.comma, Float(0))] : candidates(index)
            front = candidates.flatMap { step(front, to: $0.0, $0.1) }
            columns.append(front)
        }
        return trace(columns, front)
    }

    /// The best state for each tag before, behind which a tag follows.
    private func step(_ front: [State], to tag: Tag, _ score: Float) -> [State] {
        var column: [State] = []
        for (origin, state) in front.enumerated() {
            let total = state.score + score + model.transition(state.before, state.tag, tag)
            let new = State(score: total, before: state.tag, tag: tag, origin: origin)
            if let same = column.firstIndex(where: { $0.before == state.tag }) {
                if column[same].score < total { column[same] = new }
            } else {
                column.append(new)
            }
        }
        return column
    }

    private func trace(_ columns: [[State]], _ front: [State]) -> [Tag] {
        let scores = front.map { $0.score + model.transition($0.before, $0.tag, .stop) }
        var state = scores.indices.max { scores[$0] < scores[$1] } ?? 0
        var found: [Tag] = []
        for column in columns.reversed() {
            found.append(column[state].tag)
            state = column[state].origin
        }
        return withVerbs(found.reversed())
    }

    /// A part of a sentence of several words that ended up without any verb gets the likeliest one: captions are
    /// full of words that are nouns elsewhere ("firefighters work", "cooking on a stove").
    private func withVerbs(_ found: [Tag]) -> [Tag] {
        var tags = withPlainVerbs(withColors(found))
        var start = 0
        while start < tags.count {
            var end = start + 1
            while end < tags.count, units[end].pause == .none, !units[end].isCamera,
                tags[end] != .subordinator
            { end += 1 }
            let hasVerb = tags[start..<end].contains { $0.isVerbal || $0 == .auxiliary }
            if !hasVerb, end - start > 1, let (index, tag) = likeliestVerb(start..<end, tags) {
                tags[index] = tag
            }
            start = end
        }
        for index in tags.indices.dropFirst() where tags[index] == .noun && isListed(index, tags) {
            let text = tokens[units[index].tokens.lowerBound].text
            if units[index].tokens.count == 1, let tag = verbTag(of: text, index) {
                tags[index] = tag
            }
        }
        return tags
    }

    /// A color before a noun, or before "and" and another color, is an adjective.
    private func withColors(_ found: [Tag]) -> [Tag] {
        var tags = found
        for index in tags.indices where tags[index] == .noun && isOne(index) {
            tags[index] = .number
        }
        for index in tags.indices where tags[index] == .noun && units[index].isColor {
            let next = index + 1
            // "One black and one white", "the red one".
            if index > 0, isOne(index - 1, or: "other"), units[index].pause == .none,
                !isNoun(next, tags)
            {
                tags[index] = .adjective
                continue
            }
            guard next < tags.count else { continue }
            if isOne(next), units[next].pause == .none { tags[index] = .adjective }
            guard units[next].pause == .none else { continue }
            if ["haired", "headed", "eyed"].contains(tokens[units[next].tokens.lowerBound].text) {
                // "A gray-haired woman": nobody is haired by a gray.
                (tags[index], tags[next]) = (.adjective, .adjective)
                continue
            }
            let joins =
                tags[next] == .coordinator && next + 1 < tags.count
                && units[next + 1].isColor
            if tags[next] == .noun || joins { tags[index] = .adjective }
        }
        return tags
    }

    private func isOne(_ index: Int, or other: String = "ones") -> Bool {
        ["one", "ones", other].contains(tokens[units[index].tokens.lowerBound].text)
    }

    private func isNoun(_ index: Int, _ tags: [Tag]) -> Bool {
        index < tags.count && units[index].pause == .none && tags[index] == .noun
    }

    /// "It wakes", "then bursts": behind a pronoun or "then" a word that can be a verb is one.
    private func withPlainVerbs(_ found: [Tag]) -> [Tag] {
        var tags = found
        for index in tags.indices.dropFirst() where tags[index] == .noun {
            guard units[index].pause == .none, units[index].tokens.count == 1 else { continue }
            let before = tokens[units[index - 1].tokens.lowerBound].text
            let text = tokens[units[index].tokens.lowerBound].text
            // "A man cooking": somebody and what is being done.
            if text.hasSuffix("ing"), tags[index - 1] == .noun, units[index - 1].canAct,
                !units[index - 1].possessive, units[index].options.contains(where: \.isVerb)
            {
                tags[index] = .progressive
                continue
            }
            let leads =
                ["it", "he", "she", "they", "others", "then", "suddenly"].contains(before)
                || index > 1 && isOne(index - 1) && units[index - 1].pause == .none
                    && [.determiner, .adjective].contains(tags[index - 2])
            if leads, text.hasSuffix("s") || tags[index - 1] == .pronoun,
                let tag = verbTag(of: text, index)
            {
                tags[index] = tag
            }
        }
        return tags
    }

    /// "Looks left, and waves at us": one more of several finite verbs.
    private func isListed(_ index: Int, _ tags: [Tag]) -> Bool {
        let text = tokens[units[index].tokens.lowerBound].text
        let isOpen =
            units[index - 1].pause == .comma
            || index > 1 && [.adverb, .particle, .verb].contains(tags[index - 2])
        guard tags[index - 1] == .coordinator, isOpen,
            text.hasSuffix("s"), !text.hasSuffix("ss")
        else { return false }
        let next = index + 1
        let ends =
            next == tags.count || units[next].isCamera || units[next].pause == .sentence
            || [.preposition, .adverb, .determiner, .particle].contains(tags[next])
        return ends
            && (0..<index).contains {
                tags[$0] == .verb && tokens[units[$0].tokens.lowerBound].text.hasSuffix("s")
            }
    }

    private func likeliestVerb(_ range: Range<Int>, _ tags: [Tag]) -> (Int, Tag)? {
        for index in range where tags[index] == .noun && units[index].tokens.count == 1 {
            let text = tokens[units[index].tokens.lowerBound].text
            guard let tag = verbTag(of: text, index) else { continue }
            let next = index + 1 < range.upperBound ? tags[index + 1] : .stop
            let opens: [Tag] = [
                .preposition, .determiner, .adverb, .particle, .stop, .subordinator,
            ]
            let hasObject =
                next == .noun && (tag == .progressive || text.hasSuffix("s"))
                && units[index].takesObject
            let isJoined =
                next == .coordinator && index > range.lowerBound
                && units[index - 1].canAct
            guard opens.contains(next) || hasObject || isJoined else { continue }
            let isSubject =
                index > range.lowerBound && tags[index - 1] == .noun
                && !units[index - 1].possessive
                && (next != .stop || units[index - 1].canAct
                    || isSingular(range.lowerBound..<index, text))
            let opensSentence = index == range.lowerBound && tag == .progressive && next != .stop
            if isSubject || opensSentence { return (index, tag) }
        }
        return nil
    }

    /// "A flower blooms": behind "a" no plural can follow, so it is a verb.
    private func isSingular(_ range: Range<Int>, _ text: String) -> Bool {
        let first = tokens[units[range.lowerBound].tokens.lowerBound].text
        return ["a", "an"].contains(first) && text.hasSuffix("s") && !text.hasSuffix("ss")
    }

    /// The verb form that a word can be, where it is likely enough.
    private func verbTag(of text: String, _ index: Int) -> Tag? {
        let isVerb = units[index].options.contains(where: \.isVerb)
        let counted = model.tags(of: text)?.shares.filter { $0.tag.isVerbal } ?? []
        let share = counted.reduce(0) { $0 + $1.share }
        guard isVerb || share > 0.1 else { return nil }
        return text.hasSuffix("ing") ? .progressive : .verb
    }

    private func pause(before index: Int) -> Tag? {
        switch units[index].pause {
        case .none: nil
        case .comma: .comma
        case .sentence: index == 0 ? nil : .stop
        }
    }

    /// The tags that a unit can have, with the log of how well they fit.
    private func candidates(_ index: Int) -> [(Tag, Float)] {
        let unit = units[index]
        if unit.possessive { return [(.noun, 0)] }
        let text = tokens[unit.tokens.lowerBound].text
        let counted = unit.tokens.count == 1 ? model.tags(of: text) : nil
        let options = unit.options.flatMap { option in
            option.tags(of: text).map { (tag: $0, weight: option.weight * model.prior(of: $0)) }
        }
        if counted == nil, options.isEmpty {
            return Self.guess(text).map { ($0.key, model.emission(of: $0.value, as: $0.key)) }
                .sorted { $0.0.number < $1.0.number }
        }
        var shares: [Tag: Float] = [:]
        for (tag, share) in counted?.shares ?? [] { shares[tag] = share }
        // What the lexicon knows counts as much as having been seen a few times.
        let seen = counted?.count ?? 0
        let trust = Self.lexiconCounts / (Self.lexiconCounts + seen)
        let isVerb = options.contains { $0.tag.isVerbal } || options.isEmpty
        for tag in shares.keys {
            // A noun of the lexicon that was counted as a verb was mostly counted wrongly.
            shares[tag, default: 0] *= (1 - trust) * (tag.isVerbal && !isVerb ? 0.2 : 1)
        }
        let weight = options.reduce(Float(0)) { $0 + $1.weight }
        for option in options { shares[option.tag, default: 0] += trust * option.weight / weight }
        return shares.map { ($0.key, model.emission(of: $0.value, as: $0.key)) }
            .sorted { $0.0.number < $1.0.number }
    }

    private static let lexiconCounts: Float = 3

    /// What the ending of an unknown word says.
    static func guess(_ text: String) -> [Tag: Float] {
        if text.first?.isNumber ?? false { return [.number: 0.7, .noun: 0.3] }
        let ends = text.count > 4
        if ends, text.hasSuffix("ly") { return [.adverb: 0.85, .adjective: 0.1, .noun: 0.05] }
        if ends, text.hasSuffix("ing") {
            return [.progressive: 0.7, .noun: 0.2, .adjective: 0.1]
        }
        if ends, text.hasSuffix("ed") {
            return [.participle: 0.45, .verb: 0.3, .adjective: 0.25]
        }
        let qualities = ["ous", "ful", "ish", "ive", "less", "able", "ible", "ic", "al"]
        if ends, qualities.contains(where: text.hasSuffix) {
            return [.adjective: 0.75, .noun: 0.25]
        }
        if text.hasSuffix("s"), !text.hasSuffix("ss") { return [.noun: 0.85, .verb: 0.15] }
        return [.noun: 0.8, .adjective: 0.13, .verb: 0.07]
    }
}

extension Unit {
    /// Whether it can be a size.
    var isSize: Bool { options.contains { if case .size = $0.sense { true } else { false } } }

    /// Whether it can be a color.
    var isColor: Bool {
        options.contains { if case .color = $0.sense { true } else { false } }
    }
}

extension Unit.Option {
    /// The parts of speech that a phrase of this sense has in this form.
    func tags(of text: String) -> [Tag] {
        switch sense {
        case .thing, .garment: [.noun]
        case .place, .detail: opensWithPreposition ? [.adverb] : [.noun]
        case .color: [.adjective, .noun]
        case .size: [.adjective]
        case .count: [.number]
        case .action, .unseen(.deed): verbTags(text)
        case .placing: [.preposition]
        case .light: opensWithPreposition ? [.adverb] : [.noun, .adjective]
        case .unseen(.manner), .crossing: [.adverb]
        case .unseen(.attribute): [.adjective]
        case .unseen(.mood): text.hasSuffix("ly") ? [.adverb] : [.adjective, .noun]
        case .unseen: [.noun]
        case .function(let kind): functionTags(kind)
        }
    }

    private func verbTags(_ text: String) -> [Tag] {
        switch form {
        case .base, .s: [.verb]
        case .progressive: [.progressive]
        case .past: [.verb, .participle]
        case .irregular: text.hasSuffix("ing") ? [.progressive] : [.verb, .participle]
        }
    }

    private func functionTags(_ kind: Sense.Function) -> [Tag] {
        switch kind {
        case .article: [.determiner]
        case .pronoun: [.pronoun]
        case .auxiliary: key.hasSuffix("to") ? [.infinitive] : [.auxiliary]
        case .praise: [.adjective, .noun]
        case .conjunction:
            ["and", "or", "but", "plus"].contains(key)
                ? [.coordinator] : [.subordinator, .adverb]
        }
    }
}

extension Unit.Option {
    /// "In the snow", "at night", "on the moon": says when or where by itself.
    var opensWithPreposition: Bool {
        let first = key.split(separator: " ").first ?? ""
        return key.contains(" ")
            && ["in", "at", "on", "under", "during", "by", "with", "of", "from"].contains(first)
    }
}
