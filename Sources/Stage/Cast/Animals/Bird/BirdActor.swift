// SPDX-License-Identifier: Apache-2.0
import Foundation
import Numerics
import Rendering

/// A bird on the wing, or on its feet.
struct BirdActor: Actor {
    let parts: [Model]
    let castIndex: Int?
    let species: BirdSpecies
    let flight: BirdFlight
    let wing: BirdWing
    let route: Route
    let scale: Float
    let speed: Float
    let isFlying: Bool

    func pose(at time: Float) -> [PartPose] {
        let own = time + route.phase
        let place = route.place(at: speed * time)
        guard isFlying else { return [PartPose(standing(place, at: own))] }
        let frame = airborne(place, at: own)
        let (positions, normals) = wings(at: own)
        return [PartPose(frame), PartPose(frame, positions: positions, normals: normals)]
    }

    /// Left and right wing, one after the other, in the body's space.
    func wings(at time: Float) -> (positions: [Vector], normals: [Vector]) {
        let left = wing.shape(flight.posture(at: time))
        let flip = Vector(-1, 1, 1)
        return (
            left.positions + left.positions.map { $0 * flip },
            left.normals + left.normals.map { $0 * flip }
        )
    }

    private func airborne(_ place: (position: Vector, heading: Float), at time: Float) -> Transform
    {
        let phase = flight.phase
        // Coordinated turn: tan(bank) = v² κ / g; and the drift of a bird in moving air.
        let bank = atan(speed * speed * route.curvature / 9.81)
        let drift = 0.09 * sin(0.7 * time + 6 * phase) + 0.05 * sin(1.3 * time + 2)
        let pitch = -0.05 - 0.05 * flight.effort(at: time) * cos(flight.stroke(at: time))
        var frame =
            Transform.standing(at: place.position, heading: place.heading + drift * 0.4)
            * .pitch(pitch) * .roll(drift - bank)
        frame.origin.y += flight.rise(at: time, span: species.span) * scale
        frame.x *= scale
        frame.y *= scale
        frame.z *= scale
        return frame
    }

    private func standing(_ place: (position: Vector, heading: Float), at time: Float) -> Transform
    {
        let phase = 6 * flight.phase
        var at = place.position
        var nod: Float = 0.02 * sin(1.1 * time + phase)
        var turn = 0.25 * smoothstep(-0.3, 0.3, sin(0.8 * time + phase))
        if speed > 0 {
            // Small birds hop, and so do these.
            let hop = abs(sin(.pi * hops * time))
            at.y += 0.10 * species.stance * scale * hop
            nod = 0.05 * sin(2 * .pi * hops * time)
            turn = 0
        }
        at.y += species.stance * scale
        return Transform.standing(at: at, heading: place.heading + turn, scale: scale)
            * .pitch(nod - BirdBody.posture)
    }

    /// Hops a second of one that walks.
    private var hops: Float { 2.2 }
}
