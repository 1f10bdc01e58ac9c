// SPDX-License-Identifier: Apache-2.0
import Diffusion
package import Foundation
import Pixels
import Video

/// The Wan engine behind the generator's face: prompt → latents → frames → clip.
package struct WanGenerator: Generator {
    private let weights: [String: WanWeights]
    private let saved: SavedLatents

    /// An engine for some weights; latents that wait to be decoded are kept in a folder.
    package init(_ weights: [WanWeights], keeping folder: URL) {
        self.weights = Dictionary(weights.map { ($0.name, $0) }) { first, _ in first }
        saved = SavedLatents(folder: folder)
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
        guard let stepping = VideoRequest.Stepping(rawValue: settings.sampler) else {
            throw GenerationError(
                .invalid, "sampler must be unipc or euler; got \(settings.sampler)")
        }
        var video = VideoRequest(
            prompt: request.prompt, width: request.width, height: request.height,
            frames: settings.frames, steps: settings.steps,
            guidance: try Guidance(scale: Float(settings.guidance)), seed: request.seed)
        video.negativePrompt = request.negativePrompt
        video.shift = settings.shift
        video.stepping = stepping
        return (video, settings, weights)
    }

    package func estimate(_ request: GenerationRequest) -> GenerationEstimate? {
        guard let (video, _, weights) = try? understand(request),
            let work = try? WorkEstimate(video, weights.transformer, weights.codec),
            let rate = try? MachineRate.measured.get()
        else { return nil }
        return GenerationEstimate(
            seconds: work.seconds(threads: request.threads, rate: rate), memory: work.memory)
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
            try plan(request).write(to: folder.appending(path: result.shot))
            let work = try WorkEstimate(video, weights.transformer, weights.codec)
            let model = try TextToVideo(folder: weights.folder, threads: request.threads)
            let share = min(0.95, max(0.05, work.denoisingShare))
            let latents = try latents(video, request, model, share, control)
            try decode(latents, model, request, result, from: share, into: folder, control)
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
        _ share: Double, _ control: any GenerationControl
    ) throws -> Latents {
        if let found = saved.read(request) { return found }
        var listener = TextToVideo.Listener()
        let frames = video.frames
        listener.isCanceled = { !control.mayContinue }
        listener.stepping = { part, step, steps in
            let done = (Double(step) + part) / Double(max(1, steps))
            control.progress(share * done, frame: 0, of: frames)
        }
        let latents = try model.latents(video, listener).latents
        try saved.write(latents, of: request)
        return latents
    }

    private func decode(
        _ latents: Latents, _ model: TextToVideo, _ request: GenerationRequest,
        _ result: GenerationResult, from share: Double, into folder: URL,
        _ control: any GenerationControl
    ) throws {
        var format = ClipFormat(
            width: result.width, height: result.height, framesPerSecond: result.framesPerSecond)
        format.title = String(request.prompt.prefix(200))
        format.comment = "seed \(request.seed); Kinora Wan"
        let writer = try ClipWriter(folder.appending(path: result.clip), format)
        var index = 0
        let canceled = { !control.mayContinue }
        try model.decode(latents, isCanceled: canceled) { chunk in
            for place in 0..<chunk.shape[1] {
                let frame = Frame(chunk, frame: place)
                try writer.append(frame)
                if index == result.frames / 3 {
                    let poster = folder.appending(path: result.poster)
                    try Data(frame.png()).write(to: poster)
                    control.preview(poster)
                }
                index += 1
            }
            let part = Double(index) / Double(result.frames)
            control.progress(share + (1 - share) * part, frame: index, of: result.frames)
        }
        try writer.finish()
    }

    /// What was asked for, as the file that stands beside every clip.
    private func plan(_ request: GenerationRequest) throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return try encoder.encode(request)
    }
}

extension Frame {
    /// One frame of a chunk [3, frames, rows, columns] of -1...1, rounded to bytes.
    init(_ chunk: Latents, frame: Int) {
        let (frames, height, width) = (chunk.shape[1], chunk.shape[2], chunk.shape[3])
        self.init(width: width, height: height)
        let area = height * width
        for channel in 0..<3 {
            let start = (channel * frames + frame) * area
            for place in 0..<area {
                let value = (chunk.values[start + place] + 1) * 127.5
                bytes[3 * place + channel] = UInt8(min(max(value.rounded(), 0), 255))
            }
        }
    }
}
