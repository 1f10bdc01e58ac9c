// SPDX-License-Identifier: Apache-2.0
import Foundation
import Generation

/// An engine whose frames are lines of text; it takes a few milliseconds for each, as an engine would.
struct LineGenerator: Generator {
    private static let frames = 10

    func generate(
        _ request: GenerationRequest, into folder: URL, control: any GenerationControl
    ) throws(GenerationError) -> GenerationResult {
        do {
            var clip = Data()
            for frame in 1...Self.frames {
                guard control.mayContinue else { throw GenerationError(.canceled, "stopped") }
                usleep(2000)
                clip += Data("frame \(frame)\n".utf8)
                control.progress(
                    Double(frame) / Double(Self.frames), frame: frame, of: Self.frames)
            }
            try clip.write(to: folder.appending(path: "clip.mp4"))
            try Data("poster".utf8).write(to: folder.appending(path: "poster.png"))
            try Data("{}".utf8).write(to: folder.appending(path: "shot.json"))
        } catch let error as GenerationError {
            throw error
        } catch {
            throw GenerationError(.failed, "cannot write the clip", underlying: error)
        }
        return GenerationResult(
            clip: "clip.mp4", poster: "poster.png", shot: "shot.json", width: request.width,
            height: request.height, framesPerSecond: 24, frames: Self.frames, inference: 20)
    }
}
