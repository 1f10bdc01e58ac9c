// SPDX-License-Identifier: Apache-2.0

/// Finds the base words that a form may come from.
enum Lemmatizer {
    /// The word itself, then irregular bases, then what the rules of English allow; whether a base
    /// exists is for the lexicon to say.
    static func forms(of word: String, _ lexicon: Lexicon) -> [Form] {
        var forms = [Form(text: word, kind: .base)]
        func add(_ text: Substring, _ kind: Form.Kind) {
            if text.count >= 2 { forms.append(Form(text: String(text), kind: kind)) }
        }
        for base in lexicon.irregular[word] ?? [] where base != word {
            forms.append(Form(text: base, kind: .irregular))
        }
        let length = word.utf8.count
        if word.hasSuffix("s"), length > 3, !word.hasSuffix("ss"), !word.hasSuffix("us") {
            add(word.dropLast(), .s)
            if word.hasSuffix("es") { add(word.dropLast(2), .s) }
            if word.hasSuffix("ies") { add(word.dropLast(3) + "y", .s) }
            if word.hasSuffix("ves") { add(word.dropLast(3) + "f", .s) }
        }
        if word.hasSuffix("ing"), length > 4 { addStems(word.dropLast(3), .progressive, add) }
        if word.hasSuffix("ed"), length > 3 {
            addStems(word.dropLast(2), .past, add)
            if word.hasSuffix("ied") { add(word.dropLast(3) + "y", .past) }
        }
        return forms
    }

    private static func addStems(
        _ stem: Substring, _ kind: Form.Kind, _ add: (Substring, Form.Kind) -> Void
    ) {
        let letters = Array(stem.suffix(2))
        // "Putting" is of "put" before it is of "putt".
        if letters.count == 2, letters[0] == letters[1] { add(stem.dropLast(), kind) }
        // "Hoping" is of "hope": of "hop" it would be "hopping".
        let isShort = stem.count == 3 && Self.isClosed(Array(stem))
        if !isShort { add(stem, kind) }
        add(stem + "e", kind)
        if kind == .progressive, stem.hasSuffix("y") { add(stem.dropLast() + "ie", kind) }
    }

    /// A vowel between two consonants.
    private static func isClosed(_ letters: [Character]) -> Bool {
        let vowels = "aeiou"
        return !vowels.contains(letters[0]) && vowels.contains(letters[1])
            && !"aeiouwxy".contains(letters[2])
    }
}
