// SPDX-License-Identifier: Apache-2.0
package import Tensors

/// From words to frames, in the order of the paper: text, noise, denoising, decoding.
///
/// The parts are loaded when they are needed and let go after: the text encoder is four times as
/// large as a small transformer.
package final class TextToVideo {
    /// Rows of text that the transformer was trained on.
    static let textRows = 512

    private let folder: ModelFolder
    private let processor: Processor
    private let embeddings: EmbeddingCache?
    private var transformer: (made: Transformer, adapters: [VideoRequest.Adapter])?
    private var decoder: VideoDecoder?
    private var linear: LinearPreview?

    /// A model in a folder, run on so many threads or a device; texts that were read are looked up in
    /// a cache.
    package init(
        folder: ModelFolder, threads: Int, device: Device = .cores,
        embeddings: EmbeddingCache? = nil
    ) throws {
        self.folder = folder
        self.embeddings = embeddings
        processor = try Processor(threads: threads, on: device)
    }

    /// What is told while a clip is made.
    package struct Listener {
        /// The part of a step's passes that is done, 0...1, and the step of all steps.
        package var stepping: (Double, Int, Int) -> Void = { _, _, _ in }
        /// The step that ended, and its latents.
        package var stepped: (Int, Latents) throws -> Void = { _, _ in }
        /// Asked between operations.
        package var isCanceled: () -> Bool = { false }
        /// Is given a picture of the clip's middle, [3, 1, rows, columns], every few steps.
        package var previewed: ((Int, Latents) throws -> Void)?
        /// Steps between two pictures.
        package var previewEvery = 4

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
        _ latents: Latents, by choice: VideoRequest.FrameDecoder = .full,
        isCanceled: @escaping () -> Bool = { false }, _ emit: (Latents) throws -> Void
    ) throws {
        // The transformer's keys and angles are of no use any more; its weights are only mapped.
        transformer = nil
        guard choice == .full else {
            guard let tiny = try folder.tinyDecoder(on: processor) else {
                throw DiffusionError(.missing, "the model has no tiny decoder")
            }
            return try tiny.decode(latents, isCanceled: isCanceled, emit)
        }
        let decoder = try loadedDecoder()
        let z = try decoder.configuration.denormalized(latents)
        try decoder.decode(
            z, within: 0.8 * MachineMemory.available, isCanceled: isCanceled, emit)
    }

    /// What the transformer attends to: the prompt and, where it is asked for, the negative prompt.
    private struct Texts {
        var prompt: TextContext
        var negative: TextContext?
    }

    private func read(_ request: VideoRequest, _ listener: Listener) throws -> Texts {
        var texts = [request.prompt]
        if request.guidance.scale != 1 { texts.append(request.negativePrompt) }
        let rows = try rows(texts, listener)
        let transformer = try loadedTransformer(request.adapters)
        let read = try rows.map { try transformer.read($0) }
        return Texts(prompt: read[0], negative: read.count > 1 ? read[1] : nil)
    }

    /// The padded rows of texts; the encoder is loaded for those that were not read before.
    private func rows(_ texts: [String], _ listener: Listener) throws -> [[Float]] {
        let tokenizer = try folder.tokenizer()
        let identity = try folder.identity(.textEncoder)
        var encoder: TextEncoder?
        return try texts.map { text in
            let tokens = try tokenizer.encode(PromptText.cleaned(text), atMost: Self.textRows)
            var found = embeddings?.rows(tokens, encoder: identity)
            if found == nil {
                let loaded = try encoder ?? folder.textEncoder(on: processor)
                encoder = loaded
                let rows = try loaded.encode(tokens, isCanceled: listener.isCanceled)
                embeddings?.store(rows, of: tokens, encoder: identity)
                found = rows
            }
            let rows = found ?? []
            let width = rows.count / max(1, tokens.count)
            return rows + [Float](repeating: 0, count: (Self.textRows - tokens.count) * width)
        }
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
        let transformer = try loadedTransformer(request.adapters)
        let steps = sampler.schedule.steps
        let passes = texts.negative == nil ? 1.0 : 2.0
        var step = 0
        var latents = noise
        var problem: String?
        var report = try Denoising(guidance: request.guidance, cache: request.cache).run(
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
            }, preview: preview(noise.shape, listener) { problem = "\($0)" })
        report.missingPreviews = problem
        return (latents, report)
    }

    /// Pictures of the middle of a clip on its way, where somebody wants them.
    ///
    /// They are extras: when one cannot be made, `failed` is told once, and the clip goes on without.
    private func preview(
        _ shape: [Int], _ listener: Listener, failed: @escaping (any Error) -> Void
    ) -> Denoising.Preview? {
        guard let show = listener.previewed else { return nil }
        var paint: ((Latents) throws -> Latents)?
        var hasFailed = false
        return Denoising.Preview(every: listener.previewEvery) { step, values in
            guard !hasFailed else { return }
            do {
                let painter = try paint ?? self.painter(listener)
                paint = painter
                try show(step, painter(Latents(shape: shape, values: values).frame(shape[1] / 2)))
            } catch {
                hasFailed = true
                failed(error)
            }
        }
    }

    /// What makes a picture of a frame of latents: TAEHV where it was added, else a linear function.
    private func painter(_ listener: Listener) throws -> (Latents) throws -> Latents {
        guard let tiny = try folder.tinyDecoder(on: processor) else {
            let fitted =
                try linear
                ?? LinearPreview(
                    fitting: loadedDecoder(), folder.encoderIfThere(on: processor),
                    isCanceled: listener.isCanceled)
            linear = fitted
            return { fitted.picture($0, frame: 0) }
        }
        return { frame in
            var picture = frame
            try tiny.decode(frame, isCanceled: listener.isCanceled) { picture = $0 }
            return picture
        }
    }

    private func loadedTransformer(
        _ adapters: [VideoRequest.Adapter]
    ) throws -> Transformer {
        if let transformer, transformer.adapters == adapters { return transformer.made }
        let made = try folder.transformer(on: processor, adding: adapters)
        transformer = (made, adapters)
        return made
    }

    private func loadedDecoder() throws -> VideoDecoder {
        if let decoder { return decoder }
        let made = try folder.decoder(on: processor)
        decoder = made
        return made
    }
}

extension Latents {
    /// One frame of a clip, as a clip.
    func frame(_ index: Int) throws(DiffusionError) -> Latents {
        let area = shape[2] * shape[3]
        var values: [Float] = []
        for channel in 0..<shape[0] {
            let start = (channel * shape[1] + index) * area
            values += self.values[start..<start + area]
        }
        return try Latents(shape: [shape[0], 1, shape[2], shape[3]], values: values)
    }
}
