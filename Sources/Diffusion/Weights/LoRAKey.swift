// SPDX-License-Identifier: Apache-2.0

/// The name of a tensor in a LoRA file, taken apart: which module it changes, and how.
struct LoRAKey: Equatable {
    enum Role: Equatable {
        /// The matrix that narrows to the rank: [rank, input].
        case down
        /// The matrix that widens again: [output, rank].
        case up
        /// The number that, divided by the rank, scales the product.
        case alpha
        /// What is added to the bias.
        case bias
        /// What is added to the weight as it is.
        case difference
    }

    /// The path of the module, in whatever style, without the file's prefix.
    let module: String
    let role: Role
    /// Whether dots were written as underscores (Kohya's style).
    let isUnderscored: Bool

    private static let roles: [(suffix: String, role: Role)] = [
        (".lora_A.weight", .down), (".lora_A.default.weight", .down),
        (".lora_down.weight", .down), (".lora.down.weight", .down),
        (".lora_B.weight", .up), (".lora_B.default.weight", .up),
        (".lora_up.weight", .up), (".lora.up.weight", .up),
        (".alpha", .alpha), (".lora_B.bias", .bias), (".diff_b", .bias), (".diff", .difference),
    ]

    /// Methods that are related to LoRA but compute something else.
    private static let refused = [
        "dora_scale", "lora_magnitude_vector", "lora_mid", "hada_w", "lokr_w", "oft_", "glora",
    ]

    private static let prefixes = [
        "base_model.model.", "transformer.", "model.diffusion_model.", "diffusion_model.", "unet.",
    ]

    private static let underscoredPrefixes = ["lora_unet_", "lora_transformer_"]

    /// Whether a file with such a name holds an adapter and not a model.
    static func isAdapter(_ name: String) -> Bool {
        roles.contains { name.hasSuffix($0.suffix) } || refused.contains { name.contains($0) }
    }

    /// Takes a name apart.
    ///
    /// - Throws: ``DiffusionError/Code/unsupported`` for methods other than LoRA, and
    ///   ``DiffusionError/Code/malformed`` for names that are none of an adapter.
    init(_ name: String) throws(DiffusionError) {
        if let method = Self.refused.first(where: { name.contains($0) }) {
            throw DiffusionError(
                .unsupported, "\(name) belongs to a method other than LoRA (\(method))")
        }
        guard let (suffix, role) = Self.roles.first(where: { name.hasSuffix($0.suffix) }) else {
            throw DiffusionError(.malformed, "\(name) is no tensor of a LoRA")
        }
        let path = String(name.dropLast(suffix.count))
        self.role = role
        if let rest = Self.underscoredPrefixes.lazy.compactMap({ path.rest(after: $0) }).first {
            module = rest
            isUnderscored = true
        } else {
            module = Self.prefixes.reduce(path) { $0.rest(after: $1) ?? $0 }
            isUnderscored = false
        }
    }
}
