// SPDX-License-Identifier: Apache-2.0
import Foundation
import Numerics

/// A dab of paint that goes with what it shows.
struct Stroke: Sendable {
    /// Middle, pixels.
    var place: SIMD2<Float>
    /// Direction in radians.
    var angle: Float
    /// How far it is bent: radians of direction over its length.
    var bend: Float = 0
    /// As encoded, 0...1.
    var color: Vector
    /// 1/m of what it shows.
    var disparity: Float
    /// 0...1: appears and goes within a few frames.
    var strength: Float
    var isGoing = false
    /// Chooses its order, shape and tint.
    var key: UInt32

    /// A number in 0..<1 that the stroke keeps; several by `index`.
    func own(_ index: UInt32) -> Float {
        var h = key &* 747_796_405 &+ index &* 2_891_336_453
        h = (h ^ h >> 15) &* 739_982_445
        h = (h ^ h >> 13) &* 1_274_126_177
        return Float((h ^ h >> 16) & 0xffffff) / 16_777_216
    }
}

/// The marks that a brush leaves: cover and relief along and across the stroke.
final class BrushTip {
    static let length = 96
    static let width = 24
    /// Cover 0...1, row by row.
    private let cover = Plane(width: length, height: width)
    /// Height of the paint, 0...1.
    private let height = Plane(width: length, height: width)

    /// Bristles of a brush; each seed is another one.
    init(seed: Int32) {
        for j in 0..<Self.width {
            let v = (Float(j) + 0.5) / Float(Self.width) * 2 - 1
            let bristle = Noise.value(Lanes(v * 6.5), Lanes(0.3), seed: seed &+ 3)[0]
            let reach = 0.74 + 0.26 * Noise.value(Lanes(v * 3.5), Lanes(7.7), seed: seed)[0]
            for i in 0..<Self.length {
                let u = (Float(i) + 0.5) / Float(Self.length) * 2 - 1
                let drag = Noise.value(Lanes(u * 3 + 9), Lanes(v * 7), seed: seed &+ 5)[0]
                // Round at the start, ragged at the end.
                let front = reach - max(abs(v) - 0.55, 0) * 0.5
                let end = min((front - u) * 9, (0.94 - v * v * 0.3 + u) * 9)
                let side = (1 - abs(v)) * 5
                var c = min(max(min(end, side), 0), 1)
                c *= min(max(1.45 - max(u, 0) * (0.35 + 0.9 * drag), 0), 1)
                cover.start[j * Self.length + i] = c * c * (3 - 2 * c)
                let ridge = 0.35 * bristle + 0.3 * drag + 0.25 * (1 - v * v) + 0.12 * (1 - u)
                height.start[j * Self.length + i] = ridge
            }
        }
    }

    /// Cover and height at places along and across, each within -1...1.
    @inline(__always)
    func look(_ u: Lanes, _ v: Lanes) -> (cover: Lanes, height: Lanes) {
        let i = least(most((u + 1) * (Float(Self.length) / 2), 0), Float(Self.length - 1))
        let j = least(most((v + 1) * (Float(Self.width) / 2), 0), Float(Self.width - 1))
        let at = integers(j) &* Int32(Self.length) &+ integers(i)
        return (gather(cover.start, at), gather(height.start, at))
    }
}
