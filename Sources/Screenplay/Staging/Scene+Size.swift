// SPDX-License-Identifier: Apache-2.0

extension Scene {
    /// Gives the size of a comparison to the one of whom it is said: the noun before it, or, for "a
    /// house-sized dog", the one right behind.
    mutating func resize(by comparisons: [SizeComparison]) {
        for comparison in comparisons { resize(by: comparison) }
    }

    private mutating func resize(by comparison: SizeComparison) {
        let before = drafts.indices.last { drafts[$0].token < comparison.next }
        let behind = drafts.indices.first {
            (comparison.next..<comparison.next + 3).contains(drafts[$0].token)
        }
        let meant = comparison.words.count == 1 ? behind ?? before : before ?? behind
        guard let meant else { return }
        drafts[meant].scale = comparison.meters / max(drafts[meant].casting.extent, 0.01)
    }
}

extension Shot {
    /// Tells of the words that were taken out of what is read.
    mutating func mark(
        _ quotations: [QuotedText], _ comparisons: [SizeComparison], _ tokenizer: Tokenizer
    ) {
        for quoted in quotations { mark(quoted, tokenizer) }
        for comparison in comparisons { mark(comparison) }
    }

    /// Tells that the words of a comparison were taken as a size.
    private mutating func mark(_ comparison: SizeComparison) {
        for index in comparison.words where words.indices.contains(index) {
            words[index].lemma = words[index].text.lowercased()
            words[index].way = .exact
            words[index].role = "size"
            words[index].meaning = "size"
            words[index].shown = .itself
        }
    }
}

extension Tokenizer {
    /// Takes comparisons of size out of what is read.
    mutating func takeComparisons() -> [SizeComparison] {
        let comparisons = SizeComparison.found(in: tokens, lexicon)
        for comparison in comparisons {
            drop(words: comparison.words.lowerBound..<comparison.words.upperBound + 1)
        }
        return comparisons
    }
}
