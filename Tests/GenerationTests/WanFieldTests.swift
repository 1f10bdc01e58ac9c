// SPDX-License-Identifier: Apache-2.0
import Diffusion
import Domain
import Foundation
import Testing

@testable import Generation

@Suite struct WanFieldTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "DiffusionTests/Fixtures/pipeline")

    private func weights(adapters: [String: String] = [:]) throws -> WanWeights {
        var weights = try WanWeights(name: "tiny", folder: ModelFolder(path: Self.folder.path))
        weights.adapters = adapters
        return weights
    }

    /// What a model makes of fields.
    private func request(
        _ model: Model, _ fields: [String: JSONValue]
    ) throws -> GenerationRequest {
        var input = try model.description.validate(
            .object(["prompt": .string("a boat")].merging(fields) { $1 })
        ).get().input
        input.fields["seed"] = .integer(7)
        return try model.request(input, 2)
    }

    private func model(_ weights: WanWeights) throws -> Model {
        try #require(Model.wan(weights) { WanPreset.all[4] }.first)
    }

    @Test func `what the engine can do is asked for by fields`() throws {
        let weights = try weights(adapters: ["ink": "/ink.safetensors"])
        let model = try model(weights)
        let plain = try #require(try request(model, [:]).diffusion)
        #expect(plain.sigmas == nil && plain.stepCache == nil && plain.loras == nil)
        #expect(try plain.video(request(model, [:]), weights).guidance == Guidance(scale: 5))
        let asked = try request(
            model,
            [
                "sigmas": .string("1, 0.9375,0.625"), "guidance_end": .number(0.5),
                "guidance_after": .string("last"), "step_cache": .number(0.1),
                "loras": .string("ink:0.5"), "sampler": .string("euler"),
            ])
        let video = try #require(asked.diffusion).video(asked, weights)
        #expect(video.sigmas == [1, 0.9375, 0.625])
        let guidance = try Guidance(scale: 5, window: 0...0.5, outside: .lastDifference)
        #expect(video.guidance == guidance)
        #expect(video.cache == (try StepCache.Settings(threshold: 0.1)))
        #expect(video.adapters == [.init(path: "/ink.safetensors", strength: 0.5)])
        #expect(video.stepping == .euler)
    }

    @Test func `what is not there is refused by name`() throws {
        let weights = try weights()
        #expect(!(try model(weights)).description.fields.contains { $0.name == "loras" })
        #expect(!(try model(weights)).description.fields.contains { $0.name == "decoder" })
        let plain = try request(model(weights), [:])
        var settings = try #require(plain.diffusion)
        settings.loras = [try .init("oil")]
        let missing = #expect(throws: GenerationError.self) {
            try settings.video(plain, weights)
        }
        #expect(missing?.message.contains("oil") == true)
        settings = try #require(plain.diffusion)
        settings.decoder = "tiny"
        #expect(throws: GenerationError.self) { try settings.video(plain, weights) }
        let strong = #expect(throws: GenerationError.self) {
            try DiffusionSettings.LoRAChoice("ink:11")
        }
        #expect(strong?.message.contains("ink:11") == true)
        let noisy = #expect(throws: GenerationError.self) {
            try request(model(weights), ["sigmas": .string("1,2")])
        }
        #expect(noisy?.message.contains("2") == true)
    }

    @Test func `an id of the hosted service is answered by weights that it is bound to`() throws {
        let id = "kwaivgi/kling-v2.1-t2v-master"
        let models = ModelList.models(
            with: [try weights()], bindings: [id: "tiny", "kwaivgi/none": "tiny"]
        ) { _ in WanPreset.all[4] }
        let model = try #require(models.first { $0.description.id == id })
        #expect(model.engine == .wan)
        #expect(models.filter { $0.engine == .wan }.count == 2)
        let wide = try request(
            model, ["aspect_ratio": .string("9:16"), "duration": .integer(10)])
        #expect(wide.width == 480 && wide.height == 832)
        #expect(wide.diffusion?.frames == 161 && wide.diffusion?.guidance == 5)
        #expect(wide.diffusion?.weights == "tiny")
        let camera = #expect(throws: GenerationError.self) {
            var input = try model.description.validate(
                .object(["prompt": .string("a boat")])
            ).get().input
            input.fields["seed"] = .integer(7)
            input.fields["camera"] = .object([:])
            return try model.request(input, 1)
        }
        #expect(camera?.message.contains("camera") == true)
    }
}
