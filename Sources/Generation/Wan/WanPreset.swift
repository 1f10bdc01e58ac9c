// SPDX-License-Identifier: Apache-2.0
package import Diffusion

/// The size, length, steps and decoder that a machine makes in bearable time.
package struct WanPreset: Sendable, Equatable {
    package var width: Int
    package var height: Int
    package var frames: Int
    package var steps: Int
    package var decoder = VideoRequest.FrameDecoder.full

    /// What is asked for unless the caller says otherwise should be there within this time.
    package static let bearable = 1800.0

    /// From the largest to the smallest; the last is taken where nothing fits.
    package static let all = [
        WanPreset(width: 832, height: 480, frames: 81, steps: 50),
        WanPreset(width: 832, height: 480, frames: 49, steps: 30),
        WanPreset(width: 576, height: 320, frames: 49, steps: 25),
        WanPreset(width: 448, height: 256, frames: 33, steps: 20),
        WanPreset(width: 256, height: 256, frames: 17, steps: 20),
        WanPreset(width: 256, height: 256, frames: 17, steps: 10),
    ]

    /// The largest preset whose estimate fits into the time on so many threads of a rate, with the VAE's decoder
    /// if that is fast enough, else with TAEHV where it was added.
    package static func fitting(
        _ weights: WanWeights, threads: Int, rate: Double, memory: Double
    ) -> WanPreset {
        let decoders: [VideoRequest.FrameDecoder] =
            weights.folder.hasTinyDecoder ? [.full, .tiny] : [.full]
        let choices = all.flatMap { preset in
            decoders.map { decoder in
                var preset = preset
                preset.decoder = decoder
                return preset
            }
        }
        return choices.first { preset in
            guard let guidance = try? Guidance(scale: 5) else { return false }
            var request = VideoRequest(
                prompt: "", size: (preset.width, preset.height), frames: preset.frames,
                steps: preset.steps, guidance: guidance, seed: 0)
            request.decoder = preset.decoder
            guard
                let work = try? WorkEstimate(request, weights.transformer, weights.codec)
            else { return false }
            return work.seconds(threads: threads, rate: rate) <= bearable
                && work.memory(threads: threads) <= memory
        } ?? choices[choices.count - 1]
    }
}
