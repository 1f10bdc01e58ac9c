// SPDX-License-Identifier: Apache-2.0
package import Foundation
package import Screenplay

/// An engine behind a model: turns a request into a clip on disk.
package protocol Generator: Sendable {
    /// Generates a clip. Blocks its thread for as long as it takes; `control` is asked before every
    /// frame, so cancellation takes effect within one.
    ///
    /// - Parameters:
    ///   - request: checked against the model's schema before.
    ///   - folder: an existing empty folder; receives `clip.mp4`, `poster.png`, `shot.json`.
    ///   - control: is told the progress, and says whether to go on.
    /// - Returns: the names of the files and the clip's figures.
    /// - Throws: ``GenerationError``.
    func generate(
        _ request: GenerationRequest, into folder: URL, control: any GenerationControl
    ) throws(GenerationError) -> GenerationResult

    /// How long a request will take and how much memory, where the engine can tell before it begins.
    func estimate(_ request: GenerationRequest) -> GenerationEstimate?
}

extension Generator {
    /// Engines that cannot tell say nothing.
    package func estimate(_ request: GenerationRequest) -> GenerationEstimate? { nil }
}

/// What a generation is expected to take.
package struct GenerationEstimate: Sendable, Equatable {
    package var seconds: Double
    /// Bytes beside the mapped weights.
    package var memory: Double

    /// An estimate.
    package init(seconds: Double, memory: Double) {
        self.seconds = seconds
        self.memory = memory
    }
}

/// What an engine is asked for; already validated and complete.
package struct GenerationRequest: Sendable, Codable, Equatable {
    package var prompt: String
    package var negativePrompt: String
    /// Pixels, both even.
    package var width: Int
    package var height: Int
    package var framesPerSecond: Int
    /// Seconds.
    package var duration: Int
    /// 0...1.
    package var guidance: Double
    package var seed: UInt64
    /// Render threads; does not change the picture.
    package var threads: Int
    /// For diffusion models alone.
    package var diffusion: DiffusionSettings?
    /// An exact camera; nil leaves it to the prompt.
    package var camera: CameraPath?
    /// The file of the picture that the clip begins with, for models that take one; `width` and `height` then
    /// say only how many pixels a frame has.
    package var picture: [UInt8]?

    /// A request of checked values.
    package init(
        prompt: String, negativePrompt: String = "", width: Int, height: Int, framesPerSecond: Int,
        duration: Int, guidance: Double, seed: UInt64, threads: Int, camera: CameraPath? = nil
    ) {
        self.prompt = prompt
        self.negativePrompt = negativePrompt
        self.width = width
        self.height = height
        self.framesPerSecond = framesPerSecond
        self.duration = duration
        self.guidance = guidance
        self.seed = seed
        self.threads = threads
        self.camera = camera
    }
}

/// The line between an engine and whoever runs it.
package protocol GenerationControl: Sendable {
    /// Called after every frame with a share of the work in 0...1 and the frames done and in all.
    func progress(_ share: Double, frame: Int, of frames: Int)
    /// Called when a picture of the clip is on the disk and will not change any more.
    func preview(_ file: URL)
    /// False stops the work: the engine throws ``GenerationError/Code/canceled``.
    var mayContinue: Bool { get }
}

extension GenerationControl {
    /// Pictures are of no interest to most.
    package func preview(_ file: URL) {}
}

/// What an engine made.
package struct GenerationResult: Sendable, Equatable {
    /// Names of files in the folder.
    package var clip: String
    package var poster: String
    package var shot: String
    package var width: Int
    package var height: Int
    package var framesPerSecond: Int
    package var frames: Int
    /// Milliseconds of work.
    package var inference: Int

    /// Names and figures of a finished clip.
    package init(
        clip: String, poster: String, shot: String, width: Int, height: Int, framesPerSecond: Int,
        frames: Int, inference: Int
    ) {
        self.clip = clip
        self.poster = poster
        self.shot = shot
        self.width = width
        self.height = height
        self.framesPerSecond = framesPerSecond
        self.frames = frames
        self.inference = inference
    }
}

/// Why a generation ended without a clip.
package struct GenerationError: Error, Sendable {
    package enum Code: String, Sendable {
        case canceled
        /// The request or shot asks for what cannot be made; the message says what is allowed.
        case invalid
        /// The disk, the encoder or the renderer failed.
        case failed
    }
    package let code: Code
    /// Safe to show to the caller.
    package let message: String
    /// For the log only.
    package let underlying: (any Error)?

    /// An error with a sentence that may reach the caller.
    package init(_ code: Code, _ message: String, underlying: (any Error)? = nil) {
        self.code = code
        self.message = message
        self.underlying = underlying
    }
}
