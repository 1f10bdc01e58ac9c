// SPDX-License-Identifier: Apache-2.0
import Numerics

/// Smooth curves through given values.
enum SmoothPath {
    /// The point a share `t` (0...1) of the way along a Catmull–Rom curve with even spacing.
    static func point<V: SIMD>(_ points: [V], _ t: Float) -> V where V.Scalar == Float {
        guard points.count > 1 else { return points[0] }
        let last = points.count - 1
        let at = min(max(t, 0), 1) * Float(last)
        let i = min(Int(at), last - 1)
        let u = at - Float(i)
        let b = points[i]
        let c = points[i + 1]
        let a = i > 0 ? points[i - 1] : b + b - c
        let d = i + 2 <= last ? points[i + 2] : c + c - b
        let p = (c - a) * 0.5
        let q = (d - b) * 0.5
        let bend = (b - c) * 2 + p + q
        let slope = (c - b) * 3 - p * 2 - q
        return b + p * u + slope * (u * u) + bend * (u * u * u)
    }
}
