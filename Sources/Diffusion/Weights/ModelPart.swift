// SPDX-License-Identifier: Apache-2.0
package import Tensors

/// The parts of a model that come in files of their own.
package enum ModelPart: String, Sendable, CaseIterable {
    case transformer
    case vae
    case textEncoder = "text encoder"
    case lora = "LoRA"
    case tinyDecoder = "tiny decoder"

    /// A part recognized by its tensors' names, whatever layout they are in.
    package struct Recognized: Sendable {
        package let part: ModelPart
        /// In whose layout the file is: "diffusers", "original", "transformers", "GGUF".
        package let layout: String
        /// The tensors under the names that the engine uses (diffusers', transformers').
        package let source: any WeightSource
        /// Tensors that have no place in the part.
        package let unknown: [String]
    }

    /// Tells what a source holds; nil when it is none of the parts.
    ///
    /// - Throws: ``WeightError/Code/malformed`` when two tensors have the same place.
    package static func recognize(
        _ source: any WeightSource
    ) throws(WeightError) -> Recognized? {
        let names = Set(source.names)
        if names.contains(where: LoRAKey.isAdapter) {
            return Recognized(part: .lora, layout: "LoRA", source: source, unknown: [])
        }
        guard let (part, layout, table) = table(names) else { return nil }
        let renamed = try RenamedSource(source, table)
        return Recognized(
            part: part, layout: layout, source: renamed,
            unknown: renamed.unnamed.filter { !isCopy($0) })
    }

    /// Files of transformers keep the embedding under a second name; it is the same tensor;
    /// ComfyUI's text encoders carry their vocabulary along.
    private static func isCopy(_ name: String) -> Bool {
        name == "encoder.embed_tokens.weight" || name == TextTokenizer.embeddedModel
    }

    private typealias Table = (String) -> String?

    private static func table(_ names: Set<String>) -> (ModelPart, String, Table)? {
        if names.contains("condition_embedder.time_proj.weight") {
            return (
                .transformer, "diffusers",
                { TransformerNames.original(diffusers: $0) == nil ? nil : $0 }
            )
        }
        for prefix in ["", "model.diffusion_model.", "diffusion_model."]
        where names.contains(prefix + "head.modulation") {
            return (.transformer, "original", { TransformerNames.diffusers(original: $0) })
        }
        if names.contains("decoder.mid_block.attentions.0.to_qkv.weight") {
            return (.vae, "diffusers", { $0 })
        }
        if names.contains("decoder.middle.1.to_qkv.weight") {
            return (.vae, "original", { VAENames.diffusers(original: $0) })
        }
        if names.contains("decoder.1.weight"), names.contains("decoder.22.weight") {
            return (.tinyDecoder, "TAEHV", { $0 })
        }
        if names.contains("encoder.final_layer_norm.weight") {
            return (.textEncoder, "transformers", { EncoderNames.transformers($0) })
        }
        if names.contains("enc.output_norm.weight") {
            return (.textEncoder, "GGUF", { EncoderNames.transformers(gguf: $0) })
        }
        if names.contains("token_embedding.weight") {
            return (.textEncoder, "original", { EncoderNames.transformers(original: $0) })
        }
        return nil
    }
}
