// SPDX-License-Identifier: Apache-2.0

/// Cuts text into the pieces of a vocabulary so that the sum of their scores is largest.
///
/// Kudo, "Subword regularization" (2018): scores are logarithms of probabilities, the best cut is
/// found by Viterbi's algorithm. A character that no piece covers is unknown and scores ten less
/// than the worst piece.
struct UnigramModel: Sendable {
    /// Whose arithmetic to repeat: rounding decides between cuts that score alike.
    enum Arithmetic: Sendable {
        /// The tokenizers library: double precision.
        case tokenizers
        /// SentencePiece: sums are kept in single precision.
        case sentencePiece
    }

    /// What a piece is for (`SentencePiece.Type`).
    enum Kind: Int, Sendable { case normal = 1, unknown, control, userDefined, unused, byte }

    /// A vocabulary as a file gives it; the position of a piece is its id.
    struct Vocabulary: Sendable {
        var pieces: [String] = []
        var scores: [Float64] = []
        var kinds: [Kind] = []
        var unknown = 0
        /// Whether unknown characters are spelt in pieces of one byte, where there are all 256.
        var hasByteFallback = false
    }

    private static let penalty = 10.0

    private let table: PieceTable
    private let scores: [Double]
    private let isUserDefined: [Bool]
    private let best: Double
    private let unknownScore: Double
    private let unknown: Int
    private let bytePieces: [Int]
    private let arithmetic: Arithmetic

    /// A model of a vocabulary.
    ///
    /// - Throws: ``DiffusionError/Code/malformed`` when the unknown piece is not one of the pieces.
    init(_ vocabulary: Vocabulary, _ arithmetic: Arithmetic) throws(DiffusionError) {
        guard vocabulary.pieces.indices.contains(vocabulary.unknown) else {
            throw DiffusionError(
                .malformed,
                "the unknown piece is number \(vocabulary.unknown) of \(vocabulary.pieces.count)")
        }
        let kinds = vocabulary.kinds
        let counted = kinds.indices.filter {
            arithmetic == .tokenizers || kinds[$0] == .normal
        }.map { vocabulary.scores[$0] }
        unknownScore = (counted.min() ?? 0) - Self.penalty
        best = counted.max() ?? 0
        scores = vocabulary.scores
        isUserDefined = kinds.map { $0 == .userDefined }
        unknown = vocabulary.unknown
        table = PieceTable(vocabulary.pieces) { piece in
            arithmetic == .tokenizers || kinds[piece] == .normal || kinds[piece] == .userDefined
        }
        bytePieces = vocabulary.hasByteFallback ? Self.bytes(vocabulary, arithmetic) : []
        self.arithmetic = arithmetic
    }

    /// The pieces of the 256 bytes, or nothing when one is not there.
    private static func bytes(_ vocabulary: Vocabulary, _ arithmetic: Arithmetic) -> [Int] {
        var found = [Int](repeating: -1, count: 256)
        for (id, piece) in vocabulary.pieces.enumerated()
        where piece.utf8.count == 6 && piece.hasPrefix("<0x") && piece.hasSuffix(">") {
            guard arithmetic == .tokenizers || vocabulary.kinds[id] == .byte,
                let byte = UInt8(piece.dropFirst(3).dropLast(), radix: 16)
            else { continue }
            found[Int(byte)] = id
        }
        return found.contains(-1) ? [] : found
    }

    /// The best way to end at a place: which piece, and where it begins.
    private struct Node {
        var piece = -1
        var score = 0.0
        var start = -1
    }

    /// The ids of the pieces of a normalized text.
    func encode(_ text: [UInt8]) -> [Int] {
        guard !text.isEmpty else { return [] }
        var nodes = [Node](repeating: Node(), count: text.count + 1)
        var start = 0
        while start < text.count {
            let width = min(Self.characterWidth(text[start]), text.count - start)
            let before = nodes[start].score
            var coversCharacter = false
            table.forEachPiece(in: text, at: start) { piece, end in
                let gain =
                    isUserDefined[piece] ? Double(end - start) * best - 0.1 : scores[piece]
                offer(gain + before, piece, start, &nodes[end])
                if end - start == width { coversCharacter = true }
            }
            if !coversCharacter {
                offer(rounded(unknownScore + before), unknown, start, &nodes[start + width])
            }
            start += width
        }
        return spelled(path(nodes), text)
    }

    private func offer(_ score: Double, _ piece: Int, _ start: Int, _ node: inout Node) {
        guard node.start < 0 || score > node.score else { return }
        node = Node(piece: piece, score: rounded(score), start: start)
    }

    private func rounded(_ score: Double) -> Double {
        arithmetic == .sentencePiece ? Double(Float(score)) : score
    }

    private func path(_ nodes: [Node]) -> [(piece: Int, range: Range<Int>)] {
        var path: [(Int, Range<Int>)] = []
        var end = nodes.count - 1
        while end > 0 {
            let node = nodes[end]
            path.append((node.piece, node.start..<end))
            end = node.start
        }
        return path.reversed()
    }

    /// Spells unknown parts in bytes, or makes one unknown piece of neighbors.
    private func spelled(_ path: [(piece: Int, range: Range<Int>)], _ text: [UInt8]) -> [Int] {
        var ids: [Int] = []
        var follows = false
        for (piece, range) in path {
            let isUnknown = piece == unknown
            if isUnknown, !bytePieces.isEmpty {
                ids += text[range].map { bytePieces[Int($0)] }
            } else if !(isUnknown && follows) {
                ids.append(piece)
            }
            follows = isUnknown
        }
        return ids
    }

    /// The length of a character by its first byte.
    private static func characterWidth(_ byte: UInt8) -> Int {
        switch byte {
        case 0xF0...: 4
        case 0xE0...: 3
        case 0xC0...: 2
        default: 1
        }
    }
}
