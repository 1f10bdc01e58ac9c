// SPDX-License-Identifier: Apache-2.0
import Foundation
import Generation
import Synchronization

/// A small engine for tests: writes its clip frame by frame, each frame a line of text.
final class FrameGenerator: Generator {
    /// Nil goes on until it is stopped.
    private let frames: Int?
    private let failure: GenerationError?
    private let began = Atomic(0)
    private let canceled = Atomic(0)

    init(frames: Int? = 5, failure: GenerationError? = nil) {
        self.frames = frames
        self.failure = failure
    }

    /// Clips that were begun, and those that were stopped.
    var starts: Int { began.load(ordering: .acquiring) }
    var stops: Int { canceled.load(ordering: .acquiring) }

    func generate(
        _ request: GenerationRequest, into folder: URL, control: any GenerationControl
    ) throws(GenerationError) -> GenerationResult {
        began.add(1, ordering: .acquiringAndReleasing)
        if let failure { throw failure }
        var clip = Data()
        var frame = 0
        while frame < frames ?? .max {
            guard control.mayContinue else {
                canceled.add(1, ordering: .acquiringAndReleasing)
                throw GenerationError(.canceled, "stopped")
            }
            frame += 1
            if let frames {
                clip += Data("\(request.prompt) \(request.seed) \(frame)\n".utf8)
                control.progress(Double(frame) / Double(frames), frame: frame, of: frames)
            }
        }
        do {
            for (name, data) in [
                ("clip.mp4", clip), ("poster.png", Data("poster".utf8)),
                ("shot.json", Data("{}".utf8)),
            ] {
                try data.write(to: folder.appending(path: name))
            }
        } catch {
            throw GenerationError(.failed, "cannot write the clip", underlying: error)
        }
        return GenerationResult(
            clip: "clip.mp4", poster: "poster.png", shot: "shot.json", width: request.width,
            height: request.height, framesPerSecond: request.framesPerSecond, frames: frame,
            inference: 7)
    }
}
