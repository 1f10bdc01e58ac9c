// SPDX-License-Identifier: Apache-2.0
import Tensors

/// Layers that a clip passes through chunk after chunk.
struct CodecChain {
    var layers: [any CodecLayer]

    /// Forgets the clip.
    func reset() {
        for layer in layers { layer.reset() }
    }

    /// What a chunk becomes: [frames, rows, columns, channels] in and out.
    ///
    /// Before the first layer that changes time, and behind the last, frames pass one after the other:
    /// the layers of full size would else hold several frames of many channels at once.
    func callAsFunction(
        _ chunk: Tensor, on processor: Processor, isCanceled: @escaping () -> Bool
    ) throws -> Tensor {
        let first = layers.firstIndex(where: \.changesTime) ?? layers.count
        let end = layers.lastIndex(where: \.changesTime).map { $0 + 1 } ?? first
        var x = chunk
        for (part, isWhole) in [
            (layers[..<first], false), (layers[first..<end], true), (layers[end...], false),
        ] where !part.isEmpty {
            x = try pass(
                x, part, frames: isWhole ? x.shape[0] : 1, on: processor, isCanceled: isCanceled)
        }
        return x
    }

    /// Some layers, so many frames at a time.
    private func pass(
        _ x: Tensor, _ layers: ArraySlice<any CodecLayer>, frames: Int, on processor: Processor,
        isCanceled: @escaping () -> Bool
    ) throws -> Tensor {
        var result: Tensor?
        for start in stride(from: 0, to: x.shape[0], by: frames) {
            let graph = try processor.graph(capacity: 1024)
            let y = try layers.reduce(graph.input(x, rows: start..<start + frames)) {
                try $1.apply(graph, $0)
            }
            let made = y.shape[0]
            let target =
                try result ?? Tensor([x.shape[0] / frames * made] + y.shape.dropFirst())
            result = target
            let place = start / frames * made
            try graph.copy(y, to: graph.input(target, rows: place..<place + made))
            try processor.run(graph, isCanceled: isCanceled)
        }
        guard let result else { throw DiffusionError(.invalid, "a chunk without frames") }
        return result
    }
}
