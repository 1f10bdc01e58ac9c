// SPDX-License-Identifier: Apache-2.0

/// The size of a Wan transformer, by the names of diffusers' `config.json`.
package struct TransformerConfiguration: Codable, Equatable, Sendable {
    package var heads = 12
    package var headSize = 128
    package var inputChannels = 16
    package var outputChannels = 16
    package var textWidth = 4096
    package var frequencyWidth = 256
    package var hiddenWidth = 8960
    package var layers = 30
    package var epsilon: Float = 1e-6
    package var longestAxis = 1024
    package var patch = [1, 2, 2]
    private var crossAttentionNorm = true
    private var queryKeyNorm: String? = "rms_norm_across_heads"
    private var imageWidth: Int?
    private var addedKeyWidth: Int?

    /// Width of a token.
    package var width: Int { heads * headSize }
    /// Numbers of a patch's rows and columns.
    package var patchArea: Int { patch[1] * patch[2] }

    enum CodingKeys: String, CodingKey {
        case heads = "num_attention_heads"
        case headSize = "attention_head_dim"
        case inputChannels = "in_channels"
        case outputChannels = "out_channels"
        case textWidth = "text_dim"
        case frequencyWidth = "freq_dim"
        case hiddenWidth = "ffn_dim"
        case layers = "num_layers"
        case epsilon = "eps"
        case longestAxis = "rope_max_seq_len"
        case patch = "patch_size"
        case crossAttentionNorm = "cross_attn_norm"
        case queryKeyNorm = "qk_norm"
        case imageWidth = "image_dim"
        case addedKeyWidth = "added_kv_proj_dim"
    }

    /// Wan 2.1 text-to-video with 1.3 billion parameters.
    package static let small = TransformerConfiguration()

    /// Wan 2.1 text-to-video with 14 billion parameters.
    package static var large: TransformerConfiguration {
        var configuration = TransformerConfiguration()
        configuration.heads = 40
        configuration.hiddenWidth = 13824
        configuration.layers = 40
        return configuration
    }

    /// The 1.3B model.
    package init() {}

    /// What a config.json of diffusers says; what it leaves out is as in Wan 2.1.
    package init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        try values.read(.heads, &heads)
        try values.read(.headSize, &headSize)
        try values.read(.inputChannels, &inputChannels)
        outputChannels = inputChannels
        try values.read(.outputChannels, &outputChannels)
        try values.read(.textWidth, &textWidth)
        try values.read(.frequencyWidth, &frequencyWidth)
        try values.read(.hiddenWidth, &hiddenWidth)
        try values.read(.layers, &layers)
        try values.read(.epsilon, &epsilon)
        try values.read(.longestAxis, &longestAxis)
        try values.read(.patch, &patch)
        try values.read(.crossAttentionNorm, &crossAttentionNorm)
        queryKeyNorm = try values.decodeIfPresent(String.self, forKey: .queryKeyNorm)
        imageWidth = try values.decodeIfPresent(Int.self, forKey: .imageWidth)
        addedKeyWidth = try values.decodeIfPresent(Int.self, forKey: .addedKeyWidth)
        try check()
    }

    /// - Throws: ``DiffusionError/Code/unsupported`` naming the field that is not built here.
    package func check() throws(DiffusionError) {
        func require(
            _ holds: Bool, _ field: String, _ value: Any, _ allowed: String
        ) throws(DiffusionError) {
            guard holds else {
                throw DiffusionError(
                    .unsupported, "transformer \(field) must be \(allowed); got \(value)")
            }
        }
        let sizes = [
            ("num_attention_heads", heads), ("in_channels", inputChannels),
            ("out_channels", outputChannels), ("text_dim", textWidth), ("ffn_dim", hiddenWidth),
            ("num_layers", layers), ("rope_max_seq_len", longestAxis),
        ]
        for (field, value) in sizes {
            try require((1...1 << 20).contains(value), field, value, "1 to 1048576")
        }
        try require(
            headSize % 2 == 0 && (6...1024).contains(headSize), "attention_head_dim", headSize,
            "an even number from 6 to 1024")
        try require(
            frequencyWidth % 2 == 0 && (2...1 << 16).contains(frequencyWidth), "freq_dim",
            frequencyWidth, "an even number from 2 to 65536")
        try require(patch == [1, 2, 2], "patch_size", patch, "[1, 2, 2]")
        try require(crossAttentionNorm, "cross_attn_norm", crossAttentionNorm, "true")
        try require(
            queryKeyNorm == "rms_norm_across_heads", "qk_norm", queryKeyNorm ?? "null",
            "rms_norm_across_heads")
        try require(
            imageWidth == nil && addedKeyWidth == nil, "image_dim", imageWidth ?? 0,
            "null (image-to-video is not built)")
    }
}
