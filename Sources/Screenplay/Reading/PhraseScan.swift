// SPDX-License-Identifier: Apache-2.0

/// Cuts one noun phrase out of tagged units.
struct PhraseScan {
    private let units: [Unit]
    private let tokens: [Token]
    private let tags: [Tag]
    private let start: Int
    /// Whether a participle at the start may belong to the noun behind it.
    private let mayOpenWithVerb: Bool

    private var head: Int?
    /// A pronoun, or a number or article that stands for a noun.
    private var standIn: Int?
    private var modifiers: [Int] = []
    private var hasArticle = false
    private var isDefinite = false
    private var isNegated = false

    private static let definite: Set<String> = ["the", "this", "that", "these", "those"]

    init(_ parser: Parser, at start: Int) {
        units = parser.units
        tokens = parser.tokens
        tags = parser.tags
        self.start = start
        mayOpenWithVerb = parser.mayOpenPhrase(withVerb: start)
        var index = start
        while index < units.count, !units[index].isCamera, admits(index) { index += 1 }
    }

    /// The phrase; nil where none starts.
    var phrase: Phrase? {
        guard let end = head ?? standIn ?? described else { return nil }
        var phrase = Phrase(head: end, units: start..<end + 1)
        phrase.modifiers = modifiers.filter { $0 < end }
        if head == nil, standIn == nil {
            phrase.modifiers = modifiers.filter { $0 != end }
            phrase.units = start..<(modifiers.last ?? end) + 1
        }
        phrase.hasArticle = hasArticle
        phrase.isDefinite = isDefinite
        phrase.isNegated = isNegated
        phrase.isPronoun = head == nil
        return phrase
    }

    /// "One black and one white", "the other": a number or "other" that stands for a noun, with its qualities.
    private var described: Int? {
        guard let first = modifiers.first, text(first) == "one" || text(first) == "other" else {
            return nil
        }
        let rest = modifiers.dropFirst()
        return rest.isEmpty && hasArticle || rest.contains { units[$0].isColor || units[$0].isSize }
            ? first : nil
    }

    private func text(_ index: Int) -> String { tokens[units[index].tokens.lowerBound].text }

    /// Takes the next unit into the phrase, if it belongs there.
    private mutating func admits(_ index: Int) -> Bool {
        if index > start, units[index].pause != .none, !continuesQualities(index) { return false }
        if index > start, tags[index - 1] == .pronoun { return false }
        switch tags[index] {
        case .pronoun:
            guard index == start else { return false }
            standIn = index
            return true
        case .determiner: return admitsArticle(index)
        case .noun where head != nil && units[index].isPlaceAdverb: return false
        case .noun:
            if let head { modifiers.append(head) }
            head = index
            return true
        case .adjective, .number:
            guard head == nil || isOwned else { return false }
            if let head { modifiers.append(head) }
            head = nil
            modifiers.append(index)
            standIn = tags[index] == .number ? standIn ?? index : nil
            return true
        case .progressive, .participle:
            guard head == nil, isQuality(index) else { return false }
            modifiers.append(index)
            return true
        case .adverb:
            let follows: [Tag] = [.adjective, .participle, .number]
            let isManner = index > start && tags[index - 1].isVerbal && leadsToNoun(index)
            return head == nil && (isFollowed(index, by: follows) || isManner)
        case .coordinator:
            let follows: [Tag] = [.adjective, .number, .participle]
            return head == nil && !modifiers.isEmpty && described == nil
                && isFollowed(index, by: follows)
        default: return false
        }
    }

    private mutating func admitsArticle(_ index: Int) -> Bool {
        guard head == nil, modifiers.isEmpty || index == start else { return false }
        let text = tokens[units[index].tokens.lowerBound].text
        hasArticle = true
        isDefinite = isDefinite || Self.definite.contains(text)
        isNegated = isNegated || text == "no"
        if ["another", "both", "each"].contains(text) { standIn = index }
        return true
    }

    private var isOwned: Bool { head.map { units[$0].possessive } ?? false }

    private func isFollowed(_ index: Int, by follows: [Tag]) -> Bool {
        let next = index + 1
        guard next < units.count, units[next].pause == .none else { return false }
        return follows.contains(tags[next]) && leadsToNoun(next)
    }

    /// "A big, red ball": a comma between qualities.
    private func continuesQualities(_ index: Int) -> Bool {
        units[index].pause == .comma && head == nil && tags[index] == .adjective
            && tags[index - 1] == .adjective && leadsToNoun(index)
    }

    /// "A running dog": a participle before its noun.
    private func isQuality(_ index: Int) -> Bool {
        let next = index + 1
        guard next < units.count, units[next].pause == .none, leadsToNoun(next) else {
            return false
        }
        return index > start || mayOpenWithVerb
    }

    /// Whether a noun is reached through qualities only.
    private func leadsToNoun(_ start: Int) -> Bool {
        var index = start
        while index < units.count, index == start || units[index].pause != .sentence {
            switch tags[index] {
            case .noun: return true
            case .adjective, .number, .participle, .progressive, .adverb, .coordinator: index += 1
            default: return false
            }
        }
        return false
    }
}
