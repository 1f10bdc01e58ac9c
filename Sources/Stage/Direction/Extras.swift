// SPDX-License-Identifier: Apache-2.0
import Numerics
import Rendering

/// Moving things of the set that are not of the cast: traffic, passers-by, schools of fish.
enum Extras {
    /// Larger things (the sea) are scenery that no camera runs into, meters from the middle.
    private static let largest: Float = 8
    /// What a lens keeps from them, meters.
    private static let room: Float = 0.8

    /// Leaves out those who would come so near to the camera that they hide the shot.
    static func keepClear(of camera: CameraTrack, for duration: Float, in world: inout World) {
        let times = stride(from: 0, through: duration, by: 0.2).map { $0 }
        let eyes = times.map { camera.pose(at: $0).position }
        world.actors.removeAll { actor in
            guard actor.castIndex == nil, !(actor is SwayingPlant) else { return false }
            let radius = actor.parts.map { reach($0.mesh) }.max() ?? 0
            guard radius > 0, radius < largest else { return false }
            return zip(times, eyes).contains { time, eye in
                actor.pose(at: time).contains { part in
                    (part.transform.origin - eye).length < radius + room
                }
            }
        }
    }

    /// The farthest point of a mesh from its own origin, meters.
    private static func reach(_ mesh: Mesh) -> Float {
        mesh.positions.reduce(0) { max($0, $1.dot($1)) }.squareRoot()
    }
}
