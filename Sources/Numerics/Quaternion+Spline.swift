// SPDX-License-Identifier: Apache-2.0
import Foundation

extension Quaternion {
    /// The angle in radians of the shorter turn from this rotation to another.
    package func angle(to other: Quaternion) -> Float {
        let difference = inverse * other
        // atan2 keeps small angles, which acos would lose.
        return 2 * atan2(difference.imaginary.length, abs(difference.vector.w))
    }

    /// Half the axis times the angle: `log q`.
    package var logarithm: Vector {
        let q = vector.w < 0 ? -vector : vector
        let v = Vector(q.x, q.y, q.z)
        let sine = v.length
        guard sine > 1e-8 else { return v }
        return v * (atan2(sine, q.w) / sine)
    }

    /// The rotation whose logarithm is given.
    package init(logarithm v: Vector) {
        let angle = v.length
        let scale = angle > 1e-6 ? sin(angle) / angle : 1
        self.init(SIMD4(v * scale, cos(angle)).unit)
    }

    /// Smooth interpolation between two rotations with given speeds at both ends (Kim, Kim and Shin 1995).
    ///
    /// - Parameters:
    ///   - a: the start, and its angular velocity in its own axes as a ``logarithm`` a unit of `t`.
    ///   - b: the end, likewise.
    ///   - t: 0 at the start, 1 at the end.
    /// - Returns: the rotation at t.
    package static func hermite(
        from a: (rotation: Quaternion, velocity: Vector),
        to b: (rotation: Quaternion, velocity: Vector), _ t: Float
    ) -> Quaternion {
        let (first, last) = (a.velocity / 3, b.velocity / 3)
        let middle =
            (Quaternion(logarithm: -first) * a.rotation.inverse * b.rotation
            * Quaternion(logarithm: -last)).logarithm
        let s = 1 - t
        return a.rotation * Quaternion(logarithm: first * (1 - s * s * s))
            * Quaternion(logarithm: middle * (3 * t * t - 2 * t * t * t))
            * Quaternion(logarithm: last * (t * t * t))
    }

    /// From the columns of a rotation matrix (Shepperd 1978).
    package init(columns x: Vector, _ y: Vector, _ z: Vector) {
        let trace = x.x + y.y + z.z
        var q: SIMD4<Float>
        if trace > 0 {
            q = SIMD4(y.z - z.y, z.x - x.z, x.y - y.x, 1 + trace)
        } else if x.x >= y.y, x.x >= z.z {
            q = SIMD4(1 + x.x - y.y - z.z, y.x + x.y, z.x + x.z, y.z - z.y)
        } else if y.y >= z.z {
            q = SIMD4(y.x + x.y, 1 + y.y - x.x - z.z, z.y + y.z, z.x - x.z)
        } else {
            q = SIMD4(z.x + x.z, z.y + y.z, 1 + z.z - x.x - y.y, x.y - y.x)
        }
        self.init(q.unit)
    }
}
