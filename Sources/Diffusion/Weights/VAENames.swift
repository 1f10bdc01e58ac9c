// SPDX-License-Identifier: Apache-2.0

/// Names of the tensors of Wan 2.1's VAE in its original files and in diffusers.
package enum VAENames {
    private static let whole = NameTable(
        [("conv1", "quant_conv"), ("conv2", "post_quant_conv")]
            + ["encoder", "decoder"].flatMap { side in
                [
                    ("conv1", "conv_in"), ("head.0", "norm_out"), ("head.2", "conv_out"),
                    ("middle.1", "mid_block.attentions.0"),
                ].map { ("\(side).\($0)", "\(side).\($1)") }
            })

    private static let residual = NameTable([
        ("residual.0", "norm1"), ("residual.2", "conv1"), ("residual.3", "norm2"),
        ("residual.6", "conv2"), ("shortcut", "conv_shortcut"),
    ])

    /// Blocks of a level of the decoder: three of residuals and a step up, which the last level lacks.
    private static let blocksPerLevel = 4

    /// The name in diffusers of an original name.
    package static func diffusers(original name: String) -> String? {
        for side in ["encoder", "decoder"] {
            if let (index, rest) = name.numbered(after: "\(side).middle."), index != 1 {
                return residual.mapped(rest, .forward)
                    .map { "\(side).mid_block.resnets.\(index / 2).\($0)" }
            }
        }
        if let (index, rest) = name.numbered(after: "encoder.downsamples.") {
            return inBlock(rest).map { "encoder.down_blocks.\(index).\($0)" }
        }
        if let (index, rest) = name.numbered(after: "decoder.upsamples.") {
            let (level, place) = (index / blocksPerLevel, index % blocksPerLevel)
            if place == blocksPerLevel - 1 {
                return isResampling(rest) ? "decoder.up_blocks.\(level).upsamplers.0.\(rest)" : nil
            }
            return residual.mapped(rest, .forward)
                .map { "decoder.up_blocks.\(level).resnets.\(place).\($0)" }
        }
        return whole.mapped(name, .forward)
    }

    /// A residual block's part, or a part of a step down, which has the same name in both.
    private static func inBlock(_ rest: String) -> String? {
        isResampling(rest) ? rest : residual.mapped(rest, .forward)
    }

    private static func isResampling(_ rest: String) -> Bool {
        rest.hasPrefix("resample.1.") || rest.hasPrefix("time_conv.")
    }
}
