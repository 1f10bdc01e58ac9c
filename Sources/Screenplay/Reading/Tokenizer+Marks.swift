// SPDX-License-Identifier: Apache-2.0

/// Punctuation that says something: labels before colons, and what stands in parentheses.
extension Tokenizer {
    /// Words before a colon that only say of what the next words tell: "Subject: a boy".
    private static let labels: Set<String> = [
        "subject", "scene", "setting", "location", "environment", "lighting", "style", "mood",
        "atmosphere", "background", "character", "time", "weather", "format", "prompt", "visual",
        "visuals", "aesthetic", "color", "colors", "palette", "details", "description", "context",
        "place", "object",
    ]

    /// Labels of what the subject before them does.
    private static let acts: Set<String> = ["action", "motion", "movement", "activity"]

    /// Takes a label out of what is read.
    ///
    /// - Returns: the break that its colon makes.
    mutating func takeLabel() -> Token.Pause {
        guard let last = tokens.last, last.pause == .sentence else { return .sentence }
        if Self.labels.contains(last.text) {
            tokens.removeLast()
            return .sentence
        }
        guard Self.acts.contains(last.text), tokens.count > 1 else { return .sentence }
        tokens.removeLast()
        return .comma
    }

    /// Joins what stands in parentheses to the noun before it: "a woman (red dress)" is in it, "a car
    /// (blue)" is a blue car.
    ///
    /// - Returns: whether the sentence goes on without a break.
    mutating func isJoined(from start: Int) -> Bool {
        guard start > 0, start < tokens.count, tokens.count - start <= 5 else { return false }
        let senses = (start..<tokens.count).map { index in
            lexicon.tree.longest(at: index, in: tokens).found.map(\.value.sense)
        }
        let isQuality = senses.allSatisfy { $0.contains(where: \.isVisibleQuality) }
        if isQuality {
            var qualities = Array(tokens[start...])
            tokens.removeSubrange(start...)
            qualities[0].pause = tokens[start - 1].pause
            tokens[start - 1].pause = .none
            tokens.insert(contentsOf: qualities, at: start - 1)
            return true
        }
        let isWorn = senses.contains { $0.contains(where: \.isGarment) }
        guard isWorn || senses.contains(where: { $0.contains(where: \.isPartOfBody) }) else {
            return false
        }
        let text = isWorn ? "in" : "with"
        tokens[start].pause = .none
        tokens.insert(
            Token(
                text: text, forms: [Form(text: text, kind: .base)], word: tokens[start].word,
                pause: .none, possessive: false, bracket: tokens[start].bracket), at: start)
        return true
    }
}

extension Sense {
    fileprivate var isVisibleQuality: Bool {
        switch self {
        case .color, .size: true
        default: false
        }
    }

    fileprivate var isGarment: Bool { if case .garment = self { true } else { false } }

    fileprivate var isPartOfBody: Bool {
        self == .unseen(.body) || self == .unseen(.accessory)
    }
}
