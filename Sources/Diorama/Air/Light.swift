// SPDX-License-Identifier: Apache-2.0

/// A change of the light, on linear colors (the square of the encoded ones, nearly).
package struct Light: Sendable, Equatable {
    /// What is left of the brightness, and its color.
    package var gain = SIMD3<Float>(repeating: 1)
    /// The same for the sky, on top.
    package var sky = SIMD3<Float>(repeating: 1)
    package var saturation: Float = 1
    /// How much of what is bright on the ground stays as it was, as windows and lamps do.
    package var lamps: Float = 0

    /// The light of the picture.
    package init() {}

    /// The light of given numbers.
    package init(
        gain: SIMD3<Float>, sky: SIMD3<Float> = SIMD3(repeating: 1), saturation: Float = 1,
        lamps: Float = 0
    ) {
        (self.gain, self.sky) = (gain, sky)
        (self.saturation, self.lamps) = (saturation, lamps)
    }

    /// A share of the change.
    package func eased(_ share: Float) -> Light {
        let one = SIMD3<Float>(repeating: 1)
        return Light(
            gain: one + (gain - one) * share, sky: one + (sky - one) * share,
            saturation: 1 + (saturation - 1) * share, lamps: lamps * share)
    }

    /// Both changes, one after the other.
    package func followed(by other: Light) -> Light {
        Light(
            gain: gain * other.gain, sky: sky * other.sky,
            saturation: saturation * other.saturation, lamps: max(lamps, other.lamps))
    }

    /// An encoded color in this light.
    ///
    /// - Parameters:
    ///   - color: 0...1.
    ///   - skyShare: how much of the pixel is sky.
    /// - Returns: the color, encoded.
    func apply(_ color: SIMD4<Float>, skyShare: Float) -> SIMD4<Float> {
        let c = SIMD3(color.x, color.y, color.z).clamped(lowerBound: .zero, upperBound: .one)
        var linear = c * c
        let weights = SIMD3<Float>(0.2126, 0.7152, 0.0722)
        let bright = (linear * weights).sum()
        let t = min(max((bright - 0.45) / 0.4, 0), 1)
        // Lamps and windows are warm; what is white is only lit.
        let warmth = min(max((c.x - c.z - 0.06) / 0.12, 0), 1)
        let kept = lamps * warmth * t * t * (3 - 2 * t) * (1 - skyShare)
        let one = SIMD3<Float>(repeating: 1)
        let above = one + (sky - one) * skyShare
        let factor = gain * above
        linear *= factor + (one - factor) * kept
        let gray = SIMD3(repeating: (linear * weights).sum())
        linear = gray + (linear - gray) * (saturation + (1 - saturation) * kept)
        let encoded = linear.clamped(lowerBound: .zero, upperBound: .one).squareRoot()
        return SIMD4(encoded.x, encoded.y, encoded.z, color.w)
    }
}
