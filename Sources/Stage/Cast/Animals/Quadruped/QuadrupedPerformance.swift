// SPDX-License-Identifier: Apache-2.0
import Foundation
import Numerics
import Rendering
import Screenplay

/// A four-legged member of the cast with its action.
struct QuadrupedPerformance: Performance {
    let bounds: Bounds
    let focusHeight: Float
    let focusAhead: Float
    let focusSize: Float
    let speed: Float
    private let body: QuadrupedBody
    private let models: [Model]
    private let manner: QuadrupedManner
    private let motion: QuadrupedMotion
    private let scale: Float
    private let castIndex: Int

    init(_ species: QuadrupedSpecies, _ brief: CastingBrief) {
        var random = RandomSource(
            seed: brief.seed &+ UInt64(brief.copy) &* 7919, stream: brief.member.id)
        let size = brief.copy == 0 ? 1 : random.between(0.90, 1.06)
        var individual = QuadrupedBody.Individual()
        individual.coat = brief.member.color == nil ? brief.copy : 0
        individual.color = brief.member.color.flatMap { c in
            c.count >= 3 ? Vector(c[0], c[1], c[2]) : nil
        }
        individual.shade = brief.copy == 0 ? 1 : random.between(0.82, 1.15)
        individual.seed = random.next()
        individual.detail = brief.member.count > 6 ? 0.3 : brief.member.count > 2 ? 0.55 : 1
        let phase = brief.copy == 0 ? 0.1 : random.unit()
        body = QuadrupedBody(species, individual)
        models = body.models(named: species.name, grain: species.grain)
        motion = species.motion
        scale = brief.member.scale * size
        manner = QuadrupedManner(
            brief.member.action, motion: motion, height: body.skeleton.height, scale: scale,
            phase: phase)
        speed = manner.speed
        castIndex = brief.castIndex
        bounds = Bounds(low: body.bounds.low * scale, high: body.bounds.high * scale)
        let eyes = Self.eyes(of: body, motion: motion, manner: manner)
        focusHeight = eyes.y * scale
        focusAhead = eyes.z * scale
        focusSize = body.headSize * scale
    }

    /// Where the eyes are when it has taken its posture, in the body's space.
    private static func eyes(
        of body: QuadrupedBody, motion: QuadrupedMotion, manner: QuadrupedManner
    ) -> Vector {
        let actor = QuadrupedActor(
            parts: [], castIndex: nil, body: body, motion: motion, manner: manner,
            route: Route(start: .zero, heading: 0, hugsGround: false), scale: 1)
        let head = body.skeleton.head
        let frame = actor.skeleton(at: 0).frames[head]
        return frame.origin + frame.direction(body.eyes - body.skeleton.rig.joints[head])
    }

    func actor(along route: Route) -> any Actor {
        QuadrupedActor(
            parts: models, castIndex: castIndex, body: body, motion: motion, manner: manner,
            route: route, scale: scale)
    }
}
