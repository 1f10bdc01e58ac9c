// SPDX-License-Identifier: Apache-2.0

/// Cuts text as the tokenizers library does with a `tokenizer.json`.
struct TokenizersTokenizer: Sendable {
    private let file: TokenizerFile
    private let model: UnigramModel
    private let raw: AddedTokens
    private let normalized: AddedTokens

    /// A tokenizer of a file.
    init(_ file: TokenizerFile) throws(DiffusionError) {
        self.file = file
        model = try UnigramModel(file.vocabulary, .tokenizers)
        raw = AddedTokens(file.added.filter { !$0.isNormalized })
        normalized = AddedTokens(file.added.filter(\.isNormalized))
    }

    var before: [Int] { file.before }
    var after: [Int] { file.after }

    /// The id of the token that pads; nil when the file has none of that name.
    var padding: Int? { file.added.first { $0.content == "<pad>" }?.id }

    /// Bytes that a text may have while it is rewritten: a hundred times what a prompt has.
    private static let mostBytes = 1 << 18

    /// The pieces of a text, without what is put around it.
    ///
    /// - Throws: ``DiffusionError/Code/unsupported`` when the file's rules make too long a text of it.
    func encode(_ text: String) throws(DiffusionError) -> [Int] {
        var ids: [Int] = []
        for part in raw.split(text) {
            switch part {
            case .token(let id): ids.append(id)
            case .text(let text, let isFirst):
                for part in normalized.split(try normalize(text)) {
                    switch part {
                    case .token(let id): ids.append(id)
                    case .text(let text, let isFirstHere):
                        for word in words(text, isFirst: isFirst && isFirstHere) {
                            ids += model.encode(Array(word.utf8))
                        }
                    }
                }
            }
        }
        return ids
    }

    private func normalize(_ text: String) throws(DiffusionError) -> String {
        var text = text
        try check(text)
        for step in file.normalization {
            switch step {
            case .map(let map): text = Self.mapped(text, map)
            case .strip(let left, let right):
                text = Self.stripped(text, left: left, right: right)
            case .joinSpaces(let replacement): text = Self.joined(text, replacement)
            case .replace(let old, let new):
                text = text.split(separator: old, omittingEmptySubsequences: false)
                    .joined(separator: new)
            }
            try check(text)
        }
        return text
    }

    private func check(_ text: String) throws(DiffusionError) {
        guard text.utf8.count <= Self.mostBytes else {
            throw DiffusionError(
                .unsupported,
                "the tokenizer takes a text of \(Self.mostBytes) bytes; its rules make one of "
                    + "\(text.utf8.count)")
        }
    }

    /// `Precompiled` of the tokenizers library: a grapheme of fewer than six bytes is looked up as
    /// one, by its shortest rule; others and those without a rule character by character.
    private static func mapped(_ text: String, _ map: CharacterMap) -> String {
        var bytes: [UInt8] = []
        for grapheme in text {
            let utf8 = Array(grapheme.utf8)
            if utf8.count < 6, let replacement = map.first(prefixOf: utf8[...]) {
                bytes += replacement
                continue
            }
            for scalar in grapheme.unicodeScalars {
                let utf8 = Array(String(scalar).utf8)
                bytes += map.first(prefixOf: utf8[...]) ?? utf8[...]
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func stripped(_ text: String, left: Bool, right: Bool) -> String {
        var scalars = text.unicodeScalars[...]
        if left { scalars = scalars.drop { $0.properties.isWhitespace } }
        while right, let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
        return String(scalars)
    }

    private static func joined(_ text: String, _ replacement: String) -> String {
        var joined = String.UnicodeScalarView()
        var spaces = 0
        func flush() {
            if spaces == 1 { joined.append(" ") }
            if spaces > 1 { joined.append(contentsOf: replacement.unicodeScalars) }
            spaces = 0
        }
        for scalar in text.unicodeScalars {
            if scalar == " " {
                spaces += 1
            } else {
                flush()
                joined.append(scalar)
            }
        }
        flush()
        return String(joined)
    }

    /// The parts of a normalized text that are cut on their own.
    private func words(_ text: String, isFirst: Bool) -> [String] {
        guard file.splitsAtSpaces else { return escaped(text, isFirst: isFirst) }
        var words: [String] = []
        let scalars = text.unicodeScalars
        for word in scalars.split(whereSeparator: { $0.properties.isWhitespace }) {
            let atStart = word.startIndex == scalars.startIndex
            words += escaped(String(word), isFirst: isFirst && atStart)
        }
        return words
    }

    private func escaped(_ text: String, isFirst: Bool) -> [String] {
        guard let metaspace = file.metaspace, !text.isEmpty else {
            return text.isEmpty ? [] : [text]
        }
        let mark = metaspace.replacement.unicodeScalars
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if scalar == " " { scalars.append(contentsOf: mark) } else { scalars.append(scalar) }
        }
        let wantsMark =
            switch metaspace.prefix {
            case .always: true
            case .first: isFirst
            case .never: false
            }
        if wantsMark, !scalars.starts(with: mark) { scalars = mark + scalars }
        guard metaspace.splits, let first = mark.first else { return [String(scalars)] }
        // Each part but the first begins with the mark.
        var parts: [String.UnicodeScalarView] = []
        for scalar in scalars {
            if scalar == first || parts.isEmpty { parts.append(String.UnicodeScalarView()) }
            parts[parts.count - 1].append(scalar)
        }
        return parts.map { String($0) }
    }
}
