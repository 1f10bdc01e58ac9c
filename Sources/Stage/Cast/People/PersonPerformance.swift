// SPDX-License-Identifier: Apache-2.0
import Numerics
package import Rendering

/// A person, dressed and with something to do.
package struct PersonPerformance: Performance {
    let puppet: Puppet
    let choreography: Choreography
    let seat: Model?
    let castIndex: Int?

    package let bounds: Bounds
    package let focusHeight: Float

    package var speed: Float { choreography.stride?.speed ?? 0 }

    init(puppet: Puppet, choreography: Choreography, seat: Model?, castIndex: Int?) {
        self.puppet = puppet
        self.choreography = choreography
        self.seat = seat
        self.castIndex = castIndex
        let actor = PersonActor(
            puppet: puppet, choreography: choreography,
            route: Route(start: .zero, heading: 0, hugsGround: false), seat: nil, castIndex: nil)
        var low = Vector(repeating: .infinity)
        var high = -low
        let poses = actor.pose(at: 0)
        for (part, pose) in zip(actor.parts, poses) {
            for p in pose.positions ?? part.mesh.positions {
                let q = pose.transform.point(p)
                low = low.replacing(with: q, where: q .< low)
                high = high.replacing(with: q, where: q .> high)
            }
        }
        if low.y < 0, low.y > -0.03 { low.y = 0 }
        bounds = Bounds(low: low, high: high)
        let bones = actor.stance(at: 0).poses
        let head = bones[Bone.head.index].position
        focusHeight =
            head.y + 0.24 * (puppet.skeleton.tail(.head).y - puppet.skeleton.head(.head).y)
    }

    package func actor(along route: Route) -> any Actor {
        PersonActor(
            puppet: puppet, choreography: choreography, route: route, seat: seat,
            castIndex: castIndex)
    }
}
