// SPDX-License-Identifier: Apache-2.0
public import Numerics

/// From scene-linear radiance to display-linear light: the fit by Stephen Hill of the ACES reference
/// and output transforms for BT.709 (BakingLab, MIT), and the sRGB transfer curve (IEC 61966-2-1).
public enum ToneCurve {
    /// The ACES fit; input any radiance ≥ 0, output 0...1.
    @inlinable @inline(__always)
    public static func film(_ c: VectorLanes) -> VectorLanes {
        let r = 0.59719 * c.x + 0.35458 * c.y + 0.04823 * c.z
        let g = 0.07600 * c.x + 0.90834 * c.y + 0.01566 * c.z
        let b = 0.02840 * c.x + 0.13383 * c.y + 0.83777 * c.z
        let (p, q, s) = (shoulder(r), shoulder(g), shoulder(b))
        return VectorLanes(
            saturate(1.60475 * p - 0.53108 * q - 0.07367 * s),
            saturate(-0.10208 * p + 1.10813 * q - 0.00605 * s),
            saturate(-0.00327 * p - 0.07276 * q + 1.07602 * s))
    }

    @inlinable @inline(__always)
    static func shoulder(_ v: Lanes) -> Lanes {
        let top = v * (v + 0.024_578_6) - 0.000_090_537
        let bottom = v * (v * 0.983_729 + 0.432_951) + 0.238_081
        return top * reciprocal(bottom)
    }

    /// The sRGB transfer curve; 0...1 to 0...1.
    @inlinable @inline(__always)
    public static func encoded(_ v: Lanes) -> Lanes {
        let low = v * 12.92
        let high = 1.055 * power(v, Lanes(repeating: 1 / 2.4)) - 0.055
        return pick(v .<= 0.003_130_8, low, high)
    }
}
