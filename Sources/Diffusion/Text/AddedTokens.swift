// SPDX-License-Identifier: Apache-2.0

/// Finds tokens such as `</s>` that stand in a text as they are.
struct AddedTokens: Sendable {
    enum Part: Equatable {
        case token(Int)
        /// Text between tokens, and whether it is where the whole text begins.
        case text(String, isFirst: Bool)
    }

    private typealias Scalars = [Unicode.Scalar]

    private let tokens: [(token: TokenizerFile.AddedToken, scalars: [Unicode.Scalar])]

    init(_ tokens: [TokenizerFile.AddedToken]) {
        // The longest token that fits is taken.
        self.tokens = tokens.map { ($0, Array($0.content.unicodeScalars)) }
            .sorted { $0.scalars.count > $1.scalars.count }
    }

    /// The parts of a text, without empty ones.
    func split(_ text: String) -> [Part] {
        guard !tokens.isEmpty else { return text.isEmpty ? [] : [.text(text, isFirst: true)] }
        let scalars = Array(text.unicodeScalars)
        var parts: [Part] = []
        var (start, at) = (0, 0)
        while at < scalars.count {
            guard let (token, width) = token(in: scalars, at: at) else {
                at += 1
                continue
            }
            var (low, high) = (at, at + width)
            if token.takesSpaceLeft {
                while low > start, scalars[low - 1].properties.isWhitespace { low -= 1 }
            }
            if token.takesSpaceRight {
                while high < scalars.count, scalars[high].properties.isWhitespace { high += 1 }
            }
            append(scalars[start..<low], at: start, to: &parts)
            parts.append(.token(token.id))
            start = high
            at = high
        }
        append(scalars[start...], at: start, to: &parts)
        return parts
    }

    private func append(
        _ scalars: ArraySlice<Unicode.Scalar>, at start: Int, to parts: inout [Part]
    ) {
        guard !scalars.isEmpty else { return }
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars)
        parts.append(.text(String(text), isFirst: start == 0))
    }

    private func token(
        in scalars: Scalars, at start: Int
    ) -> (TokenizerFile.AddedToken, Int)? {
        for (token, content) in tokens
        where scalars.count - start >= content.count
            && scalars[start..<start + content.count].elementsEqual(content)
        {
            if token.isWord, isWord(scalars, start - 1) || isWord(scalars, start + content.count) {
                return nil
            }
            return (token, content.count)
        }
        return nil
    }

    private func isWord(_ scalars: Scalars, _ at: Int) -> Bool {
        guard scalars.indices.contains(at) else { return false }
        let properties = scalars[at].properties
        return properties.isAlphabetic || properties.numericType != nil || scalars[at] == "_"
    }
}
