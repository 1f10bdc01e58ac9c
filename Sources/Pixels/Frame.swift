// SPDX-License-Identifier: Apache-2.0

/// A finished picture: 8-bit sRGB, three bytes a pixel, row by row from the top, no padding.
package struct Frame: Sendable, Equatable {
    /// Size in pixels.
    package let width: Int
    package let height: Int
    /// `width × height × 3` bytes.
    package var bytes: [UInt8]

    /// A black picture.
    package init(width: Int, height: Int) {
        self.width = width
        self.height = height
        bytes = [UInt8](repeating: 0, count: width * height * 3)
    }
}
