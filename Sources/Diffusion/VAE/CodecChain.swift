// SPDX-License-Identifier: Apache-2.0
import Tensors

/// Layers that a clip passes through chunk after chunk.
struct CodecChain {
    var layers: [any CodecLayer]
    /// What goes before the first layer and after the last: they remember nothing.
    var input: Linear?
    var output: Linear?

    /// Forgets the clip.
    func reset() {
        for layer in layers { layer.reset() }
    }

    /// What a chunk becomes: [frames, rows, columns, channels] in and out.
    func callAsFunction(
        _ chunk: Tensor, on processor: Processor, isCanceled: @escaping () -> Bool
    ) throws -> Tensor {
        let graph = try processor.graph(capacity: 1024)
        var x = try graph.input(chunk)
        if let input { x = try input(graph, x) }
        x = try layers.reduce(x) { try $1.apply(graph, $0) }
        if let output { x = try output(graph, x) }
        let result = try Tensor(x.shape)
        try graph.copy(x, to: graph.input(result))
        try processor.run(graph, isCanceled: isCanceled)
        return result
    }
}
