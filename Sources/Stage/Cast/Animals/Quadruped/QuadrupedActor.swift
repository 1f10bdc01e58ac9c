// SPDX-License-Identifier: Apache-2.0
import Foundation
import Numerics
import Rendering

/// A four-legged animal on its way: places feet on the ground, carries the body over them.
struct QuadrupedActor: Actor {
    let parts: [Model]
    let castIndex: Int?
    let body: QuadrupedBody
    let motion: QuadrupedMotion
    let manner: QuadrupedManner
    let route: Route
    /// Meters a unit of the body.
    let scale: Float

    func pose(at time: Float) -> [PartPose] {
        let (root, frames) = skeleton(at: time)
        let skinning = body.skeleton.rig.skinning(frames)
        let maps = body.skin.maps(skinning)
        var poses = [body.skin.deformed(by: maps)]
        if parts.count > 1 { poses.append(body.hair.deformed(by: maps, sway: sway(at: time))) }
        for index in poses.indices { poses[index].transform = root }
        return poses
    }

    /// The root's placement in the world and the pose of each bone in the body's space.
    func skeleton(at time: Float) -> (root: Transform, frames: [Transform]) {
        let step = QuadrupedStep(actor: self, time: time)
        return (step.root, step.frames())
    }

    /// Place of a toe in the world, for tests: legs are left front, right front, left hind, right hind.
    func toe(_ leg: Int, at time: Float) -> Vector {
        let (root, frames) = skeleton(at: time)
        let limb = body.skeleton.legs[leg]
        let frame = frames[limb.bones[3]]
        return root.point(frame.origin + frame.direction(limb.joints[4] - limb.joints[3]))
    }

    /// Where loose hair leans, in the body's space.
    private func sway(at time: Float) -> Vector {
        let cycle = 2 * Float.pi * manner.cycle(at: time, route)
        let pace = min(manner.speed / (3 * body.skeleton.height), 1.6)
        return Vector(
            0.16 * sin(1.9 * time + 0.3) + 0.05 * sin(cycle),
            0.18 * pace * sin(cycle + 2.2) + 0.10 * pace,
            -0.45 * pace + 0.05 * sin(1.3 * time))
    }
}
