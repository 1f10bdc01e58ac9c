// SPDX-License-Identifier: Apache-2.0
import Tensors

/// One block of the transformer: self-attention, attention to the text, feed-forward.
///
///     x += gate * SelfAttention(LN(x) (1 + scale) + shift)
///     x += CrossAttention(LN(x) a + b, text)
///     x += gate' * W2 gelu(W1 (LN(x) (1 + scale') + shift'))          (Wan 2.1, model.py)
struct TransformerBlock {
    /// Rows that pass through the feed-forward layer at a time: its hidden rows are wide.
    static let feedForwardRows = 2048

    private let configuration: TransformerConfiguration
    private let modulation: [Float]
    private let own: Attention
    private let text: Attention
    private let textNorm: (scale: Tensor, shift: Tensor)
    private let widen: Linear
    private let narrow: Linear

    /// Queries, keys, values and the way out.
    private struct Attention {
        var query: Linear
        var key: Linear
        var value: Linear
        var out: Linear
        var queryNorm: Tensor
        var keyNorm: Tensor

        init(_ ledger: inout WeightLedger, _ name: String, width: Int) throws {
            func linear(_ part: String) throws -> Linear {
                try Linear(&ledger, "\(name).\(part)", outputs: width, inputs: width)
            }
            query = try linear("to_q")
            key = try linear("to_k")
            value = try linear("to_v")
            out = try linear("to_out.0")
            queryNorm = try ledger.tensor("\(name).norm_q.weight", [width])
            keyNorm = try ledger.tensor("\(name).norm_k.weight", [width])
        }
    }

    init(
        _ ledger: inout WeightLedger, _ name: String, _ configuration: TransformerConfiguration
    ) throws {
        let width = configuration.width
        self.configuration = configuration
        modulation = try ledger.floats("\(name).scale_shift_table", [1, 6, width])
        own = try Attention(&ledger, "\(name).attn1", width: width)
        text = try Attention(&ledger, "\(name).attn2", width: width)
        textNorm = (
            try ledger.tensor("\(name).norm2.weight", [width]),
            try ledger.tensor("\(name).norm2.bias", [width])
        )
        widen = try Linear(
            &ledger, "\(name).ffn.net.0.proj", outputs: configuration.hiddenWidth, inputs: width)
        narrow = try Linear(
            &ledger, "\(name).ffn.net.2", outputs: width, inputs: configuration.hiddenWidth)
    }

    /// Keys and values of the text for this block: [text rows, width] each.
    func attend(
        to words: Tensor, _ processor: Processor
    ) throws -> (keys: Tensor, values: Tensor) {
        let graph = try processor.graph(capacity: 16)
        let keys = try Tensor([words.shape[0], configuration.width])
        let values = try Tensor([words.shape[0], configuration.width])
        let input = try graph.input(words)
        let k = try graph.rmsNorm(
            text.key(graph, input), epsilon: configuration.epsilon, scale: text.keyNorm)
        try graph.copy(k, to: graph.input(keys))
        try graph.copy(text.value(graph, input), to: graph.input(values))
        try processor.run(graph)
        return (keys, values)
    }

    /// What a block's graph reads besides its weights.
    struct Surroundings {
        /// The tokens, changed where they lie: [tokens, width].
        let tokens: Tensor
        /// The projected time: [6 x width].
        let time: [Float]
        let angles: Tensor
        let keys: Tensor
        let values: Tensor
        /// How many rows of the text the last one stands for.
        let lastCount: Int
    }

    /// The block as a graph.
    func graph(_ around: Surroundings, for processor: Processor) throws -> Graph {
        let graph = try processor.graph(
            capacity: 64 + 8 * around.tokens.shape[0] / Self.feedForwardRows)
        let m = try modulations(around.time)
        let x = try graph.input(around.tokens)
        try attendToItself(graph, x, m, around)
        try attendToText(graph, x, around)
        let rows = around.tokens.shape[0]
        for start in stride(from: 0, to: rows, by: Self.feedForwardRows) {
            let part = try graph.input(
                around.tokens, rows: start..<min(start + Self.feedForwardRows, rows))
            let h = try graph.modulatedNorm(
                part, epsilon: configuration.epsilon, scale: m[4], shift: m[3])
            try graph.addLinear(
                widen(graph, h, .gelu), narrow.weight, narrow.bias, gate: m[5], to: part)
        }
        return graph
    }

    private func attendToItself(
        _ graph: Graph, _ x: Graph.Node, _ m: [Tensor], _ around: Surroundings
    ) throws {
        let epsilon = configuration.epsilon
        let h = try graph.modulatedNorm(x, epsilon: epsilon, scale: m[1], shift: m[0])
        let q = try graph.rotate(
            own.query(graph, h), scale: own.queryNorm, angles: around.angles, epsilon: epsilon)
        let k = try graph.rotate(
            own.key(graph, h), scale: own.keyNorm, angles: around.angles, epsilon: epsilon)
        let v = try own.value(graph, h)
        let seen = try graph.attention(
            q, k, v, AttentionHeads(configuration.heads, scale: scale))
        try graph.addLinear(seen, own.out.weight, own.out.bias, gate: m[2], to: x)
    }

    private func attendToText(
        _ graph: Graph, _ x: Graph.Node, _ around: Surroundings
    ) throws {
        let epsilon = configuration.epsilon
        let h = try graph.layerNorm(
            x, epsilon: epsilon, scale: textNorm.scale, shift: textNorm.shift)
        let q = try graph.rmsNorm(text.query(graph, h), epsilon: epsilon, scale: text.queryNorm)
        let seen = try graph.attention(
            q, graph.input(around.keys), graph.input(around.values),
            AttentionHeads(
                configuration.heads, scale: scale,
                bias: around.lastCount > 1 ? .repeatedLastKey(count: around.lastCount) : .none))
        try graph.addLinear(seen, text.out.weight, text.out.bias, to: x)
    }

    private var scale: Float { 1 / Float(configuration.headSize).squareRoot() }

    /// Shift, scale, gate of attention and of the feed-forward layer: table + time, six times [width].
    private func modulations(_ time: [Float]) throws -> [Tensor] {
        let width = configuration.width
        return try (0..<6).map { part in
            let range = part * width..<(part + 1) * width
            return try Tensor([width], zip(modulation[range], time[range]).map(+))
        }
    }
}
