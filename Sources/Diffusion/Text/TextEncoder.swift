// SPDX-License-Identifier: Apache-2.0
package import Tensors

/// The UMT5 encoder: tokens to the rows that the transformer attends to.
///
/// Padding is masked in the reference and thrown away after it, so only real tokens are computed: the
/// same rows for a fraction of the work.
package final class TextEncoder {
    package let configuration: TextEncoderConfiguration
    private let embedding: Matrix
    private let blocks: [TextBlock]
    private let norm: Tensor
    private let processor: Processor

    /// Takes the weights by transformers' names, each exactly once.
    package init(
        _ source: any WeightSource, _ configuration: TextEncoderConfiguration,
        on processor: Processor
    ) throws {
        try configuration.check()
        var ledger = WeightLedger(source)
        let c = configuration
        embedding = try ledger.matrix("shared.weight", outputs: c.vocabulary, inputs: c.width)
        // Some files store the table twice.
        ledger.ignore("encoder.embed_tokens.weight")
        var blocks: [TextBlock] = []
        for index in 0..<c.layers {
            blocks.append(try TextBlock(&ledger, "encoder.block.\(index)", c))
        }
        self.blocks = blocks
        norm = try ledger.tensor("encoder.final_layer_norm.weight", [c.width])
        try ledger.finish()
        self.configuration = configuration
        self.processor = processor
    }

    /// The rows of a text: [tokens, width], row-major.
    ///
    /// `tokens` are the real ones, with the end mark last.
    package func encode(
        _ tokens: [Int], progress: (Int, Int) -> Void = { _, _ in },
        isCanceled: @escaping () -> Bool = { false }
    ) throws -> [Float] {
        guard !tokens.isEmpty, tokens.allSatisfy({ (0..<configuration.vocabulary).contains($0) })
        else {
            throw DiffusionError(
                .invalid,
                "a text must have tokens of 0 to \(configuration.vocabulary - 1); got \(tokens.prefix(8))"
            )
        }
        let x = try Tensor([tokens.count, configuration.width])
        for (row, token) in tokens.enumerated() {
            embedding.unpack(row: token, into: x.base + row * configuration.width)
        }
        for (index, block) in blocks.enumerated() {
            try processor.run(block.graph(x, for: processor), isCanceled: isCanceled)
            progress(index + 1, blocks.count)
        }
        let result = try Tensor(x.shape)
        let graph = try processor.graph(capacity: 8)
        let normal = try graph.rmsNorm(
            graph.input(x), epsilon: configuration.epsilon, scale: norm)
        try graph.copy(normal, to: graph.input(result))
        try processor.run(graph)
        return result.values
    }

    /// The rows of a text, padded with zeros to a number of rows: what the transformer is given.
    package func encode(
        _ tokens: [Int], paddedTo rows: Int, isCanceled: @escaping () -> Bool = { false }
    ) throws -> [Float] {
        guard tokens.count <= rows else {
            throw DiffusionError(
                .invalid, "a text must have at most \(rows) tokens; got \(tokens.count)")
        }
        let padding = (rows - tokens.count) * configuration.width
        return try encode(tokens, isCanceled: isCanceled) + [Float](repeating: 0, count: padding)
    }
}

/// One block of the encoder.
///
///     x += O Attention(RMS(x)), scores without a factor, with a bias by distance
///     x += W2 (gelu(W0 RMS(x)) * W1 RMS(x))
struct TextBlock {
    private let configuration: TextEncoderConfiguration
    private let query: Linear
    private let key: Linear
    private let value: Linear
    private let out: Linear
    private let gate: Linear
    private let widen: Linear
    private let narrow: Linear
    private let attentionNorm: Tensor
    private let feedForwardNorm: Tensor
    /// [buckets, heads]: in UMT5 every block has its own.
    private let biases: [Float]

    init(
        _ ledger: inout WeightLedger, _ name: String, _ c: TextEncoderConfiguration
    ) throws {
        let all = c.heads * c.headSize
        func linear(_ part: String, _ outputs: Int, _ inputs: Int) throws -> Linear {
            try Linear(
                &ledger, "\(name).\(part)", outputs: outputs, inputs: inputs, hasBias: false)
        }
        configuration = c
        query = try linear("layer.0.SelfAttention.q", all, c.width)
        key = try linear("layer.0.SelfAttention.k", all, c.width)
        value = try linear("layer.0.SelfAttention.v", all, c.width)
        out = try linear("layer.0.SelfAttention.o", c.width, all)
        gate = try linear("layer.1.DenseReluDense.wi_0", c.hiddenWidth, c.width)
        widen = try linear("layer.1.DenseReluDense.wi_1", c.hiddenWidth, c.width)
        narrow = try linear("layer.1.DenseReluDense.wo", c.width, c.hiddenWidth)
        attentionNorm = try ledger.tensor("\(name).layer.0.layer_norm.weight", [c.width])
        feedForwardNorm = try ledger.tensor("\(name).layer.1.layer_norm.weight", [c.width])
        biases = try ledger.floats(
            "\(name).layer.0.SelfAttention.relative_attention_bias.weight", [c.buckets, c.heads])
    }

    /// The block as a graph that changes the rows where they lie.
    func graph(_ rows: Tensor, for processor: Processor) throws -> Graph {
        let c = configuration
        let graph = try processor.graph(capacity: 32)
        let x = try graph.input(rows)
        let h = try graph.rmsNorm(x, epsilon: c.epsilon, scale: attentionNorm)
        let bias = try RelativePosition.biases(
            biases, heads: c.heads, tokens: rows.shape[0], c)
        let seen = try graph.attention(
            query(graph, h), key(graph, h), value(graph, h),
            AttentionHeads(c.heads, scale: 1, bias: .relative(bias)))
        try graph.addLinear(seen, out.weight, nil, to: x)
        let normal = try graph.rmsNorm(x, epsilon: c.epsilon, scale: feedForwardNorm)
        let gated = try graph.linear(
            normal, widen.weight, nil, times: gate(graph, normal, .gelu))
        try graph.addLinear(gated, narrow.weight, nil, to: x)
        return graph
    }
}
