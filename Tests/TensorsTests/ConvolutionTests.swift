// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Tensors

@Suite struct ConvolutionTests {
    /// A convolution with its plain weights.
    private struct Subject {
        let shape: [Int]
        let weights: [Float]
        let bias: [Float]
        let convolution: Convolution

        init(_ shape: [Int], spacing: Convolution.Spacing = .same) throws {
            self.shape = shape
            let numbers = Run.numbers(shape.reduce(1, *), seed: 7)
            weights = numbers
            bias = Run.numbers(shape[0], seed: 8)
            convolution = try Convolution(
                shape: shape, bias: Tensor([shape[0]], bias), spacing: spacing
            ) { numbers }
        }
    }

    @Test func `a causal convolution sees zeros before the clip`() throws {
        let subject = try Subject([5, 3, 3, 3, 3])
        let clip = Clip(frames: 4, rows: 13, columns: 6, channels: 3)
        let found = try Run.value { graph in
            try graph.convolve(graph.input(clip.tensor()), subject.convolution)
        }
        let expected = clip.convolved(subject.weights, subject.shape, subject.bias)
        #expect(Run.distance(found, expected) < 1e-6)
    }

    @Test(arguments: [[1, 1, 1, 1, 1, 1], [1, 4, 1], [2, 3, 1], [6]])
    func `chunks with a cache equal the whole clip`(chunks: [Int]) throws {
        let subject = try Subject([4, 3, 3, 3, 3])
        let clip = Clip(frames: 6, rows: 5, columns: 7, channels: 3)
        let cache = FrameCache(capacity: 2)
        var found: [Float] = []
        var start = 0
        for count in chunks {
            found += try Run.value { graph in
                try graph.convolve(
                    graph.input(clip.tensor(start..<start + count)), subject.convolution,
                    cache: cache)
            }
            start += count
        }
        let expected = clip.convolved(subject.weights, subject.shape, subject.bias)
        #expect(Run.distance(found, expected) < 1e-6)
    }

    @Test func `a halving convolution pads behind the last pixel`() throws {
        let subject = try Subject([4, 3, 1, 3, 3], spacing: .halving)
        let clip = Clip(frames: 2, rows: 12, columns: 8, channels: 3)
        let found = try Run.value { graph in
            try graph.convolve(graph.input(clip.tensor()), subject.convolution)
        }
        let expected = clip.convolved(
            subject.weights, subject.shape, subject.bias, step: 2, before: 0)
        #expect(Run.distance(found, expected) < 1e-6)
    }

    @Test func `a doubled picture has every pixel four times`() throws {
        let subject = try Subject([4, 6, 1, 3, 3])
        let clip = Clip(frames: 2, rows: 11, columns: 5, channels: 6)
        let found = try Run.value { graph in
            try graph.convolveDoubled(
                graph.input(clip.tensor()), subject.convolution, inTime: false)
        }
        let expected = clip.doubled().convolved(subject.weights, subject.shape, subject.bias)
        #expect(Run.distance(found, expected) < 1e-6)
    }

    @Test func `halves of the channels are frames when time doubles`() throws {
        let subject = try Subject([4, 3, 1, 3, 3])
        let clip = Clip(frames: 2, rows: 4, columns: 5, channels: 6)
        let found = try Run.value { graph in
            try graph.convolveDoubled(
                graph.input(clip.tensor()), subject.convolution, inTime: true)
        }
        let expected = clip.halvesAsFrames().doubled()
            .convolved(subject.weights, subject.shape, subject.bias)
        #expect(Run.distance(found, expected) < 1e-6)
    }

    @Test func `a convolution can be added to what is there`() throws {
        let subject = try Subject([3, 3, 3, 3, 3])
        let clip = Clip(frames: 3, rows: 6, columns: 6, channels: 3)
        let old = Run.numbers(clip.values.count, seed: 9)
        let found = try Run.value { graph in
            try graph.addConvolution(
                graph.input(clip.tensor()), subject.convolution, cache: nil,
                to: graph.input(Tensor([3, 6, 6, 3], old)))
        }
        let product = clip.convolved(subject.weights, subject.shape, subject.bias)
        #expect(Run.distance(found, zip(product, old).map(+)) < 1e-6)
    }

    @Test func `what does not fit is refused`() throws {
        let subject = try Subject([3, 3, 3, 3, 3])
        let graph = try Graph()
        let four = try graph.input(Tensor([1, 4, 4, 4]))
        #expect(throws: TensorError.self) { try graph.convolve(four, subject.convolution) }
        #expect(throws: TensorError.self) {
            try graph.convolveDoubled(four, subject.convolution, inTime: false)
        }
        #expect(throws: TensorError.self) {
            try Convolution(shape: [1, 1, 3, 2, 2], bias: nil) { [] }
        }
    }
}

/// Frames in channel-last order, and what a loop makes of them.
struct Clip {
    var frames: Int
    var rows: Int
    var columns: Int
    var channels: Int
    var values: [Float]

    init(frames: Int, rows: Int, columns: Int, channels: Int, values: [Float]? = nil) {
        self.frames = frames
        self.rows = rows
        self.columns = columns
        self.channels = channels
        self.values = values ?? Run.numbers(frames * rows * columns * channels)
    }

    func tensor(_ range: Range<Int>? = nil) throws -> Tensor {
        let range = range ?? 0..<frames
        let size = rows * columns * channels
        return try Tensor(
            [range.count, rows, columns, channels],
            Array(values[range.lowerBound * size..<range.upperBound * size]))
    }

    subscript(frame: Int, row: Int, column: Int, channel: Int) -> Float {
        guard frame >= 0, (0..<rows).contains(row), (0..<columns).contains(column) else { return 0 }
        return values[((frame * rows + row) * columns + column) * channels + channel]
    }

    func doubled() -> Clip {
        var result = Clip(
            frames: frames, rows: 2 * rows, columns: 2 * columns, channels: channels, values: [])
        for frame in 0..<frames {
            for row in 0..<2 * rows {
                for column in 0..<2 * columns {
                    for channel in 0..<channels {
                        result.values.append(self[frame, row / 2, column / 2, channel])
                    }
                }
            }
        }
        return result
    }

    func halvesAsFrames() -> Clip {
        var result = Clip(
            frames: 2 * frames, rows: rows, columns: columns, channels: channels / 2, values: [])
        for frame in 0..<2 * frames {
            for row in 0..<rows {
                for column in 0..<columns {
                    for channel in 0..<channels / 2 {
                        let half = frame % 2 * channels / 2
                        result.values.append(self[frame / 2, row, column, half + channel])
                    }
                }
            }
        }
        return result
    }

    /// Weights [outputs, inputs, frames, rows, columns]; zeros around, and frames only before.
    func convolved(
        _ weights: [Float], _ shape: [Int], _ bias: [Float], step: Int = 1, before: Int = 1
    ) -> [Float] {
        var result: [Float] = []
        let height = step == 1 ? rows : rows / 2
        let width = step == 1 ? columns : columns / 2
        for frame in 0..<frames {
            for row in 0..<height {
                for column in 0..<width {
                    for output in 0..<shape[0] {
                        var sum = Double(bias[output])
                        for place in 0..<shape.dropFirst().reduce(1, *) {
                            let x = place % shape[4]
                            let y = place / shape[4] % shape[3]
                            let t = place / shape[4] / shape[3] % shape[2]
                            let input = place / shape[4] / shape[3] / shape[2]
                            let seen = self[
                                frame + t - shape[2] + 1, row * step + y - before,
                                column * step + x - before, input]
                            let weight = weights[output * shape.dropFirst().reduce(1, *) + place]
                            sum += Double(seen) * Double(weight)
                        }
                        result.append(Float(sum))
                    }
                }
            }
        }
        return result
    }
}
