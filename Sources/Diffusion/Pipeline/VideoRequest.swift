// SPDX-License-Identifier: Apache-2.0

/// What to generate, and how.
package struct VideoRequest: Sendable, Equatable {
    /// How to step from noise to latents.
    package enum Stepping: String, Sendable, CaseIterable { case uniPC = "unipc", euler }

    package var prompt: String
    package var negativePrompt = ""
    /// Pixels; multiples of 16.
    package var width: Int
    package var height: Int
    /// 1 + a multiple of 4.
    package var frames: Int
    package var stepping = Stepping.uniPC
    package var steps: Int
    package var shift = 3.0
    /// Noise levels of a model that was trained for few steps; they take the place of `steps`.
    package var sigmas: [Double]?
    package var guidance: Guidance
    package var cache: StepCache.Settings?
    package var seed: UInt64
    /// LoRAs that change the transformer.
    package var adapters: [Adapter] = []
    package var decoder = FrameDecoder.full

    /// A LoRA, and how much of its change is added.
    package struct Adapter: Sendable, Equatable, Codable {
        package var path: String
        package var strength: Float

        /// A file and a strength of -10 to 10.
        package init(path: String, strength: Float) {
            (self.path, self.strength) = (path, strength)
        }
    }

    /// What makes frames of latents.
    package enum FrameDecoder: String, Sendable, CaseIterable {
        case full = "vae"
        /// TAEHV: softer, at a twentieth of the work.
        case tiny
    }

    /// A request with the usual settings of Wan 2.1 at 480p.
    package init(
        prompt: String, size: (width: Int, height: Int), frames: Int, steps: Int,
        guidance: Guidance, seed: UInt64
    ) {
        self.prompt = prompt
        (width, height) = size
        self.frames = frames
        self.steps = steps
        self.guidance = guidance
        self.seed = seed
    }

    /// The latents of the clip: [channels, frames, rows, columns].
    ///
    /// - Throws: ``DiffusionError/Code/invalid`` naming the field, its value and what is allowed.
    package func latentShape(_ codec: CodecConfiguration) throws(DiffusionError) -> [Int] {
        let (time, side) = codec.compression
        for (field, value) in [("width", width), ("height", height)] {
            guard value > 0, value % (2 * side) == 0, value <= 8192 else {
                throw DiffusionError(
                    .invalid, "\(field) must be a multiple of \(2 * side) up to 8192; got \(value)")
            }
        }
        guard frames > 0, frames % time == 1, frames <= 4001 else {
            throw DiffusionError(
                .invalid, "frames must be 1 + a multiple of \(time) up to 4001; got \(frames)")
        }
        return [codec.latentChannels, frames / time + 1, height / side, width / side]
    }

    /// The noise of every step.
    func schedule() throws(DiffusionError) -> NoiseSchedule {
        switch (stepping, sigmas) {
        case (.uniPC, nil): try .uniPC(steps: steps, shift: shift)
        case (.uniPC, .some(let sigmas)): try .uniPC(sigmas: sigmas, shift: shift)
        case (.euler, nil): try .euler(steps: steps, shift: shift)
        case (.euler, .some(let sigmas)): try .euler(sigmas: sigmas, shift: shift)
        }
    }
}
