// SPDX-License-Identifier: Apache-2.0
import Foundation
package import Tensors

/// Where the parts of a model lie: in diffusers' layout, or in files of their own.
///
///     transformer/  vae/  text_encoder/  tokenizer/  scheduler/
///
/// `config.json` beside the weights gives the sizes; without one they are told from the tensors.
package struct ModelFolder: Sendable {
    /// The parts that a model has.
    package enum Role: String, Sendable, CaseIterable {
        case transformer
        case vae
        case textEncoder = "text_encoder"
        case tokenizer
        case scheduler
        case tinyDecoder = "tiny_decoder"
    }

    private let folder: String?
    private let files: [Role: String]

    /// A folder; its parts are looked for when they are asked for.
    package init(path: String) {
        folder = path
        files = [:]
    }

    /// Files by the parts that they are; a scheduler may be left out.
    package init(files: [Role: String]) {
        folder = nil
        self.files = files
    }

    /// The transformer, changed by LoRAs, on a processor.
    package func transformer(
        on processor: Processor, adding adapters: [VideoRequest.Adapter] = []
    ) throws -> Transformer {
        let (source, place) = try source(.transformer, .transformer)
        let configuration =
            try Self.configuration(beside: place) ?? TransformerConfiguration(of: source)
        guard !adapters.isEmpty else {
            return try Transformer(source, configuration, on: processor)
        }
        let loras = try adapters.map {
            try LoRA(path: $0.path, for: source, strength: $0.strength)
        }
        return try Transformer(
            MergedSource(source, adding: loras), configuration, on: processor)
    }

    /// TAEHV, where it was added.
    package func tinyDecoder(on processor: Processor) throws -> TinyDecoder? {
        guard let file = tinyDecoderFile else { return nil }
        return try TinyDecoder(WeightFile.open(file), on: processor)
    }

    /// Whether TAEHV was added.
    package var hasTinyDecoder: Bool { tinyDecoderFile != nil }

    private var tinyDecoderFile: String? {
        if let file = files[.tinyDecoder] { return file }
        guard let folder else { return nil }
        let place = URL(filePath: folder).appending(path: Role.tinyDecoder.rawValue)
        return try? Self.weights(in: place).path
    }

    /// A text that changes when the weights of a part do: path, size and time of change.
    func identity(_ role: Role) throws -> String {
        var file = try place(role)
        if Self.isFolder(file.path) || !Self.exists(file) { file = try Self.weights(in: file) }
        let attributes = try? FileManager.default.attributesOfItem(atPath: file.path)
        let size = attributes?[.size] as? Int ?? 0
        let changed = attributes?[.modificationDate] as? Date ?? .distantPast
        return "\(file.path) \(size) \(changed.timeIntervalSince1970)"
    }

    /// The half of the VAE that makes frames.
    package func decoder(on processor: Processor) throws -> VideoDecoder {
        let (source, place) = try source(.vae, .vae)
        return try VideoDecoder(
            source, Self.configuration(beside: place) ?? CodecConfiguration(), on: processor)
    }

    /// The half of the VAE that makes latents, where its file has the whole of it.
    func encoderIfThere(on processor: Processor) -> VideoEncoder? {
        try? encoder(on: processor)
    }

    /// The half of the VAE that makes latents.
    package func encoder(on processor: Processor) throws -> VideoEncoder {
        let (source, place) = try source(.vae, .vae)
        return try VideoEncoder(
            source, Self.configuration(beside: place) ?? CodecConfiguration(), on: processor)
    }

    /// The text encoder.
    package func textEncoder(on processor: Processor) throws -> TextEncoder {
        let (source, place) = try source(.textEncoder, .textEncoder)
        let configuration =
            try Self.configuration(beside: place) ?? TextEncoderConfiguration(of: source)
        return try TextEncoder(source, configuration, on: processor)
    }

    /// The tokenizer, from `tokenizer.json` or else `spiece.model`.
    package func tokenizer() throws -> TextTokenizer {
        if let file = files[.tokenizer], !Self.isFolder(file) {
            return try TextTokenizer(path: file)
        }
        let place = try place(.tokenizer)
        for name in ["tokenizer.json", "spiece.model"] {
            let file = place.appending(path: name)
            if Self.exists(file) { return try TextTokenizer(path: file.path) }
        }
        throw DiffusionError(.missing, "\(place.path) must hold tokenizer.json or spiece.model")
    }

    /// What the scheduler's configuration says; nothing where there is none.
    package func scheduler() throws -> SchedulerConfiguration {
        guard folder != nil || files[.scheduler] != nil else { return SchedulerConfiguration() }
        var file = try place(.scheduler)
        if Self.isFolder(file.path) { file = file.appending(path: "scheduler_config.json") }
        guard Self.exists(file) else { return SchedulerConfiguration() }
        return try Self.decode(file)
    }

    /// The sizes of the transformer, without loading it.
    package func transformerConfiguration() throws -> TransformerConfiguration {
        let (source, place) = try source(.transformer, .transformer)
        return try Self.configuration(beside: place) ?? TransformerConfiguration(of: source)
    }

    /// The sizes of the VAE, without loading it.
    package func codecConfiguration() throws -> CodecConfiguration {
        let (_, place) = try source(.vae, .vae)
        return try Self.configuration(beside: place) ?? CodecConfiguration()
    }

    /// The part's file, its folder, or the whole folder when it is one part by itself.
    private func place(_ role: Role) throws(DiffusionError) -> URL {
        if let file = files[role] { return URL(filePath: file) }
        guard let folder else {
            throw DiffusionError(.missing, "the model has no \(role.rawValue)")
        }
        let whole = URL(filePath: folder)
        let part = whole.appending(path: role.rawValue)
        return Self.exists(part) ? part : whole
    }

    /// A part's weights under the names that the engine uses, and the file that they came from.
    private func source(
        _ role: Role, _ wanted: ModelPart
    ) throws -> (source: any WeightSource, file: URL) {
        var file = try place(role)
        if Self.isFolder(file.path) || !Self.exists(file) { file = try Self.weights(in: file) }
        let name = file.lastPathComponent
        let opened = try WeightFile.open(file.path)
        guard let recognized = try ModelPart.recognize(opened), recognized.part == wanted else {
            throw DiffusionError(
                .unsupported, "\(name) in \(file.path) is no \(wanted.rawValue) of Wan")
        }
        guard recognized.unknown.isEmpty else {
            throw WeightError(
                .unused,
                "\(name) has tensors that have no place in the model: "
                    + recognized.unknown.prefix(4).joined(separator: ", "))
        }
        return (recognized.source, file)
    }

    /// The weights in a folder: an index of shards, the usual names, or else the first file.
    private static func weights(in folder: URL) throws(DiffusionError) -> URL {
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path) else {
            throw DiffusionError(.unreadable, "\(folder.path) is no folder that can be read")
        }
        let candidates = names.sorted().filter {
            $0.hasSuffix(".safetensors") || $0.hasSuffix(".safetensors.index.json")
                || $0.hasSuffix(".gguf")
        }
        let found =
            candidates.first { $0.hasSuffix(".index.json") }
            ?? candidates.first { $0.hasPrefix("diffusion_pytorch_model") }
            ?? candidates.first { $0.hasPrefix("model.") } ?? candidates.first
        guard let found else {
            throw DiffusionError(
                .missing, "\(folder.path) must hold a .safetensors or .gguf file")
        }
        return folder.appending(path: found)
    }

    private static func exists(_ file: URL) -> Bool {
        FileManager.default.fileExists(atPath: file.path)
    }

    private static func isFolder(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
            && isFolder.boolValue
    }

    /// The configuration beside a file of weights; nil where there is none.
    private static func configuration<T: Decodable>(beside weights: URL) throws -> T? {
        let file = weights.deletingLastPathComponent().appending(path: "config.json")
        return exists(file) ? try decode(file) : nil
    }

    private static func decode<T: Decodable>(_ file: URL) throws -> T {
        guard let data = try? Data(contentsOf: file) else {
            throw DiffusionError(.unreadable, "\(file.path) cannot be read")
        }
        do {
            return try JSONDecoder().decode(T.self, from: data)
        } catch let error as DiffusionError {
            throw error
        } catch {
            throw DiffusionError(.malformed, "\(file.path) is no configuration: \(error)")
        }
    }
}

extension TransformerConfiguration {
    /// The sizes that a transformer's tensors tell; heads have 128 numbers in every published one.
    init(of source: any WeightSource) throws {
        let shape = try TransformerShape(of: source)
        guard shape.image == nil, shape.width % 128 == 0 else {
            throw DiffusionError(
                .unsupported,
                "a transformer of width \(shape.width) without config.json must be text-to-video "
                    + "with heads of 128")
        }
        self.init()
        heads = shape.width / 128
        layers = shape.layers
        hiddenWidth = shape.inner
        textWidth = shape.text
        frequencyWidth = shape.frequencies
        inputChannels = shape.channels.input
        outputChannels = shape.channels.output
        try check()
    }
}

extension TextEncoderConfiguration {
    /// The sizes that a text encoder's tensors tell.
    init(of source: any WeightSource) throws {
        let shape = try EncoderShape(of: source)
        self.init()
        vocabulary = shape.vocabulary
        width = shape.width
        layers = shape.layers
        heads = shape.heads
        headSize = shape.attention / max(1, shape.heads)
        hiddenWidth = shape.inner
        buckets = shape.buckets
        try check()
    }
}
