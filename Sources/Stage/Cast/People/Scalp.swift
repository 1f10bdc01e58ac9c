// SPDX-License-Identifier: Apache-2.0
import Numerics

/// Where hair grows on the template (decimeters).
enum Scalp {
    /// How far inside the hairline a place is, decimeters; negative outside.
    static func inside(_ t: Vector, _ hair: Look.Hair) -> Float {
        guard t.y > 6.2 else { return -1 }
        let x = abs(t.x)
        let front = 6.72 + 1.28 * smoothstep(0.15, 1.30, t.z)
        // The temples recede, more so on men; sideburns reach down before the ears.
        let temple: Float =
            (hair == .short || hair == .cropped ? 0.12 : 0.03)
            * smoothstep(0.25, 0.6, x) * smoothstep(0.8, 1.2, t.z)
        let ear: Float = x > 0.74 && t.y < 7.52 && t.z > -0.15 && t.z < 0.62 ? 9 : 0
        return t.y - front - temple - ear
    }

    /// Decimeters from the brow's middle line to a place, as a share of the brow's half width
    /// there; below 1 hair grows.
    ///
    /// `arch` is higher for women.
    static func brow(_ t: Vector, isFemale: Bool) -> Float {
        let x = abs(t.x)
        guard t.z > 0.9, x > 0.12, x < 0.60 else { return 9 }
        let line =
            7.515 + 0.05 * smoothstep(0.12, 0.36, x) - 1.35 * max(0, x - 0.40) * max(0, x - 0.40)
        let half = (isFemale ? 0.030 : 0.042) * smoothstep(0.66, 0.38, x) * smoothstep(0.08, 0.2, x)
        return abs(t.y - line) / max(half, 0.004)
    }
}
