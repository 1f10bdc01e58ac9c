// SPDX-License-Identifier: Apache-2.0
import Foundation
import Numerics

/// A body as a smooth union of capsules, less a few smooth hollows.
///
///     f(p) = -k ln Σ exp(-dᵢ(p)/k),  body and head with a k of their own, joined by the smaller one
struct Flesh: Sendable {
    /// What is joined.
    var capsules: [FleshCapsule]
    /// What is taken away (eye sockets, the cleft of a mouth).
    var hollows: [FleshCapsule] = []
    /// Width in meters over which neighbors melt into each other.
    var blend: Float
    /// The same for the head.
    var fineBlend: Float

    /// Signed distance in meters, negative inside, from the capsules of the given indices.
    func distance(_ p: Vector, among indices: [Int]) -> Float {
        var coarse: Float = 0
        var fine: Float = 0
        for index in indices {
            let capsule = capsules[index]
            let d = capsule.distance(p)
            if capsule.isFine {
                fine += exp(min(max(-d / fineBlend, -30), 30))
            } else {
                coarse += exp(min(max(-d / blend, -30), 30))
            }
        }
        let outer = coarse > 0 ? -blend * log(coarse) : .infinity
        let inner = fine > 0 ? -fineBlend * log(fine) : .infinity
        var joined = min(outer, inner)
        if coarse > 0, fine > 0 {
            // Polynomial smooth minimum (Quílez).
            let h = max(fineBlend * 3 - abs(outer - inner), 0) / (fineBlend * 3)
            joined -= h * h * fineBlend * 0.75
        }
        for hollow in hollows {
            let cut = -hollow.distance(p)
            let k = fineBlend
            let h = max(k - abs(joined - cut), 0) / k
            joined = max(joined, cut) + h * h * k * 0.25
        }
        return joined
    }

    /// The capsules that matter within a radius of a point.
    func capsules(near center: Vector, within radius: Float) -> [Int] {
        let distances = capsules.map { $0.distance(center) }
        let reach = (distances.min() ?? 0) + 2 * radius + 5 * blend
        return capsules.indices.filter { distances[$0] < reach }
    }

    /// The direction in which the distance grows fastest, by central differences.
    func gradient(_ p: Vector, step: Float, among indices: [Int]) -> Vector {
        func slope(_ e: Vector) -> Float {
            distance(p + e, among: indices) - distance(p - e, among: indices)
        }
        return Vector(
            slope(Vector(step, 0, 0)), slope(Vector(0, step, 0)), slope(Vector(0, 0, step))
        ).normalized
    }

    /// The box around the surface: melting N capsules adds at most k ln N to their reach.
    var bounds: Bounds {
        var box = capsules[0].bounds
        for capsule in capsules {
            box.low = pointwiseMin(box.low, capsule.bounds.low)
            box.high = pointwiseMax(box.high, capsule.bounds.high)
        }
        let melt = Vector(repeating: blend * log(Float(capsules.count)))
        return Bounds(low: box.low - melt, high: box.high + melt)
    }
}
