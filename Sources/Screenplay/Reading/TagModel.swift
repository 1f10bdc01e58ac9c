// SPDX-License-Identifier: Apache-2.0
import Foundation

/// How likely a word is each part of speech, and one part of speech after two others: the counts of
/// ``TagTable`` as probabilities.
struct TagModel: Sendable {
    /// The model of the table.
    static let standard = TagModel()

    /// A word with how often it was counted (at most 60) and its tags with their shares.
    typealias Counted = (count: Float, shares: [(tag: Tag, share: Float)])

    private var words: [String: Counted] = [:]
    private var triples: [Float] = []
    private var prior = [Float](repeating: 1, count: Tag.count)

    private init() {
        for item in Table(TagTable.words).rows.flatMap(\.words) {
            let parts = item.split(separator: " ")
            guard parts.count == 2 else { continue }
            words[String(parts[0])] = Self.shares(parts[1])
        }
        var counts = [Float](repeating: 0, count: Tag.count * Tag.count * Tag.count)
        for item in Table(TagTable.triples).rows.flatMap(\.words) {
            let parts = item.split(separator: " ")
            let tags = (parts.first ?? "").compactMap { Tag(rawValue: $0) }
            guard tags.count == 3, let count = Float(parts.last ?? "") else { continue }
            counts[Self.index(tags[0], tags[1], tags[2])] = count
        }
        smooth(counts)
    }

    /// Log probability of a tag after two others: trigram, bigram and unigram counts interpolated
    /// (Brants, "TnT: a statistical part-of-speech tagger", 2000).
    func transition(_ first: Tag, _ second: Tag, _ third: Tag) -> Float {
        triples[Self.index(first, second, third)]
    }

    /// Log of how much a tag is favored by a word, beyond how common the tag is.
    func emission(of share: Float, as tag: Tag) -> Float { log(share / prior[tag.number]) }

    /// How common a tag is.
    func prior(of tag: Tag) -> Float { prior[tag.number] }

    /// The tags under which a word was counted, with their shares; nil when it was not counted.
    func tags(of word: String) -> Counted? { words[word] }

    private static func shares(_ counts: Substring) -> Counted {
        var found: [(tag: Tag, share: Float)] = []
        for character in counts {
            if let tag = Tag(rawValue: character) {
                found.append((tag, 0))
            } else if let digit = character.wholeNumberValue, !found.isEmpty {
                found[found.count - 1].share = found[found.count - 1].share * 10 + Float(digit)
            }
        }
        let sum = found.reduce(0) { $0 + $1.share }
        return (sum, found.map { ($0.tag, $0.share / max(sum, 1)) })
    }

    private mutating func smooth(_ counts: [Float]) {
        let tags = Tag.allCases
        var pairs = [Float](repeating: 0, count: Tag.count * Tag.count)
        var singles = [Float](repeating: 0, count: Tag.count)
        for a in tags {
            for b in tags {
                for c in tags {
                    let count = counts[Self.index(a, b, c)]
                    pairs[b.number * Tag.count + c.number] += count
                    singles[c.number] += count
                }
            }
        }
        let all = max(singles.reduce(0, +), 1)
        prior = singles.map { max($0, 1) / all }
        triples = counts
        for a in tags {
            for b in tags {
                let given = tags.reduce(Float(0)) { $0 + counts[Self.index(a, b, $1)] }
                for c in tags {
                    let three = counts[Self.index(a, b, c)] / max(given, 1)
                    let two = pairs[b.number * Tag.count + c.number] / max(singles[b.number], 1)
                    triples[Self.index(a, b, c)] = log(
                        0.55 * three + 0.38 * two + 0.07 * prior[c.number] + 1e-6)
                }
            }
        }
    }

    private static func index(_ a: Tag, _ b: Tag, _ c: Tag) -> Int {
        (a.number * Tag.count + b.number) * Tag.count + c.number
    }
}
