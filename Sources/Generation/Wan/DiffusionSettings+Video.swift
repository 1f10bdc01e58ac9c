// SPDX-License-Identifier: Apache-2.0
import Diffusion

extension DiffusionSettings {
    /// What is asked of the model.
    ///
    /// - Throws: ``GenerationError/Code/invalid`` naming the setting, its value and what is allowed;
    ///   ``DiffusionError`` likewise.
    func video(_ request: GenerationRequest, _ weights: WanWeights) throws -> VideoRequest {
        guard let stepping = VideoRequest.Stepping(rawValue: sampler) else {
            throw GenerationError(.invalid, "sampler must be unipc or euler; got \(sampler)")
        }
        let decoder = decoder ?? VideoRequest.FrameDecoder.full.rawValue
        guard let frameDecoder = VideoRequest.FrameDecoder(rawValue: decoder),
            frameDecoder == .full || weights.folder.hasTinyDecoder
        else {
            throw GenerationError(
                .invalid, "decoder must be vae, or tiny where it was added; got \(decoder)")
        }
        let outside: Guidance.Outside =
            guidanceAfter == "last" ? .lastDifference : .promptOnly
        var video = VideoRequest(
            prompt: request.prompt, size: (request.width, request.height), frames: frames,
            steps: steps,
            guidance: try Guidance(
                scale: Float(guidance), window: 0...(guidanceEnd ?? 1), outside: outside),
            seed: request.seed)
        video.negativePrompt = request.negativePrompt
        video.shift = shift
        video.sigmas = sigmas
        video.stepping = stepping
        video.cache = try stepCache.map { try StepCache.Settings(threshold: Float($0)) }
        video.decoder = frameDecoder
        video.adapters = try (loras ?? []).map { lora in
            guard let path = weights.adapters[lora.name] else {
                let known = weights.adapters.keys.sorted().joined(separator: ", ")
                throw GenerationError(
                    .invalid,
                    "loras must be among \(known.isEmpty ? "those added (none)" : known); got "
                        + lora.name)
            }
            return VideoRequest.Adapter(path: path, strength: Float(lora.strength))
        }
        return video
    }
}
