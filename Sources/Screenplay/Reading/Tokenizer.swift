// SPDX-License-Identifier: Apache-2.0

/// Cuts a prompt into written words and these into tokens.
///
/// Letters and digits make words; a hyphen joins parts of one word; an apostrophe inside a word is
/// dropped, with a following s kept as a mark of possession; all else separates. Symbols such as emoji
/// are words of their own, control characters are blanks.
struct Tokenizer {
    private let lexicon: Lexicon
    private var corrections = 0

    /// The words as they were written.
    private(set) var words: [String] = []
    private(set) var tokens: [Token] = []

    private var pause: Token.Pause = .sentence
    private var bracket: Int?
    private var brackets = 0

    /// Reads a prompt.
    init(_ prompt: String, _ lexicon: Lexicon) {
        self.lexicon = lexicon
        var current: [Character] = []
        let characters = Array(prompt)
        for (index, character) in characters.enumerated() {
            if isPart(character, at: index, of: characters, after: current.last) {
                current.append(character)
                continue
            }
            finish(&current)
            note(character)
        }
        finish(&current)
    }

    private func isPart(
        _ character: Character, at index: Int, of characters: [Character], after last: Character?
    ) -> Bool {
        if character.isLetter || character.isNumber { return true }
        guard last != nil, index + 1 < characters.count else { return false }
        let next = characters[index + 1]
        guard next.isLetter || next.isNumber else { return false }
        return switch character {
        case "-", "\u{2010}", "\u{2011}", "'", "\u{2019}": true
        case ".": (last?.isNumber ?? false) && next.isNumber
        default: false
        }
    }

    /// What a character between words says.
    private mutating func note(_ character: Character) {
        switch character {
        case ".", "!", "?", ";", ":", "\n", "\u{2026}", "\u{3002}", "|":
            pause = .sentence
        case ",", "\u{2013}", "\u{2014}", "(", ")", "/", "\u{FF0C}", "+":
            if pause == .none { pause = .comma }
        case "[":
            pause = .sentence
            brackets += 1
            bracket = brackets
        case "]":
            pause = .sentence
            bracket = nil
        default:
            // Emoji and other pictures count as words, so that they are reported.
            let isSign =
                character.unicodeScalars.first.map {
                    $0.value > 0x2000
                        && ($0.properties.isEmoji || $0.properties.isEmojiPresentation)
                } ?? false
            if isSign {
                words.append(String(character))
                append(String(character), possessive: false)
            }
        }
    }

    private mutating func finish(_ current: inout [Character]) {
        guard !current.isEmpty else { return }
        words.append(String(current))
        var part: [Character] = []
        var rest: [Character] = []
        func isApostrophe(_ character: Character) -> Bool {
            character == "'" || character == "\u{2019}"
        }
        for (index, character) in current.enumerated() {
            if character == "-" || character == "\u{2010}" || character == "\u{2011}" {
                append(String(part).lowercased(), possessive: false)
                part = []
            } else if isApostrophe(character) {
                rest = Array(current[(index + 1)...])
                if rest == ["s"] || rest == ["S"] {
                    append(String(part).lowercased(), possessive: true)
                    part = []
                    break
                }
            } else {
                part.append(character)
            }
        }
        append(String(part).lowercased(), possessive: false)
        current = []
    }

    private mutating func append(_ text: String, possessive: Bool) {
        guard !text.isEmpty else { return }
        var forms = Lemmatizer.forms(of: text, lexicon)
        if !forms.contains(where: { lexicon.knows($0.text) }), corrections < Spelling.patience {
            corrections += 1
            if let meant = lexicon.spelling.meant(by: text) {
                forms = Lemmatizer.forms(of: meant, lexicon)
            }
        }
        tokens.append(
            Token(
                text: text, forms: forms, word: words.count - 1, pause: pause,
                possessive: possessive, bracket: bracket))
        pause = .none
    }
}
