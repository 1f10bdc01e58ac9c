// SPDX-License-Identifier: Apache-2.0
import Diffusion
import Domain

/// The inputs of diffusion models, and what they say.
enum WanFields {
    static let words: [InputField] = [
        .required("prompt", "Prompt", .text(maximum: 2500), "What the clip shows."),
        .optional(
            "negative_prompt", "Negative prompt", .text(maximum: 2500), default: .string(""),
            "What must not appear."),
    ]

    static let seed = InputField.optional(
        "seed", "Seed", .integer(0...PictureFormat.largestSeed),
        "The take; a random one when it is left out.")

    static func steps(_ most: Int64, usual: Int64) -> InputField {
        .optional(
            "num_inference_steps", "Steps", .integer(1...most), default: .integer(usual),
            "Steps from noise to a clip.")
    }

    static func guidance(_ usual: Double = 5) -> InputField {
        .optional(
            "guidance_scale", "Guidance scale", .number(1...20), default: .number(usual),
            "How strongly the prompt pulls; 1 leaves the negative prompt out and halves the work.")
    }

    static func shift(_ usual: Double) -> InputField {
        .optional(
            "flow_shift", "Flow shift", .number(1...20), default: .number(usual),
            "How many of the steps are spent on the noisy end.")
    }

    /// What only our own models take.
    static func extensions(
        _ weights: WanWeights, decoder: VideoRequest.FrameDecoder
    ) -> [InputField] {
        var fields: [InputField] = [
            .optional(
                "sampler", "Sampler", .word(["unipc", "euler"]), default: .string("unipc"),
                "How to step from noise to a clip."),
            .optional(
                "sigmas", "Noise levels", .text(maximum: 1000), default: .string(""),
                "Noise levels of a checkpoint for few steps, such as 1,0.9375,0.8333,0.625; they take the place of steps."
            ),
            .optional(
                "guidance_end", "End of guidance", .number(0...1), default: .number(1),
                "The part of the steps that is guided; the rest are done for half the work."),
            .optional(
                "guidance_after", "After guidance", .word(["none", "last"]),
                default: .string("none"),
                "What the rest of the steps take in place of guidance: nothing, or its last difference."
            ),
            .optional(
                "step_cache", "Step cache", .number(0...1), default: .number(0),
                "The expected change above which a step is computed; 0 computes all. 0.05 to 0.2 are usual, and visible."
            ),
        ]
        if weights.folder.hasTinyDecoder {
            fields.append(
                .optional(
                    "decoder", "Decoder", .word(["vae", "tiny"]),
                    default: .string(decoder.rawValue),
                    "The VAE, or the tiny decoder: softer pictures for a twentieth of the work."))
        }
        if !weights.adapters.isEmpty {
            let names = weights.adapters.keys.sorted().joined(separator: ", ")
            fields.append(
                .optional(
                    "loras", "LoRAs", .text(maximum: 1000), default: .string(""),
                    "LoRAs as name or name:strength, with commas between; there are \(names)."))
        }
        return fields
    }

    /// Reads the extensions of checked inputs.
    ///
    /// - Throws: ``GenerationError/Code/invalid`` for lists that cannot be read.
    static func read(
        _ input: ModelInput, into settings: inout DiffusionSettings
    ) throws(GenerationError) {
        settings.sampler = input.text("sampler") ?? "unipc"
        settings.guidanceEnd = input.number("guidance_end").flatMap { $0 < 1 ? $0 : nil }
        settings.guidanceAfter = input.text("guidance_after").flatMap { $0 == "none" ? nil : $0 }
        settings.stepCache = input.number("step_cache").flatMap { $0 > 0 ? $0 : nil }
        settings.decoder = input.text("decoder").flatMap { $0 == "vae" ? nil : $0 }
        let sigmas = list(input.text("sigmas"))
        if !sigmas.isEmpty {
            settings.sigmas = try sigmas.map { word throws(GenerationError) in
                guard let sigma = Double(word), sigma > 0, sigma <= 1 else {
                    throw GenerationError(
                        .invalid, "sigmas must be numbers above 0 and up to 1; got \(word)")
                }
                return sigma
            }
        }
        let loras = list(input.text("loras"))
        if !loras.isEmpty {
            settings.loras = try loras.map { word throws(GenerationError) in
                try DiffusionSettings.LoRAChoice(word)
            }
        }
    }

    /// The words of a list that commas or blanks divide.
    private static func list(_ text: String?) -> [Substring] {
        (text ?? "").split { $0 == "," || $0 == " " }
    }
}
