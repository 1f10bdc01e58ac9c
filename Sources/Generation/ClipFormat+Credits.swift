// SPDX-License-Identifier: Apache-2.0
import Video

extension ClipFormat {
    /// The container of a clip that tells what it was made from: the prompt as title, the seed and the
    /// engine as comment.
    init(
        width: Int, height: Int, framesPerSecond: Int, prompt: String, seed: UInt64, engine: String
    ) {
        self.init(width: width, height: height, framesPerSecond: framesPerSecond)
        title = String(prompt.prefix(200))
        comment = "seed \(seed); Kinora \(engine)"
    }
}
