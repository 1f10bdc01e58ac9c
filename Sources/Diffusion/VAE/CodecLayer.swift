// SPDX-License-Identifier: Apache-2.0
import Tensors

/// A part of the encoder or decoder that sees a clip chunk after chunk and remembers what it needs.
///
/// Values are channel-last: [frames, rows, columns, channels].
protocol CodecLayer {
    /// Notes the layer's operations on a chunk.
    func apply(_ graph: Graph, _ x: Graph.Node) throws -> Graph.Node
    /// Whether a chunk may come out with more or fewer frames than it had.
    var changesTime: Bool { get }
    /// Forgets the clip.
    func reset()
}

extension CodecLayer {
    var changesTime: Bool { false }
    func reset() {}
}

/// A linear function of each pixel's channels.
struct PixelMixing: CodecLayer {
    private let linear: Linear

    init(_ ledger: inout WeightLedger, _ name: String, width: Int) throws {
        linear = try Linear(exactly: &ledger, name, outputs: width, inputs: width)
    }

    func apply(_ graph: Graph, _ x: Graph.Node) throws -> Graph.Node { try linear(graph, x) }
}

/// A causal convolution with the frames that it saw last.
final class CausalConvolution: CodecLayer {
    let convolution: Convolution
    let cache: FrameCache

    /// `NAME.weight` [outputs, inputs, extent...] and `NAME.bias`, as Conv3d stores them.
    init(
        _ ledger: inout WeightLedger, _ name: String, inputs: Int, outputs: Int,
        extent: [Int] = [3, 3, 3], remembering: Int = 2
    ) throws {
        let shape = [outputs, inputs] + extent
        convolution = try Convolution(
            shape: shape, bias: ledger.tensor("\(name).bias", [outputs]),
            weight: ledger.later("\(name).weight", shape))
        cache = FrameCache(capacity: remembering)
    }

    func apply(_ graph: Graph, _ x: Graph.Node) throws -> Graph.Node {
        try graph.convolve(x, convolution, cache: cache)
    }

    /// Adds the result to a value, where it lies.
    func apply(_ graph: Graph, _ x: Graph.Node, addingTo target: Graph.Node) throws -> Graph.Node {
        try graph.addConvolution(x, convolution, cache: cache, to: target)
    }

    func reset() { cache.reset() }
}

/// x + conv2(silu(norm2(conv1(silu(norm1(x)))))), with a 1x1x1 convolution of x where widths differ.
final class ResidualBlock: CodecLayer {
    private let norms: [Tensor]
    private let convolutions: [CausalConvolution]
    private let shortcut: Linear?

    init(_ ledger: inout WeightLedger, _ name: String, inputs: Int, outputs: Int) throws {
        norms = [
            try ledger.tensor("\(name).norm1.gamma", [inputs]),
            try ledger.tensor("\(name).norm2.gamma", [outputs]),
        ]
        convolutions = [
            try CausalConvolution(&ledger, "\(name).conv1", inputs: inputs, outputs: outputs),
            try CausalConvolution(&ledger, "\(name).conv2", inputs: outputs, outputs: outputs),
        ]
        shortcut =
            inputs == outputs
            ? nil
            : try Linear(
                exactly: &ledger, "\(name).conv_shortcut", outputs: outputs, inputs: inputs)
    }

    func apply(_ graph: Graph, _ x: Graph.Node) throws -> Graph.Node {
        let first = try graph.channelNorm(x, scale: norms[0], thenSiLU: true)
        let target = try shortcut?(graph, x) ?? x
        let middle = try convolutions[0].apply(graph, first)
        let second = try graph.channelNorm(middle, scale: norms[1], thenSiLU: true)
        return try convolutions[1].apply(graph, second, addingTo: target)
    }

    func reset() { for convolution in convolutions { convolution.reset() } }
}

/// x + proj(attention of each frame's pixels to one another), one head.
struct PictureAttention: CodecLayer {
    private let norm: Tensor
    private let query: Linear
    private let key: Linear
    private let value: Linear
    private let out: Linear

    init(_ ledger: inout WeightLedger, _ name: String, width: Int) throws {
        norm = try ledger.tensor("\(name).norm.gamma", [width])
        let all = try ledger.exactMatrix(
            "\(name).to_qkv.weight", outputs: 3 * width, inputs: width)
        let bias = try ledger.tensor("\(name).to_qkv.bias", [3 * width]).values
        func part(_ index: Int) throws -> Linear {
            let rows = index * width..<(index + 1) * width
            return Linear(
                weight: try all.part(rows), bias: try Tensor([width], Array(bias[rows])))
        }
        query = try part(0)
        key = try part(1)
        value = try part(2)
        out = try Linear(exactly: &ledger, "\(name).proj", outputs: width, inputs: width)
    }

    func apply(_ graph: Graph, _ x: Graph.Node) throws -> Graph.Node {
        let h = try graph.channelNorm(x, scale: norm, thenSiLU: false)
        let seen = try graph.attention(
            query(graph, h), key(graph, h), value(graph, h),
            AttentionHeads(1, batch: x.shape[0], scale: 1 / Float(x.width).squareRoot()))
        return try graph.addLinear(seen, out.weight, out.bias, to: x)
    }
}

/// A residual block, attention, a residual block.
struct MiddleBlock: CodecLayer {
    private let layers: [any CodecLayer]

    init(_ ledger: inout WeightLedger, _ name: String, width: Int) throws {
        layers = [
            try ResidualBlock(&ledger, "\(name).resnets.0", inputs: width, outputs: width),
            try PictureAttention(&ledger, "\(name).attentions.0", width: width),
            try ResidualBlock(&ledger, "\(name).resnets.1", inputs: width, outputs: width),
        ]
    }

    func apply(_ graph: Graph, _ x: Graph.Node) throws -> Graph.Node {
        try layers.reduce(x) { try $1.apply(graph, $0) }
    }

    func reset() { for layer in layers { layer.reset() } }
}

/// Normalization, SiLU and the last convolution.
struct CodecHead: CodecLayer {
    private let norm: Tensor
    private let convolution: CausalConvolution

    init(_ ledger: inout WeightLedger, _ name: String, inputs: Int, outputs: Int) throws {
        norm = try ledger.tensor("\(name).norm_out.gamma", [inputs])
        convolution = try CausalConvolution(
            &ledger, "\(name).conv_out", inputs: inputs, outputs: outputs)
    }

    func apply(_ graph: Graph, _ x: Graph.Node) throws -> Graph.Node {
        try convolution.apply(graph, graph.channelNorm(x, scale: norm, thenSiLU: true))
    }

    func reset() { convolution.reset() }
}
