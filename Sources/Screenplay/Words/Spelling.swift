// SPDX-License-Identifier: Apache-2.0

/// Finds the word that was meant when one is mistyped by a letter or two.
struct Spelling: Sendable {
    private struct Known: Sendable {
        var letters: [UInt8]
        /// Only a form of another word, such as "women".
        var isForm = false
        /// The letters that occur, one bit each.
        var mask: UInt32
    }

    private var words: [UInt8: [Known]] = [:]
    /// How many strange words of one prompt are tried: a prompt of nonsense must stay cheap.
    static let patience = 24

    /// Knows no words.
    init() {}

    /// Knows the given words, and forms of them.
    init(_ vocabulary: [String], forms: [String]) {
        var seen: Set<String> = []
        for (word, isForm) in vocabulary.map({ ($0, false) }) + forms.map({ ($0, true) })
        where word.utf8.count >= 4 && seen.insert(word).inserted {
            let letters = Array(word.utf8)
            words[letters[0], default: []].append(
                Known(letters: letters, isForm: isForm, mask: Self.mask(letters)))
        }
    }

    /// The only known word within reach of a strange one: one slip (a letter missing, doubled, wrong,
    /// or two exchanged), two from ten letters on; short words must keep all their letters.
    func meant(by word: String) -> String? {
        if let short = Self.short[word] { return short }
        let letters = Array(word.utf8)
        guard letters.count >= 4, letters.allSatisfy({ $0 >= 97 && $0 <= 122 }) else { return nil }
        let reach = letters.count >= 10 ? 2 : 1
        var best: [UInt8]?
        var least = reach + 1
        var tied = false
        let mask = Self.mask(letters)
        for candidate in words[letters[0]] ?? []
        where abs(candidate.letters.count - letters.count) <= reach
            && (candidate.mask ^ mask).nonzeroBitCount <= 2 * reach
        {
            let known = candidate.letters
            // A replaced letter in a short word usually makes another word (boar, boat).
            if known.count == letters.count, letters.count < 7, known.sorted() != letters.sorted() {
                continue
            }
            // Of four letters one may be missing or two may be exchanged.
            if letters.count == 4, known.count < 5, known.sorted() != letters.sorted() { continue }
            // A final s is a plural, not a slip.
            if known.count + 1 == letters.count, letters.last == 115 { continue }
            let distance = Self.distance(letters, known, limit: least + 1)
            if distance < least {
                least = distance
                best = known
                tied = false
            } else if distance == least, best != nil, !candidate.isForm {
                tied = true
            }
        }
        guard let best, !tied else { return nil }
        return String(decoding: best, as: UTF8.self)
    }

    /// The usual slips in words too short to be guessed.
    private static let short = [
        "teh": "the", "hte": "the", "adn": "and", "nad": "and", "fo": "of", "ot": "to",
        "hsi": "his",
        "ehr": "her", "wiht": "with", "wtih": "with", "ni": "in", "si": "is",
    ]

    private static func mask(_ letters: [UInt8]) -> UInt32 {
        letters.reduce(0) { $0 | 1 << UInt32($1 & 31) }
    }

    /// Damerau–Levenshtein distance (optimal string alignment), or `limit` when it is not below.
    static func distance(_ a: [UInt8], _ b: [UInt8], limit: Int) -> Int {
        var before = [Int](repeating: 0, count: b.count + 1)
        var last = Array(0...b.count)
        for i in 1...a.count {
            var row = [Int](repeating: i, count: b.count + 1)
            for j in stride(from: 1, through: b.count, by: 1) {
                let same = a[i - 1] == b[j - 1]
                row[j] = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (same ? 0 : 1))
                if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
                    row[j] = min(row[j], before[j - 2] + 1)
                }
            }
            if (row.min() ?? 0) >= limit { return limit }
            before = last
            last = row
        }
        return min(last[b.count], limit)
    }
}
