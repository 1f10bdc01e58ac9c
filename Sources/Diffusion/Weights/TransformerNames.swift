// SPDX-License-Identifier: Apache-2.0

/// Names of the transformer's tensors: the original files, ComfyUI and GGUF have one layout, diffusers
/// has another.
///
/// The trap: what the original calls `norm3` (the affine norm before cross attention) is `norm2` in
/// diffusers.
package enum TransformerNames {
    private static let whole = NameTable([
        ("patch_embedding", "patch_embedding"),
        ("vace_patch_embedding", "vace_patch_embedding"),
        ("time_embedding.0", "condition_embedder.time_embedder.linear_1"),
        ("time_embedding.2", "condition_embedder.time_embedder.linear_2"),
        ("time_projection.1", "condition_embedder.time_proj"),
        ("text_embedding.0", "condition_embedder.text_embedder.linear_1"),
        ("text_embedding.2", "condition_embedder.text_embedder.linear_2"),
        ("img_emb.proj.0", "condition_embedder.image_embedder.norm1"),
        ("img_emb.proj.1", "condition_embedder.image_embedder.ff.net.0.proj"),
        ("img_emb.proj.3", "condition_embedder.image_embedder.ff.net.2"),
        ("img_emb.proj.4", "condition_embedder.image_embedder.norm2"),
        ("img_emb.emb_pos", "condition_embedder.image_embedder.pos_embed"),
        ("head.head", "proj_out"),
        ("head.modulation", "scale_shift_table"),
    ])

    private static let block = NameTable(
        [("self_attn", "attn1"), ("cross_attn", "attn2")].flatMap { old, new in
            [
                ("q", "to_q"), ("k", "to_k"), ("v", "to_v"), ("o", "to_out.0"),
                ("norm_q", "norm_q"), ("norm_k", "norm_k"), ("k_img", "add_k_proj"),
                ("v_img", "add_v_proj"), ("norm_k_img", "norm_added_k"),
            ].map { ("\(old).\($0)", "\(new).\($1)") }
        } + [
            ("ffn.0", "ffn.net.0.proj"), ("ffn.2", "ffn.net.2"),
            ("modulation", "scale_shift_table"), ("norm1", "norm1"), ("norm2", "norm3"),
            ("norm3", "norm2"), ("before_proj", "proj_in"), ("after_proj", "proj_out"),
        ])

    private static let prefixes = ["model.diffusion_model.", "diffusion_model."]

    /// The name in diffusers of an original name, with or without ComfyUI's prefix.
    package static func diffusers(original name: String) -> String? {
        let bare = prefixes.lazy.compactMap { name.rest(after: $0) }.first ?? name
        return mapped(bare, .forward)
    }

    /// The original name of a name in diffusers.
    package static func original(diffusers name: String) -> String? { mapped(name, .backward) }

    private static func mapped(_ name: String, _ direction: NameTable.Direction) -> String? {
        for list in ["blocks.", "vace_blocks."] {
            guard let (number, rest) = name.numbered(after: list) else { continue }
            return block.mapped(rest, direction).map { "\(list)\(number).\($0)" }
        }
        return whole.mapped(name, direction)
    }
}
