// SPDX-License-Identifier: Apache-2.0
import Foundation

/// A unit quaternion `w + xi + yj + zk` that stands for a rotation.
package struct Quaternion: Sendable, Codable, Equatable {
    /// The imaginary part (x, y, z) and the real part w, in this order.
    package var vector: SIMD4<Float>

    /// Takes the four components as they are; the caller answers for unit length.
    @inlinable
    package init(_ vector: SIMD4<Float>) { self.vector = vector }

    /// The rotation that changes nothing.
    package static let identity = Quaternion(SIMD4(0, 0, 0, 1))

    /// A right-handed rotation about an axis, in radians.
    package init(axis: Vector, angle: Float) {
        let half = angle / 2
        vector = SIMD4(axis.normalized * sin(half), cos(half))
    }

    /// The shortest rotation that takes the direction `from` to the direction `to`.
    package init(from: Vector, to: Vector) {
        let a = from.normalized
        let b = to.normalized
        let w = 1 + a.dot(b)
        if w < 1e-6 {
            let side = abs(a.x) < 0.9 ? Vector(1, 0, 0) : Vector(0, 1, 0)
            self.init(axis: a.cross(side), angle: .pi)
        } else {
            self.init(SIMD4(a.cross(b), w).unit)
        }
    }

    /// The rotation `self` after the rotation `other`.
    package static func * (a: Quaternion, b: Quaternion) -> Quaternion {
        let u = a.imaginary
        let v = b.imaginary
        let (s, t) = (a.vector.w, b.vector.w)
        return Quaternion(SIMD4(v * s + u * t + u.cross(v), s * t - u.dot(v)))
    }

    /// The vector part.
    @inlinable
    package var imaginary: Vector { Vector(vector.x, vector.y, vector.z) }

    /// The opposite rotation.
    package var inverse: Quaternion { Quaternion(SIMD4(-imaginary, vector.w)) }

    /// A vector turned by this rotation.
    package func act(_ v: Vector) -> Vector {
        let u = imaginary
        let t = u.cross(v) * 2
        return v + t * vector.w + u.cross(t)
    }

    /// Spherical interpolation along the shorter arc (Shoemake 1985), t in 0...1.
    package func slerp(_ other: Quaternion, _ t: Float) -> Quaternion {
        var b = other.vector
        var cosine = (vector * b).sum()
        if cosine < 0 {
            b = -b
            cosine = -cosine
        }
        guard cosine < 0.9995 else { return Quaternion((vector + (b - vector) * t).unit) }
        let angle = acos(cosine)
        let scaled = vector * sin((1 - t) * angle) + b * sin(t * angle)
        return Quaternion(scaled / sin(angle))
    }
}

extension SIMD4<Float> {
    /// This vector with length one.
    @inlinable
    package var unit: Self { self / (self * self).sum().squareRoot() }
}
