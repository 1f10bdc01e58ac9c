// SPDX-License-Identifier: Apache-2.0
import Diffusion
import Foundation
import Tensors

/// A file, or the shards of one, and what was found in it.
package struct SurveyedPart: Sendable, Equatable {
    /// What a model needs to run, by the names of diffusers' folders.
    package enum Role: String, Sendable, CaseIterable, Codable {
        case transformer
        case textEncoder = "text_encoder"
        case vae
        case tokenizer
        /// TAEHV, which a model can do without.
        case tinyDecoder = "tiny_decoder"

        /// What no model runs without.
        package static let required: [Role] = [.transformer, .textEncoder, .vae, .tokenizer]
    }

    /// Nil for an adapter, which is added to a transformer and is no part of its own.
    package let role: Role?
    package let path: String
    /// Layout, sizes and types in words.
    package let summary: String
    package let missing: [String]
    package let unknown: [String]
    package let misshapen: [String]
    /// Whether a text encoder has its tokenizer with it.
    package let carriesTokenizer: Bool

    /// Whether the engine can take it.
    package var isComplete: Bool { missing.isEmpty && unknown.isEmpty && misshapen.isEmpty }

    /// Looks into a file: weights in any layout, an index of shards, or a tokenizer.
    ///
    /// - Throws: ``ModelStoreError/Code/unusable`` for what is none of these or broken.
    package init(path: String) throws(ModelStoreError) {
        let name = URL(filePath: path).lastPathComponent
        do {
            if name == "tokenizer.json" || name.hasSuffix(".model") {
                _ = try TextTokenizer(path: path)
                self.init(tokenizer: path)
            } else {
                let source = try WeightFile.open(path)
                guard let found = try ModelPart.recognize(source) else {
                    throw ModelStoreError(
                        .unusable,
                        "\(name) holds \(source.names.count) tensors of something else, such as "
                            + source.names.sorted().prefix(3).joined(separator: ", "))
                }
                try self.init(found, source, path)
            }
        } catch let error as ModelStoreError {
            throw error
        } catch let error as WeightError {
            throw ModelStoreError(.unusable, error.message)
        } catch let error as DiffusionError {
            throw ModelStoreError(.unusable, error.message)
        } catch {
            throw ModelStoreError(.unusable, "\(name) cannot be read")
        }
    }

    private init(tokenizer path: String) {
        role = .tokenizer
        self.path = path
        summary = "unigram vocabulary"
        (missing, unknown, misshapen) = ([], [], [])
        carriesTokenizer = true
    }

    private init(
        _ found: ModelPart.Recognized, _ source: any WeightSource, _ path: String
    ) throws {
        self.path = path
        carriesTokenizer = source.names.contains(TextTokenizer.embeddedModel)
        let (wanted, sizes) = try Self.wanted(found, path)
        let numbers = try Self.numbers(source)
        summary = "\(found.layout) layout, \(sizes)\(numbers)"
        switch found.part {
        case .transformer: role = .transformer
        case .textEncoder: role = .textEncoder
        case .vae: role = .vae
        case .lora: role = nil
        case .tinyDecoder: role = .tinyDecoder
        }
        guard let wanted else {
            (missing, unknown, misshapen) = ([], [], [])
            return
        }
        let inventory = try Inventory(found.source, wanted: wanted)
        missing = inventory.missing
        unknown = (inventory.unknown + found.unknown).sorted()
        misshapen = inventory.misshapen
    }

    /// Names and shapes that the part has to have, and its sizes in words.
    private static func wanted(
        _ found: ModelPart.Recognized, _ path: String
    ) throws -> ([String: [Int]]?, String) {
        switch found.part {
        case .transformer:
            let shape = try TransformerShape(of: found.source)
            guard shape.image == nil, shape.channels.input == shape.channels.output else {
                throw ModelStoreError(
                    .unusable, "the transformer makes video from pictures, which is not run here")
            }
            return (shape.tensors, "\(shape.layers) layers of \(shape.width), ")
        case .textEncoder:
            let shape = try EncoderShape(of: found.source)
            return (shape.tensors, "\(shape.layers) layers of \(shape.width), ")
        case .vae:
            let shape = try VAEConfiguration.shape(beside: URL(filePath: path))
            return (shape.tensors, "")
        case .lora, .tinyDecoder: return (nil, "")
        }
    }

    /// "825 tensors, 1.42 billion numbers, 0.89 GB as Q4_K and F32".
    private static func numbers(_ source: any WeightSource) throws -> String {
        var (elements, bytes) = (0, 0)
        var types: [ElementType: Int] = [:]
        for name in source.names {
            let descriptor = try source.descriptor(name)
            elements += descriptor.elementCount
            bytes += descriptor.byteCount
            types[descriptor.type, default: 0] += descriptor.byteCount
        }
        let kinds = types.sorted { ($0.value, $0.key.rawValue) > ($1.value, $1.key.rawValue) }
            .map(\.key.rawValue).joined(separator: ", ")
        let millions = (Double(elements) / 100_000).rounded() / 10
        return "\(source.names.count) tensors, \(millions) million numbers, "
            + "\(ByteCount.text(bytes)) as \(kinds)"
    }
}
