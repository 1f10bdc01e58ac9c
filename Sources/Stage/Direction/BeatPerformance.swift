// SPDX-License-Identifier: Apache-2.0
import Numerics
import Rendering
import Screenplay

/// Several performances of one performer, one after the other on the same route.
struct BeatPerformance: Performance {
    /// A performance with the times in which it is given, seconds of the world's clock.
    struct Turn: Sendable {
        var performance: any Performance
        var start: Float
        var end: Float
    }

    private let turns: [Turn]
    private let first: any Performance

    /// Nil where there is nothing to perform.
    init?(_ turns: [Turn]) {
        guard let first = turns.first else { return nil }
        self.turns = turns
        self.first = first.performance
    }

    var bounds: Bounds {
        turns.dropFirst().reduce(first.bounds) { $0.union($1.performance.bounds) }
    }
    var focusHeight: Float { first.focusHeight }
    var focusAhead: Float { first.focusAhead }
    var focusSize: Float { first.focusSize }
    var restHeight: Float { first.restHeight }

    var pace: Pace? {
        Pace(
            legs: turns.map {
                Pace.Leg(start: $0.start, end: $0.end, speed: $0.performance.speed)
            })
    }

    /// The mean over all turns.
    var speed: Float {
        guard let pace, let last = turns.last, last.end > 0 else { return 0 }
        return pace.distance(at: last.end) / last.end
    }

    func actor(along route: Route) -> any Actor {
        let pace = pace ?? Pace(legs: [])
        let actors = turns.map { turn in
            // The performer's own clock starts at 0: its route is moved so that it is where the turn
            // before has left it.
            let lead = pace.distance(at: turn.start) - turn.performance.speed * turn.start
            return BeatActor.Turn(
                actor: turn.performance.actor(along: route.moved(by: lead)), start: turn.start,
                end: turn.end)
        }
        return BeatActor(actors)
    }
}

/// One actor after the other; they pass into each other within half a second.
struct BeatActor: Actor {
    struct Turn: Sendable {
        var actor: any Actor
        var start: Float
        var end: Float
    }

    private let turns: [Turn]
    /// The turn that has the most parts: what only it has (the bench that is sat on) is always there.
    private let fullest: Int
    let parts: [Model]
    let castIndex: Int?

    /// Seconds in which one turn passes into the next.
    private static let passage: Float = 0.5

    init(_ turns: [Turn]) {
        self.turns = turns
        fullest =
            turns.indices.max { turns[$0].actor.parts.count < turns[$1].actor.parts.count } ?? 0
        parts = turns.isEmpty ? [] : turns[fullest].actor.parts
        castIndex = turns.first?.actor.castIndex
    }

    func pose(at time: Float) -> [PartPose] {
        guard !turns.isEmpty else { return [] }
        let index = turns.lastIndex { $0.start <= time } ?? 0
        let now = turns[index]
        var poses = now.actor.pose(at: time)
        let share = (time - now.start) / Self.passage
        if index > 0, share < 1 {
            let before = turns[index - 1].actor.pose(at: time)
            let eased = share * share * (3 - 2 * share)
            for part in 0..<min(poses.count, before.count) {
                poses[part] = Self.mixed(before[part], poses[part], eased, parts[part])
            }
        }
        guard poses.count < parts.count else { return poses }
        let full = turns[fullest]
        return poses + full.actor.pose(at: (full.start + full.end) / 2).dropFirst(poses.count)
    }

    func beams(at time: Float) -> [Beam] {
        (turns.last { $0.start <= time } ?? turns.first)?.actor.beams(at: time) ?? []
    }

    /// Each vertex on the straight way from one pose to the other, in the space of the world.
    private static func mixed(
        _ a: PartPose, _ b: PartPose, _ share: Float, _ model: Model
    ) -> PartPose {
        let from = a.positions ?? model.mesh.positions
        let to = b.positions ?? model.mesh.positions
        guard from.count == to.count else { return b }
        var mixed = PartPose(
            .identity,
            positions: zip(from, to).map { p, q in
                let (p, q) = (a.transform.point(p), b.transform.point(q))
                return p + (q - p) * share
            })
        if let m = a.normals, let n = b.normals, m.count == n.count {
            mixed.normals = zip(m, n).map { p, q in
                let sum =
                    a.transform.direction(p) * (1 - share) + b.transform.direction(q) * share
                return sum * (1 / max(sum.length, 1e-6))
            }
        }
        mixed.colors = b.colors
        return mixed
    }
}

extension Route {
    /// The same way, with the start moved on by a distance in meters.
    func moved(by distance: Float) -> Route {
        guard distance != 0 else { return self }
        var moved = self
        let (position, heading) = place(at: distance)
        moved.start = hugsGround ? position : Vector(position.x, start.y, position.z)
        moved.heading = heading
        return moved
    }
}
