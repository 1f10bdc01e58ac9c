// SPDX-License-Identifier: Apache-2.0
package import Tensors

/// Frames to latents: the first frame alone, then four at a time.
package final class VideoEncoder {
    package let configuration: CodecConfiguration
    private let chain: CodecChain
    private let processor: Processor

    /// Whether a tensor of a VAE's file belongs to its encoder.
    static func owns(_ name: String) -> Bool {
        name.hasPrefix("encoder.") || name.hasPrefix("quant_conv.")
    }

    /// Takes the weights by diffusers' names; those of the decoder are left to ``VideoDecoder``.
    package init(
        _ source: any WeightSource, _ configuration: CodecConfiguration, on processor: Processor
    ) throws {
        try configuration.check()
        var ledger = WeightLedger(source)
        for name in source.names where name.hasPrefix("decoder.") || name.hasPrefix("post_quant") {
            ledger.ignore(name)
        }
        let c = configuration
        var width = c.baseWidth
        var layers: [any CodecLayer] = [
            try CausalConvolution(&ledger, "encoder.conv_in", inputs: 3, outputs: width)
        ]
        var place = 0
        for (index, multiplier) in c.multipliers.enumerated() {
            for _ in 0..<c.residualBlocks {
                layers.append(
                    try ResidualBlock(
                        &ledger, "encoder.down_blocks.\(place)", inputs: width,
                        outputs: c.baseWidth * multiplier))
                width = c.baseWidth * multiplier
                place += 1
            }
            guard index < c.halvesTime.count else { break }
            layers.append(
                try Downsampling(
                    &ledger, "encoder.down_blocks.\(place)", width: width,
                    halvesTime: c.halvesTime[index]))
            place += 1
        }
        layers.append(try MiddleBlock(&ledger, "encoder.mid_block", width: width))
        layers.append(
            try CodecHead(&ledger, "encoder", inputs: width, outputs: 2 * c.latentChannels))
        layers.append(
            try PixelMixing(&ledger, "quant_conv", width: 2 * c.latentChannels))
        try ledger.finish()
        self.configuration = configuration
        chain = CodecChain(layers: layers)
        self.processor = processor
    }

    /// Mean and logarithm of the variance of a clip's latents, as the VAE makes them:
    /// [3, 1 + 4 k, rows, columns] of -1...1 to [2 x channels, 1 + k, rows / 8, columns / 8].
    package func encode(
        _ clip: Latents, isCanceled: @escaping () -> Bool = { false }
    ) throws -> Latents {
        let shape = clip.shape
        let side = configuration.compression.side
        guard shape.count == 4, shape[0] == 3, shape[1] % 4 == 1, shape[2] % side == 0,
            shape[3] % side == 0
        else {
            throw DiffusionError(
                .invalid,
                "a clip must be [3, 1 + a multiple of 4, rows, columns] with multiples of \(side); "
                    + "got \(shape)")
        }
        chain.reset()
        defer { chain.reset() }
        var chunks: [Latents] = []
        for start in [0] + stride(from: 1, to: shape[1], by: 4) {
            let frames = start..<(start == 0 ? 1 : start + 4)
            let x = try ChannelOrder.last(clip, frames: frames)
            let y = try chain(x, on: processor, isCanceled: isCanceled)
            chunks.append(try ChannelOrder.first(y) { $0 })
        }
        return try Latents(joining: chunks)
    }
}

extension Latents {
    /// Chunks of one clip, one after the other.
    package init(joining chunks: [Latents]) throws(DiffusionError) {
        guard let first = chunks.first,
            chunks.allSatisfy({
                $0.shape[0] == first.shape[0] && $0.shape[2...] == first.shape[2...]
            })
        else { throw DiffusionError(.invalid, "chunks of different sizes make no clip") }
        var values: [Float] = []
        for channel in 0..<first.shape[0] {
            for chunk in chunks {
                let size = chunk.values.count / chunk.shape[0]
                values += chunk.values[channel * size..<(channel + 1) * size]
            }
        }
        var shape = first.shape
        shape[1] = chunks.reduce(0) { $0 + $1.shape[1] }
        try self.init(shape: shape, values: values)
    }
}
