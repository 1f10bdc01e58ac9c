// SPDX-License-Identifier: Apache-2.0

/// Cuts a prompt into written words and these into tokens.
///
/// Letters and digits make words; a hyphen joins parts of one word; an apostrophe inside a word is
/// dropped, with a following s kept as a mark of possession; all else separates. Symbols such as emoji
/// are words of their own, control characters are blanks.
struct Tokenizer {
    let lexicon: Lexicon
    private let wordNet: WordNet?
    private var corrections = 0

    /// The words as they were written.
    private(set) var words: [String] = []
    var tokens: [Token] = []

    private var pause: Token.Pause = .sentence
    private var bracket: Int?
    private var brackets = 0
    /// The first token of what stands in parentheses.
    private var aside: Int?

    /// Reads a prompt.
    init(_ prompt: String, _ lexicon: Lexicon, _ wordNet: WordNet? = nil) {
        self.lexicon = lexicon
        self.wordNet = wordNet
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

    /// Takes written words out of what is read.
    mutating func drop(words: Range<Int>) {
        // What follows begins the sentence that they began.
        let isBreak = tokens.contains { words.contains($0.word) && $0.pause == .sentence }
        tokens.removeAll { words.contains($0.word) }
        if isBreak, let next = tokens.firstIndex(where: { $0.word >= words.upperBound }) {
            tokens[next].pause = .sentence
        }
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
        case ".":
            (last?.isNumber ?? false) && next.isNumber || isHalfOfDay(at: index, of: characters)
        default: false
        }
    }

    /// The point of "a.m." and "p.m.".
    private func isHalfOfDay(at index: Int, of characters: [Character]) -> Bool {
        func isLetter(_ place: Int) -> Bool {
            characters.indices.contains(place) && characters[place].isLetter
        }
        return !isLetter(index - 2) && !isLetter(index + 2)
            && "aApP".contains(characters[index - 1]) && "mM".contains(characters[index + 1])
    }

    /// What a character between words says.
    private mutating func note(_ character: Character) {
        switch character {
        case ":", "\u{FF1A}":
            pause = takeLabel()
        case ".", "!", "?", ";", "\n", "\u{2026}", "\u{3002}", "|":
            pause = .sentence
        case "(":
            if pause == .none { pause = .comma }
            aside = tokens.count
        case ")":
            if pause == .none { pause = .comma }
            if let start = aside, isJoined(from: start) { pause = .none }
            aside = nil
        case ",", "\u{2013}", "\u{2014}", "/", "\u{FF0C}", "+":
            if pause == .none { pause = .comma }
        case "[":
            pause = .sentence
            brackets += 1
            bracket = brackets
        case "]":
            pause = .sentence
            bracket = nil
        case "&":
            words.append("&")
            append("and", possessive: false)
        default:
            // Emoji and other pictures count as words, so that they are reported.
            let isSign =
                character.unicodeScalars.first.map {
                    $0.value > 0x2000
                        && ($0.properties.isEmoji || $0.properties.isEmojiPresentation)
                } ?? false
            if isSign { readPicture(character) }
        }
    }

    /// A picture is read by its name in Unicode, where that has words of the lexicon: DOG FACE is a dog.
    private mutating func readPicture(_ character: Character) {
        words.append(String(character))
        let name = character.unicodeScalars.first?.properties.name ?? ""
        let parts = name.lowercased().split { !$0.isLetter }.map(String.init)
        let known = parts.filter { lexicon.knows($0) && !Self.pictureWords.contains($0) }
        if pause == .none { pause = .comma }
        for part in known { append(part, possessive: false) }
        if known.isEmpty { append(String(character), possessive: false) }
        pause = .comma
    }

    /// Words in names of pictures that tell how it is drawn.
    private static let pictureWords: Set<String> = [
        "face", "symbol", "sign", "heavy", "black", "white", "emoji", "modifier", "type", "with",
        "eyes", "mark", "button", "variation", "selector", "ornament", "medium", "small", "large",
    ]

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
                if rest == ["t"] || rest == ["T"], part.last == "n" || part.last == "N",
                    part.count > 2
                {
                    // "Doesn't" is "does not".
                    append(Self.positive(part), possessive: false)
                    append("not", possessive: false)
                    part = []
                    break
                }
                if rest == ["s"] || rest == ["S"] {
                    append(String(part).lowercased(), possessive: true)
                    part = []
                    break
                }
            } else {
                part.append(character)
            }
        }
        let isNumber = part.first?.isNumber ?? false
        let text = isNumber ? part : part.filter { $0 != "." }
        append(String(text).lowercased(), possessive: false)
        current = []
    }

    private mutating func append(_ text: String, possessive: Bool) {
        guard !text.isEmpty else { return }
        var text = text
        var forms = Lemmatizer.forms(of: text, lexicon)
        let isKnown = forms.contains {
            lexicon.knows($0.text) || wordNet?.counts(of: $0.text) != nil
        }
        if !isKnown, corrections < Spelling.patience {
            corrections += 1
            if let meant = meant(by: text) {
                text = meant
                forms = Lemmatizer.forms(of: meant, lexicon)
            }
        }
        forms = Self.likeliestFirst(forms, lexicon, wordNet)
        tokens.append(
            Token(
                text: text, forms: forms, word: words.count - 1, pause: pause,
                possessive: possessive, bracket: bracket))
        pause = .none
    }

    /// The word that was meant by a mistyped one, or by one of its endings: "wlaks".
    private func meant(by text: String) -> String? {
        if let word = lexicon.spelling.meant(by: text) { return word }
        for ending in ["ing", "ed", "s"] where text.hasSuffix(ending) {
            let stem = String(text.dropLast(ending.count))
            if let word = lexicon.spelling.meant(by: stem) { return word + ending }
        }
        return nil
    }

    /// Of the bases of a form in -ing or -ed those that are known verbs first: "shake" before "shak".
    private static func likeliestFirst(
        _ forms: [Form], _ lexicon: Lexicon, _ wordNet: WordNet?
    ) -> [Form] {
        func isVerb(_ form: Form) -> Bool {
            guard form.kind == .progressive || form.kind == .past else { return true }
            return lexicon.knows(form.text) || wordNet?.knows(form.text, as: .verb) ?? false
        }
        guard forms.count > 2 else { return forms }
        return forms.filter(isVerb) + forms.filter { !isVerb($0) }
    }

    /// "Does" of "doesn't", "can" of "can't", "will" of "won't".
    private static func positive(_ part: [Character]) -> String {
        switch String(part).lowercased() {
        case "can": "can"
        case "won": "will"
        case "shan": "shall"
        case let text: String(text.dropLast())
        }
    }
}
