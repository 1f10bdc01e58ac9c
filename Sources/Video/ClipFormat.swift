// SPDX-License-Identifier: Apache-2.0

/// Size, rate and quality of a clip.
package struct ClipFormat: Sendable, Equatable {
    /// Pixels, even, 16...8192.
    package var width: Int
    package var height: Int
    /// Frames a second, 1...240.
    package var framesPerSecond: Int
    /// x264's constant rate factor from 0, lossless, to 51; 18 looks like the source.
    package var quality = 18
    /// x264's preset: speed against size.
    package var preset = "veryfast"
    /// Title in the container's metadata.
    package var title = ""
    /// Free text in the container's metadata (the seed).
    package var comment = ""

    /// A format of a size and a rate, the rest by default.
    package init(width: Int, height: Int, framesPerSecond: Int) {
        self.width = width
        self.height = height
        self.framesPerSecond = framesPerSecond
    }

    /// Refuses what the encoder would refuse less clearly.
    func validate() throws(VideoError) {
        for (name, value) in [("width", width), ("height", height)] {
            guard (16...8192).contains(value), value.isMultiple(of: 2) else {
                throw VideoError(
                    .invalid, "\(name) must be an even number from 16 to 8192; got \(value)")
            }
        }
        guard (1...240).contains(framesPerSecond) else {
            throw VideoError(
                .invalid, "frame rate must be from 1 to 240; got \(framesPerSecond)")
        }
        guard (0...51).contains(quality) else {
            throw VideoError(.invalid, "quality must be from 0 to 51; got \(quality)")
        }
    }
}
