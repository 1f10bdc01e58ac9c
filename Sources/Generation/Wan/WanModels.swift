// SPDX-License-Identifier: Apache-2.0
import Diffusion
import Domain

extension ModelList {
    /// All models: those that need no weights, and those whose weights were added.
    ///
    /// `bindings` gives ids of the list to weights, by their names: those ids are then answered by them.
    package static func models(
        with weights: [WanWeights], bindings: [String: String] = [:],
        preset: (WanWeights) -> WanPreset
    ) -> [Model] {
        var all = models.map { model in
            guard let name = bindings[model.description.id],
                let weights = weights.first(where: { $0.name == name })
            else { return model }
            return model.bound(to: weights)
        }
        for weights in weights {
            for model in Model.wan(weights, preset: { preset(weights) })
            where !all.contains(where: { $0.description.id == model.description.id }) {
                all.append(model)
            }
        }
        return all
    }
}

extension Model {
    private static let sizes480p = ["832*480", "480*832"]

    /// The models that weights make: the hosted service's, for weights of its kind, and ours.
    static func wan(_ weights: WanWeights, preset: () -> WanPreset) -> [Model] {
        switch weights.size {
        case .small:
            [own(weights, "kinora/wan-2.1/t2v-1.3b", preset()), hosted(weights)]
        case .large:
            [own(weights, "kinora/wan-2.1/t2v-14b", preset()), hosted(weights)]
        case .other:
            [other(weights)]
        }
    }

    /// The inputs of the hosted service's model of the name.
    private static func hosted(_ weights: WanWeights) -> Model {
        let size = InputField.optional(
            "size", "Size", .word(sizes480p), default: .string(sizes480p[0]),
            "Width and height in pixels.")
        let duration = InputField.optional(
            "duration", "Duration", .choice([5, 10]), default: .integer(5),
            "Length of the clip in seconds.")
        return Model(
            description: ModelDescription(
                id: "wavespeed-ai/wan-2.1/t2v-480p", aliases: [],
                summary: "Wan 2.1 text to video at 480p, 16 frames a second.",
                type: "text-to-video",
                fields: WanFields.words + [
                    size, WanFields.steps(40, usual: 30), duration, WanFields.guidance(),
                    WanFields.shift(weights.shift ?? 3), WanFields.seed,
                ]),
            engine: .wan,
            request: { input, threads throws(GenerationError) in
                try request(weights.name, input, threads) { 16 * Int($0) + 1 }
            })
    }

    /// Everything that the engine can be told, for weights of Wan's own sizes.
    private static func own(_ weights: WanWeights, _ id: String, _ preset: WanPreset) -> Model {
        own(
            weights, id,
            WanPresentation(
                summary: "Wan 2.1 text to video with every setting.",
                sizes: ["\(preset.width)*\(preset.height)"]
                    + ["256*256", "448*256", "256*448", "576*320", "320*576"] + sizes480p,
                frames: [Int64(preset.frames), 17, 33, 49, 81], steps: Int64(preset.steps),
                guidance: 5, decoder: preset.decoder))
    }

    /// Weights of sizes of their own: tests, demonstrations.
    private static func other(_ weights: WanWeights) -> Model {
        let shape = weights.transformer
        return own(
            weights, "kinora/\(weights.name)/t2v",
            weights.presentation
                ?? WanPresentation(
                    summary: "Weights added as \(weights.name), \(shape.layers) blocks of width "
                        + "\(shape.width): tiny, for tests and demonstrations.",
                    sizes: ["64*64", "128*128", "256*256"], frames: [9, 17, 33], steps: 16,
                    guidance: 5))
    }

    /// The first size and the first number of frames are the usual ones.
    private static func own(
        _ weights: WanWeights, _ id: String, _ shown: WanPresentation
    ) -> Model {
        let usual = (size: shown.sizes[0], frames: shown.frames[0])
        let sizes = shown.sizes.dropFirst().filter { $0 != usual.size }
        let size = InputField.optional(
            "size", "Size", .word([usual.size] + sizes), default: .string(usual.size),
            "Width and height in pixels.")
        let frames = InputField.optional(
            "frames", "Frames", .choice(Set(shown.frames).sorted()),
            default: .integer(usual.frames), "Length of the clip in frames, 16 a second.")
        return Model(
            description: ModelDescription(
                id: id, aliases: [], summary: shown.summary, type: "text-to-video",
                fields: WanFields.words + [
                    size, frames, WanFields.steps(100, usual: shown.steps),
                    WanFields.guidance(shown.guidance), WanFields.shift(weights.shift ?? 3),
                ] + WanFields.extensions(weights, decoder: shown.decoder) + [WanFields.seed]),
            engine: .wan,
            request: { input, threads throws(GenerationError) in
                try request(weights.name, input, threads) { _ in
                    Int(input.integer("frames") ?? usual.frames)
                }
            })
    }

    /// A request of checked inputs; `frames` turns seconds into frames.
    private static func request(
        _ weights: String, _ input: ModelInput, _ threads: Int, frames: (Int64) -> Int
    ) throws(GenerationError) -> GenerationRequest {
        guard let size = input.text("size"), let steps = input.integer("num_inference_steps"),
            let guidance = input.number("guidance_scale"), let shift = input.number("flow_shift")
        else { throw GenerationError(.invalid, "the inputs of the prediction are incomplete") }
        let sides = size.split(separator: "*").compactMap { Int($0) }
        guard sides.count == 2 else {
            throw GenerationError(.invalid, "size must be WIDTH*HEIGHT; got \(size)")
        }
        let duration = input.integer("duration") ?? 5
        var settings = DiffusionSettings(
            weights: weights, frames: frames(duration), steps: Int(steps), guidance: guidance,
            shift: shift)
        try WanFields.read(input, into: &settings)
        return try GenerationRequest(
            diffusing: input, settings, sides: (sides[0], sides[1]), threads: threads)
    }
}

extension GenerationRequest {
    /// A request to the diffusion engine from the words and the seed of checked inputs.
    init(
        diffusing input: ModelInput, _ settings: DiffusionSettings, sides: (Int, Int),
        threads: Int
    ) throws(GenerationError) {
        guard let prompt = input.text("prompt"), let seed = input.integer("seed") else {
            throw GenerationError(.invalid, "the inputs of the prediction are incomplete")
        }
        self.init(
            prompt: prompt, negativePrompt: input.text("negative_prompt") ?? "", width: sides.0,
            height: sides.1, framesPerSecond: 16, duration: Int(input.integer("duration") ?? 5),
            guidance: 0.5, seed: UInt64(clamping: seed), threads: threads)
        diffusion = settings
    }
}
