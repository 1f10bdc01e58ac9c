// SPDX-License-Identifier: Apache-2.0

/// The tensors of Wan 2.1's VAE for given sizes, under diffusers' names.
package struct VAEShape: Sendable, Equatable {
    package var base = 96
    package var latent = 16
    package var multipliers = [1, 2, 4, 4]
    package var residuals = 2
    /// Whether a step down halves time too; one less than the levels.
    package var halvesTime = [false, true, true]

    /// The sizes of the published VAE.
    package init() {}

    private typealias Tensors = [String: [Int]]

    /// Names and shapes of all tensors; empty when the sizes do not fit together.
    package var tensors: [String: [Int]] {
        guard let last = multipliers.last, halvesTime.count == multipliers.count - 1 else {
            return [:]
        }
        var tensors: Tensors = [:]
        let top = base * last
        Self.conv("quant_conv", 2 * latent, 2 * latent, 1, &tensors)
        Self.conv("post_quant_conv", latent, latent, 1, &tensors)
        Self.conv("encoder.conv_in", base, 3, 3, &tensors)
        Self.conv("encoder.conv_out", 2 * latent, top, 3, &tensors)
        Self.conv("decoder.conv_in", top, latent, 3, &tensors)
        Self.conv("decoder.conv_out", 3, base * multipliers[0], 3, &tensors)
        tensors["encoder.norm_out.gamma"] = [top, 1, 1, 1]
        tensors["decoder.norm_out.gamma"] = [base * multipliers[0], 1, 1, 1]
        for side in ["encoder", "decoder"] {
            let attention = "\(side).mid_block.attentions.0"
            tensors["\(attention).norm.gamma"] = [top, 1, 1]
            Self.flat("\(attention).to_qkv", 3 * top, top, 1, &tensors)
            Self.flat("\(attention).proj", top, top, 1, &tensors)
            for index in 0..<2 {
                Self.residual("\(side).mid_block.resnets.\(index)", top, top, &tensors)
            }
        }
        down(&tensors)
        up(&tensors)
        return tensors
    }

    private func down(_ tensors: inout Tensors) {
        var (index, width) = (0, base)
        for (level, multiplier) in multipliers.enumerated() {
            for _ in 0..<residuals {
                Self.residual(
                    "encoder.down_blocks.\(index)", width, base * multiplier, &tensors)
                width = base * multiplier
                index += 1
            }
            guard level < multipliers.count - 1 else { return }
            let at = "encoder.down_blocks.\(index)"
            Self.flat("\(at).resample.1", width, width, 3, &tensors)
            if halvesTime[level] { Self.time("\(at).time_conv", width, width, &tensors) }
            index += 1
        }
    }

    private func up(_ tensors: inout Tensors) {
        var width = base * (multipliers.last ?? 1)
        for (level, multiplier) in multipliers.reversed().enumerated() {
            let output = base * multiplier
            for index in 0...residuals {
                Self.residual(
                    "decoder.up_blocks.\(level).resnets.\(index)", width, output, &tensors)
                width = output
            }
            guard level < multipliers.count - 1 else { return }
            let at = "decoder.up_blocks.\(level).upsamplers.0"
            Self.flat("\(at).resample.1", width / 2, width, 3, &tensors)
            if halvesTime[halvesTime.count - 1 - level] {
                Self.time("\(at).time_conv", 2 * width, width, &tensors)
            }
            // A step up halves the channels.
            width /= 2
        }
    }

    private static func residual(
        _ at: String, _ input: Int, _ output: Int, _ tensors: inout Tensors
    ) {
        tensors["\(at).norm1.gamma"] = [input, 1, 1, 1]
        conv("\(at).conv1", output, input, 3, &tensors)
        tensors["\(at).norm2.gamma"] = [output, 1, 1, 1]
        conv("\(at).conv2", output, output, 3, &tensors)
        if input != output { conv("\(at).conv_shortcut", output, input, 1, &tensors) }
    }

    private static func conv(
        _ name: String, _ output: Int, _ input: Int, _ size: Int, _ tensors: inout Tensors
    ) {
        tensors["\(name).weight"] = [output, input, size, size, size]
        tensors["\(name).bias"] = [output]
    }

    private static func flat(
        _ name: String, _ output: Int, _ input: Int, _ size: Int, _ tensors: inout Tensors
    ) {
        tensors["\(name).weight"] = [output, input, size, size]
        tensors["\(name).bias"] = [output]
    }

    private static func time(
        _ name: String, _ output: Int, _ input: Int, _ tensors: inout Tensors
    ) {
        tensors["\(name).weight"] = [output, input, 3, 1, 1]
        tensors["\(name).bias"] = [output]
    }
}
