// SPDX-License-Identifier: Apache-2.0

/// The connected parts of a mask (four neighbors).
struct Blobs {
    struct Blob: Sendable {
        var pixels: [Int] = []
        var left = Int.max
        var right = 0
        var top = Int.max
        var bottom = 0

        /// Takes in a pixel.
        mutating func add(_ i: Int, _ x: Int, _ y: Int) {
            pixels.append(i)
            (left, right) = (min(left, x), max(right, x))
            (top, bottom) = (min(top, y), max(bottom, y))
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
        var stack: [Int] = []
        for start in seen.indices where !seen[start] {
            var blob = Blob()
            stack = [start]
            seen[start] = true
            while let i = stack.popLast() {
                let (x, y) = (i % mask.width, i / mask.width)
                blob.add(i, x, y)
                for (u, v) in [(x - 1, y), (x + 1, y), (x, y - 1), (x, y + 1)]
                where u >= 0 && u < mask.width && v >= 0 && v < mask.height
                    && !seen[v * mask.width + u]
                {
                    seen[v * mask.width + u] = true
                    stack.append(v * mask.width + u)
                }
            }
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
