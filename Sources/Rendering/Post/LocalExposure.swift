// SPDX-License-Identifier: Apache-2.0
import Numerics

/// Holds back bright regions and opens up dark ones as a photographer's dodging and burning does, so
/// that a backlit foreground keeps its drawing before a bright sky.
///
/// The picture's logarithm is split into an edge-keeping base and detail (Durand and Dorsey 2002); only
/// the base is compressed, towards its own mean, so night stays night and fine contrast stays whole.
/// The base lives on cells of 4 × 4 pixels.
final class LocalExposure {
    private let width: Int
    private let height: Int
    private let columns: Int
    private let rows: Int
    /// Base-2 logarithms of exposed luminance.
    private let base: Plane
    private let scratch: Plane

    private static let cell = 4

    init(width: Int, height: Int) {
        self.width = width
        self.height = height
        columns = max((width + Self.cell - 1) / Self.cell, 8)
        rows = (height + Self.cell - 1) / Self.cell
        base = Plane(width: columns, height: rows)
        scratch = Plane(width: columns, height: rows)
    }

    /// Compresses the contrast between regions of a picture in place; strength 0 leaves it as it is,
    /// 1 is the usual amount.
    func apply(to color: ColorPlanes, exposure: Float, strength: Float, crew: Crew) {
        guard strength > 0 else { return }
        measure(color, exposure: exposure, crew: crew)
        for level in 0..<6 {
            let isEven = level % 2 == 0
            smooth(
                isEven ? base : scratch, into: isEven ? scratch : base, step: 1 << level, crew: crew
            )
        }
        let mean = meanBase()
        crew.shareRows(height) { rows in
            for y in rows {
                for start in stride(from: 0, to: width, by: 8) {
                    // The last eight pixels lie inside, and no pixel is changed twice.
                    let x = min(start, width - 8)
                    let o = y * width + x
                    let c = color[o]
                    let own = logarithm2(most(c.luminance * exposure, 1e-4))
                    let stops = stops(base: base(around: own, x: x, y: y), mean: mean) * strength
                    let done = IntLanes(0, 1, 2, 3, 4, 5, 6, 7) .< Int32(start - x)
                    color[o] = pick(done, c, c * exponential(stops * 0.693_147))
                }
            }
        }
    }

    /// Logarithms of each cell's luminance, from a pixel in each of its quarters.
    private func measure(_ color: ColorPlanes, exposure: Float, crew: Crew) {
        crew.shareRows(rows) { band in
            for row in band {
                for column in stride(from: 0, to: columns, by: 8) {
                    let left = (IntLanes(0, 1, 2, 3, 4, 5, 6, 7) &+ Int32(column)) &* 4
                    var sum = Lanes.zero
                    for (i, j) in [(1, 0), (3, 1), (0, 2), (2, 3)] as [(Int32, Int)] {
                        let x = lesser(left &+ i, Int32(width - 1))
                        let y = min(row * Self.cell + j, height - 1)
                        let at = x &+ Int32(y * width)
                        let c = VectorLanes(
                            gather(color.x.start, at), gather(color.y.start, at),
                            gather(color.z.start, at))
                        sum += logarithm2(most(c.luminance * exposure, 1e-4))
                    }
                    let kept = min(column, columns - 8)
                    if kept == column {
                        base[row * columns + column] = sum * 0.25
                    } else {
                        for k in column..<columns {
                            base.start[row * columns + k] = sum[k - column] * 0.25
                        }
                    }
                }
            }
        }
    }

    private func lesser(_ a: IntLanes, _ b: Int32) -> IntLanes {
        pick(a .> b, IntLanes(repeating: b), a)
    }

    /// One pass of an edge-avoiding wavelet; differences of more than a stop or so stop it.
    private func smooth(_ from: Plane, into to: Plane, step: Int, crew: Crew) {
        crew.shareRows(rows) { band in
            for y in band {
                for start in stride(from: 0, to: columns, by: 8) {
                    // The last eight cells may repeat some of those before.
                    let x = min(start, columns - 8)
                    let center = from[y * columns + x]
                    var sum = center * 0.25
                    var weight = Lanes(0.25)
                    for dy in -1...1 {
                        let row = min(max(y + dy * step, 0), rows - 1) * columns
                        for dx in -1...1 where dx != 0 || dy != 0 {
                            let c = from[row + min(max(x + dx * step, 0), columns - 8)]
                            let gap = c - center
                            let kernel: Float = dx == 0 || dy == 0 ? 0.125 : 0.0625
                            let w = kernel * exponential(gap * gap * -0.6)
                            sum = fused(c, w, sum)
                            weight += w
                        }
                    }
                    to[y * columns + x] = sum * reciprocal(weight)
                }
            }
        }
    }

    private func meanBase() -> Float {
        var sum = 0.0
        for k in 0..<columns * rows { sum += Double(base.start[k]) }
        return Float(sum / Double(columns * rows))
    }

    /// The base at eight pixels: of the four cells around each, those like the pixel count most.
    private func base(around own: Lanes, x: Int, y: Int) -> Lanes {
        let pixels = floats(IntLanes(0, 1, 2, 3, 4, 5, 6, 7) &+ Int32(x))
        let px = least(most((pixels + 0.5) * 0.25 - 0.5, 0), Float(columns) - 1.001)
        let py = min(max((Float(y) + 0.5) * 0.25 - 0.5, 0), Float(rows) - 1.001)
        let (fx, fy) = (floor(px), py.rounded(.down))
        let (a, b) = (px - fx, py - fy)
        let left = integers(fx)
        var sum = Lanes.zero
        var weight = Lanes.zero
        for j in 0...1 {
            let row = Int32(min(Int(fy) + j, rows - 1) * columns)
            for i in 0...1 {
                let value = gather(base.start, left &+ (row + Int32(i)))
                let gap = value - own
                let share = (i == 0 ? 1 - a : a) * (j == 0 ? 1 - b : b) + 0.02
                let w = share * reciprocal(1 + gap * gap * 2)
                sum = fused(value, w, sum)
                weight += w
            }
        }
        return sum * reciprocal(weight)
    }

    /// Stops to add: dark regions up to one and a half more, bright ones up to one less.
    private func stops(base: Lanes, mean: Float) -> Lanes {
        let below = most(mean - base - 0.4, 0)
        let above = most(base - mean - 0.8, 0)
        let opened = 1.6 * (1 - exponential(below * -0.34))
        let held = 0.9 * (1 - exponential(above * -0.3))
        return opened - held
    }
}
