// SPDX-License-Identifier: Apache-2.0

extension Frame {
    /// The picture as it is meant to be seen, by the orientation that its EXIF data give: 1 as it is, 3 upside
    /// down, 6 and 8 on its side, the others mirrored; anything else leaves it.
    package func turned(orientation: Int) -> Frame {
        guard (2...8).contains(orientation) else { return self }
        let swaps = orientation >= 5
        var result = Frame(width: swaps ? height : width, height: swaps ? width : height)
        for y in 0..<result.height {
            for x in 0..<result.width {
                let (right, bottom) = (width - 1, height - 1)
                let (u, v): (Int, Int) =
                    switch orientation {
                    case 2: (right - x, y)
                    case 3: (right - x, bottom - y)
                    case 4: (x, bottom - y)
                    case 5: (y, x)
                    case 6: (y, bottom - x)
                    case 7: (right - y, bottom - x)
                    default: (right - y, x)
                    }
                for channel in 0..<3 {
                    result.bytes[(y * result.width + x) * 3 + channel] =
                        bytes[(v * width + u) * 3 + channel]
                }
            }
        }
        return result
    }
}
