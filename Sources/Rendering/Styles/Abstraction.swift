// SPDX-License-Identifier: Apache-2.0
import Foundation
import Numerics

/// A picture without its small detail, at half the size: each place takes the color of the calmest of
/// eight overlapping sectors around it (generalized Kuwahara filter, Papari 2007).
final class Abstraction {
    let width: Int
    let height: Int
    /// The picture at half size.
    let color: ColorPlanes
    private let half: ColorPlanes
    private let taps: [Tap]
    private let shares: [Share]

    /// A neighbor, and where its weights begin and end.
    private struct Tap {
        var x: Int
        var y: Int
        var first: Int
        var end: Int
    }

    /// The weight of a neighbor in one sector.
    private struct Share {
        var sector: Int
        var weight: Float
    }

    /// Room for a canvas; the radius counts pixels of the half picture, 2...8.
    init(canvas: Canvas, radius: Int) {
        width = (canvas.width + 1) / 2
        height = (canvas.height + 1) / 2
        color = ColorPlanes(width: width, height: height)
        half = ColorPlanes(width: width, height: height)
        var (taps, shares): ([Tap], [Share]) = ([], [])
        for y in -radius...radius {
            for x in -radius...radius where x * x + y * y <= radius * radius {
                let own = Self.shares(x, y, radius: radius)
                taps.append(
                    Tap(x: x, y: y, first: shares.count, end: shares.count + own.count))
                shares += own
            }
        }
        var totals = [Float](repeating: 0, count: 8)
        for share in shares { totals[share.sector] += share.weight }
        for k in shares.indices { shares[k].weight /= totals[shares[k].sector] }
        self.taps = taps
        self.shares = shares
    }

    /// The weights of a neighbor: falling with the distance, shared by the sectors nearest in direction.
    private static func shares(_ x: Int, _ y: Int, radius: Int) -> [Share] {
        let distance = Float(x * x + y * y).squareRoot() / Float(radius)
        let fall = exp(-2 * distance * distance)
        guard x != 0 || y != 0 else {
            return (0..<8).map { Share(sector: $0, weight: fall / 8) }
        }
        let direction = atan2(Float(y), Float(x)) / (2 * .pi) * 8
        return (0..<8).compactMap { k in
            let weight = 1 - abs(remainder(direction - Float(k), 8)) * 0.8
            return weight > 0.01 ? Share(sector: k, weight: weight * fall) : nil
        }
    }

    /// Abstracts the colors of a canvas.
    func update(_ canvas: Canvas, crew: Crew) {
        Self.halve(canvas.color, into: half, crew: crew)
        let source = (half.x.start, half.y.start, half.z.start)
        taps.withUnsafeBufferPointer { taps in
            shares.withUnsafeBufferPointer { shares in
                crew.shareRows(height) { rows in
                    for y in rows {
                        for start in stride(from: 0, to: width, by: 8) {
                            let x = min(start, width - 8)
                            color[y * width + x] = calmest(source, taps, shares, x: x, y: y)
                        }
                    }
                }
            }
        }
    }

    private typealias Source = (
        x: UnsafeMutablePointer<Float>, y: UnsafeMutablePointer<Float>,
        z: UnsafeMutablePointer<Float>
    )

    @inline(__always)
    private func calmest(
        _ source: Source, _ taps: UnsafeBufferPointer<Tap>, _ shares: UnsafeBufferPointer<Share>,
        x: Int, y: Int
    ) -> VectorLanes {
        withUnsafeTemporaryAllocation(of: VectorLanes.self, capacity: 8) { means in
            withUnsafeTemporaryAllocation(of: Lanes.self, capacity: 8) { squares in
                means.initialize(repeating: .zero)
                squares.initialize(repeating: .zero)
                for tap in taps {
                    let row = min(max(y + tap.y, 0), height - 1) * width
                    let o = row + min(max(x + tap.x, 0), width - 8)
                    let c = VectorLanes(
                        Lanes(source.x, o), Lanes(source.y, o), Lanes(source.z, o))
                    let square = c.dot(c)
                    for index in tap.first..<tap.end {
                        let share = shares[index]
                        means[share.sector] = means[share.sector] + c * share.weight
                        squares[share.sector] += square * share.weight
                    }
                }
                var sum = VectorLanes.zero
                var total = Lanes.zero
                for k in 0..<8 {
                    let mean = means[k]
                    let calm = most(squares[k] - mean.dot(mean), 0) * 900 + 1
                    let weight = reciprocal(calm * calm * calm * calm)
                    sum = sum + mean * weight
                    total += weight
                }
                return sum * reciprocal(most(total, 1e-20))
            }
        }
    }

    /// The mean of each square of four pixels.
    static func halve(_ from: ColorPlanes, into to: ColorPlanes, crew: Crew) {
        let (w, h) = (from.x.width, from.x.height)
        crew.shareRows(to.x.height) { rows in
            for (source, target) in [(from.x, to.x), (from.y, to.y), (from.z, to.z)] {
                for y in rows {
                    let a = source.start + min(y * 2, h - 1) * w
                    let b = source.start + min(y * 2 + 1, h - 1) * w
                    let out = target.start + y * to.x.width
                    for x in 0..<to.x.width {
                        let (i, j) = (min(x * 2, w - 1), min(x * 2 + 1, w - 1))
                        out[x] = (a[i] + a[j] + b[i] + b[j]) * 0.25
                    }
                }
            }
        }
    }

    /// The abstracted color of eight pixels of the full picture.
    @inline(__always)
    func look(_ source: ColorSource, x: Int, y: Int) -> VectorLanes {
        source.bilinear(Canvas.columns(x) * 0.5 - 0.25, Lanes(Float(y) * 0.5 - 0.25))
    }

    /// The abstracted color of one place of the full picture.
    func color(at place: SIMD2<Float>) -> Vector {
        let x = min(max(place.x * 0.5 - 0.25, 0), Float(width) - 1.01)
        let y = min(max(place.y * 0.5 - 0.25, 0), Float(height) - 1.01)
        let (i, j) = (Int(x), Int(y))
        let (a, b) = (x - Float(i), y - Float(j))
        let o = j * width + i
        func channel(_ p: Plane) -> Float {
            let upper = p.start[o] * (1 - a) + p.start[o + 1] * a
            let lower = p.start[o + width] * (1 - a) + p.start[o + width + 1] * a
            return upper * (1 - b) + lower * b
        }
        return Vector(channel(color.x), channel(color.y), channel(color.z))
    }
}
