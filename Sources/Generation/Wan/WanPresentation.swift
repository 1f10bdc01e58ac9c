// SPDX-License-Identifier: Apache-2.0
package import Diffusion

/// How weights are offered: what they are said to be, and what they were trained for.
package struct WanPresentation: Sendable, Equatable {
    package var summary: String
    /// Widths and heights, the usual one first.
    package var sizes: [String]
    /// Lengths, the usual one first.
    package var frames: [Int64]
    package var steps: Int64
    package var guidance: Double
    /// What makes frames unless something else is asked for.
    package var decoder = VideoRequest.FrameDecoder.full

    /// The model in models/wan-tiny.
    package static let tiny = WanPresentation(
        summary: "A tiny Wan, trained from scratch in an hour on one core: a red, green, blue, "
            + "yellow, white or purple ball, cube or cone moving left, right, up or down over "
            + "grass, sand or a night sky, and nothing else. For tests and demonstrations.",
        sizes: ["64*64"], frames: [9], steps: 16, guidance: 4)

    /// The usual width and height.
    var sides: (Int, Int)? {
        let sides = sizes.first?.split(separator: "*").compactMap { Int($0) } ?? []
        return sides.count == 2 ? (sides[0], sides[1]) : nil
    }
}
