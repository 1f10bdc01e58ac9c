// SPDX-License-Identifier: Apache-2.0

/// Cuts text as the SentencePiece library does with a model file.
struct SentencePieceTokenizer: Sendable {
    private static let space = Array("\u{2581}".utf8)

    private let model: UnigramModel
    private let map: CharacterMap?
    private let addsDummyPrefix: Bool
    private let removesExtraSpaces: Bool
    private let escapesSpaces: Bool
    private let userDefined: PieceTable
    let end: Int
    let padding: Int

    /// A tokenizer of a model file.
    init(_ file: SentencePieceFile) throws(DiffusionError) {
        model = try UnigramModel(file.vocabulary, .sentencePiece)
        map = file.characterMap
        addsDummyPrefix = file.addsDummyPrefix
        removesExtraSpaces = file.removesExtraSpaces
        escapesSpaces = file.escapesSpaces
        let kinds = file.vocabulary.kinds
        userDefined = PieceTable(file.vocabulary.pieces) { kinds[$0] == .userDefined }
        end = file.end
        padding = file.padsID.flatMap { $0 < 0 ? nil : $0 } ?? 0
    }

    /// The pieces of a text, without the one that ends it.
    func encode(_ text: String) -> [Int] { model.encode(normalized(Array(text.utf8))) }

    /// `Normalizer::Normalize` of SentencePiece.
    private func normalized(_ text: [UInt8]) -> [UInt8] {
        var rest = text[...]
        if removesExtraSpaces {
            while !rest.isEmpty {
                let (length, replacement) = prefix(rest)
                guard replacement.elementsEqual([0x20]) else { break }
                rest = rest.dropFirst(length)
            }
        }
        guard !rest.isEmpty else { return [] }
        let space = escapesSpaces ? Self.space : [0x20]
        var normalized = addsDummyPrefix ? space : []
        var followsSpace = removesExtraSpaces
        while !rest.isEmpty {
            let (length, replacement) = prefix(rest)
            let part = followsSpace ? replacement.drop { $0 == 0x20 } : replacement
            for byte in part {
                if byte == 0x20 { normalized += space } else { normalized.append(byte) }
            }
            if let last = part.last { followsSpace = last == 0x20 }
            if !removesExtraSpaces { followsSpace = false }
            rest = rest.dropFirst(length)
        }
        if removesExtraSpaces {
            while normalized.count >= space.count,
                normalized.suffix(space.count).elementsEqual(space)
            {
                normalized.removeLast(space.count)
            }
        }
        return normalized
    }

    /// The next part of a text that is rewritten as one, and what it becomes.
    private func prefix(_ text: ArraySlice<UInt8>) -> (length: Int, replacement: ArraySlice<UInt8>)
    {
        if !userDefined.isEmpty {
            var defined = 0
            let bytes = Array(text.prefix(256))
            userDefined.forEachPiece(in: bytes, at: 0) { _, end in defined = end }
            if defined > 0 { return (defined, text.prefix(defined)) }
        }
        if let rule = map?.longest(prefixOf: text) { return rule }
        let width = text.dropFirst().prefix { $0 & 0xC0 == 0x80 }.count + 1
        return (width, text.prefix(width))
    }
}
