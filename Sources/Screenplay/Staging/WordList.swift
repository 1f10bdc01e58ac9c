// SPDX-License-Identifier: Apache-2.0

/// Tells for every written word how it was understood.
struct WordList {
    let tokenizer: Tokenizer
    let reading: Reading
    let camera: CameraReading
    let scene: Scene
    let marks: [Int: String]
    let fallback: Fallback?

    /// The words in the order of the prompt.
    var words: [Word] {
        var words = tokenizer.words.map { Word(text: $0, way: .function) }
        var weights = [Int](repeating: -1, count: words.count)
        let roles = RoleList(reading, camera).roles
        for (unit, role) in roles.enumerated() {
            for index in reading.units[unit].tokens {
                let (way, meaning) = understood(index)
                // Of a hyphenated word the part that says most.
                let weight = Self.weight(way)
                let word = tokenizer.tokens[index].word
                guard weight > weights[word] else { continue }
                weights[word] = weight
                words[word].role = role
                words[word].lemma = lemma(unit, index)
                words[word].meaning = meaning
                tell(way, unit, &words[word])
            }
        }
        return words
    }

    private func understood(_ token: Int) -> (Word.Way, String?) {
        if let taken = camera.taken[token] {
            return taken.map { (.exact, $0) } ?? (.function, nil)
        }
        guard let mark = scene.marks[token] else {
            return marks[token].map { (.exact, $0) } ?? (.notUnderstood, nil)
        }
        return (mark.way, marks[token] ?? mark.meaning)
    }

    /// The way of reading, and apart from it how the picture shows it: a sense of the lexicon is read
    /// exactly even where the library shows its nearest relative.
    private func tell(_ way: Word.Way, _ unit: Int, _ word: inout Word) {
        word.way = way
        let option = reading.option(of: unit)
        switch way {
        case .exact, .synonym:
            word.shown = word.meaning == nil ? nil : .itself
        case .related:
            if option?.isGuessed != true { word.way = .exact }
            word.shown = isKind(option, word.meaning) ? .kind : .relative
            if word.meaning == "content" { word.shown = .part }
        case .hypernym: word.shown = isKind(option, word.meaning) ? .kind : .relative
        case .similar: word.shown = .relative
        case .notShown:
            word.shown = word.meaning == "body" ? .part : .nothing
            // A thing or act of the lexicon is understood, though nothing in the picture stands for it.
            if option?.isGuessed != true, Self.isReal(option?.sense) { word.way = .exact }
        case .function, .notUnderstood, .removed: word.shown = nil
        }
    }

    private static func isReal(_ sense: Sense?) -> Bool {
        switch sense {
        case .thing, .place, .detail, .garment, .action, .light: true
        case .unseen(let kind): [.body, .accessory, .part, .deed].contains(kind)
        default: false
        }
    }

    /// Whether it is shown as something that it is a kind of.
    private func isKind(_ option: Unit.Option?, _ meaning: String?) -> Bool {
        guard let option, let name = meaning?.split(separator: ":").last, let fallback else {
            return false
        }
        let shown = name.split(separator: "+").map { part in
            String(part.split(separator: "_").first ?? part)
        }
        return shown.contains { fallback.isKind(option.key, of: $0) }
    }

    private func lemma(_ unit: Int, _ token: Int) -> String {
        let piece = tokenizer.tokens[token]
        let range = reading.units[unit].tokens
        if let key = reading.option(of: unit)?.key {
            let parts = key.split(separator: " ")
            if parts.count == range.count { return String(parts[token - range.lowerBound]) }
        }
        return piece.lemma(as: reading.tags[unit])
    }

    private static func weight(_ way: Word.Way) -> Int {
        switch way {
        case .removed: 6
        case .exact: 5
        case .synonym: 4
        case .related, .hypernym, .similar: 3
        case .notShown: 2
        case .notUnderstood: 1
        case .function: 0
        }
    }
}
