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
}
