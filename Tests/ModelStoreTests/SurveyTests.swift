// SPDX-License-Identifier: Apache-2.0
import Diffusion
import Foundation
import Tensors
import Testing

@testable import ModelStore

/// What `kinora models add` says of files and folders.
@Suite struct SurveyTests {
    private func withFolder(_ body: (URL) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appending(
            path: "survey-\(UUID().uuidString)", directoryHint: .isDirectory)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try body(folder)
    }

    private func write(_ shapes: [String: [Int]], _ path: String, in folder: URL) throws {
        let file = folder.appending(path: path)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try SafetensorsWriter.write(
            shapes.sorted { $0.key < $1.key }.map { name, shape in
                .init(name, shape, Array(repeating: 0, count: shape.reduce(1, *)))
            }, to: file.path)
    }

    private func write(_ text: String, _ path: String, in folder: URL) throws {
        let file = folder.appending(path: path)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }

    private var transformer: [String: [Int]] {
        var shape = TransformerShape()
        (shape.width, shape.layers, shape.inner, shape.text, shape.frequencies) = (24, 2, 32, 16, 8)
        return shape.tensors
    }

    private var encoder: [String: [Int]] {
        var shape = EncoderShape()
        (shape.vocabulary, shape.width, shape.layers, shape.heads) = (20, 16, 1, 2)
        (shape.buckets, shape.attention, shape.inner) = (32, 16, 24)
        return shape.tensors
    }

    private var vae: [String: [Int]] {
        var shape = VAEShape()
        (shape.base, shape.residuals) = (4, 1)
        return shape.tensors
    }

    private static let tokenizer =
        #"{"model": {"type": "Unigram", "unk_id": 0, "vocab": [["<unk>", 0], ["a", -1]]}}"#

    /// A whole model in diffusers' layout.
    private func writeModel(in folder: URL) throws {
        try write(#"{"_class_name": "WanPipeline"}"#, "model_index.json", in: folder)
        try write(transformer, "transformer/model.safetensors", in: folder)
        try write(encoder, "text_encoder/model.safetensors", in: folder)
        try write(vae, "vae/model.safetensors", in: folder)
        try write(#"{"base_dim": 4, "num_res_blocks": 1}"#, "vae/config.json", in: folder)
        try write(Self.tokenizer, "tokenizer/tokenizer.json", in: folder)
    }

    @Test func `a folder of diffusers is a whole model`() throws {
        try withFolder { folder in
            try writeModel(in: folder)
            let survey = ModelSurvey(paths: [folder.path])
            #expect(survey.isSound && survey.missing.isEmpty, "\(survey)")
            #expect(survey.parts.compactMap(\.role) == SurveyedPart.Role.required)
            #expect(survey.parts[0].summary.contains("diffusers layout, 2 layers of 24"))
        }
    }

    @Test func `a tensor that lacks, is strange or misshapen is named`() throws {
        try withFolder { folder in
            var shapes = transformer
            shapes["blocks.1.attn1.to_q.bias"] = nil
            shapes["blocks.1.attn9.to_q.bias"] = [3]
            shapes["blocks.0.norm2.bias"] = [7]
            try write(shapes, "model.safetensors", in: folder)
            let survey = ModelSurvey(paths: [folder.appending(path: "model.safetensors").path])
            let part = try #require(survey.parts.first)
            #expect(!survey.isSound)
            #expect(part.missing == ["blocks.1.attn1.to_q.bias"])
            #expect(part.unknown == ["blocks.1.attn9.to_q.bias"])
            #expect(part.misshapen == ["blocks.0.norm2.bias is [7], not [24]"])
            #expect(survey.missing == [.textEncoder, .vae, .tokenizer])
        }
    }

    @Test func `original names are understood, and a carried tokenizer counts`() throws {
        try withFolder { folder in
            let original = try #require(
                Dictionary(
                    transformer.map { name, shape in
                        (
                            "model.diffusion_model."
                                + (TransformerNames.original(diffusers: name) ?? name), shape
                        )
                    }, uniquingKeysWith: { first, _ in first }) as [String: [Int]]?)
            try write(original, "wan.safetensors", in: folder)
            try write(
                encoder.merging(["spiece_model": [3]]) { $1 }, "umt5.safetensors", in: folder)
            let survey = ModelSurvey(
                paths: ["wan.safetensors", "umt5.safetensors"].map {
                    folder.appending(path: $0).path
                })
            #expect(survey.isSound, "\(survey)")
            #expect(survey.missing == [.vae] && survey.scheduler == nil)
            #expect(survey.parts[0].summary.contains("original layout"))
        }
    }

    @Test func `shards are one part`() throws {
        try withFolder { folder in
            let names = transformer.keys.sorted()
            let halves = [Array(names[..<30]), Array(names[30...])]
            var map: [String: String] = [:]
            for (index, half) in halves.enumerated() {
                let file = "model-\(index).safetensors"
                try write(transformer.filter { half.contains($0.key) }, file, in: folder)
                for name in half { map[name] = file }
            }
            let index = try JSONSerialization.data(withJSONObject: ["weight_map": map])
            try index.write(to: folder.appending(path: "model.safetensors.index.json"))
            let survey = ModelSurvey(paths: [folder.path])
            #expect(survey.parts.count == 1 && survey.isSound, "\(survey)")
        }
    }

    @Test func `what cannot be used is said`() throws {
        try withFolder { folder in
            try write("PK", "a/model.pth", in: folder)
            try write(["x": [1]], "b/model.safetensors", in: folder)
            try write(#"{"_class_name": "LTXPipeline"}"#, "c/model_index.json", in: folder)
            try write("", "d/.keep", in: folder)
            try write("nonsense", "e/model.gguf", in: folder)
            let cases = [
                ("a", "pickles"), ("a/model.pth", "pickle"), ("b", "something else"),
                ("c", "LTXPipeline"), ("d", "no weights"), ("e", "neither"), ("f", "not there"),
            ]
            for (path, word) in cases {
                let survey = ModelSurvey(paths: [folder.appending(path: path).path])
                #expect(!survey.isSound)
                #expect(survey.problems.first?.contains(word) == true, "\(survey.problems)")
            }
        }
    }

    @Test func `two files for one part are not chosen between`() throws {
        try withFolder { folder in
            try write(transformer, "a.safetensors", in: folder)
            try write(transformer, "b.safetensors", in: folder)
            #expect(!ModelSurvey(paths: [folder.path]).isSound)
        }
    }

    @Test func `a model of another use is refused`() throws {
        try withFolder { folder in
            var shape = TransformerShape()
            (shape.width, shape.layers, shape.inner, shape.text) = (24, 1, 32, 16)
            shape.channels = (36, 16)
            try write(shape.tensors, "i2v.safetensors", in: folder)
            try write(#"{"is_residual": true}"#, "vae/config.json", in: folder)
            try write(vae, "vae/model.safetensors", in: folder)
            for path in ["i2v.safetensors", "vae"] {
                #expect(!ModelSurvey(paths: [folder.appending(path: path).path]).isSound)
            }
        }
    }

    @Test func `a model is stored and completed part by part`() throws {
        try withFolder { folder in
            try writeModel(in: folder)
            try write("{}", "scheduler/scheduler_config.json", in: folder)
            let models = InstalledModels(data: folder.appending(path: "data"))
            var model = try InstalledModel(name: "wan")
            model.take(ModelSurvey(paths: [folder.appending(path: "transformer").path]))
            try models.save(model)
            #expect(models.find("wan")?.missing == [.textEncoder, .vae, .tokenizer])
            var again = try #require(models.find("wan"))
            again.take(ModelSurvey(paths: [folder.path]))
            try models.save(again)
            #expect(models.all == [again])
            #expect(again.missing.isEmpty)
            #expect(again.parts["scheduler"]?.hasSuffix("scheduler_config.json") == true)
            #expect(
                again.parts["vae"]
                    == folder.appending(path: "vae/model.safetensors")
                    .standardizedFileURL.path)
        }
    }

    @Test(arguments: ["", "..", "a/b", "Ä", ".hidden", "UPPER", String(repeating: "a", count: 65)])
    func `what cannot name a model is refused`(name: String) {
        #expect(throws: ModelStoreError.self) { try InstalledModel(name: name) }
    }
}
