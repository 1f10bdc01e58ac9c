// SPDX-License-Identifier: Apache-2.0
import Foundation

/// An affine map of space: `p ↦ x·p.x + y·p.y + z·p.z + origin`.
package struct Transform: Sendable, Equatable {
    /// Image of the unit vectors, the columns of the linear part.
    package var x, y, z: Vector
    /// Image of the origin, in meters.
    package var origin: Vector

    /// Takes the columns as they are.
    @inlinable
    package init(x: Vector, y: Vector, z: Vector, origin: Vector) {
        self.x = x
        self.y = y
        self.z = z
        self.origin = origin
    }

    /// The map that changes nothing.
    package static let identity = Transform(
        x: Vector(1, 0, 0), y: Vector(0, 1, 0), z: Vector(0, 0, 1), origin: .zero)

    /// Scale first, then rotation, then translation.
    package init(
        translation: Vector = .zero, rotation: Quaternion = .identity,
        scale: Vector = Vector(1, 1, 1)
    ) {
        x = rotation.act(Vector(scale.x, 0, 0))
        y = rotation.act(Vector(0, scale.y, 0))
        z = rotation.act(Vector(0, 0, scale.z))
        origin = translation
    }

    /// Stands a thing that faces +Z at a place, turned about Y; heading 0 faces +Z, π/2 faces +X.
    package static func standing(
        at place: Vector, heading: Float, scale: Float = 1
    ) -> Transform {
        Transform(
            translation: place,
            rotation: Quaternion(axis: Vector(0, 1, 0), angle: heading),
            scale: Vector(repeating: scale))
    }

    /// The image of a point.
    @inlinable
    package func point(_ p: Vector) -> Vector { x * p.x + y * p.y + z * p.z + origin }

    /// The image of a direction (no translation; lengths follow the scale).
    @inlinable
    package func direction(_ d: Vector) -> Vector { x * d.x + y * d.y + z * d.z }

    /// `a` after `b`.
    package static func * (a: Transform, b: Transform) -> Transform {
        Transform(
            x: a.direction(b.x), y: a.direction(b.y), z: a.direction(b.z),
            origin: a.point(b.origin))
    }
}
