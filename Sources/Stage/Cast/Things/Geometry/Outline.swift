// SPDX-License-Identifier: Apache-2.0
import Numerics

/// A closed polygon with rounded corners in a plane, as a signed distance: negative inside.
struct Outline: Sendable {
    private let corners: [SIMD2<Float>]
    private let rounding: Float

    /// A polygon whose sides lie where the corners say; corners are rounded by a radius in meters.
    ///
    /// The corners run counter-clockwise.
    init(_ corners: [SIMD2<Float>], rounding: Float = 0) {
        self.rounding = rounding
        guard rounding > 0 else {
            self.corners = corners
            return
        }
        // Sides move inwards by the radius; the distance then gives it back.
        let n = corners.count
        self.corners = corners.indices.map { k in
            let (a, b, c) = (corners[(k + n - 1) % n], corners[k], corners[(k + 1) % n])
            let (u, v) = (Self.unit(b - a), Self.unit(c - b))
            let (nu, nv) = (SIMD2(-u.y, u.x), SIMD2(-v.y, v.x))
            let bisector = nu + nv
            let scale = rounding * 2 / max((bisector * bisector).sum(), 0.2)
            return b + bisector * scale
        }
    }

    /// A rectangle between two corners.
    init(low: SIMD2<Float>, high: SIMD2<Float>, rounding: Float = 0) {
        self.init(
            [low, SIMD2(high.x, low.y), high, SIMD2(low.x, high.y)], rounding: rounding)
    }

    /// Signed distance of a point to the outline, meters (after Quilez, "2D distance functions").
    func distance(_ p: SIMD2<Float>) -> Float {
        guard let first = corners.first else { return .infinity }
        var squared = ((p - first) * (p - first)).sum()
        var sign: Float = 1
        var j = corners.count - 1
        for i in corners.indices {
            let (a, b) = (corners[i], corners[j])
            let e = b - a
            let w = p - a
            let t = min(max((w * e).sum() / max((e * e).sum(), 1e-12), 0), 1)
            let d = w - e * t
            squared = min(squared, (d * d).sum())
            let (above, below, left) = (p.y >= a.y, p.y < b.y, e.x * w.y > e.y * w.x)
            if above == below, below == left { sign = -sign }
            j = i
        }
        return sign * squared.squareRoot() - rounding
    }

    private static func unit(_ v: SIMD2<Float>) -> SIMD2<Float> {
        v / max((v * v).sum().squareRoot(), 1e-9)
    }
}
