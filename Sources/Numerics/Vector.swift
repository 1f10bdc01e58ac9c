// SPDX-License-Identifier: Apache-2.0

/// A point, direction or linear color of three floats; positions are in meters, Y is up.
public typealias Vector = SIMD3<Float>

extension SIMD3<Float> {
    /// The dot product of two vectors.
    @inlinable
    package func dot(_ other: Self) -> Float { (self * other).sum() }

    /// The right-handed cross product of two vectors.
    @inlinable
    package func cross(_ other: Self) -> Self {
        Self(
            y * other.z - z * other.y,
            z * other.x - x * other.z,
            x * other.y - y * other.x)
    }

    /// The Euclidean length.
    @inlinable
    package var length: Float { dot(self).squareRoot() }

    /// This direction with length one; the zero vector stays zero.
    @inlinable
    package var normalized: Self {
        let length = length
        return length > 1e-20 ? self / length : self
    }

    /// The point a share `t` of the way from this one to another.
    @inlinable
    package func mixed(_ other: Self, _ t: Float) -> Self { self + (other - self) * t }
}

/// The number a share `t` of the way from `a` to `b`.
@inlinable
package func mix(_ a: Float, _ b: Float, _ t: Float) -> Float { a + (b - a) * t }

/// The Hermite step `3t² - 2t³` of `x` between two edges, clamped to 0...1.
@inlinable
package func smoothstep(_ low: Float, _ high: Float, _ x: Float) -> Float {
    let t = min(max((x - low) / (high - low), 0), 1)
    return t * t * (3 - 2 * t)
}
