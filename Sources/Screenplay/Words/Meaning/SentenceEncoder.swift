// SPDX-License-Identifier: Apache-2.0
package import Foundation

/// The sentence encoder all-MiniLM-L6-v2: a BERT of six layers whose mean output is a text's meaning
/// as a unit vector; near meanings have a large inner product.
///
/// Devlin et al., "BERT", 2019; Reimers and Gurevych, "Sentence-BERT", 2019; Wang et al., "MiniLM", 2020.
package struct SentenceEncoder: Sendable {
    /// Numbers of the vector.
    package static let width = 384
    private static let inner = 1536
    private static let layerCount = 6
    private static let positions = 512
    private static let vocabulary = 30522

    private let tensors: SafeTensors
    private let pieces: WordPiece
    private let embedding: Embedding
    private let layers: [EncoderLayer]

    /// Offsets of the embedding's tensors.
    private struct Embedding {
        var words: Int
        var positions: Int
        var kinds: Int
        var norm: EncoderLayer.Norm
    }

    /// Opens the weights (`minilm.safetensors`) with the vocabulary `minilm-vocab.txt` beside them.
    ///
    /// - Throws: ``ScreenplayError`` when a file is missing or is not what it should be.
    package init(file: URL) throws(ScreenplayError) {
        let list = file.deletingLastPathComponent().appending(path: "minilm-vocab.txt")
        guard let text = try? String(contentsOf: list, encoding: .utf8) else {
            throw ScreenplayError(.badFile, field: "", "minilm-vocab.txt cannot be read")
        }
        pieces = try WordPiece(text)
        tensors = try SafeTensors(file: file)
        embedding = Embedding(
            words: try tensors.offset(
                of: "embeddings.word_embeddings.weight", shape: [Self.vocabulary, Self.width]),
            positions: try tensors.offset(
                of: "embeddings.position_embeddings.weight", shape: [Self.positions, Self.width]),
            kinds: try tensors.offset(
                of: "embeddings.token_type_embeddings.weight", shape: [2, Self.width]),
            norm: try EncoderLayer.Norm(tensors, "embeddings.LayerNorm", Self.width))
        var layers: [EncoderLayer] = []
        for index in 0..<Self.layerCount {
            layers.append(
                try EncoderLayer(
                    tensors, "encoder.layer.\(index)", width: Self.width, inner: Self.inner))
        }
        self.layers = layers
    }

    /// The numbers of a text's word pieces.
    func tokens(of text: String) -> [Int] { pieces.pieces(of: text, limit: Self.positions) }

    /// The meaning of a text: ``width`` numbers whose squares sum to 1.
    package func meaning(of text: String) -> [Float] {
        let tokens = tokens(of: text)
        let width = Self.width
        return tensors.data.withUnsafeBytes { bytes in
            let weights = Weights(bytes: bytes)
            var hidden = [Float](repeating: 0, count: tokens.count * width)
            for (place, token) in tokens.enumerated() {
                let word = min(token, Self.vocabulary - 1)
                for i in 0..<width {
                    hidden[place * width + i] =
                        weights.number(embedding.words, word * width + i)
                        + weights.number(embedding.positions, place * width + i)
                        + weights.number(embedding.kinds, i)
                }
            }
            embedding.norm.apply(to: &hidden, weights)
            for layer in layers { layer.apply(to: &hidden, rows: tokens.count, weights) }
            return Self.mean(hidden, rows: tokens.count)
        }
    }

    private static func mean(_ hidden: [Float], rows: Int) -> [Float] {
        var mean = [Float](repeating: 0, count: width)
        for row in 0..<rows {
            for i in 0..<width { mean[i] += hidden[row * width + i] }
        }
        let length = mean.reduce(0) { $0 + $1 * $1 }.squareRoot()
        return mean.map { $0 / max(length, 1e-12) }
    }
}
