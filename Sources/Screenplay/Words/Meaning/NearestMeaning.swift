// SPDX-License-Identifier: Apache-2.0
import Synchronization

/// Finds the word of the lexicon that is nearest in meaning to one that nothing else knows.
final class NearestMeaning: Sendable {
    private let encoder: SentenceEncoder
    private let lexicon: Lexicon
    /// Meanings of the words that are compared with, made on first use.
    private let known = Mutex<[(word: String, vector: [Float])]>([])
    private let answers = Mutex<[String: String?]>([:])

    /// Two words at least as near as this mean something alike.
    static let threshold: Float = 0.42
    /// How many strange words of one prompt are looked up.
    static let patience = 8

    init(_ encoder: SentenceEncoder, _ lexicon: Lexicon) {
        self.encoder = encoder
        self.lexicon = lexicon
    }

    /// What an unknown word may be: the lexicon's sense of its nearest neighbor.
    func options(for token: Token) -> [Unit.Option] {
        guard (4...24).contains(token.text.count), token.text.allSatisfy(\.isLetter),
            token.text.allSatisfy(\.isASCII),
            let word = nearest(to: token.text)
        else { return [] }
        let isPlural = token.text.hasSuffix("s") && !token.text.hasSuffix("ss")
        return lexicon.tree.values(of: word).compactMap { entry in
            guard case .thing = entry.sense else { return nil }
            var option = Unit.Option(
                sense: entry.sense, way: .similar, form: isPlural ? .s : .base, key: token.text)
            option.isGuessed = true
            return option
        }
    }

    /// The nearest of the compared words; nil when none is near.
    func nearest(to word: String) -> String? {
        if let answer = answers.withLock({ $0[word] }) { return answer }
        let vector = encoder.meaning(of: word)
        let list = known.withLock { list in
            if list.isEmpty { list = Self.words(lexicon).map { ($0, encoder.meaning(of: $0)) } }
            return list
        }
        let scored = list.map {
            (word: $0.word, score: zip($0.vector, vector).reduce(0) { $0 + $1.0 * $1.1 })
        }
        let best = scored.max { $0.score < $1.score }
        let answer = best.flatMap { $0.score >= Self.threshold ? $0.word : nil }
        answers.withLock { answers in
            // A server must not grow by strange words.
            if answers.count > 4096 { answers = [:] }
            answers[word] = .some(answer)
        }
        return answer
    }

    /// Words of every class of things: some of each row, and those that WordNet's kinds lead to.
    private static func words(_ lexicon: Lexicon) -> [String] {
        lexicon.samples.union(lexicon.kinds.values).filter { word in
            lexicon.tree.values(of: word).contains {
                if case .thing = $0.sense { true } else { false }
            }
        }.sorted()
    }
}
