// SPDX-License-Identifier: Apache-2.0
import Foundation
import Numerics
import Rendering
import Screenplay

/// People on the pavements behind the stage: most walk, in both directions, some stand and talk.
struct PassersBy {
    /// None on the near side comes closer to the main mark than this along z, meters.
    static let gap: Float = 9

    private(set) var actors: [any Actor] = []

    /// Passers-by for a brief on ground that has the pavements `inner` to `outer` meters from the middle
    /// of a street at x = `middle`.
    init(brief: SetBrief, ground: Ground, middle: Float, inner: Float, outer: Float) {
        var random = RandomSource(seed: brief.seed, stream: "passers-by")
        let walk: Float = 1.35
        for k in 0..<26 {
            let side: Float = k.isMultiple(of: 2) ? -1 : 1
            let comes = random.unit() < 0.5
            let lane = mix(inner + 1.25, outer - 0.7, random.unit())
            var z = -Self.gap - Float(k / 2) * 4 - random.between(0, 3.5)
            // The other side of the street may be busy all along.
            if side > 0 { z += Self.gap + 9 }
            // Who comes nearer has to start so far away that the clip ends first.
            if comes { z -= walk * brief.duration }
            add(
                at: Vector(middle + side * lane, 0, z), heading: comes ? 0 : .pi, isWalking: true,
                ground, &random)
        }
        for _ in 0..<2 {
            let side: Float = random.unit() < 0.5 ? -1 : 1
            let z = random.between(-44, -Self.gap - 3)
            let spot = Vector(middle + side * (outer - 1.1), 0, z)
            let turn = random.between(0, 6)
            for hand in [Float(-1), 1] {
                let aside = Vector(sin(turn), 0, cos(turn)) * (hand * 0.45)
                add(
                    at: spot + aside, heading: turn + (hand > 0 ? .pi : 0), isWalking: false,
                    ground,
                    &random)
            }
        }
    }

    private mutating func add(
        at place: Vector, heading: Float, isWalking: Bool, _ ground: Ground,
        _ random: inout RandomSource
    ) {
        var route = Route(start: place, heading: heading, ground: ground)
        route.phase = random.between(0, 2)
        actors.append(
            People.extra(seed: random.next(), isWalking: isWalking).actor(along: route))
    }
}
