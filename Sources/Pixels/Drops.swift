// SPDX-License-Identifier: Apache-2.0
import Foundation
package import Numerics

/// Rain or snow before a camera: drops with fixed places in a world that repeats every few meters, so that
/// they stay put in space when the camera moves, and pass with the parallax of their depths.
package struct Drops {
    /// What falls.
    package enum Kind: CaseIterable, Sendable { case rain, snow }

    /// How it falls.
    package struct Fall: Sendable {
        package var kind: Kind
        /// 0...1.
        package var amount: Float
        /// A unit vector.
        package var down: Vector
        /// What the wind adds, meters a second.
        package var wind: Vector
        /// Seconds since the start, and for how many the shutter is open.
        package var time: Float
        package var shutter: Float
        /// Of the places.
        package var seed: UInt64

        /// So much of a kind.
        package init(
            _ kind: Kind, amount: Float, down: Vector, wind: Vector, time: Float, shutter: Float,
            seed: UInt64
        ) {
            (self.kind, self.amount) = (kind, amount)
            (self.down, self.wind) = (down, wind)
            (self.time, self.shutter, self.seed) = (time, shutter, seed)
        }
    }

    /// Who looks.
    package struct Eye {
        package var place: Vector
        /// A unit vector.
        package var ahead: Vector
        /// Meters that a pixel covers at one meter's distance.
        package var pixelAngle: Float
        /// Where a point is on the picture, in pixels, and how far ahead; nil behind the camera.
        package var see: (Vector) -> (place: SIMD2<Float>, depth: Float)?

        /// A camera at a place.
        package init(
            place: Vector, ahead: Vector, pixelAngle: Float,
            see: @escaping (Vector) -> (place: SIMD2<Float>, depth: Float)?
        ) {
            (self.place, self.ahead) = (place, ahead)
            (self.pixelAngle, self.see) = (pixelAngle, see)
        }
    }

    /// A drop or flake on the picture: the ends of its path while the shutter was open.
    private struct Mark: Sendable {
        var from: SIMD2<Float>
        var to: SIMD2<Float>
        var depth: Float
        var radius: Float
        var opacity: Float
    }

    private var marks: [Mark] = []
    private let isSnow: Bool

    /// What falls, as a camera sees it.
    ///
    /// Drops are numbered: when more fall, those that fell already stay where they are.
    package init(_ fall: Fall, before eye: Eye) {
        isSnow = fall.kind == .snow
        guard fall.amount > 0.01 else { return }
        // The side of a box that repeats, and how many are in it.
        let boxes: [(size: Float, count: Int)] =
            isSnow ? [(4, 260), (10, 1100), (26, 3600)] : [(5, 300), (13, 1100), (30, 2600)]
        for box in boxes {
            var random = RandomSource(seed: fall.seed, stream: "precipitation \(box.size)")
            for _ in 0..<Int(Float(box.count) * fall.amount) {
                let seat = Vector(random.unit(), random.unit(), random.unit())
                let own = random.unit()
                let speed = isSnow ? 0.8 + 0.7 * own : 6.5 + 2.5 * own
                let velocity = fall.down * speed + fall.wind * (isSnow ? 0.55 : 0.4)
                var p = seat * box.size + velocity * fall.time
                if isSnow {
                    let phase = own * 6.28 + fall.time * (0.7 + own)
                    p += Vector(sin(phase), 0, cos(phase * 0.8)) * 0.25
                }
                // The copy nearest to a place a little before the camera.
                let middle = eye.place + eye.ahead * (box.size * 0.4)
                let offset = (p - middle) / box.size
                p = middle + (offset - (offset + 0.5).rounded(.down)) * box.size
                let path = velocity * (max(fall.shutter, 0.004) * (isSnow ? 0.3 : 1.4))
                add(from: p, to: p - path, own: own, size: box.size, eye)
            }
        }
    }

    private mutating func add(
        from p: Vector, to q: Vector, own: Float, size: Float, _ eye: Eye
    ) {
        guard let a = eye.see(p), let b = eye.see(q), min(a.depth, b.depth) > 0.25 else { return }
        let depth = a.depth
        // Half the width: a drop of 2 mm, a flake of 9 mm.
        let meters: Float = isSnow ? 0.0026 + 0.0026 * own : 0.0011
        let exact = meters / depth / eye.pixelAngle
        let radius = max(exact, isSnow ? 0.7 : 0.55)
        let thin = min(exact / radius, 1)
        // Far boxes fade out towards their ends, near ones towards the lens.
        let edge = (1 - smoothstep(size * 0.62, size * 0.9, depth)) * smoothstep(0.25, 0.8, depth)
        let opacity =
            (isSnow ? 0.85 : 0.42) * (isSnow ? thin * thin.squareRoot() : thin.squareRoot()) * edge
        guard opacity > 0.008 else { return }
        marks.append(
            Mark(
                from: a.place, to: b.place, depth: depth, radius: min(radius, 9),
                opacity: opacity))
    }

    /// Strokes the marks onto rows of a picture, one after the other.
    ///
    /// - Parameters:
    ///   - rows: of the picture.
    ///   - width: of the picture.
    ///   - paint: is told a pixel by its number in reading order, how far ahead of the camera the drop is, and
    ///     the share of the pixel that it covers.
    package func stroke(
        rows: Range<Int>, width: Int,
        _ paint: (_ pixel: Int, _ depth: Float, _ share: Float) -> Void
    ) {
        for mark in marks {
            let r = mark.radius
            let (low, high) = (pointwiseMin(mark.from, mark.to), pointwiseMax(mark.from, mark.to))
            let (first, last) = (low - (r + 1), high + (r + 1))
            guard last.x >= 0, first.x < Float(width), last.y >= Float(rows.lowerBound),
                first.y < Float(rows.upperBound)
            else { continue }
            let (left, right) = (max(Int(first.x), 0), Int(min(last.x, Float(width - 1))))
            let top = max(Int(first.y), rows.lowerBound)
            let bottom = Int(min(last.y, Float(rows.upperBound - 1)))
            guard left <= right, top <= bottom else { continue }
            let way = mark.to - mark.from
            let square = max((way * way).sum(), 1e-4)
            for y in top...bottom {
                for x in left...right {
                    let p = SIMD2(Float(x) + 0.5, Float(y) + 0.5) - mark.from
                    let off = p - way * min(max((p * way).sum() / square, 0), 1)
                    let distance = (off * off).sum().squareRoot()
                    let share = min(max(r + 0.5 - distance, 0), 1) * mark.opacity
                    if share > 0 { paint(y * width + x, mark.depth, share) }
                }
            }
        }
    }
}
