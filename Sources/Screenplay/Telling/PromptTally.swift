// SPDX-License-Identifier: Apache-2.0

/// Counts how much of prompts is understood.
///
/// What counts as a mention is decided apart from the lexicon: things by WordNet's commonest noun sense
/// (animal, artifact, body, food, object, person, plant, substance) or by WordNet not having the word,
/// verbs by the parse, the rest by the lists of ``AttributeTable``.
package struct PromptTally: Sendable {
    package enum Class: String, Sendable, CaseIterable {
        case thing, verb, camera, style, time, weather, color, count
    }

    /// Mentions of a class.
    package struct Count: Sendable {
        package var mentions = 0
        /// Exactly, by a synonym, by what it is a kind of, or by its nearest relative.
        package var understood = 0
        /// Of those: exactly, by a synonym or a true hypernym.
        package var exact = 0
        /// Of the understood: those for which something in the picture stands.
        package var shown = 0
        package var missed: [String: Int] = [:]
        package var relative: [String: Int] = [:]
    }

    package private(set) var counts: [Class: Count] = [:]
    package private(set) var prompts = 0

    /// Counts nothing yet.
    package init() {}

    /// Adds a prompt as it was read.
    mutating func add(_ reading: Reading, _ tokens: [Token], _ words: [Word], _ wordNet: WordNet) {
        prompts += 1
        for (index, unit) in reading.units.enumerated() where !unit.isCamera {
            guard let last = unit.tokens.last else { continue }
            let word = words[tokens[last].word]
            if isVerb(index, reading) {
                note(.verb, word, understood: Self.isUnderstood(word))
            } else if isThing(index, reading, tokens, wordNet) {
                note(.thing, word, understood: Self.isUnderstood(word))
            }
        }
        for (kind, phrase) in Self.attributes(in: tokens) {
            let word = words[tokens[phrase.lowerBound].word]
            note(kind, word, understood: Self.isUnderstood(words, tokens, phrase))
        }
    }

    private mutating func note(_ kind: Class, _ word: Word, understood: Bool) {
        counts[kind, default: Count()].mentions += 1
        let name = word.lemma ?? word.text.lowercased()
        guard understood else {
            counts[kind]?.missed[name, default: 0] += 1
            return
        }
        counts[kind]?.understood += 1
        if let shown = word.shown, shown != .nothing { counts[kind]?.shown += 1 }
        let isExact = [.exact, .synonym, .hypernym].contains(word.way)
        if isExact {
            counts[kind]?.exact += 1
        } else {
            counts[kind]?.relative[name, default: 0] += 1
        }
    }

    private func isVerb(_ index: Int, _ reading: Reading) -> Bool {
        guard reading.tags[index].isVerbal, reading.option(of: index)?.isFunction != true else {
            return false
        }
        return reading.clauses.contains { $0.verb == index }
    }

    private func isThing(
        _ index: Int, _ reading: Reading, _ tokens: [Token], _ wordNet: WordNet
    ) -> Bool {
        guard reading.tags[index] == .noun, let last = reading.units[index].tokens.last else {
            return false
        }
        let option = reading.option(of: index)
        switch option?.sense {
        case .light, .color, .count, .size, .function, .placing: return false
        default: break
        }
        if reading.phrases.contains(where: { $0.head == index && $0.isPronoun }) { return false }
        let base = tokens[last].lemma(as: .noun)
        let names = [option?.key ?? base, base, tokens[last].text]
        if names.contains(where: AttributeTable.film.contains) { return false }
        for name in names {
            guard let sense = wordNet.senses(of: name, as: .noun).first else { continue }
            return wordNet.domain(of: sense).isThing
        }
        return wordNet.counts(of: tokens[last].text) == nil
            && !tokens[last].text.allSatisfy(\.isNumber)
    }

    // MARK: Attributes

    private static let phrases: [(kind: Class, words: [String])] =
        Table(AttributeTable.text).rows.flatMap { row in
            row.words.compactMap { phrase -> (kind: Class, words: [String])? in
                guard let kind = Class(rawValue: String(row.cells[0])) else { return nil }
                return (kind, phrase.split(separator: " ").map { $0.filter { $0 != "'" } })
            }
        }.sorted { $0.words.count > $1.words.count }

    private static let byFirst = Dictionary(grouping: phrases) { $0.words[0] }

    /// The listed phrases in a prompt, longest first, without overlap.
    private static func attributes(in tokens: [Token]) -> [(Class, Range<Int>)] {
        var found: [(Class, Range<Int>)] = []
        var index = 0
        while index < tokens.count {
            let hit = byFirst[tokens[index].text]?.first { phrase in
                index + phrase.words.count <= tokens.count
                    && zip(phrase.words, tokens[index...]).allSatisfy { $0 == $1.text }
            }
            if let hit {
                found.append((hit.kind, index..<index + hit.words.count))
                index += hit.words.count
            } else {
                index += 1
            }
        }
        return found
    }

    /// Understood when some word of the phrase was, as whatever fits: an orange is a fruit as well.
    private static func isUnderstood(
        _ words: [Word], _ tokens: [Token], _ phrase: Range<Int>
    ) -> Bool {
        phrase.contains { index in
            let word = words[tokens[index].word]
            return isUnderstood(word) || word.role == "camera"
        }
    }

    private static func isUnderstood(_ word: Word) -> Bool {
        switch word.way {
        case .exact, .synonym, .hypernym, .similar, .related, .removed: true
        case .function, .notShown, .notUnderstood: false
        }
    }
}

extension PromptTally {
    /// The counts of another added.
    package mutating func add(_ other: PromptTally) {
        prompts += other.prompts
        for (kind, count) in other.counts {
            counts[kind, default: Count()].mentions += count.mentions
            counts[kind]?.understood += count.understood
            counts[kind]?.exact += count.exact
            counts[kind]?.shown += count.shown
            counts[kind]?.missed.merge(count.missed, uniquingKeysWith: +)
            counts[kind]?.relative.merge(count.relative, uniquingKeysWith: +)
        }
    }
}
