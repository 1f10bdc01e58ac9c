// SPDX-License-Identifier: Apache-2.0
import Diffusion
package import Foundation
import Pixels
import Tensors
import Video

/// The Wan engine behind the generator's face: prompt → latents → frames → clip.
package struct WanGenerator: Generator {
    private let weights: [String: WanWeights]
    private let saved: SavedLatents
    private let embeddings: EmbeddingCache?
    private let device: Device

    /// An engine for some weights.
    ///
    /// - Parameters:
    ///   - weights: to choose from.
    ///   - folder: where latents that wait to be decoded are kept.
    ///   - embeddings: where what was read of texts is kept, if anywhere.
    ///   - accelerator: the library of a device to compute on.
    package init(
        _ weights: [WanWeights], keeping folder: URL, embeddings: URL? = nil,
        accelerator: URL? = nil
    ) {
        self.weights = Dictionary(weights.map { ($0.name, $0) }) { first, _ in first }
        saved = SavedLatents(folder: folder)
        self.embeddings = embeddings.map { EmbeddingCache(folder: $0) }
        device = Device(library: accelerator?.path)
    }

    /// What a request asks the model for, and the weights that it names.
    private func understand(
        _ request: GenerationRequest
    ) throws -> (video: VideoRequest, settings: DiffusionSettings, weights: WanWeights) {
        guard let settings = request.diffusion else {
            throw GenerationError(.invalid, "the request says nothing about diffusion")
        }
        guard let weights = weights[settings.weights] else {
            throw GenerationError(
                .invalid, "there are no weights named \(settings.weights) on this machine")
        }
        return (try settings.video(request, weights), settings, weights)
    }

    package func estimate(_ request: GenerationRequest) -> GenerationEstimate? {
        guard let (video, _, weights) = try? understand(request),
            let work = try? WorkEstimate(video, weights.transformer, weights.codec),
            let rate = try? MachineRate.measured.get()
        else { return nil }
        return GenerationEstimate(
            seconds: work.seconds(threads: request.threads, rate: rate),
            memory: work.memory(threads: request.threads))
    }

    package func generate(
        _ request: GenerationRequest, into folder: URL, control: any GenerationControl
    ) throws(GenerationError) -> GenerationResult {
        let clock = ContinuousClock()
        let begin = clock.now
        do {
            let (video, settings, weights) = try understand(request)
            var result = GenerationResult(
                clip: "clip.mp4", poster: "poster.png", shot: "shot.json", width: request.width,
                height: request.height, framesPerSecond: request.framesPerSecond,
                frames: settings.frames, inference: 0)
            let plan = folder.appending(path: result.shot)
            var record = WanRecord(request: request)
            try record.data().write(to: plan)
            let work = try WorkEstimate(video, weights.transformer, weights.codec)
            let model = try TextToVideo(
                folder: weights.folder, threads: request.threads, device: device,
                embeddings: embeddings)
            let share = min(0.95, max(0.05, work.denoisingShare))
            let teller = WanTeller(folder: folder, share: share, request: request, control: control)
            let (latents, report) = try latents(video, request, model, teller)
            record.report = report
            try record.data().write(to: plan)
            try decode(latents, model, result, video.decoder, teller)
            saved.remove(request)
            result.inference = Int(begin.duration(to: clock.now) / .milliseconds(1))
            return result
        } catch {
            guard control.mayContinue else { throw GenerationError.canceled }
            throw GenerationError(wrapping: error)
        }
    }

    /// Saved latents of the same request, or new ones, which are saved before anybody decodes them.
    private func latents(
        _ video: VideoRequest, _ request: GenerationRequest, _ model: TextToVideo,
        _ teller: WanTeller
    ) throws -> (Latents, WanRecord.Report?) {
        if let found = saved.read(request) { return found }
        let (latents, computed) = try model.latents(video, teller.listener)
        let report = WanRecord.Report(computed)
        try saved.write(latents, report, of: request)
        return (latents, report)
    }

    private func decode(
        _ latents: Latents, _ model: TextToVideo, _ result: GenerationResult,
        _ decoder: VideoRequest.FrameDecoder, _ teller: WanTeller
    ) throws {
        let format = ClipFormat(
            width: result.width, height: result.height, framesPerSecond: result.framesPerSecond,
            prompt: teller.request.prompt, seed: teller.request.seed, engine: "Wan")
        let writer = try ClipWriter(teller.folder.appending(path: result.clip), format)
        var index = 0
        let canceled = { !teller.control.mayContinue }
        try model.decode(latents, by: decoder, isCanceled: canceled) { chunk in
            for place in 0..<chunk.shape[1] {
                let frame = try Frame(chunk, frame: place)
                try writer.append(frame)
                if index == result.frames / 3 { try teller.show(frame, as: result.poster) }
                index += 1
            }
            teller.decoded(index, of: result.frames)
        }
        try writer.finish()
    }
}

extension Frame {
    /// One frame of a chunk [3, frames, rows, columns] of -1...1, rounded to bytes.
    ///
    /// - Throws: ``GenerationError/Code/failed`` where a number is none.
    init(_ chunk: Latents, frame: Int) throws(GenerationError) {
        let (frames, height, width) = (chunk.shape[1], chunk.shape[2], chunk.shape[3])
        self.init(width: width, height: height)
        let area = height * width
        for channel in 0..<3 {
            let start = (channel * frames + frame) * area
            for place in 0..<area {
                let value = (chunk.values[start + place] + 1) * 127.5
                guard !value.isNaN else {
                    throw GenerationError(
                        .failed, "the weights make a picture that has a color which is no number")
                }
                bytes[3 * place + channel] = UInt8(min(max(value.rounded(), 0), 255))
            }
        }
    }
}
