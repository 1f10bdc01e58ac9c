// SPDX-License-Identifier: Apache-2.0

/// What a completed prediction made.
package struct Outcome: Sendable, Hashable, Codable {
    /// Clips, in the order in which the caller sees them.
    package var outputs: [ObjectKey]
    /// A still of the first clip.
    package var poster: ObjectKey?
    /// The plan that was filmed.
    package var shot: ObjectKey?
    /// Pixels.
    package var width: Int
    package var height: Int
    package var framesPerSecond: Int
    /// Milliseconds of work on it.
    package var inference: Int

    /// The files and figures of finished work.
    package init(
        outputs: [ObjectKey], poster: ObjectKey? = nil, shot: ObjectKey? = nil,
        size: (width: Int, height: Int), framesPerSecond: Int, inference: Int
    ) {
        self.outputs = outputs
        self.poster = poster
        self.shot = shot
        width = size.width
        height = size.height
        self.framesPerSecond = framesPerSecond
        self.inference = inference
    }

    /// Every stored file it names.
    package var objects: [ObjectKey] { outputs + [poster, shot].compactMap(\.self) }
}
