// SPDX-License-Identifier: Apache-2.0
package import Tensors

/// Latents to frames, one latent frame after the other.
///
/// The first latent frame gives one frame, each further one four. Every layer remembers what it needs
/// of the frames before, so the result is that of a decoder that sees the whole clip, in the memory
/// of a few frames.
package final class VideoDecoder {
    package let configuration: CodecConfiguration
    let chain: CodecChain
    let processor: Processor

    /// Takes the weights by diffusers' names; those of the encoder are left to ``VideoEncoder``.
    package init(
        _ source: any WeightSource, _ configuration: CodecConfiguration, on processor: Processor
    ) throws {
        try configuration.check()
        var ledger = WeightLedger(source)
        for name in source.names where VideoEncoder.owns(name) { ledger.ignore(name) }
        let c = configuration
        var width = c.baseWidth * (c.multipliers.last ?? 1)
        var layers: [any CodecLayer] = [
            try PixelMixing(&ledger, "post_quant_conv", width: c.latentChannels),
            try CausalConvolution(
                &ledger, "decoder.conv_in", inputs: c.latentChannels, outputs: width),
            try MiddleBlock(&ledger, "decoder.mid_block", width: width),
        ]
        for (index, multiplier) in c.multipliers.reversed().enumerated() {
            let name = "decoder.up_blocks.\(index)"
            for block in 0...c.residualBlocks {
                layers.append(
                    try ResidualBlock(
                        &ledger, "\(name).resnets.\(block)", inputs: width,
                        outputs: c.baseWidth * multiplier))
                width = c.baseWidth * multiplier
            }
            guard index < c.halvesTime.count else { break }
            layers.append(
                try Upsampling(
                    &ledger, "\(name).upsamplers.0", width: width,
                    doublesTime: c.halvesTime.reversed()[index]))
            width /= 2
        }
        layers.append(try CodecHead(&ledger, "decoder", inputs: width, outputs: 3))
        try ledger.finish()
        self.configuration = configuration
        chain = CodecChain(layers: layers)
        self.processor = processor
    }

    /// Decodes latents [channels, frames, rows, columns], as the VAE makes them, and hands out chunks
    /// of frames with values of -1...1, [3, 1 or 4, rows, columns], in their order.
    ///
    /// A picture that would take more than `memory` (bytes) is decoded in strips, without seams.
    package func decode(
        _ latents: Latents, within memory: Double = .infinity,
        isCanceled: @escaping () -> Bool = { false }, _ emit: (Latents) throws -> Void
    ) throws {
        let shape = latents.shape
        guard shape.count == 4, shape[0] == configuration.latentChannels else {
            throw DiffusionError(
                .invalid,
                "latents must be [\(configuration.latentChannels), frames, rows, columns]; got \(shape)"
            )
        }
        chain.reset()
        defer { chain.reset() }
        let strips = configuration.strips(rows: shape[2], columns: shape[3], memory: memory)
        guard strips.count == 1 else {
            return try decode(latents, strips, isCanceled).forEach(emit)
        }
        for frame in 0..<shape[1] {
            let x = try ChannelOrder.last(latents, frames: frame..<frame + 1)
            let y = try chain(x, on: processor, isCanceled: isCanceled)
            try emit(ChannelOrder.first(y) { min(max($0, -1), 1) })
        }
    }
}

/// Turns channel-last frames into PyTorch's order and back.
enum ChannelOrder {
    /// [frames, rows, columns, channels] to [channels, frames, rows, columns], each number through f.
    static func first(_ x: Tensor, _ f: (Float) -> Float) throws(DiffusionError) -> Latents {
        let channels = x.shape[3]
        let places = x.count / channels
        let values = [Float](unsafeUninitializedCapacity: x.count) { buffer, count in
            for channel in 0..<channels {
                for place in 0..<places {
                    buffer[channel * places + place] = f(x.base[place * channels + channel])
                }
            }
            count = x.count
        }
        return try Latents(shape: [channels] + x.shape.dropLast(), values: values)
    }

    /// Some frames of [channels, frames, rows, columns] as [frames, rows, columns, channels].
    static func last(_ x: Latents, frames: Range<Int>) throws -> Tensor {
        let (channels, all) = (x.shape[0], x.shape[1])
        let area = x.shape[2] * x.shape[3]
        let result = try Tensor([frames.count, x.shape[2], x.shape[3], channels])
        for channel in 0..<channels {
            for (index, frame) in frames.enumerated() {
                let source = (channel * all + frame) * area
                let target = result.base + index * area * channels + channel
                for place in 0..<area { target[place * channels] = x.values[source + place] }
            }
        }
        return result
    }
}
