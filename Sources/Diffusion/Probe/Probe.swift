// SPDX-License-Identifier: Apache-2.0
import Tensors

/// Runs one part of a model on given tensors, so that anyone can compare it with the reference.
///
/// Tensors have the names of diffusers' and transformers' call signatures, with the batch first.
package struct Probe: Sendable {
    /// What can be run.
    package enum Part: String, Sendable, CaseIterable {
        case tokenizer
        case textEncoder = "text-encoder"
        case transformer
        case vaeEncode = "vae-encode"
        case vaeDecode = "vae-decode"
        case sampler
        case pipeline
    }

    /// How long it took, in seconds, and what it needed.
    package struct Report: Sendable {
        package var load = 0.0
        /// One for every run.
        package var runs: [Double] = []
        /// Shapes of the outputs by their names.
        package var outputs: [(name: String, shape: [Int])] = []
    }

    private let part: Part
    let folder: ModelFolder
    let threads: Int
    let device: Device
    private let clock = ContinuousClock()

    /// A part of the model in a folder: the part's own folder, or the one around it; on the device of a
    /// library where one is named.
    package init(_ part: Part, model: String, threads: Int, accelerator: String? = nil) {
        self.part = part
        folder = ModelFolder(path: model)
        self.threads = threads
        device = Device(library: accelerator)
    }

    /// Runs the part on the tensors of a file, and writes what it makes into another.
    package func run(inputs: String, output: String, times: Int) throws -> Report {
        let inputs = ProbeInputs(try WeightFile.open(inputs))
        var report = Report()
        let begin = clock.now
        let run = try load(inputs)
        report.load = seconds(since: begin)
        var made: [SafetensorsWriter.Tensor] = []
        for _ in 0..<max(1, times) {
            let begin = clock.now
            let outputs = try run()
            report.runs.append(seconds(since: begin))
            made = outputs.map { SafetensorsWriter.Tensor($0.name, $0.shape, $0.values) }
            report.outputs = outputs.map { ($0.name, $0.shape) }
        }
        try SafetensorsWriter.write(made, to: output)
        return report
    }

    private func seconds(since begin: ContinuousClock.Instant) -> Double {
        begin.duration(to: clock.now) / .seconds(1)
    }

    /// A tensor that a part makes.
    typealias Output = (name: String, shape: [Int], values: [Float])

    /// Loads the part, and gives what runs it.
    private func load(_ inputs: ProbeInputs) throws -> () throws -> [Output] {
        switch part {
        case .tokenizer:
            let tokenizer = try folder.tokenizer()
            let text = try inputs.text("text")
            return {
                let ids = try tokenizer.encode(PromptText.cleaned(text))
                return [("input_ids", [1, ids.count], ids.map { Float($0) })]
            }
        case .textEncoder:
            let encoder = try folder.textEncoder(on: Processor(threads: threads, on: device))
            return { try encode(inputs, encoder) }
        case .transformer:
            let transformer = try folder.transformer(on: Processor(threads: threads, on: device))
            var texts: [TextContext] = []
            return { try denoise(inputs, transformer, &texts) }
        case .vaeEncode:
            let encoder = try folder.encoder(on: Processor(threads: threads, on: device))
            return {
                let moments = try inputs.clips("x").map { try encoder.encode($0) }
                return [ProbeInputs.stack("parameters", moments)]
            }
        case .vaeDecode:
            let decoder = try folder.decoder(on: Processor(threads: threads, on: device))
            return {
                let clips = try inputs.clips("z").map { z in
                    var chunks: [Latents] = []
                    try decoder.decode(z) { chunks.append($0) }
                    return try Latents(joining: chunks)
                }
                return [ProbeInputs.stack("sample", clips)]
            }
        case .sampler: return { try sample(inputs) }
        case .pipeline: return try pipeline(inputs)
        }
    }

    private func encode(_ inputs: ProbeInputs, _ encoder: TextEncoder) throws -> [Output] {
        let width = encoder.configuration.width
        let (texts, length) = try inputs.rows("input_ids")
        let masks = try inputs.has("attention_mask") ? inputs.rows("attention_mask").rows : []
        var values: [Float] = []
        for (index, ids) in texts.enumerated() {
            let mask = index < masks.count ? masks[index] : ids.map { _ in 1 }
            let real = mask.prefix { $0 != 0 }.count
            guard mask.count == ids.count, mask.dropFirst(real).allSatisfy({ $0 == 0 }) else {
                throw DiffusionError(
                    .invalid, "attention_mask must be ones and then zeros, as many as input_ids")
            }
            let tokens = try ids.prefix(real).map { number in
                guard let token = Int(exactly: number) else {
                    throw DiffusionError(
                        .invalid, "input_ids must be whole numbers; got \(number)")
                }
                return token
            }
            values += try encoder.encode(tokens, paddedTo: length)
        }
        return [("last_hidden_state", [texts.count, length, width], values)]
    }

    /// One step; the first run reads the texts, and later ones reuse them as the steps of a clip do.
    private func denoise(
        _ inputs: ProbeInputs, _ transformer: Transformer, _ read: inout [TextContext]
    ) throws -> [Output] {
        let latents = try inputs.clips("hidden_states")
        let times = try inputs.numbers("timestep")
        let texts = try inputs.batch("encoder_hidden_states", axes: 3)
        guard times.count == latents.count || times.count == 1, texts.count == latents.count
        else {
            throw DiffusionError(
                .invalid,
                "hidden_states, timestep and encoder_hidden_states must have one batch; got "
                    + "\(latents.count), \(times.count) and \(texts.count)")
        }
        if read.isEmpty { read = try texts.map { try transformer.read($0.values) } }
        let velocities = try latents.indices.map { index in
            try transformer.velocity(
                latents[index], time: times[times.count == 1 ? 0 : index], text: read[index])
        }
        return [ProbeInputs.stack("sample", velocities)]
    }

    /// Steps through recorded velocities: `sample` [...] and `model_outputs` [steps, ...].
    private func sample(_ inputs: ProbeInputs) throws -> [Output] {
        let shape = try inputs.shape("sample")
        let start = try inputs.numbers("sample")
        let velocities = try inputs.numbers("model_outputs")
        guard !start.isEmpty, velocities.count % start.count == 0, !velocities.isEmpty else {
            throw DiffusionError(
                .invalid, "model_outputs must be steps of \(start.count) numbers, as sample")
        }
        let steps = velocities.count / start.count
        let settings = try folder.scheduler()
        let shift = settings.shift ?? 1
        if settings.isEuler {
            var sampler = EulerSampler(try .euler(steps: steps, shift: shift))
            return try trace(&sampler, start, velocities, shape)
        }
        var sampler = UniPCSampler(try .uniPC(steps: steps, shift: shift))
        return try trace(&sampler, start, velocities, shape)
    }

    private func trace(
        _ sampler: inout some Sampler, _ start: [Float], _ velocities: [Float], _ shape: [Int]
    ) throws -> [Output] {
        let schedule = sampler.schedule
        var sample = start
        var trace: [Float] = []
        for step in 0..<schedule.steps {
            let range = step * start.count..<(step + 1) * start.count
            try sampler.step(&sample, velocity: Array(velocities[range]))
            trace += sample
        }
        return [
            ("timesteps", [schedule.steps], schedule.timesteps),
            ("sigmas", [schedule.steps + 1], schedule.sigmas),
            ("prev_samples", [schedule.steps] + shape, trace),
        ]
    }
}
