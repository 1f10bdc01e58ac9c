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
        _ tokens: [Token], _ lexicon: Lexicon, camera taken: Set<Int>
    ) -> [Unit] {
        var units: [Unit] = []
        var index = 0
        while index < tokens.count {
            let token = tokens[index]
            if taken.contains(index) {
                units.append(
                    Unit(
                        tokens: index..<index + 1, options: [], pause: token.pause,
                        possessive: false, isCamera: true))
                index += 1
                continue
            }
            let (length, found) = lexicon.tree.longest(at: index, in: tokens, skipping: taken)
            let end = index + max(length, 1)
            let options = found.compactMap { hit -> Option? in
                guard hit.value.sense.admits(hit.form) else { return nil }
                return Option(
                    sense: hit.value.sense, way: hit.value.way, form: hit.form, key: hit.key)
            }
            units.append(
                Unit(
                    tokens: index..<end, options: options, pause: token.pause,
                    possessive: tokens[end - 1].possessive))
            index = end
        }
        return units
    }
}

extension Sense {
    /// Whether a word of this sense may stand in a form: adjectives have one form, nouns two.
    func admits(_ form: Form.Kind) -> Bool {
        switch self {
        case .action, .unseen(.deed): true
        case .thing, .place, .detail, .garment, .unseen, .light:
            form == .base || form == .s || form == .irregular
        case .color, .size, .count, .placing, .function:
            form == .base || form == .irregular
        }
    }
}
