// SPDX-License-Identifier: Apache-2.0

/// What is asked of a shot.
package struct ShotBrief: Sendable, Equatable {
    package var prompt: String
    /// What must not be seen.
    package var negativePrompt: String
    /// 1 stages only what is said; lower values may decorate.
    package var guidance: Double
    package var seed: UInt64
    /// Seconds.
    package var duration: Double
    /// Width over height of the picture.
    package var aspect: Double
    /// An exact camera; wins over what the prompt says of it.
    package var camera: CameraPath?

    /// A brief; only the prompt is needed.
    package init(
        prompt: String, negativePrompt: String = "", guidance: Double = 0.5, seed: UInt64 = 0,
        duration: Double = 5, aspect: Double = 16.0 / 9, camera: CameraPath? = nil
    ) {
        self.prompt = prompt
        self.negativePrompt = negativePrompt
        self.guidance = guidance
        self.seed = seed
        self.duration = duration
        self.aspect = aspect
        self.camera = camera
    }
}
