// SPDX-License-Identifier: Apache-2.0
import Foundation
package import Numerics

/// A camera at one time: where it is, where it looks and through which lens.
package struct CameraPose: Sendable, Equatable {
    /// The center of projection, meters.
    package var position: Vector
    /// From camera space (x right, y up, looking along -Z, as in glTF) to the world's.
    package var rotation: Quaternion
    /// Focal length in millimeters on a sensor 36 mm wide (or high, for upright pictures: the longer
    /// side of the picture spans 36 mm).
    package var focal: Float
    /// Distance in meters that is sharp.
    package var focus: Float
    /// f-number; large numbers are sharp everywhere.
    package var fNumber: Float

    /// A camera with a lens of the given focal length in millimeters.
    package init(
        position: Vector, rotation: Quaternion, focal: Float = 35, focus: Float = 10,
        fNumber: Float = 11
    ) {
        self.position = position
        self.rotation = rotation
        self.focal = focal
        self.focus = focus
        self.fNumber = fNumber
    }

    /// Half the picture's extent at one meter's distance, across and up, for a size in pixels:
    /// `tan(fov/2) = 18 mm / f` along the longer side.
    package func tangents(width: Int, height: Int) -> SIMD2<Float> {
        let half = 18 / focal
        let longer = Float(max(width, height))
        return SIMD2(half * Float(width) / longer, half * Float(height) / longer)
    }

    /// The rotation that looks from a place to another with Y up, then rolls clockwise by `roll` radians.
    package static func looking(from: Vector, to: Vector, roll: Float = 0) -> Quaternion {
        let back = (from - to).normalized
        let yaw = atan2(back.x, back.z)
        let pitch = asin(min(max(-back.y, -1), 1))
        return Quaternion(axis: Vector(0, 1, 0), angle: yaw)
            * Quaternion(axis: Vector(1, 0, 0), angle: pitch)
            * Quaternion(axis: Vector(0, 0, 1), angle: -roll)
    }
}
