// SPDX-License-Identifier: Apache-2.0

/// A form that a token may be of a base word.
struct Form: Sendable, Equatable {
    enum Kind: Sendable {
        case base
        /// Plural of a noun or third person of a verb.
        case s
        case progressive, past
        /// From the table of irregular forms.
        case irregular
    }

    var text: String
    var kind: Kind
}

/// A piece of the prompt that is looked up: a word, or a part of a hyphenated one.
struct Token: Sendable {
    enum Pause: Sendable { case none, comma, sentence }

    /// In lower case, without apostrophes.
    var text: String
    /// Itself first, then what it may be a form of.
    var forms: [Form]
    /// Index of the written word that it belongs to.
    var word: Int
    /// The punctuation before it.
    var pause: Pause
    /// Ended in 's.
    var possessive: Bool
    /// Which pair of brackets it stands in, as in `[Pan left]`.
    var bracket: Int?
}

extension Token {
    /// The likeliest base form under a part of speech, for a word that no table has.
    func lemma(as tag: Tag) -> String {
        let kinds: [Form.Kind] =
            switch tag {
            case .noun: [.irregular, .s]
            case .verb: [.irregular, .s, .past]
            case .progressive: [.irregular, .progressive]
            case .participle: [.irregular, .past]
            default: []
            }
        return forms.first { kinds.contains($0.kind) }?.text ?? text
    }
}
