// SPDX-License-Identifier: Apache-2.0

/// The connected parts of a mask (four neighbors).
struct Blobs {
    struct Blob: Sendable {
        var pixels: [Int] = []
        var left = Int.max
        var right = 0
        var top = Int.max
        var bottom = 0

        /// What hangs together with a pixel.
        ///
        /// - Parameters:
        ///   - start: the pixel.
        ///   - width: of the picture.
        ///   - seen: pixels that are taken; those of this blob are added.
        ///   - joins: whether a pixel goes on into a neighbor that is not taken.
        init(at start: Int, width: Int, _ seen: inout [Bool], joins: (Int, Int) -> Bool) {
            var stack = [start]
            seen[start] = true
            while let i = stack.popLast() {
                let (x, y) = (i % width, i / width)
                pixels.append(i)
                (left, right) = (min(left, x), max(right, x))
                (top, bottom) = (min(top, y), max(bottom, y))
                for (u, v) in [(x - 1, y), (x + 1, y), (x, y - 1), (x, y + 1)]
                where u >= 0 && u < width && v >= 0 && v * width < seen.count {
                    let next = v * width + u
                    guard !seen[next], joins(i, next) else { continue }
                    seen[next] = true
                    stack.append(next)
                }
            }
        }

        /// The share of its columns that are among others.
        func share(of columns: ClosedRange<Int>) -> Float {
            guard columns.overlaps(left...right) else { return 0 }
            let both = (left...right).clamped(to: columns).count
            return Float(both) / Float(right - left + 1)
        }

        /// Whether it lies rather than stands, as strips of ground, waves and far hills do.
        var isFlat: Bool { right - left + 1 > 4 * (bottom - top + 1) }

        /// Whether it is above, below or within some columns, mostly.
        func isAlong(_ columns: ClosedRange<Int>) -> Bool { share(of: columns) > 0.7 }
    }

    /// Largest first.
    let blobs: [Blob]

    /// The parts of what is above one half.
    init(_ mask: Raster) {
        var seen = mask.values.map { $0 <= 0.5 }
        var found: [Blob] = []
        for start in seen.indices where !seen[start] {
            let blob = Blob(at: start, width: mask.width, &seen) { _, _ in true }
            found.append(blob)
        }
        blobs = found.sorted {
            ($0.pixels.count, $1.top, $1.left) > ($1.pixels.count, $0.top, $0.left)
        }
    }

    /// The mask of one part, with its holes filled.
    func mask(_ blob: Blob, width: Int, height: Int) -> Raster {
        var mask = Raster(width: width, height: height)
        for i in blob.pixels { mask.values[i] = 1 }
        var outside = Raster(width: width, height: height, 1)
        for i in blob.pixels { outside.values[i] = 0 }
        for hole in Blobs(outside).blobs
        where hole.left > 0 && hole.right < width - 1 && hole.top > 0 && hole.bottom < height - 1 {
            // A gap of some size is seen through; a small one is a mistake.
            guard hole.pixels.count * 12 < blob.pixels.count else { continue }
            for i in hole.pixels { mask.values[i] = 1 }
        }
        return mask
    }
}
