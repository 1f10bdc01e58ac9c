// SPDX-License-Identifier: Apache-2.0
import Tensors

/// How much there is to compute for a clip, and how much memory that takes, before it begins.
package struct WorkEstimate: Sendable {
    /// Floating-point operations of all passes of the transformer.
    package let denoising: Double
    /// Floating-point operations of the decoder.
    package let decoding: Double
    /// Bytes beside the mapped weights, at the worst moment, without what threads work in.
    private let shared: Double
    /// The layers that threads need most for: rows, inputs and outputs.
    private let layer: (rows: Int, inputs: Int, outputs: Int)

    /// Operations that the VAE of Wan 2.1 needs for a pixel of a frame, and bytes for a pixel of a
    /// picture: caches of all layers and a chunk's passing values.
    private static let decodingPerPixel = 8.6e6
    /// TAEHV's part of that.
    private static let tinyPart = 0.05
    static let bytesPerPixel = 14_000.0
    private static let textRows = 512.0

    /// The work of a request for a model of these sizes.
    ///
    /// A block of width d and hidden width f on L tokens with text of n rows takes, counting a
    /// multiplication and an addition as two,
    ///
    ///     8 L d^2 + 4 L^2 d + 4 L d^2 + 4 n d^2 + 4 n L d + 4 L d f.
    ///
    /// - Throws: ``DiffusionError/Code/invalid`` for a size that cannot be.
    package init(
        _ request: VideoRequest, _ transformer: TransformerConfiguration,
        _ codec: CodecConfiguration
    ) throws(DiffusionError) {
        let shape = try request.latentShape(codec)
        let tokens = Double(shape[1] * shape[2] * shape[3]) / Double(transformer.patchArea)
        let d = Double(transformer.width)
        let f = Double(transformer.hiddenWidth)
        let n = Self.textRows
        let linear = 12 * tokens * d * d + 4 * n * d * d + 4 * tokens * d * f
        let attention = 4 * tokens * tokens * d + 4 * n * tokens * d
        let steps = Double(request.sigmas?.count ?? request.steps)
        var passes = 0.0
        for step in 0..<Int(steps) {
            let both = request.guidance.passes(step: step, of: Int(steps)) == .both
            passes += both ? 2 : 1
        }
        denoising = passes * Double(transformer.layers) * (linear + attention)
        let pixels = Double(request.width * request.height)
        let size = Double(codec.baseWidth) / 96
        let part = request.decoder == .tiny ? Self.tinyPart : 1
        decoding = part * Self.decodingPerPixel * pixels * Double(request.frames) * size * size
        let chunk = min(tokens, Double(TransformerBlock.feedForwardRows))
        let tokenBytes = 4 * (7 * tokens * d + chunk * f + tokens * Double(transformer.headSize))
        shared = max(tokenBytes, Self.bytesPerPixel * pixels * size)
        layer = (Int(chunk), transformer.hiddenWidth, transformer.width)
    }

    /// Bytes beside the mapped weights, at the worst moment, on so many threads.
    package func memory(threads: Int) -> Double {
        let (rows, inputs, outputs) = layer
        let working = WorkingMemory.bytes(
            rows: rows, inputs: inputs, outputs: outputs, threads: threads)
        return shared + Double(working)
    }

    /// Seconds on so many threads, each of which computes at this rate (operations a second).
    package func seconds(threads: Int, rate: Double) -> Double {
        // What is not a product of matrices takes about a seventh of the time.
        1.15 * (denoising + decoding) / (Double(max(1, threads)) * max(rate, 1))
    }

    /// The part of the work that is denoising.
    package var denoisingShare: Double { denoising / max(denoising + decoding, 1) }
}
