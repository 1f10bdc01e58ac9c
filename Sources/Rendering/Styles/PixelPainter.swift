// SPDX-License-Identifier: Apache-2.0
import Numerics

/// Paints with square pixels in a palette of 32 colors that the first frame chooses, with ordered
/// dithering and dark outlines of the cast.
final class PixelPainter: Painter {
    private let block: Int
    private let columns: Int
    private let rows: Int
    private var palette: [Vector] = []

    /// Thresholds of ordered dithering, 0...15 (Bayer 1973).
    private static let thresholds: [Float] = [
        0, 8, 2, 10, 12, 4, 14, 6, 3, 11, 1, 9, 15, 7, 13, 5,
    ]
    /// Colors that are always there: what enters later must be shown too.
    private static let basic: [Vector] = [
        Vector(0.05, 0.05, 0.09), Vector(0.97, 0.96, 0.92), Vector(0.75, 0.18, 0.2),
        Vector(0.2, 0.55, 0.27), Vector(0.2, 0.36, 0.72), Vector(0.95, 0.77, 0.25),
        Vector(0.5, 0.5, 0.52), Vector(0.9, 0.5, 0.25),
    ]
    private static let chosen = 24

    init(canvas: Canvas) {
        block = max(Int((Float(min(canvas.width, canvas.height)) / 120).rounded()), 2)
        columns = (canvas.width + block - 1) / block
        rows = (canvas.height + block - 1) / block
    }

    func paint(_ canvas: Canvas, crew: Crew) {
        var colors = [Vector](repeating: .zero, count: columns * rows)
        var cast = [Float](repeating: -1, count: columns * rows)
        colors.withUnsafeMutableBufferPointer { colors in
            cast.withUnsafeMutableBufferPointer { cast in
                // Every row writes its own part, and nothing else.
                nonisolated(unsafe) let (colors, cast) = (colors, cast)
                crew.share(rows) { row in
                    for column in 0..<columns {
                        let o = row * columns + column
                        (colors[o], cast[o]) = mean(canvas, column: column, row: row)
                    }
                }
            }
        }
        if palette.isEmpty { palette = Self.basic + Self.palette(of: colors) }
        let palette = palette
        crew.share(rows) { row in
            for column in 0..<columns {
                let o = row * columns + column
                let threshold = Self.thresholds[row % 4 * 4 + column % 4] / 16 - 0.47
                var c = Self.nearest(
                    to: colors[o] + Vector(repeating: threshold * 0.085), in: palette)
                if outlines(cast, column: column, row: row) { c *= 0.38 }
                fill(canvas, column: column, row: row, c)
            }
        }
    }

    /// The mean color of a block, a little richer than it is, and who is seen at its middle.
    private func mean(_ canvas: Canvas, column: Int, row: Int) -> (Vector, Float) {
        let xs = column * block..<min(column * block + block, canvas.width)
        let ys = row * block..<min(row * block + block, canvas.height)
        var sum = Vector.zero
        for y in ys {
            for o in y * canvas.width + xs.lowerBound..<y * canvas.width + xs.upperBound {
                sum +=
                    Vector(
                        canvas.color.x.start[o], canvas.color.y.start[o], canvas.color.z.start[o])
            }
        }
        let c = sum * (1 / Float(xs.count * ys.count))
        let gray = Vector(repeating: c.dot(Vector(0.3, 0.59, 0.11)))
        let rich = gray + (c - gray) * 1.35
        let contrast = (rich - 0.5) * 1.1 + 0.5
        let middle = (ys.lowerBound + ys.count / 2) * canvas.width + xs.lowerBound + xs.count / 2
        return (
            contrast.clamped(lowerBound: .zero, upperBound: Vector(repeating: 1)),
            canvas.cast.start[middle]
        )
    }

    /// Whether a block is scenery that touches a member of the cast.
    private func outlines(_ cast: [Float], column: Int, row: Int) -> Bool {
        guard cast[row * columns + column] < 0 else { return false }
        return (column > 0 && cast[row * columns + column - 1] >= 0)
            || (column + 1 < columns && cast[row * columns + column + 1] >= 0)
            || (row > 0 && cast[(row - 1) * columns + column] >= 0)
            || (row + 1 < rows && cast[(row + 1) * columns + column] >= 0)
    }

    private func fill(_ canvas: Canvas, column: Int, row: Int, _ c: Vector) {
        let xs = column * block..<min(column * block + block, canvas.width)
        for y in row * block..<min(row * block + block, canvas.height) {
            for o in y * canvas.width + xs.lowerBound..<y * canvas.width + xs.upperBound {
                canvas.color.x.start[o] = c.x
                canvas.color.y.start[o] = c.y
                canvas.color.z.start[o] = c.z
            }
        }
    }

    /// Colors that stand for those of a picture: the farthest from each other to begin with, then means
    /// (Lloyd 1982).
    private static func palette(of colors: [Vector]) -> [Vector] {
        guard let first = colors.first else { return [] }
        var centers = [first]
        var gaps = colors.map { distance($0, first) }
        while centers.count < chosen, let far = gaps.indices.max(by: { gaps[$0] < gaps[$1] }),
            gaps[far] > 1e-4
        {
            centers.append(colors[far])
            for k in colors.indices { gaps[k] = min(gaps[k], distance(colors[k], colors[far])) }
        }
        for _ in 0..<8 {
            var sums = [Vector](repeating: .zero, count: centers.count)
            var counts = [Float](repeating: 0, count: centers.count)
            for c in colors {
                let k = index(nearest: c, in: centers)
                sums[k] += c
                counts[k] += 1
            }
            for k in centers.indices where counts[k] > 0 { centers[k] = sums[k] * (1 / counts[k]) }
        }
        return centers
    }

    private static func nearest(to c: Vector, in palette: [Vector]) -> Vector {
        palette[index(nearest: c, in: palette)]
    }

    private static func index(nearest c: Vector, in palette: [Vector]) -> Int {
        var best = (index: 0, distance: Float.infinity)
        for (index, color) in palette.enumerated() {
            let d = distance(c, color)
            if d < best.distance { best = (index, d) }
        }
        return best.index
    }

    private static func distance(_ a: Vector, _ b: Vector) -> Float {
        let d = a - b
        return (d * d * Vector(0.8, 1.3, 0.6)).sum()
    }
}
