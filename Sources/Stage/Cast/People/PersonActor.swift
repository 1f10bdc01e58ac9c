// SPDX-License-Identifier: Apache-2.0
import Foundation
import Numerics
package import Rendering

/// A person on a route.
package struct PersonActor: Actor {
    package let castIndex: Int?
    package let parts: [Model]
    let puppet: Puppet
    let choreography: Choreography
    let route: Route
    /// The seat that is brought along, in the person's space; the last part where there is one.
    let hasSeat: Bool

    init(
        puppet: Puppet, choreography: Choreography, route: Route, seat: Model?, castIndex: Int?
    ) {
        self.puppet = puppet
        self.choreography = choreography
        self.route = route
        self.castIndex = castIndex
        hasSeat = seat != nil
        parts = [puppet.model] + [puppet.crown, seat].compactMap { $0 }
    }

    /// The person's place, and the pose of each bone in the person's own space.
    func stance(at time: Float) -> (place: Transform, poses: [BonePose], blink: Float) {
        let distance = (choreography.stride?.speed ?? 0) * time
        var (root, heading) = route.place(at: distance)
        if choreography.stride != nil {
            // Over bumps the body follows the mean of the ground before and behind.
            root.y =
                (route.place(at: distance + 0.3).position.y
                    + route.place(at: distance - 0.3).position.y) / 2
        }
        var (posture, feet) = choreography.moment(time + route.phase)
        let place = Transform.standing(at: root, heading: heading)
        let back = Quaternion(axis: Vector(0, 1, 0), angle: -heading)
        for (side, footfall) in zip(Side.allCases, feet) {
            let (ground, there) = route.place(at: distance + footfall.ahead)
            let turn = Quaternion(axis: Vector(0, 1, 0), angle: there - heading)
            let pitch = slope(at: distance + footfall.ahead)
            let tilt = turn * Quaternion(axis: Vector(1, 0, 0), angle: pitch)
            posture.feet[side.rawValue] = Posture.Foot(
                ankle: back.act(ground - root) + turn.act(footfall.offset),
                rotation: tilt * footfall.foot, toes: tilt * footfall.toes,
                knee: turn.act(Vector(0.12 * side.sign, 0, 1)))
        }
        return (place, choreography.skeleton.solve(posture), posture.blink)
    }

    /// Angle in radians by which a foot is pitched by the ground.
    private func slope(at distance: Float) -> Float {
        guard route.hugsGround else { return 0 }
        let rise =
            route.place(at: distance + 0.1).position.y - route.place(at: distance - 0.1).position.y
        return -atan(max(-0.8, min(0.8, rise / 0.2)))
    }

    package func pose(at time: Float) -> [PartPose] {
        let (place, poses, blink) = stance(at: time)
        let shape = puppet.shape(poses, blink: blink)
        var answer = [PartPose(place, positions: shape.positions, normals: shape.normals)]
        if puppet.crown != nil {
            let head = poses[Bone.head.index]
            let rest = puppet.skeleton.head(.head)
            answer.append(
                PartPose(
                    place
                        * Transform(
                            translation: head.position - head.rotation.act(rest),
                            rotation: head.rotation)))
        }
        if hasSeat { answer.append(PartPose(place)) }
        return answer
    }
}
