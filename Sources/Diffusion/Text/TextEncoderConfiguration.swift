// SPDX-License-Identifier: Apache-2.0

/// The size of a UMT5 encoder, by the names of transformers' `config.json`.
package struct TextEncoderConfiguration: Codable, Equatable, Sendable {
    package var vocabulary = 256_384
    package var width = 4096
    package var headSize = 64
    package var heads = 64
    package var hiddenWidth = 10240
    package var layers = 24
    package var buckets = 32
    package var farthest = 128
    package var epsilon: Float = 1e-6
    private var feedForward: String?

    enum CodingKeys: String, CodingKey {
        case vocabulary = "vocab_size"
        case width = "d_model"
        case headSize = "d_kv"
        case heads = "num_heads"
        case hiddenWidth = "d_ff"
        case layers = "num_layers"
        case buckets = "relative_attention_num_buckets"
        case farthest = "relative_attention_max_distance"
        case epsilon = "layer_norm_epsilon"
        case feedForward = "feed_forward_proj"
    }

    /// UMT5-XXL.
    package init() {}

    /// What a config.json of transformers says; what it leaves out is as in UMT5-XXL.
    package init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        try values.read(.vocabulary, &vocabulary)
        try values.read(.width, &width)
        try values.read(.headSize, &headSize)
        try values.read(.heads, &heads)
        try values.read(.hiddenWidth, &hiddenWidth)
        try values.read(.layers, &layers)
        try values.read(.buckets, &buckets)
        try values.read(.farthest, &farthest)
        try values.read(.epsilon, &epsilon)
        feedForward = try values.decodeIfPresent(String.self, forKey: .feedForward)
        try check()
    }

    /// - Throws: ``DiffusionError/Code/unsupported`` naming the field that is not built here.
    package func check() throws(DiffusionError) {
        let sizes = [
            ("vocab_size", vocabulary), ("d_model", width), ("d_kv", headSize),
            ("num_heads", heads), ("d_ff", hiddenWidth), ("num_layers", layers),
        ]
        for (field, value) in sizes where !(1...1 << 24).contains(value) {
            throw DiffusionError(
                .unsupported, "text encoder \(field) must be 1 to 16777216; got \(value)")
        }
        guard buckets % 4 == 0, (4...4096).contains(buckets), farthest > buckets / 4,
            farthest <= 1 << 20
        else {
            throw DiffusionError(
                .unsupported,
                "text encoder relative_attention_num_buckets must be a multiple of 4 below four "
                    + "times relative_attention_max_distance; got \(buckets) and \(farthest)")
        }
        guard feedForward ?? "gated-gelu" == "gated-gelu" else {
            throw DiffusionError(
                .unsupported,
                "text encoder feed_forward_proj must be gated-gelu; got \(feedForward ?? "")")
        }
    }
}
