// SPDX-License-Identifier: Apache-2.0
package import Tensors

/// Changes of a transformer's weights by products of two thin matrices
/// (Hu et al., "LoRA", 2021): W' = W + strength·alpha/rank·B·A.
///
/// Files come in three styles of names (diffusers and PEFT, the original's, Kohya's), which may have
/// plain differences of weights and biases as well. A file is taken whole or not at all: a name
/// without a place in the model is an error.
package struct LoRA: Sendable {
    /// What one module's tensors are called in the file.
    struct Change: Sendable, Equatable {
        var down: String?
        var up: String?
        var alpha: String?
        var bias: String?
        var difference: String?
    }

    private static let allowedStrengths: ClosedRange<Float> = -10...10

    let source: any WeightSource
    /// By module of the transformer, in diffusers' names.
    let changes: [String: Change]
    package let strength: Float
    /// alpha/rank where the file gives it for all modules at once.
    let commonScale: Float?

    /// Reads a file for a transformer.
    ///
    /// - Parameters:
    ///   - path: A safetensors file.
    ///   - transformer: The weights to change, under diffusers' names.
    ///   - strength: How much of the change is added, -10 to 10.
    /// - Throws: ``DiffusionError``, which names tensors that have no place; ``WeightError``.
    package init(
        path: String, for transformer: any WeightSource, strength: Float = 1
    ) throws {
        let source = try WeightFile.open(path)
        let metadata = (source as? SafetensorsFile)?.metadata ?? [:]
        try self.init(source, metadata: metadata, for: transformer, strength: strength)
    }

    /// Reads a source for a transformer.
    init(
        _ source: any WeightSource, metadata: [String: String] = [:],
        for transformer: any WeightSource, strength: Float
    ) throws(DiffusionError) {
        guard Self.allowedStrengths.contains(strength) else {
            throw DiffusionError(.invalid, "a LoRA's strength must be -10 to 10; got \(strength)")
        }
        let modules = LoRAModules(transformer)
        var changes: [String: Change] = [:]
        var unknown: [String] = []
        for name in source.names {
            let key = try LoRAKey(name)
            guard let module = modules.find(key) else {
                unknown.append(name)
                continue
            }
            let place = Self.place(key.role)
            guard changes[module, default: Change()][keyPath: place] == nil else {
                throw DiffusionError(.malformed, "\(name) changes \(module) a second time")
            }
            changes[module, default: Change()][keyPath: place] = name
        }
        guard unknown.isEmpty else {
            throw DiffusionError(
                .malformed,
                "\(unknown.count) of the LoRA's \(source.names.count) tensors have no place in the "
                    + "model: \(unknown.sorted().prefix(3).joined(separator: ", "))")
        }
        guard !changes.isEmpty else { throw DiffusionError(.missing, "the LoRA changes nothing") }
        for (module, change) in changes where (change.down == nil) != (change.up == nil) {
            throw DiffusionError(.malformed, "the LoRA has only one of two matrices for \(module)")
        }
        self.source = source
        self.changes = changes
        self.strength = strength
        commonScale = try LoRAMetadata.scale(metadata)
    }

    private static func place(_ role: LoRAKey.Role) -> WritableKeyPath<Change, String?> {
        switch role {
        case .down: \.down
        case .up: \.up
        case .alpha: \.alpha
        case .bias: \.bias
        case .difference: \.difference
        }
    }
}

/// Finds modules of a transformer by the names that LoRA files give them.
private struct LoRAModules {
    private let modules: Set<String>
    /// Paths in which dots became underscores, of both layouts.
    private let underscored: [String: String]

    init(_ transformer: any WeightSource) {
        modules = Set(
            transformer.names.compactMap { name in
                name.hasSuffix(".weight") ? String(name.dropLast(".weight".count)) : nil
            })
        var underscored: [String: String] = [:]
        for module in modules {
            let original = TransformerNames.original(diffusers: module) ?? module
            underscored[module.replacing(".", with: "_")] = module
            underscored[original.replacing(".", with: "_")] = module
        }
        self.underscored = underscored
    }

    func find(_ key: LoRAKey) -> String? {
        if key.isUnderscored { return underscored[key.module] }
        if modules.contains(key.module) { return key.module }
        guard let module = TransformerNames.diffusers(original: key.module),
            modules.contains(module)
        else { return nil }
        return module
    }
}

/// What diffusers writes about a LoRA into its file.
private enum LoRAMetadata {
    /// alpha/rank, if the file says so; there is then no alpha beside each module.
    static func scale(_ metadata: [String: String]) throws(DiffusionError) -> Float? {
        guard let text = metadata["lora_adapter_metadata"] else { return nil }
        var (alpha, rank) = (nil as Double?, nil as Double?)
        var isRankStabilized = false
        do {
            try Array(text.utf8).withUnsafeBytes { bytes in
                var scanner = JSONScanner(bytes)
                try scanner.object { key, scanner in
                    switch key.split(separator: ".").last {
                    case "lora_alpha": alpha = try scanner.number()
                    case "r": rank = try scanner.number()
                    case "use_rslora": isRankStabilized = try scanner.bool()
                    case "use_dora":
                        guard try !scanner.bool() else { throw unsupported("DoRA") }
                    case "alpha_pattern", "rank_pattern":
                        try scanner.object { _, _ in throw unsupported(key) }
                    default: try scanner.skip()
                    }
                }
            }
        } catch let error as DiffusionError {
            throw error
        } catch {
            throw DiffusionError(.malformed, "the LoRA's metadata is not JSON")
        }
        guard let alpha, let rank, rank > 0 else { return nil }
        return Float(alpha / (isRankStabilized ? rank.squareRoot() : rank))
    }

    private static func unsupported(_ what: String) -> DiffusionError {
        DiffusionError(.unsupported, "the LoRA's metadata ask for \(what)")
    }
}
