// SPDX-License-Identifier: Apache-2.0

/// Names of the text encoder's tensors: transformers (the one used here), GGUF, and Wan's own files.
package enum EncoderNames {
    private static let gguf = NameTable([
        ("attn_q", "layer.0.SelfAttention.q"), ("attn_k", "layer.0.SelfAttention.k"),
        ("attn_v", "layer.0.SelfAttention.v"), ("attn_o", "layer.0.SelfAttention.o"),
        ("attn_rel_b", "layer.0.SelfAttention.relative_attention_bias"),
        ("attn_norm", "layer.0.layer_norm"), ("ffn_norm", "layer.1.layer_norm"),
        ("ffn_gate", "layer.1.DenseReluDense.wi_0"), ("ffn_up", "layer.1.DenseReluDense.wi_1"),
        ("ffn_down", "layer.1.DenseReluDense.wo"),
    ])

    private static let original = NameTable([
        ("attn.q", "layer.0.SelfAttention.q"), ("attn.k", "layer.0.SelfAttention.k"),
        ("attn.v", "layer.0.SelfAttention.v"), ("attn.o", "layer.0.SelfAttention.o"),
        ("pos_embedding.embedding", "layer.0.SelfAttention.relative_attention_bias"),
        ("norm1", "layer.0.layer_norm"), ("norm2", "layer.1.layer_norm"),
        ("ffn.gate.0", "layer.1.DenseReluDense.wi_0"), ("ffn.fc1", "layer.1.DenseReluDense.wi_1"),
        ("ffn.fc2", "layer.1.DenseReluDense.wo"),
    ])

    /// The name in transformers of a name in a GGUF file.
    package static func transformers(gguf name: String) -> String? {
        if let (number, rest) = name.numbered(after: "enc.blk.") {
            return gguf.mapped(rest, .forward).map { "encoder.block.\(number).\($0)" }
        }
        return switch name {
        case "token_embd.weight": "shared.weight"
        case "enc.output_norm.weight": "encoder.final_layer_norm.weight"
        default: nil
        }
    }

    /// The name in transformers of a name in Wan's own files.
    package static func transformers(original name: String) -> String? {
        if let (number, rest) = name.numbered(after: "blocks.") {
            return original.mapped(rest, .forward).map { "encoder.block.\(number).\($0)" }
        }
        return switch name {
        case "token_embedding.weight": "shared.weight"
        case "norm.weight": "encoder.final_layer_norm.weight"
        default: nil
        }
    }

    /// The name itself, if it is one of transformers; its second name of the embedding is left out.
    package static func transformers(_ name: String) -> String? {
        if let (_, rest) = name.numbered(after: "encoder.block.") {
            return gguf.mapped(rest, .backward) == nil ? nil : name
        }
        return ["shared.weight", "encoder.final_layer_norm.weight"].contains(name) ? name : nil
    }
}
