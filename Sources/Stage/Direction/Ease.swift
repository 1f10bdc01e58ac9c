// SPDX-License-Identifier: Apache-2.0
package import Screenplay

/// How far a move has come after a share of its time.
package enum Ease {
    /// Share of the time that a soft start or stop takes.
    static let ramp: Float = 0.3

    /// Progress 0...1 for time 0...1; both ends are met exactly and the curve never falls.
    ///
    /// Soft ends speed up evenly over `ramp` and hold that speed in between (a trapezoid of speed),
    /// as a crew moves a dolly; the position is its integral.
    package static func progress(_ easing: Move.Easing, _ time: Float) -> Float {
        let u = min(max(time, 0), 1)
        switch easing {
        case .linear: return u
        case .easeIn: return rampUp(u) / (1 - ramp / 2)
        case .easeOut: return 1 - rampUp(1 - u) / (1 - ramp / 2)
        case .easeInOut:
            let whole = 1 - ramp
            return u < 0.5 ? rampUp(u) / whole : 1 - rampUp(1 - u) / whole
        }
    }

    /// The distance covered at unit top speed after an even start: `u² / 2r`, then `u - r/2`.
    private static func rampUp(_ u: Float) -> Float {
        u < ramp ? u * u / (2 * ramp) : u - ramp / 2
    }
}
