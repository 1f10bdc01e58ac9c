// SPDX-License-Identifier: Apache-2.0

/// Width and height in pixels from the names that callers use.
package struct PictureFormat: Sendable, Hashable {
    package let width: Int
    package let height: Int

    /// The largest whole number that every JSON reader keeps exact: 2⁵³ − 1.
    package static let largestSeed: Int64 = 9_007_199_254_740_991

    /// Sizes by name.
    package enum Resolution: String, Sendable, CaseIterable {
        case draft = "480p"
        case medium = "720p"
        case full = "1080p"

        /// What is made unless the caller says otherwise.
        package static let usual = Resolution.medium

        /// The names, smallest first.
        package static var names: [String] { allCases.map(\.rawValue) }

        /// Long and short side of 16:9, and the side of a square, in pixels; all even.
        var sides: (long: Int, short: Int, square: Int) {
            switch self {
            case .draft: (854, 480, 640)
            case .medium: (1280, 720, 960)
            case .full: (1920, 1080, 1440)
            }
        }
    }

    /// The size with about as many pixels as another and the shape of a picture, in even numbers.
    package init(pixels: Int, shapedAs picture: (width: Int, height: Int)) {
        let aspect = Double(picture.width) / Double(max(picture.height, 1))
        let across = (Double(pixels) * aspect).squareRoot()
        width = max(2, Int((across / 2).rounded()) * 2)
        height = max(2, Int((across / aspect / 2).rounded()) * 2)
    }

    /// The size for a resolution (`480p`, `720p`, `1080p`) and an aspect ratio (`16:9`, `9:16`, `1:1`);
    /// nil for other words.
    package init?(resolution: String, aspectRatio: String) {
        guard let sides = Resolution(rawValue: resolution)?.sides else { return nil }
        switch aspectRatio {
        case "16:9": (width, height) = (sides.long, sides.short)
        case "9:16": (width, height) = (sides.short, sides.long)
        case "1:1": (width, height) = (sides.square, sides.square)
        default: return nil
        }
    }
}
