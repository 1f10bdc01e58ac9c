// SPDX-License-Identifier: Apache-2.0
import Diffusion
import Domain

extension ModelList {
    /// All models: those that need no weights, and those whose weights were added.
    package static func models(
        with weights: [WanWeights], preset: (WanWeights) -> WanPreset
    ) -> [Model] {
        var all = models
        for weights in weights {
            for model in Model.wan(weights, preset: preset(weights))
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
    static func wan(_ weights: WanWeights, preset: WanPreset) -> [Model] {
        switch weights.size {
        case .small:
            [own(weights, "kinora/wan-2.1/t2v-1.3b", preset), hosted(weights)]
        case .large:
            [own(weights, "kinora/wan-2.1/t2v-14b", preset), hosted(weights)]
        case .other:
            [own(weights, "kinora/\(weights.name)/t2v", nil)]
        }
    }

    /// The inputs of the hosted service's model of the name.
    private static func hosted(_ weights: WanWeights) -> Model {
        Model(
            description: ModelDescription(
                id: "wavespeed-ai/wan-2.1/t2v-480p", aliases: [],
                summary: "Wan 2.1 text to video at 480p, 16 frames a second.",
                type: "text-to-video",
                fields: words + [
                    .optional(
                        "size", "Size", .word(sizes480p), default: .string(sizes480p[0]),
                        "Width and height in pixels."),
                    steps(40, usual: 30),
                    .optional(
                        "duration", "Duration", .choice([5, 10]), default: .integer(5),
                        "Length of the clip in seconds."),
                    guidance, shift(weights.shift ?? 3), seed,
                ]),
            engine: .wan,
            request: { input, threads throws(GenerationError) in
                try request(weights.name, input, threads) { 16 * Int($0) + 1 }
            })
    }

    /// Everything that the engine can be told.
    private static func own(_ weights: WanWeights, _ id: String, _ preset: WanPreset?) -> Model {
        let small = weights.size == .other
        let sizes =
            small
            ? ["64*64", "128*128", "256*256"]
            : ["256*256", "448*256", "256*448", "576*320", "320*576"] + sizes480p
        let usual = preset.map { "\($0.width)*\($0.height)" } ?? sizes[0]
        let frames: [Int64] = small ? [9, 17, 33] : [17, 33, 49, 81]
        return Model(
            description: ModelDescription(
                id: id, aliases: [],
                summary: small
                    ? "Weights added as \(weights.name), \(weights.transformer.layers) blocks of "
                        + "width \(weights.transformer.width): tiny, for tests and demonstrations."
                    : "Wan 2.1 text to video with every setting.",
                type: "text-to-video",
                fields: words + [
                    .optional(
                        "size", "Size", .word(sizes), default: .string(usual),
                        "Width and height in pixels."),
                    .optional(
                        "frames", "Frames", .choice(frames),
                        default: .integer(preset.map { Int64($0.frames) } ?? frames[0]),
                        "Length of the clip in frames, 16 a second."),
                    steps(100, usual: Int64(preset?.steps ?? 16)), guidance,
                    shift(weights.shift ?? 3),
                    .optional(
                        "sampler", "Sampler", .word(["unipc", "euler"]),
                        default: .string("unipc"), "How to step from noise to a clip."),
                    seed,
                ]),
            engine: .wan,
            request: { input, threads throws(GenerationError) in
                try request(weights.name, input, threads) { _ in
                    Int(input.integer("frames") ?? frames[0])
                }
            })
    }

    private static var words: [InputField] {
        [
            .required("prompt", "Prompt", .text(maximum: 2500), "What the clip shows."),
            .optional(
                "negative_prompt", "Negative prompt", .text(maximum: 2500),
                default: .string(""), "What must not appear."),
        ]
    }

    private static func steps(_ most: Int64, usual: Int64) -> InputField {
        .optional(
            "num_inference_steps", "Steps", .integer(1...most), default: .integer(usual),
            "Steps from noise to a clip.")
    }

    private static var guidance: InputField {
        .optional(
            "guidance_scale", "Guidance scale", .number(1...20), default: .number(5),
            "How strongly the prompt pulls; 1 leaves the negative prompt out and halves the work.")
    }

    private static func shift(_ usual: Double) -> InputField {
        .optional(
            "flow_shift", "Flow shift", .number(1...20), default: .number(usual),
            "How many of the steps are spent on the noisy end.")
    }

    private static var seed: InputField {
        .optional(
            "seed", "Seed", .integer(0...PictureFormat.largestSeed),
            "The take; a random one when it is left out.")
    }

    /// A request of checked inputs; `frames` turns seconds into frames.
    private static func request(
        _ weights: String, _ input: ModelInput, _ threads: Int, frames: (Int64) -> Int
    ) throws(GenerationError) -> GenerationRequest {
        guard let prompt = input.text("prompt"), let size = input.text("size"),
            let steps = input.integer("num_inference_steps"),
            let guidance = input.number("guidance_scale"), let shift = input.number("flow_shift"),
            let seed = input.integer("seed")
        else { throw GenerationError(.invalid, "the inputs of the prediction are incomplete") }
        let sides = size.split(separator: "*").compactMap { Int($0) }
        guard sides.count == 2 else {
            throw GenerationError(.invalid, "size must be WIDTH*HEIGHT; got \(size)")
        }
        let duration = input.integer("duration") ?? 5
        var request = GenerationRequest(
            prompt: prompt, negativePrompt: input.text("negative_prompt") ?? "", width: sides[0],
            height: sides[1], framesPerSecond: 16, duration: Int(duration), guidance: 0.5,
            seed: UInt64(clamping: seed), threads: threads)
        request.diffusion = DiffusionSettings(
            weights: weights, frames: frames(duration), steps: Int(steps), guidance: guidance,
            shift: shift, sampler: input.text("sampler") ?? "unipc")
        return request
    }
}
