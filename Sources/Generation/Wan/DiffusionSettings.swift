// SPDX-License-Identifier: Apache-2.0

/// What a request to a diffusion model says beyond what every request says.
package struct DiffusionSettings: Sendable, Codable, Equatable {
    /// Under which name the weights were added.
    package var weights: String
    package var frames: Int
    package var steps: Int
    /// The scale of classifier-free guidance; one leaves the negative prompt out.
    package var guidance: Double
    package var shift: Double
    /// `unipc` or `euler`.
    package var sampler: String
    /// Noise levels of a checkpoint for few steps, in place of `steps`.
    package var sigmas: [Double]?
    /// The part of the steps, from the first, that is guided.
    package var guidanceEnd: Double?
    /// `none`, or `last` to use the last difference that guidance made in the steps behind it.
    package var guidanceAfter: String?
    /// The expected change of the answer at which the step cache computes again.
    package var stepCache: Double?
    /// LoRAs that change the transformer.
    package var loras: [LoRAChoice]?
    /// `vae`, or `tiny` for TAEHV.
    package var decoder: String?

    /// Settings of checked values.
    package init(
        weights: String, frames: Int, steps: Int, guidance: Double, shift: Double,
        sampler: String = "unipc"
    ) {
        self.weights = weights
        self.frames = frames
        self.steps = steps
        self.guidance = guidance
        self.shift = shift
        self.sampler = sampler
    }

    /// A LoRA by the name under which it was added, and how much of it is wanted.
    package struct LoRAChoice: Sendable, Codable, Equatable {
        package var name: String
        package var strength: Double

        /// Reads `name` or `name:strength`.
        ///
        /// - Throws: ``GenerationError/Code/invalid`` for a strength that is not -10 to 10.
        init(_ text: Substring) throws(GenerationError) {
            let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
            name = parts.first ?? ""
            guard let strength = parts.count > 1 ? Double(parts[1]) : 1,
                (-10...10).contains(strength)
            else {
                throw GenerationError(
                    .invalid, "loras must be name or name:strength (-10 to 10); got \(text)")
            }
            self.strength = strength
        }
    }
}
