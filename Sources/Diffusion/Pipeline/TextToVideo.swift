// SPDX-License-Identifier: Apache-2.0
import Tensors

/// From words to frames, in the order of the paper: text, noise, denoising, decoding.
///
/// The parts are loaded when they are needed and let go after: the text encoder is four times as
/// large as a small transformer.
package final class TextToVideo {
    /// Rows of text that the transformer was trained on.
    static let textRows = 512

    private let folder: ModelFolder
    private let processor: Processor
    private var transformer: Transformer?
    private var decoder: VideoDecoder?

    /// A model in a folder, run on so many threads.
    package init(folder: ModelFolder, threads: Int) throws {
        self.folder = folder
        processor = try Processor(threads: threads)
    }

    /// What is told while a clip is made.
    package struct Listener {
        /// The part of a step's passes that is done, 0...1, and the step of all steps.
        package var stepping: (Double, Int, Int) -> Void = { _, _, _ in }
        /// The step that ended, and its latents.
        package var stepped: (Int, Latents) throws -> Void = { _, _ in }
        /// Asked between operations.
        package var isCanceled: () -> Bool = { false }

        /// One that listens to nothing.
        package init() {}
    }

    /// The latents of a clip, ready to be decoded, and what was computed for them.
    ///
    /// They start from noise of the request's seed, unless other noise is given.
    package func latents(
        _ request: VideoRequest, from given: Latents? = nil, _ listener: Listener = Listener()
    ) throws -> (latents: Latents, report: Denoising.Report) {
        let shape = try request.latentShape(try loadedDecoder().configuration)
        let schedule = try request.schedule()
        let texts = try read(request, listener)
        let noise = try given ?? GaussianNoise.latents(shape: shape, seed: request.seed)
        guard noise.shape == shape else {
            throw DiffusionError(.invalid, "noise must have shape \(shape); got \(noise.shape)")
        }
        return try denoise(noise, request, schedule, texts, listener)
    }

    /// Frames with values of -1...1, chunk after chunk: [3, 1 or 4, rows, columns].
    package func decode(
        _ latents: Latents, isCanceled: @escaping () -> Bool = { false },
        _ emit: (Latents) throws -> Void
    ) throws {
        // The transformer's keys and angles are of no use any more; its weights are only mapped.
        transformer = nil
        let decoder = try loadedDecoder()
        let z = try decoder.configuration.denormalized(latents)
        try decoder.decode(z, isCanceled: isCanceled, emit)
    }

    /// What the transformer attends to: the prompt and, where it is asked for, the negative prompt.
    private struct Texts {
        var prompt: TextContext
        var negative: TextContext?
    }

    private func read(_ request: VideoRequest, _ listener: Listener) throws -> Texts {
        let tokenizer = try folder.tokenizer()
        let encoder = try folder.textEncoder(on: processor)
        func rows(_ text: String) throws -> [Float] {
            let tokens = tokenizer.encode(PromptText.cleaned(text), atMost: Self.textRows)
            return try encoder.encode(
                tokens, paddedTo: Self.textRows, isCanceled: listener.isCanceled)
        }
        let prompt = try rows(request.prompt)
        let negative = request.guidance.scale == 1 ? nil : try rows(request.negativePrompt)
        let transformer = try loadedTransformer()
        return Texts(
            prompt: try transformer.read(prompt),
            negative: try negative.map { try transformer.read($0) })
    }

    private func denoise(
        _ noise: Latents, _ request: VideoRequest, _ schedule: NoiseSchedule, _ texts: Texts,
        _ listener: Listener
    ) throws -> (latents: Latents, report: Denoising.Report) {
        switch request.stepping {
        case .uniPC:
            var sampler = UniPCSampler(schedule)
            return try denoise(noise, request, &sampler, texts, listener)
        case .euler:
            var sampler = EulerSampler(schedule)
            return try denoise(noise, request, &sampler, texts, listener)
        }
    }

    private func denoise(
        _ noise: Latents, _ request: VideoRequest, _ sampler: inout some Sampler, _ texts: Texts,
        _ listener: Listener
    ) throws -> (latents: Latents, report: Denoising.Report) {
        let transformer = try loadedTransformer()
        let steps = sampler.schedule.steps
        let passes = texts.negative == nil ? 1.0 : 2.0
        var step = 0
        var latents = noise
        let report = try Denoising(guidance: request.guidance, cache: request.cache).run(
            &latents.values, &sampler,
            velocity: { values, time, pass in
                let text = pass == .prompt ? texts.prompt : texts.negative ?? texts.prompt
                let before = pass == .prompt ? 0.0 : 1
                return try transformer.velocity(
                    Latents(shape: noise.shape, values: values), time: time, text: text,
                    progress: { done, all in
                        let part = (before + Double(done) / Double(all)) / passes
                        listener.stepping(part, step, steps)
                    }, isCanceled: listener.isCanceled
                ).values
            },
            stepped: { index, values in
                step = index + 1
                try listener.stepped(index, Latents(shape: noise.shape, values: values))
            })
        return (latents, report)
    }

    private func loadedTransformer() throws -> Transformer {
        if let transformer { return transformer }
        let made = try folder.transformer(on: processor)
        transformer = made
        return made
    }

    private func loadedDecoder() throws -> VideoDecoder {
        if let decoder { return decoder }
        let made = try folder.decoder(on: processor)
        decoder = made
        return made
    }
}
