// SPDX-License-Identifier: Apache-2.0
import Foundation
import Numerics
import Pixels

/// Drops or flakes before a moving camera: they have places in a world that repeats every few meters, so
/// they pass with the parallax of their depths.
struct Flurry {
    /// A drop or flake on the frame: the ends of its path while the shutter is open.
    private struct Mark {
        var from: SIMD2<Float>
        var to: SIMD2<Float>
        var near: Float
        var radius: Float
        var opacity: Float
    }

    private var marks: [Mark] = []
    private let tone: SIMD3<Float>

    /// What falls in some air, as a moved camera sees it.
    init(_ air: Air, _ shift: Shift, _ optics: Optics) {
        let isSnow = air.snow > air.rain
        let amount = max(air.rain, air.snow)
        tone = isSnow ? SIMD3(0.95, 0.96, 0.98) : SIMD3(0.78, 0.82, 0.88)
        guard amount > 0 else { return }
        var random = RandomSource(seed: air.seed, stream: "flurry")
        let projection = Projection(shift, optics)
        // The side of a box that repeats, and how many are in it.
        let boxes: [(size: Float, count: Int)] =
            isSnow ? [(4, 220), (10, 900), (26, 2600)] : [(5, 260), (13, 900), (30, 2200)]
        for box in boxes {
            for _ in 0..<box.count {
                let seat = SIMD3(random.unit(), random.unit(), random.unit())
                let own = random.unit()
                let fall = isSnow ? 0.8 + 0.7 * own : 6.5 + 2.5 * own
                let velocity = SIMD3(isSnow ? 0.35 : 0.8, fall, isSnow ? 0.1 : 0)
                var p = seat * box.size + velocity * air.time
                if isSnow {
                    let phase = own * 6.28 + air.time * (0.7 + own)
                    p += SIMD3(sin(phase), 0, cos(phase * 0.8)) * 0.25
                }
                // The copy nearest to a place a little before the camera.
                let middle = shift.place + shift.ahead * (box.size * 0.45)
                let offset = (p - middle) / box.size
                p = middle + (offset - (offset + 0.5).rounded(.down)) * box.size
                let path = velocity * (isSnow ? 0.006 : 0.02)
                add(p, p - path, own, box.size, (isSnow, amount), projection)
            }
        }
    }

    private mutating func add(
        _ p: SIMD3<Float>, _ q: SIMD3<Float>, _ own: Float, _ size: Float,
        _ kind: (isSnow: Bool, amount: Float), _ projection: Projection
    ) {
        guard let (a, depth) = projection.seen(p), let (b, _) = projection.seen(q), depth > 0.3
        else { return }
        // Half the width: a flake of 9 mm, a drop of 2 mm.
        let meters: Float = kind.isSnow ? 0.0026 + 0.0026 * own : 0.0011
        let exact = meters / depth * projection.optics.f * projection.shift.zoom
        let radius = max(exact, kind.isSnow ? 0.7 : 0.55)
        let thin = min(exact / radius, 1)
        // Far boxes fade out at their ends, near ones towards the lens.
        let edge = (1 - smoothstep(size * 0.62, size * 0.92, depth)) * smoothstep(0.3, 0.9, depth)
        let strength: Float = kind.isSnow ? 0.85 * thin : 0.42 * thin.squareRoot()
        let opacity = strength * edge * kind.amount
        guard opacity > 0.008 else { return }
        marks.append(
            Mark(from: a, to: b, near: 1 / depth, radius: min(radius, 9), opacity: opacity))
    }

    /// Draws what nothing hides onto rows of a frame.
    ///
    /// - Parameters:
    ///   - rows: of the frame.
    ///   - width: of the frame.
    ///   - near: `1/Z` of what every pixel shows.
    ///   - bytes: of the frame.
    func draw(
        rows: Range<Int>, width: Int, near: UnsafePointer<Float>,
        bytes: UnsafeMutablePointer<UInt8>
    ) {
        for mark in marks {
            let r = mark.radius
            let (low, high) = (pointwiseMin(mark.from, mark.to), pointwiseMax(mark.from, mark.to))
            let top = max(Int(max(low.y - r - 1, 0)), rows.lowerBound)
            let bottom = min(Int(max(high.y + r + 1, -1)), rows.upperBound - 1)
            let left = Int(max(low.x - r - 1, 0))
            let right = min(Int(max(high.x + r + 1, -1)), width - 1)
            guard top <= bottom, left <= right else { continue }
            let way = mark.to - mark.from
            let square = max((way * way).sum(), 1e-4)
            for y in top...bottom {
                for x in left...right where near[y * width + x] < mark.near {
                    let p = SIMD2(Float(x) + 0.5, Float(y) + 0.5) - mark.from
                    let along = min(max((p * way).sum() / square, 0), 1)
                    let off = p - way * along
                    let distance = (off * off).sum().squareRoot()
                    let a = min(max(r + 0.5 - distance, 0), 1) * mark.opacity
                    guard a > 0 else { continue }
                    for c in 0..<3 {
                        let i = (y * width + x) * 3 + c
                        let value = Float(bytes[i])
                        bytes[i] = UInt8(value + (tone[c] * 255 - value) * a + 0.5)
                    }
                }
            }
        }
    }
}
