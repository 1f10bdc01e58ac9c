// SPDX-License-Identifier: Apache-2.0
import Foundation
package import Tensors

/// TAEHV: a small network that was taught to decode as the VAE does, at a twentieth of the work.
///
/// For drafts and previews. It takes latents as the transformer sees them, and each latent frame gives
/// four frames, the first three of which are of no use and dropped (madebyollin/taehv).
package final class TinyDecoder {
    private let chain: CodecChain
    private let channels: Int
    private let processor: Processor

    /// Takes the decoder's weights; widths are told from them, and the encoder's are left alone.
    package init(_ source: any WeightSource, on processor: Processor) throws {
        var ledger = WeightLedger(source)
        for name in source.names where name.hasPrefix("encoder.") { ledger.ignore(name) }
        func width(_ index: Int, _ axis: Int) throws -> Int {
            let shape = try source.descriptor("decoder.\(index).weight").shape
            guard shape.count == 4, shape[2...] == [3, 3] else {
                throw WeightError(
                    .mismatch, "decoder.\(index).weight must be of 3x3 places; got \(shape)")
            }
            return shape[axis]
        }
        channels = try width(1, 1)
        let widths = [try width(1, 0), try width(8, 0), try width(14, 0), try width(20, 0)]
        var layers: [any CodecLayer] = [
            try PlainConvolution(&ledger, "decoder.1", inputs: channels, outputs: widths[0])
        ]
        var index = 3
        for stage in 0..<3 {
            for _ in 0..<3 {
                layers.append(try MemoryBlock(&ledger, "decoder.\(index)", width: widths[stage]))
                index += 1
            }
            layers.append(
                try TinyUpsampling(
                    &ledger, time: "decoder.\(index + 1).conv", picture: "decoder.\(index + 2)",
                    widths: (widths[stage], widths[stage + 1]), doublesTime: stage > 0))
            index += 3
        }
        layers.append(
            try PlainConvolution(
                &ledger, "decoder.22", inputs: widths[3], outputs: 3, rectifiesInput: true))
        try ledger.finish()
        chain = CodecChain(layers: layers)
        self.processor = processor
    }

    /// Decodes latents [channels, frames, rows, columns] and hands out chunks of frames with values of
    /// -1...1, [3, 1 or 4, rows, columns], in their order.
    package func decode(
        _ latents: Latents, isCanceled: @escaping () -> Bool = { false },
        _ emit: (Latents) throws -> Void
    ) throws {
        guard latents.shape.count == 4, latents.shape[0] == channels else {
            throw DiffusionError(
                .invalid,
                "latents must be [\(channels), frames, rows, columns]; got \(latents.shape)")
        }
        chain.reset()
        defer { chain.reset() }
        for frame in 0..<latents.shape[1] {
            let z = try ChannelOrder.last(latents, frames: frame..<frame + 1)
            for index in 0..<z.count { z.base[index] = tanh(z.base[index] / 3) * 3 }
            let result = try chain(z, on: processor, isCanceled: isCanceled)
            let chunk = try ChannelOrder.first(result) { min(max($0, 0), 1) * 2 - 1 }
            try emit(frame == 0 ? chunk.dropping(chunk.shape[1] - 1) : chunk)
        }
    }
}

/// A 3x3 convolution of each frame, with a rectifier after it, or before it where it is the last.
private final class PlainConvolution: CodecLayer {
    private let convolution: Convolution
    private let rectifiesInput: Bool

    init(
        _ ledger: inout WeightLedger, _ name: String, inputs: Int, outputs: Int,
        rectifiesInput: Bool = false
    ) throws {
        convolution = try Convolution(
            shape: [outputs, inputs, 1, 3, 3], bias: ledger.tensor("\(name).bias", [outputs]),
            weight: ledger.later("\(name).weight", [outputs, inputs, 3, 3]))
        self.rectifiesInput = rectifiesInput
    }

    func apply(_ graph: Graph, _ x: Graph.Node) throws -> Graph.Node {
        guard rectifiesInput else {
            return try graph.rectify(graph.convolve(x, convolution))
        }
        return try graph.convolve(graph.rectify(x), convolution)
    }
}

/// relu(x + conv(relu(conv(relu(conv([x, the frame before])))))).
///
/// The first convolution of the two frames' channels side by side is one over two frames of time.
private final class MemoryBlock: CodecLayer {
    private let first: Convolution
    private let later: [Convolution]
    private let cache = FrameCache(capacity: 1)

    init(_ ledger: inout WeightLedger, _ name: String, width: Int) throws {
        let read = try ledger.later("\(name).conv.0.weight", [width, 2 * width, 3, 3])
        first = try Convolution(
            shape: [width, width, 2, 3, 3], bias: ledger.tensor("\(name).conv.0.bias", [width])
        ) {
            let stored = try read()
            return [Float](unsafeUninitializedCapacity: stored.count) { buffer, count in
                for output in 0..<width {
                    for place in 0..<width * 18 {
                        let (input, frame) = (place / 18, place / 9 % 2)
                        // The present frame's channels come first.
                        let channel = frame == 1 ? input : width + input
                        buffer[output * width * 18 + place] =
                            stored[(output * 2 * width + channel) * 9 + place % 9]
                    }
                }
                count = stored.count
            }
        }
        later = try [2, 4].map { index in
            try Convolution(
                shape: [width, width, 1, 3, 3],
                bias: ledger.tensor("\(name).conv.\(index).bias", [width]),
                weight: ledger.later("\(name).conv.\(index).weight", [width, width, 3, 3]))
        }
    }

    func apply(_ graph: Graph, _ x: Graph.Node) throws -> Graph.Node {
        var y = try graph.rectify(graph.convolve(x, first, cache: cache))
        y = try graph.rectify(graph.convolve(y, later[0]))
        return try graph.rectify(graph.convolve(y, later[1]), adding: x)
    }

    func reset() { cache.reset() }
}

/// Twice the size, and twice the frames where time doubles.
private struct TinyUpsampling: CodecLayer {
    private let time: Matrix
    private let picture: Convolution
    private let doublesTime: Bool

    var changesTime: Bool { doublesTime }

    init(
        _ ledger: inout WeightLedger, time: String, picture: String, widths: (Int, Int),
        doublesTime: Bool
    ) throws {
        self.time = try ledger.exactMatrix(
            "\(time).weight", outputs: doublesTime ? 2 * widths.0 : widths.0, inputs: widths.0)
        self.picture = try Convolution(
            shape: [widths.1, widths.0, 1, 3, 3], bias: nil,
            weight: ledger.later("\(picture).weight", [widths.1, widths.0, 3, 3]))
        self.doublesTime = doublesTime
    }

    func apply(_ graph: Graph, _ x: Graph.Node) throws -> Graph.Node {
        // A 1x1 convolution of a doubled picture is the doubled picture of the convolution.
        try graph.convolveDoubled(
            graph.linear(x, time, nil), picture, inTime: doublesTime)
    }
}

extension Latents {
    /// The clip without its first frames.
    func dropping(_ frames: Int) throws(DiffusionError) -> Latents {
        let area = shape[2] * shape[3]
        var kept: [Float] = []
        for channel in 0..<shape[0] {
            let start = channel * shape[1] * area
            kept += values[start + frames * area..<start + shape[1] * area]
        }
        return try Latents(
            shape: [shape[0], shape[1] - frames, shape[2], shape[3]], values: kept)
    }
}
