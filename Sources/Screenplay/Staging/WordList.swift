// SPDX-License-Identifier: Apache-2.0

/// Tells for every written word how it was understood.
struct WordList {
    let tokenizer: Tokenizer
    let camera: CameraReading
    let scene: Scene
    let marks: [Int: String]
    let setting: Setting
    let ban: Ban

    /// The words in the order of the prompt.
    var words: [Word] {
        var words = tokenizer.words.map { Word(text: $0, way: .function) }
        var weights = [Int](repeating: -1, count: words.count)
        for index in tokenizer.tokens.indices {
            let (way, meaning) = understood(index)
            // Of a hyphenated word the part that says most.
            let weight = Self.weight(way)
            let word = tokenizer.tokens[index].word
            guard weight > weights[word] else { continue }
            weights[word] = weight
            words[word].way = way
            words[word].meaning = meaning
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

    private static func weight(_ way: Word.Way) -> Int {
        switch way {
        case .removed: 6
        case .exact: 5
        case .synonym: 4
        case .related: 3
        case .notShown: 2
        case .notUnderstood: 1
        case .function: 0
        }
    }
}
