// SPDX-License-Identifier: Apache-2.0

/// How far a move has come after a share of its time.
package enum Ease {
    /// Share of the time that a soft start or stop takes.
    static let ramp: Float = 0.3

    /// Share of the top speed with which a camera runs that was started before the clip began.
    static let running: Float = 0.4

    /// Progress for time 0...1; both ends are met exactly, and but for Bézier curves that overshoot the
    /// progress never falls.
    ///
    /// Soft ends speed up evenly over `ramp` and hold that speed in between (a trapezoid of speed),
    /// as a crew moves a dolly; the position is its integral. At an end in `running` the camera does
    /// not stand still: the clip is cut from a longer take.
    package static func progress(
        _ easing: Move.Easing, _ time: Float, running: Ends = []
    ) -> Float {
        let u = min(max(time, 0), 1)
        if case .bezier(let curve) = easing { return bezier(curve, u) }
        let begins = easing == .easeIn || easing == .easeInOut
        let ends = easing == .easeOut || easing == .easeInOut
        // The share of the top speed that is missing at each end.
        let first = begins ? (running.contains(.start) ? 1 - Self.running : 1) : 0
        let last = ends ? (running.contains(.end) ? 1 - Self.running : 1) : 0
        func distance(_ u: Float) -> Float {
            u - first * lost(u) - last * (lost(1) - lost(1 - u))
        }
        return distance(u) / distance(1)
    }

    /// Ends of a move.
    package struct Ends: OptionSet, Sendable {
        package let rawValue: Int
        package init(rawValue: Int) { self.rawValue = rawValue }
        package static let start = Ends(rawValue: 1)
        package static let end = Ends(rawValue: 2)
    }

    /// The way that an even start from standstill to unit speed over `ramp` has lost by a time:
    /// `u - u²/2r`, then `r/2`.
    private static func lost(_ u: Float) -> Float {
        let early = min(u, ramp)
        return early - early * early / (2 * ramp)
    }

    /// y of the curve (0, 0), (x1, y1), (x2, y2), (1, 1) at the place where x is `u`, by bisection: x
    /// never falls, since both handles lie in 0...1.
    private static func bezier(_ curve: SIMD4<Float>, _ u: Float) -> Float {
        func at(_ s: Float, _ a: Float, _ b: Float) -> Float {
            let r = 1 - s
            return 3 * r * r * s * a + 3 * r * s * s * b + s * s * s
        }
        if u <= 0 || u >= 1 { return u }
        var (low, high): (Float, Float) = (0, 1)
        for _ in 0..<24 {
            let middle = (low + high) / 2
            if at(middle, curve.x, curve.z) < u { low = middle } else { high = middle }
        }
        return at((low + high) / 2, curve.y, curve.w)
    }
}
