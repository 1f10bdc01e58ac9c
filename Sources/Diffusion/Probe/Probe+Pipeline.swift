// SPDX-License-Identifier: Apache-2.0
import Tensors

extension Probe {
    /// The whole way from prompts to frames, as `WanPipeline` goes it: `prompt` (a line for each clip)
    /// and `negative_prompt` (bytes of UTF-8), `latents` [B, C, T, H, W], `num_inference_steps` [1] and
    /// `guidance_scale` [1] to `frames` [B, T, 3, H, W] of 0...1.
    func pipeline(_ inputs: ProbeInputs) throws -> () throws -> [Output] {
        let model = try TextToVideo(folder: folder, threads: threads, device: device)
        let noises = try inputs.clips("latents")
        let prompts = try inputs.text("prompt").split(
            separator: "\n", omittingEmptySubsequences: false)
        guard prompts.count == noises.count else {
            throw DiffusionError(
                .invalid,
                "prompt must have a line for each of \(noises.count) latents; got \(prompts.count)")
        }
        let steps = try number("num_inference_steps", inputs)
        guard (1...1000).contains(steps) else {
            throw DiffusionError(.invalid, "num_inference_steps must be 1 to 1000; got \(steps)")
        }
        let guidance = try Guidance(scale: number("guidance_scale", inputs))
        let negative = try inputs.has("negative_prompt") ? inputs.text("negative_prompt") : ""
        let (time, side) = try folder.codecConfiguration().compression
        let scheduler = try folder.scheduler()
        return {
            var clips: [Latents] = []
            for (noise, prompt) in zip(noises, prompts) {
                var request = VideoRequest(
                    prompt: String(prompt),
                    size: (noise.shape[3] * side, noise.shape[2] * side),
                    frames: (noise.shape[1] - 1) * time + 1,
                    steps: Int(steps), guidance: guidance, seed: 0)
                request.negativePrompt = negative
                request.shift = scheduler.shift ?? 1
                request.stepping = scheduler.isEuler ? .euler : .uniPC
                var chunks: [Latents] = []
                try model.decode(model.latents(request, from: noise).latents) {
                    chunks.append($0)
                }
                clips.append(try Latents(joining: chunks))
            }
            return [Self.frames(clips)]
        }
    }

    private func number(_ name: String, _ inputs: ProbeInputs) throws -> Float {
        let numbers = try inputs.numbers(name)
        guard numbers.count == 1 else {
            throw DiffusionError(.invalid, "\(name) must be one number; got \(numbers.count)")
        }
        return numbers[0]
    }

    /// Clips [3, T, H, W] of -1...1 as a batch of frames [B, T, 3, H, W] of 0...1.
    private static func frames(_ clips: [Latents]) -> Output {
        let shape = clips.first?.shape ?? [3, 1, 1, 1]
        let area = shape[2] * shape[3]
        var values: [Float] = []
        for clip in clips {
            for frame in 0..<shape[1] {
                for color in 0..<3 {
                    let start = (color * shape[1] + frame) * area
                    values += clip.values[start..<start + area].map { ($0 + 1) / 2 }
                }
            }
        }
        return ("frames", [clips.count, shape[1], 3, shape[2], shape[3]], values)
    }
}
