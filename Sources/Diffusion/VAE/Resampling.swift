// SPDX-License-Identifier: Apache-2.0
import Tensors

/// Twice the size, half the channels, and twice the frames where time doubles.
///
/// The first chunk of a clip, one frame, does not double in time and is not remembered: the
/// convolution over time then starts on the second chunk as if nothing had been (WanResample, "Rep").
final class Upsampling: CodecLayer {
    private let picture: Convolution
    private let time: CausalConvolution?
    private var isFirstChunk = true

    var changesTime: Bool { time != nil }

    init(
        _ ledger: inout WeightLedger, _ name: String, width: Int, doublesTime: Bool
    ) throws {
        picture = try Convolution(
            shape: [width / 2, width, 1, 3, 3],
            bias: ledger.tensor("\(name).resample.1.bias", [width / 2]),
            weight: ledger.later("\(name).resample.1.weight", [width / 2, width, 3, 3]))
        time =
            doublesTime
            ? try CausalConvolution(
                &ledger, "\(name).time_conv", inputs: width, outputs: 2 * width,
                extent: [3, 1, 1]) : nil
    }

    func apply(_ graph: Graph, _ x: Graph.Node) throws -> Graph.Node {
        defer { isFirstChunk = false }
        guard let time, !isFirstChunk else {
            return try graph.convolveDoubled(x, picture, inTime: false)
        }
        return try graph.convolveDoubled(time.apply(graph, x), picture, inTime: true)
    }

    func reset() {
        isFirstChunk = true
        time?.reset()
    }
}

/// Half the size, and half the frames where time halves.
///
/// The first chunk of a clip, one frame, does not halve in time, but is remembered.
final class Downsampling: CodecLayer {
    private let picture: Convolution
    private let time: CausalConvolution?
    private var isFirstChunk = true

    var changesTime: Bool { time != nil }

    init(
        _ ledger: inout WeightLedger, _ name: String, width: Int, halvesTime: Bool
    ) throws {
        picture = try Convolution(
            shape: [width, width, 1, 3, 3],
            bias: ledger.tensor("\(name).resample.1.bias", [width]), spacing: .halving,
            weight: ledger.later("\(name).resample.1.weight", [width, width, 3, 3]))
        time =
            halvesTime
            ? try CausalConvolution(
                &ledger, "\(name).time_conv", inputs: width, outputs: width, extent: [3, 1, 1],
                remembering: 1) : nil
    }

    func apply(_ graph: Graph, _ x: Graph.Node) throws -> Graph.Node {
        defer { isFirstChunk = false }
        let small = try graph.convolve(x, picture)
        guard let time else { return small }
        guard !isFirstChunk else {
            try graph.remember(small, in: time.cache)
            return small
        }
        return try graph.convolve(small, time.convolution, cache: time.cache, frameStride: 2)
    }

    func reset() {
        isFirstChunk = true
        time?.reset()
    }
}
