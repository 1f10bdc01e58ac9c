// SPDX-License-Identifier: Apache-2.0
import Diffusion
import Domain
import Foundation
import Pixels
import Synchronization
import Testing

@testable import Generation

@Suite struct WanTests {
    /// A model of a few thousand numbers, the one of the parity tests.
    private static let model = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "DiffusionTests/Fixtures/pipeline")

    /// Notes the progress, and stops when it passes a share.
    private final class Control: GenerationControl {
        private let shares = Mutex<[Double]>([])
        private let last: Double

        init(stoppingAfter last: Double = 2) { self.last = last }

        func progress(_ share: Double, frame: Int, of frames: Int) {
            shares.withLock { $0.append(share) }
        }

        var mayContinue: Bool { shares.withLock { ($0.last ?? 0) < last } }
        var told: [Double] { shares.withLock { $0 } }
    }

    private func weights(_ name: String = "tiny") throws -> WanWeights {
        try WanWeights(name: name, folder: ModelFolder(path: Self.model.path))
    }

    private var request: GenerationRequest {
        var request = GenerationRequest(
            prompt: "a red fox", width: 32, height: 32, framesPerSecond: 16, duration: 1,
            guidance: 0.5, seed: 7, threads: 2)
        request.diffusion = DiffusionSettings(
            weights: "tiny", frames: 9, steps: 2, guidance: 4, shift: 3)
        return request
    }

    private func inFolder<R>(_ body: (URL) throws -> R) throws -> R {
        let folder = FileManager.default.temporaryDirectory.appending(
            path: "wan-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        return try body(folder)
    }

    @Test func `a request becomes a clip, a poster and a plan`() throws {
        try inFolder { folder in
            let saved = folder.appending(path: "latents")
            let control = Control()
            let result = try WanGenerator([weights()], keeping: saved)
                .generate(request, into: folder, control: control)
            #expect(result.frames == 9 && result.width == 32 && result.framesPerSecond == 16)
            for name in [result.clip, result.poster, result.shot] {
                let data = try Data(contentsOf: folder.appending(path: name))
                #expect(data.count > 100, "\(name)")
            }
            #expect(control.told == control.told.sorted())
            #expect(control.told.last == 1)
            #expect(try FileManager.default.contentsOfDirectory(atPath: saved.path).isEmpty)
        }
    }

    @Test func `a decode that was broken off is taken up from the saved latents`() throws {
        try inFolder { folder in
            let saved = folder.appending(path: "latents")
            let engine = WanGenerator([try weights()], keeping: saved)
            let work = try WorkEstimate(
                VideoRequest(
                    prompt: "", size: (32, 32), frames: 9, steps: 2,
                    guidance: Guidance(scale: 4), seed: 7), weights().transformer, weights().codec)
            let share = min(0.95, max(0.05, work.denoisingShare))
            // The first chunk of frames is the first to pass the share of the denoising.
            let first = Control(stoppingAfter: share + 0.001)
            let error = #expect(throws: GenerationError.self) {
                try engine.generate(request, into: folder, control: first)
            }
            #expect(error?.code == .canceled)
            #expect(try FileManager.default.contentsOfDirectory(atPath: saved.path).count == 1)
            let second = Control()
            _ = try engine.generate(request, into: folder, control: second)
            #expect(second.told.allSatisfy { $0 > share })
            #expect(second.told.count == 3)
        }
    }

    /// The file of the clip cannot be written at first; then there is no transformer that could sample again.
    @Test func `a decode that failed is taken up without sampling again`() throws {
        try inFolder { folder in
            // The tokenizer of the fixture is a link to a file beside it.
            for place in [Self.model, Self.model.appending(path: "../tokenizer.json")] {
                try FileManager.default.copyItem(
                    at: place, to: folder.appending(path: place.lastPathComponent))
            }
            let model = folder.appending(path: Self.model.lastPathComponent)
            let weights = try WanWeights(name: "tiny", folder: ModelFolder(path: model.path))
            let engine = WanGenerator([weights], keeping: folder.appending(path: "latents"))
            let blocked = folder.appending(path: "clip.mp4")
            try FileManager.default.createDirectory(at: blocked, withIntermediateDirectories: true)
            #expect(throws: GenerationError.self) {
                try engine.generate(request, into: folder, control: Control())
            }
            let plan = folder.appending(path: "shot.json")
            let first = try Data(contentsOf: plan)
            try FileManager.default.removeItem(at: blocked)
            try FileManager.default.removeItem(
                at: model.appending(path: "transformer/diffusion_pytorch_model.safetensors"))
            _ = try engine.generate(request, into: folder, control: Control())
            #expect(try Data(contentsOf: blocked).count > 100)
            // The report is that of the sampling.
            #expect(try Data(contentsOf: plan) == first)
            #expect(String(decoding: first, as: UTF8.self).contains("passes"))
        }
    }

    @Test func `a generation stops within a pass`() throws {
        try inFolder { folder in
            let control = Control(stoppingAfter: 0.001)
            let error = #expect(throws: GenerationError.self) {
                try WanGenerator([weights()], keeping: folder)
                    .generate(request, into: folder, control: control)
            }
            #expect(error?.code == .canceled)
            #expect(control.told.count == 1)
        }
    }

    @Test func `what cannot be made is refused with its reason`() throws {
        func refusal(_ change: (inout GenerationRequest) -> Void) throws -> GenerationError? {
            var request = request
            change(&request)
            return try inFolder { folder in
                #expect(throws: GenerationError.self) {
                    try WanGenerator([weights()], keeping: folder)
                        .generate(request, into: folder, control: Control())
                }
            }
        }
        let size = try refusal { $0.width = 40 }
        #expect(size?.code == .invalid)
        #expect(size?.message.contains("width") == true)
        #expect(try refusal { $0.diffusion?.frames = 8 }?.message.contains("frames") == true)
        #expect(try refusal { $0.diffusion?.weights = "none" }?.message.contains("none") == true)
        #expect(try refusal { $0.diffusion?.steps = 0 }?.message.contains("steps") == true)
        #expect(try refusal { $0.diffusion = nil }?.code == .invalid)
        #expect(throws: GenerationError.self) {
            try WanWeights(name: "x", folder: ModelFolder(path: "/nowhere"))
        }
    }

    /// What a model makes of a prompt alone.
    private func asked(of model: Model) throws -> GenerationRequest {
        var input = try model.description.validate(.object(["prompt": .string("a boat")])).get()
            .input
        input.fields["seed"] = .integer(7)
        return try model.request(input, 2)
    }

    @Test func `weights that were added make models`() throws {
        let preset = WanPreset.all[4]
        let models = ModelList.models(with: [try weights("tiny")]) { _ in preset }
        #expect(models.count == ModelList.models.count + 1)
        #expect(models.last?.description.id == "kinora/tiny/t2v")
        let model = try #require(models.last)
        #expect(model.engine == .wan)
        let request = try asked(of: model)
        #expect(request.width == 64 && request.framesPerSecond == 16)
        #expect(request.diffusion?.weights == "tiny")
        #expect(request.diffusion?.frames == 9)
        #expect(request.diffusion?.shift == 3)
        #expect(ModelList.models(with: []) { _ in preset }.count == ModelList.models.count)
    }

    @Test func `the estimate grows with the work`() throws {
        func work(_ preset: WanPreset, _ scale: Float = 5) throws -> WorkEstimate {
            try WorkEstimate(
                VideoRequest(
                    prompt: "", size: (preset.width, preset.height), frames: preset.frames,
                    steps: preset.steps, guidance: Guidance(scale: scale), seed: 0), .small,
                CodecConfiguration())
        }
        let all = try WanPreset.all.map { try work($0).denoising + work($0).decoding }
        #expect(all == all.sorted(by: >))
        // 283 Tflop a pass at 480x832x81, and 275 for decoding (design, section 7).
        let full = try work(WanPreset.all[0])
        #expect(abs(full.denoising / 100 / 283.0e12 - 1) < 0.02)
        #expect(abs(full.decoding / 275e12 - 1) < 0.05)
        #expect(try work(WanPreset.all[0], 1).denoising * 2 == full.denoising)
        // Threads have rooms of their own.
        let room = full.memory(threads: 2) - full.memory(threads: 1)
        #expect((20e6...200e6).contains(room))
    }

    @Test func `a faster machine is offered more`() throws {
        let weights = try WanWeights(
            name: "tiny", folder: ModelFolder(path: Self.model.path))
        let slow = WanPreset.fitting(weights, threads: 1, rate: 1, memory: 1e12)
        let fast = WanPreset.fitting(weights, threads: 1, rate: 1e18, memory: 1e12)
        let small = WanPreset.fitting(weights, threads: 1, rate: 1e18, memory: 1)
        #expect(slow == WanPreset.all.last)
        #expect(fast == WanPreset.all.first)
        #expect(small == WanPreset.all.last)
    }

    /// Weights that say they have the sizes of 1.3B.
    private func small(in model: URL) throws -> WanWeights {
        let file = model.appending(path: "transformer/config.json")
        try Data(
            """
            {"num_attention_heads": 12, "attention_head_dim": 128, "num_layers": 30, "ffn_dim": 8960,
            "qk_norm": "rms_norm_across_heads"}
            """.utf8
        ).write(to: file)
        return try WanWeights(name: "small", folder: ModelFolder(path: model.path))
    }

    @Test func `a slower machine is offered the small decoder where there is one`() throws {
        try inFolder { folder in
            let model = folder.appending(path: "model")
            try FileManager.default.copyItem(at: Self.model, to: model)
            let place = model.appending(path: "tiny_decoder")
            try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
            try Data().write(to: place.appending(path: "taew2_1.safetensors"))
            let folders = [Self.model, model]
            let weights = try folders.map {
                try WanWeights(name: "x", folder: ModelFolder(path: $0.path))
            }
            // The lowest rate at which the largest preset fits, with the small decoder and not yet with the other.
            func preset(_ weights: WanWeights, _ rate: Double) -> WanPreset {
                WanPreset.fitting(weights, threads: 1, rate: rate, memory: 1e12)
            }
            let rates = (0..<3000).map { 1e6 * pow(1.01, Double($0)) }
            let rate = try #require(rates.first { preset(weights[1], $0).frames == 81 })
            #expect(preset(weights[1], rate).decoder == .tiny)
            #expect(preset(weights[0], rate).frames < 81)
            #expect(preset(weights[0], rate).decoder == .full)
            #expect(preset(weights[1], 1e18).decoder == .full)
            // Asked for nothing, the model of such a machine takes it.
            let own = Model.wan(try small(in: model)) { preset(weights[1], rate) }[0]
            #expect(try asked(of: own).diffusion?.decoder == "tiny")
        }
    }

    @Test func `weights of the published sizes have the published ids`() throws {
        let models = try inFolder { folder in
            let model = folder.appending(path: "model")
            try FileManager.default.copyItem(at: Self.model, to: model)
            return ModelList.models(with: [try small(in: model)]) { _ in WanPreset.all[4] }
        }
        let ids = models.filter { $0.engine == .wan }.map(\.description.id)
        #expect(ids == ["kinora/wan-2.1/t2v-1.3b", "wavespeed-ai/wan-2.1/t2v-480p"])
        for id in ids {
            let model = try #require(models.first { $0.description.id == id })
            let request = try asked(of: model)
            #expect(request.diffusion?.weights == "small")
            let isHosted = id.hasPrefix("wavespeed-ai")
            #expect(request.width == (isHosted ? 832 : 256))
            #expect(request.diffusion?.frames == (isHosted ? 81 : 17))
            #expect(request.diffusion?.steps == (isHosted ? 30 : 20))
        }
    }

    @Test func `a color that is no number ends a clip with an error`() throws {
        let chunk = try Latents(shape: [3, 1, 1, 2], values: [0, 1, -1, .nan, 0, 0])
        let error = #expect(throws: GenerationError.self) { try Frame(chunk, frame: 0) }
        #expect(error?.code == .failed)
        let clear = try Latents(shape: [3, 1, 1, 2], values: [0, 1, -1, 5, 0, -.infinity])
        #expect(try Frame(clear, frame: 0).bytes == [128, 0, 128, 255, 255, 0])
    }
}
