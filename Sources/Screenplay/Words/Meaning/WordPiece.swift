// SPDX-License-Identifier: Apache-2.0
import Foundation

/// Cuts texts into the word pieces of BERT (uncased): longest match first within each word
/// (Wu et al., "Google's neural machine translation system", 2016).
struct WordPiece: Sendable {
    private let numbers: [String: Int]
    private let unknown: Int
    private let first: Int
    private let last: Int

    /// The vocabulary, one piece a line.
    ///
    /// - Throws: ``ScreenplayError`` when it is not one.
    init(_ vocabulary: String) throws(ScreenplayError) {
        var numbers: [String: Int] = [:]
        for (index, line) in vocabulary.split(separator: "\n").enumerated() {
            numbers[String(line)] = index
        }
        guard let unknown = numbers["[UNK]"], let first = numbers["[CLS]"],
            let last = numbers["[SEP]"]
        else {
            throw ScreenplayError(
                .badFile, field: "", "the sentence encoder's vocabulary lacks its marks")
        }
        (self.numbers, self.unknown, self.first, self.last) = (numbers, unknown, first, last)
    }

    /// The numbers of a text's pieces between the marks of start and end; at most `limit`.
    func pieces(of text: String, limit: Int) -> [Int] {
        var found = [first]
        for word in Self.words(text) { found += pieces(ofWord: word) }
        return Array(found.prefix(limit - 1)) + [last]
    }

    /// Longer words are unknown, as in the reference.
    private static let longest = 100

    private func pieces(ofWord word: [Character]) -> [Int] {
        guard word.count <= Self.longest else { return [unknown] }
        var found: [Int] = []
        var start = 0
        while start < word.count {
            var end = word.count
            while end > start {
                let piece = (start > 0 ? "##" : "") + String(word[start..<end])
                if let number = numbers[piece] {
                    found.append(number)
                    break
                }
                end -= 1
            }
            guard end > start else { return [unknown] }
            start = end
        }
        return found
    }

    /// Lower-case words without accents; each punctuation mark is a word.
    private static func words(_ text: String) -> [[Character]] {
        let plain = text.lowercased().decomposedStringWithCanonicalMapping.unicodeScalars.filter {
            $0.properties.generalCategory != .nonspacingMark
        }
        var words: [[Character]] = [[]]
        for scalar in plain {
            if scalar.properties.isWhitespace {
                words.append([])
            } else if isMark(scalar) {
                words += [[Character(scalar)], []]
            } else {
                words[words.count - 1].append(Character(scalar))
            }
        }
        return words.filter { !$0.isEmpty }
    }

    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 33...47, 58...64, 91...96, 123...126: true
        case 0x4E00...0x9FFF: true
        default:
            switch scalar.properties.generalCategory {
            case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
                .initialPunctuation, .finalPunctuation, .otherPunctuation:
                true
            default: false
            }
        }
    }
}
