// SPDX-License-Identifier: Apache-2.0

/// A phrase of the prompt with everything it may stand for.
struct Unit: Sendable {
    /// One thing it may stand for, in the form in which it stands there.
    struct Option: Sendable {
        var sense: Sense
        var way: Word.Way
        var form: Form.Kind
        /// The phrase in its base forms.
        var key: String
        /// How common this meaning of the word is, against its others.
        var weight: Float = 1
        /// Whether the lexicon lacks it and WordNet or the sentence encoder told what it is.
        var isGuessed = false
    }

    /// Indices of its tokens.
    var tokens: Range<Int>
    /// Empty when it is not understood.
    var options: [Option]
    /// The punctuation before it.
    var pause: Token.Pause
    var possessive: Bool
    /// Read as camera language: a break in the sentence that says nothing of the scene.
    var isCamera = false
}

extension Unit {
    /// Reads tokens as units: camera language is left out, the rest is matched longest first.
    static func read(
        _ tokens: [Token], _ lexicon: Lexicon, camera taken: Set<Int>, _ fallback: Fallback? = nil
    ) -> [Unit] {
        var units: [Unit] = []
        var fallback = fallback
        var strange = 0
        var index = 0
        while index < tokens.count {
            let token = tokens[index]
            if taken.contains(index), !isManner(index, tokens, taken) {
                units.append(
                    Unit(
                        tokens: index..<index + 1, options: [], pause: token.pause,
                        possessive: false, isCamera: true))
                index += 1
                continue
            }
            let (length, options) = meanings(at: index, in: tokens, lexicon, taken, fallback)
            let end = index + length
            // A prompt of nonsense must stay cheap.
            if options.isEmpty || options[0].way == .similar { strange += 1 }
            if strange >= NearestMeaning.patience { fallback?.nearest = nil }
            units.append(
                Unit(
                    tokens: index..<end, options: options, pause: token.pause,
                    possessive: tokens[end - 1].possessive))
            index = end
        }
        return units
    }
}

extension Unit {
    /// The longest phrase that is known at a token: of the lexicon, else of WordNet.
    private static func meanings(
        at index: Int, in tokens: [Token], _ lexicon: Lexicon, _ taken: Set<Int>,
        _ fallback: Fallback?
    ) -> (length: Int, options: [Option]) {
        var (length, found) = lexicon.tree.longest(at: index, in: tokens, skipping: taken)
        if length > 1, opensPlacing(index + length - 1, in: tokens, lexicon) {
            (length, found) = lexicon.tree.longest(
                at: index, in: tokens, skipping: taken, atMost: length - 1)
        }
        let options = found.compactMap { hit -> Option? in
            guard hit.value.sense.admits(hit.form) else { return nil }
            return Option(sense: hit.value.sense, way: hit.value.way, form: hit.form, key: hit.key)
        }
        guard let fallback else { return (max(length, 1), options) }
        let isWorn = options.contains { if case .garment = $0.sense { true } else { false } }
        if length < 2, !isWorn, !options.contains(where: { $0.isFunction || $0.isAdjective }),
            let (words, option) = fallback.phrase(at: index, in: tokens, taken)
        {
            return (words, [option])
        }
        guard length < 2 else { return (length, options) }
        if options.isEmpty { return (1, fallback.options(for: tokens[index])) }
        return (1, options + fallback.missing(tokens[index], beside: options))
    }

    /// "Hovers in front of": the last word of one phrase is the first of a preposition.
    private static func opensPlacing(
        _ index: Int, in tokens: [Token], _ lexicon: Lexicon
    ) -> Bool {
        let (length, found) = lexicon.tree.longest(at: index, in: tokens)
        return length > 2
            && found.contains { if case .placing = $0.value.sense { true } else { false } }
    }

    /// An adverb that camera language took along though it stands among other words.
    private static func isManner(_ index: Int, _ tokens: [Token], _ taken: Set<Int>) -> Bool {
        tokens[index].text.hasSuffix("ly") && !taken.contains(index - 1)
            && !taken.contains(index + 1)
    }
}

extension Sense {
    /// Whether a word of this sense may stand in a form: adjectives have one form, nouns two.
    func admits(_ form: Form.Kind) -> Bool {
        switch self {
        case .action, .unseen(.deed): true
        case .thing, .place, .detail, .garment, .unseen, .light:
            form == .base || form == .s || form == .irregular
        case .color, .size, .count, .placing, .function, .crossing:
            form == .base || form == .irregular
        }
    }
}
