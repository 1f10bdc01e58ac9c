// SPDX-License-Identifier: Apache-2.0
import Foundation
package import Tensors

/// A model in diffusers' layout: a folder for each part, with `config.json` beside the weights.
///
///     transformer/  vae/  text_encoder/  tokenizer/  scheduler/
package struct ModelFolder: Sendable {
    package let path: String

    /// A folder; its parts are looked for when they are asked for.
    package init(path: String) { self.path = path }

    /// The transformer, on a processor.
    package func transformer(on processor: Processor) throws -> Transformer {
        let part = url("transformer")
        return try Transformer(
            source(in: part, .transformer), Self.configuration(in: part), on: processor)
    }

    /// The half of the VAE that makes frames.
    package func decoder(on processor: Processor) throws -> VideoDecoder {
        let part = url("vae")
        return try VideoDecoder(source(in: part, .vae), Self.configuration(in: part), on: processor)
    }

    /// The half of the VAE that makes latents.
    package func encoder(on processor: Processor) throws -> VideoEncoder {
        let part = url("vae")
        return try VideoEncoder(source(in: part, .vae), Self.configuration(in: part), on: processor)
    }

    /// The text encoder.
    package func textEncoder(on processor: Processor) throws -> TextEncoder {
        let part = url("text_encoder")
        return try TextEncoder(
            source(in: part, .textEncoder), Self.configuration(in: part), on: processor)
    }

    /// The tokenizer, from `tokenizer.json` or else `spiece.model`.
    package func tokenizer() throws -> TextTokenizer {
        let part = url("tokenizer")
        for name in ["tokenizer.json", "spiece.model"] {
            let file = part.appending(path: name)
            if FileManager.default.fileExists(atPath: file.path) {
                return try TextTokenizer(path: file.path)
            }
        }
        throw DiffusionError(
            .missing, "\(part.path) must hold tokenizer.json or spiece.model")
    }

    /// What the scheduler's configuration says; nothing where there is none.
    package func scheduler() throws -> SchedulerConfiguration {
        let file = url("scheduler").appending(path: "scheduler_config.json")
        guard FileManager.default.fileExists(atPath: file.path) else {
            return SchedulerConfiguration()
        }
        return try Self.decode(file)
    }

    /// The part's folder, or the whole folder when it is one part by itself.
    private func url(_ part: String) -> URL {
        let whole = URL(filePath: path)
        let folder = whole.appending(path: part)
        let isPart = FileManager.default.fileExists(atPath: folder.path)
        return isPart ? folder : whole
    }

    /// The weights in a folder, under the names that the engine uses.
    private func source(in folder: URL, _ wanted: ModelPart) throws -> any WeightSource {
        let names = try Self.list(folder)
        let found =
            names.first { $0.hasSuffix(".safetensors.index.json") }
            ?? names.first { $0.hasPrefix("diffusion_pytorch_model") || $0.hasPrefix("model.") }
            ?? names.first
        guard let found else {
            throw DiffusionError(
                .missing, "\(folder.path) must hold a .safetensors or .gguf file")
        }
        let file = try WeightFile.open(folder.appending(path: found).path)
        guard let recognized = try ModelPart.recognize(file), recognized.part == wanted else {
            throw DiffusionError(
                .unsupported, "\(found) in \(folder.path) is no \(wanted.rawValue) of Wan")
        }
        guard recognized.unknown.isEmpty else {
            throw WeightError(
                .unused,
                "\(found) has tensors that have no place in the model: "
                    + recognized.unknown.prefix(4).joined(separator: ", "))
        }
        return recognized.source
    }

    private static func list(_ folder: URL) throws -> [String] {
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path) else {
            throw DiffusionError(.unreadable, "\(folder.path) is no folder that can be read")
        }
        return names.sorted().filter {
            $0.hasSuffix(".safetensors") || $0.hasSuffix(".safetensors.index.json")
                || $0.hasSuffix(".gguf")
        }.filter { !$0.hasPrefix("golden") }
    }

    /// A part's configuration; the one of Wan 2.1 1.3B where there is none.
    private static func configuration<T: Decodable & DefaultConfiguration>(
        in folder: URL
    ) throws -> T {
        let file = folder.appending(path: "config.json")
        guard FileManager.default.fileExists(atPath: file.path) else { return T() }
        return try decode(file)
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

/// How a model steps, by the names of diffusers' `scheduler_config.json`.
package struct SchedulerConfiguration: Decodable, Sendable {
    private var name: String?
    private var flowShift: Double?
    private var eulerShift: Double?

    enum CodingKeys: String, CodingKey {
        case name = "_class_name"
        case flowShift = "flow_shift"
        case eulerShift = "shift"
    }

    /// The flow shift, if one is named.
    package var shift: Double? { isEuler ? eulerShift : flowShift }
    /// Whether the scheduler is `FlowMatchEulerDiscreteScheduler`; UniPC otherwise.
    package var isEuler: Bool { name == "FlowMatchEulerDiscreteScheduler" }
}

/// A configuration that has a usual value.
protocol DefaultConfiguration {
    init()
}

extension TransformerConfiguration: DefaultConfiguration {}
extension CodecConfiguration: DefaultConfiguration {}
extension TextEncoderConfiguration: DefaultConfiguration {}
