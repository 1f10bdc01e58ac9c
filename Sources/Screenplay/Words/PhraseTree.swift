// SPDX-License-Identifier: Apache-2.0

/// A tree of words: every phrase is a path, with values at its end.
struct PhraseTree<Value: Sendable>: Sendable {
    private var ids: [String: UInt32] = [:]
    /// From a node and a word to a node: `node << 32 | word`.
    private var edges: [UInt64: UInt32] = [:]
    private var values: [[Value]] = [[]]

    /// Every word that occurs in a phrase, in the order of the alphabet.
    var vocabulary: [String] { ids.keys.sorted() }

    /// Whether a word occurs in any phrase.
    func knows(_ word: String) -> Bool { ids[word] != nil }

    /// The number of phrases.
    private(set) var count = 0

    /// Adds a value at the end of a phrase of words between blanks.
    mutating func insert(_ phrase: Substring, _ value: Value) {
        var node: UInt32 = 0
        for word in phrase.split(separator: " ") {
            let word = String(word)
            let id = ids[word] ?? UInt32(ids.count)
            ids[word] = id
            let key = UInt64(node) << 32 | UInt64(id)
            if let next = edges[key] {
                node = next
            } else {
                node = UInt32(values.count)
                edges[key] = node
                values.append([])
            }
        }
        if values[Int(node)].isEmpty { count += 1 }
        values[Int(node)].append(value)
    }

    /// What stands at the end of exactly this phrase.
    func values(of phrase: String) -> [Value] {
        var node: UInt32 = 0
        for word in phrase.split(separator: " ") {
            guard let id = ids[String(word)], let next = edges[UInt64(node) << 32 | UInt64(id)]
            else { return [] }
            node = next
        }
        return values[Int(node)]
    }

    /// A value found at the end of a phrase.
    struct Found {
        var value: Value
        /// The form in which the last word stood.
        var form: Form.Kind
        /// The phrase in its base forms.
        var key: String
    }

    /// The longest phrase that starts at a token and crosses no break.
    ///
    /// - Returns: how many tokens it takes (0: none), and what it stands for.
    func longest(
        at start: Int, in tokens: [Token], skipping taken: Set<Int> = [], atMost limit: Int = .max
    ) -> (length: Int, found: [Found]) {
        var front: [(node: UInt32, form: Form.Kind, key: String)] = [(0, .base, "")]
        var best: (Int, [Found]) = (0, [])
        var index = start
        while index < tokens.count, index - start < limit, !front.isEmpty, !taken.contains(index) {
            if index > start, tokens[index].pause != .none { break }
            var next: [(UInt32, Form.Kind, String)] = []
            for (node, _, key) in front {
                for form in tokens[index].forms {
                    guard let id = ids[form.text],
                        let reached = edges[UInt64(node) << 32 | UInt64(id)]
                    else { continue }
                    next.append(
                        (reached, form.kind, key.isEmpty ? form.text : key + " " + form.text))
                }
            }
            index += 1
            let found = next.flatMap { node, form, key in
                values[Int(node)].map { Found(value: $0, form: form, key: key) }
            }
            if !found.isEmpty { best = (index - start, found) }
            front = next
        }
        return best
    }
}
