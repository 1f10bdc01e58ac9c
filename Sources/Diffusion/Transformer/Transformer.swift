// SPDX-License-Identifier: Apache-2.0
import Foundation
package import Tensors

/// The Wan denoiser: latents, a time and a text to the velocity of the flow.
///
/// Each block is a graph of its own, so that progress is told and cancellation heard within a
/// fraction of a second, and only a block's passing values exist at once. Weights stay mapped from
/// their file: what memory cannot hold, the system reads again.
package final class Transformer {
    package let configuration: TransformerConfiguration
    private let patchEmbedding: Linear
    private let timeIn: Linear
    private let timeOut: Linear
    private let timeProjection: Linear
    private let textIn: Linear
    private let textOut: Linear
    private let blocks: [TransformerBlock]
    private let head: Linear
    private let headModulation: [Float]
    private let processor: Processor
    /// Angles of the last grid: steps of one clip share them.
    private var rotary: (grid: [Int], angles: Tensor)?

    /// Takes the weights by diffusers' names, each exactly once.
    package init(
        _ source: any WeightSource, _ configuration: TransformerConfiguration,
        on processor: Processor
    ) throws {
        try configuration.check()
        var ledger = WeightLedger(source)
        let c = configuration
        patchEmbedding = try Linear(
            &ledger, "patch_embedding", outputs: c.width, inputs: c.inputChannels * c.patchArea)
        let name = "condition_embedder"
        timeIn = try Linear(
            &ledger, "\(name).time_embedder.linear_1", outputs: c.width, inputs: c.frequencyWidth)
        timeOut = try Linear(
            &ledger, "\(name).time_embedder.linear_2", outputs: c.width, inputs: c.width)
        timeProjection = try Linear(
            &ledger, "\(name).time_proj", outputs: 6 * c.width, inputs: c.width)
        textIn = try Linear(
            &ledger, "\(name).text_embedder.linear_1", outputs: c.width, inputs: c.textWidth)
        textOut = try Linear(
            &ledger, "\(name).text_embedder.linear_2", outputs: c.width, inputs: c.width)
        var blocks: [TransformerBlock] = []
        for index in 0..<c.layers {
            blocks.append(try TransformerBlock(&ledger, "blocks.\(index)", c))
        }
        self.blocks = blocks
        head = try Linear(
            &ledger, "proj_out", outputs: c.patchArea * c.outputChannels, inputs: c.width)
        headModulation = try ledger.floats("scale_shift_table", [1, 2, c.width])
        try ledger.finish()
        self.configuration = configuration
        self.processor = processor
    }

    /// Prepares a padded text, [rows, text width] row-major, for all steps of a clip.
    package func read(_ text: [Float]) throws -> TextContext {
        let width = configuration.textWidth
        guard !text.isEmpty, text.count % width == 0 else {
            throw DiffusionError(
                .invalid, "text of \(text.count) numbers is no rows of \(width)")
        }
        let (rows, lastCount) = TextContext.trim(text, width: width)
        let words = try Tensor([rows, configuration.width])
        let graph = try processor.graph(capacity: 8)
        let input = try graph.input(Tensor([rows, width], Array(text.prefix(rows * width))))
        let hidden = try textIn(graph, input, .gelu)
        try graph.copy(textOut(graph, hidden), to: graph.input(words))
        try processor.run(graph)
        return TextContext(
            blocks: try blocks.map { try $0.attend(to: words, processor) }, lastCount: lastCount)
    }

    /// The velocity at a time of 0...1000, for latents [channels, frames, rows, columns].
    ///
    /// `progress` is told the blocks done and all blocks; `isCanceled` is asked between operations.
    package func velocity(
        _ latents: Latents, time: Float, text: TextContext,
        progress: (Int, Int) -> Void = { _, _ in }, isCanceled: @escaping () -> Bool = { false }
    ) throws -> Latents {
        let grid = try grid(of: latents)
        let angles = try angles(grid)
        let e = try embed(time: time)
        let tokens = try Tensor([grid.reduce(1, *), configuration.width])
        try patch(latents, grid, into: tokens)
        for (index, block) in blocks.enumerated() {
            let graph = try block.graph(
                TransformerBlock.Surroundings(
                    tokens: tokens, time: e.projected, angles: angles,
                    keys: text.blocks[index].keys, values: text.blocks[index].values,
                    lastCount: text.lastCount), for: processor)
            try processor.run(graph, isCanceled: isCanceled)
            progress(index + 1, blocks.count)
        }
        return try finish(tokens, e.time, grid)
    }

    /// Frames, rows and columns of patches.
    private func grid(of latents: Latents) throws(DiffusionError) -> [Int] {
        let shape = latents.shape
        let patch = configuration.patch
        guard shape.count == 4, shape[0] == configuration.inputChannels,
            latents.values.count == shape.reduce(1, *),
            zip(shape.dropFirst(), patch).allSatisfy({ $0 > 0 && $0 % $1 == 0 })
        else {
            throw DiffusionError(
                .invalid,
                "latents must be [\(configuration.inputChannels), frames, even rows, even columns]; "
                    + "got \(shape)")
        }
        let grid = zip(shape.dropFirst(), patch).map(/)
        guard grid.allSatisfy({ $0 <= configuration.longestAxis }) else {
            throw DiffusionError(
                .invalid, "latents of \(shape) have more than \(configuration.longestAxis) patches")
        }
        return grid
    }

    private func angles(_ grid: [Int]) throws -> Tensor {
        if let rotary, rotary.grid == grid { return rotary.angles }
        let angles = try RotaryTable.angles(grid: grid, headSize: configuration.headSize)
        rotary = (grid, angles)
        return angles
    }

    /// The time as the head sees it, [width], and as the blocks do, [6 x width].
    ///
    ///     e = W2 silu(W1 [cos(t w) | sin(t w)]),  w_i = 10000^(-i / half)
    private func embed(time: Float) throws -> (time: [Float], projected: [Float]) {
        let half = configuration.frequencyWidth / 2
        // In single precision, as the reference: it rounds an angle of 999 by 3e-5.
        let angles = (0..<half).map { i in
            time * exp(-Float(log(10_000.0)) * Float(i) / Float(half))
        }
        let waves = angles.map { cos($0) } + angles.map { sin($0) }
        let e = try Tensor([1, configuration.width])
        let graph = try processor.graph(capacity: 8)
        let input = try graph.input(Tensor([1, waves.count], waves))
        try graph.copy(timeOut(graph, timeIn(graph, input, .silu)), to: graph.input(e))
        try processor.run(graph)
        let active = try Tensor(
            [1, configuration.width], e.values.map { $0 / (1 + exp(-$0)) })
        let projected = try Tensor([1, 6 * configuration.width])
        let second = try processor.graph(capacity: 8)
        try second.copy(
            timeProjection(second, second.input(active)), to: second.input(projected))
        try processor.run(second)
        return (e.values, projected.values)
    }

    /// Patches as vectors in the order channel, row, column, made tokens.
    private func patch(_ latents: Latents, _ grid: [Int], into tokens: Tensor) throws {
        let area = configuration.patchArea
        let vectors = try Tensor([tokens.shape[0], configuration.inputChannels * area])
        latents.forEachPatchNumber(grid, configuration.patch) { token, channel, place, index in
            vectors.base[(token * configuration.inputChannels + channel) * area + place] =
                latents.values[index]
        }
        let graph = try processor.graph(capacity: 4)
        try graph.copy(
            patchEmbedding(graph, graph.input(vectors)), to: graph.input(tokens))
        try processor.run(graph)
    }

    /// The head: tokens to vectors in the order row, column, channel, laid out as latents.
    private func finish(_ tokens: Tensor, _ time: [Float], _ grid: [Int]) throws -> Latents {
        let width = configuration.width
        let shift = try Tensor([width], zip(headModulation[..<width], time).map(+))
        let scale = try Tensor([width], zip(headModulation[width...], time).map(+))
        let channels = configuration.outputChannels
        let vectors = try Tensor([tokens.shape[0], configuration.patchArea * channels])
        let graph = try processor.graph(capacity: 8)
        let normal = try graph.modulatedNorm(
            graph.input(tokens), epsilon: configuration.epsilon, scale: scale, shift: shift)
        try graph.copy(head(graph, normal), to: graph.input(vectors))
        try processor.run(graph)
        var result = Latents(
            shape: [channels] + zip(grid, configuration.patch).map(*))
        let area = configuration.patchArea
        let places = result
        result.values.withUnsafeMutableBufferPointer { values in
            places.forEachPatchNumber(grid, configuration.patch) { token, channel, place, index in
                values[index] = vectors.base[(token * area + place) * channels + channel]
            }
        }
        return result
    }
}
