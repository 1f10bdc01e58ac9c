// SPDX-License-Identifier: Apache-2.0
import Foundation
package import Numerics
package import Rendering

/// A camera described as a crew would: around a target, with what is done on top of it.
///
/// Moves change these numbers one by one; `pose` turns them into a place and a rotation.
package struct CameraRig: Sendable, Equatable {
    /// The point aimed at, meters.
    package var target: Vector
    /// Direction from the target to the camera in radians, 0 is +Z, growing towards +X.
    package var azimuth: Float
    /// Height of the camera over the target's horizon, radians.
    package var elevation: Float
    /// Meters from the target.
    package var distance: Float
    /// Millimeters on 36 mm.
    package var focal: Float
    /// Turned from the aim, radians: right, up, clockwise.
    package var pan: Float = 0
    package var tilt: Float = 0
    package var roll: Float = 0
    /// Carried aside without turning, meters: right, up.
    package var truck: Float = 0
    package var pedestal: Float = 0
    /// Lifted with the aim kept on the target, meters.
    package var crane: Float = 0
    /// Carried forward along the ground without turning, meters.
    package var forward: Float = 0
    /// Where the target stands in the picture: share of the half width and half height, right and up.
    package var composition = SIMD2<Float>(0, 0)
    /// Focus distance in meters; nil keeps the target sharp.
    package var focus: Float?
    /// Aperture.
    package var fNumber: Float

    /// A rig that aims at a point.
    package init(
        target: Vector, azimuth: Float, elevation: Float, distance: Float, focal: Float,
        fNumber: Float
    ) {
        self.target = target
        self.azimuth = azimuth
        self.elevation = elevation
        self.distance = distance
        self.focal = focal
        self.fNumber = fNumber
    }

    /// A rig that stands at a place and looks in a direction, `distance` meters from its target.
    package init(
        standing place: Vector, rotation: Quaternion, distance: Float, focal: Float, fNumber: Float
    ) {
        let back = rotation.act(Vector(0, 0, 1))
        let flat = (back.x * back.x + back.z * back.z).squareRoot()
        // Straight down, the picture's top tells where the camera would come from.
        let up = rotation.act(Vector(0, 1, 0)) * (back.y > 0 ? -1 : 1)
        self.init(
            target: place, azimuth: flat > 1e-4 ? atan2(back.x, back.z) : atan2(up.x, up.z),
            elevation: min(max(atan2(back.y, flat), -1.5705), 1.5705), distance: distance,
            focal: focal, fNumber: fNumber)
        target -= station - place
        let level = CameraPose.looking(from: place, to: target)
        let right = level.inverse.act(rotation.act(Vector(1, 0, 0)))
        roll = -atan2(right.y, right.x)
    }

    /// Where the camera would be without truck, pedestal and forward travel.
    package var station: Vector {
        let flat = Framing.forward(azimuth) * cos(elevation)
        let out = Vector(flat.x, sin(elevation), flat.z)
        return target + out * distance + Vector(0, crane, 0)
    }

    /// The camera for a picture of a size in pixels.
    package func pose(width: Int, height: Int) -> CameraPose {
        let station = station
        let look = CameraPose.looking(from: station, to: target)
        let right = look.act(Vector(1, 0, 0))
        let ahead = Vector(0, 1, 0).cross(right)
        var pose = CameraPose(position: station, rotation: look, focal: focal, fNumber: fNumber)
        let tangents = pose.tangents(width: width, height: height)
        // The target appears at `composition` when the camera turns the other way by this much.
        let yaw = -pan + atan(composition.x * tangents.x)
        let pitch = tilt - atan(composition.y * tangents.y)
        pose.position += right * truck + Vector(0, pedestal, 0) + ahead * forward
        pose.rotation =
            Quaternion(axis: Vector(0, 1, 0), angle: yaw) * look
            * Quaternion(axis: Vector(1, 0, 0), angle: pitch)
            * Quaternion(axis: Vector(0, 0, 1), angle: -roll)
        pose.focus = max(focus ?? (pose.position - target).length, 0.1)
        return pose
    }
}
