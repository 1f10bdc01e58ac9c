// SPDX-License-Identifier: Apache-2.0
import Foundation
import Numerics

extension Transform {
    /// A turn about x in radians; positive takes y towards z (nods).
    static func pitch(_ angle: Float) -> Transform {
        let (c, s) = (cos(angle), sin(angle))
        return Transform(
            x: Vector(1, 0, 0), y: Vector(0, c, s), z: Vector(0, -s, c), origin: .zero)
    }

    /// A turn about y in radians; positive takes z towards x (to the left).
    static func yaw(_ angle: Float) -> Transform {
        let (c, s) = (cos(angle), sin(angle))
        return Transform(
            x: Vector(c, 0, -s), y: Vector(0, 1, 0), z: Vector(s, 0, c), origin: .zero)
    }

    /// A turn about z in radians; positive takes x towards y.
    static func roll(_ angle: Float) -> Transform {
        let (c, s) = (cos(angle), sin(angle))
        return Transform(
            x: Vector(c, s, 0), y: Vector(-s, c, 0), z: Vector(0, 0, 1), origin: .zero)
    }
}
