// SPDX-License-Identifier: Apache-2.0
import Foundation
import Numerics
import Rendering
import Screenplay
import Testing

@testable import Stage

/// Laws of four-legged motion and of the skin that follows it.
@Suite struct AnimalsGaitTests {
    static let moves: [(Subject, Action)] = AnimalsTests.quadrupeds.flatMap {
        [($0, Action.walk), ($0, .run)]
    }

    static func actor(
        _ subject: Subject, _ action: Action, along route: Route = Route(start: .zero, heading: 0.6)
    ) throws -> QuadrupedActor {
        try #require(
            AnimalsTests.performance(subject, action).actor(along: route) as? QuadrupedActor)
    }

    /// True when a leg stands at a time, by the gait's own table, away from the edges.
    static func stands(_ actor: QuadrupedActor, _ leg: Int, at time: Float) -> Bool {
        let gait = actor.manner.gait
        let cycles = actor.manner.cycle(at: time, actor.route) - gait.touchdown[leg]
        let phase = cycles - cycles.rounded(.down)
        return phase > 0.01 && phase < gait.duty - 0.02
    }

    @Test(arguments: moves)
    func `a standing foot slides less than a millimeter a frame`(
        subject: Subject, action: Action
    ) throws {
        let actor = try Self.actor(subject, action)
        let frame: Float = 1 / 48
        var checked = 0
        for step in 0..<96 {
            let (a, b) = (Float(step) * frame, Float(step + 1) * frame)
            for leg in 0..<4
            where Self.stands(actor, leg, at: a) && Self.stands(actor, leg, at: b) {
                // The same stance, not the one after a swing between two frames.
                guard b - a < actor.manner.gait.duty / actor.manner.frequency else { continue }
                let slide = (actor.toe(leg, at: b) - actor.toe(leg, at: a)).length
                #expect(slide < 0.001, "leg \(leg) slid \(slide * 1000) mm at \(a) s")
                checked += 1
            }
        }
        #expect(checked > 40)
    }

    @Test func `feet stay put on a bend and stand on uneven ground`() throws {
        let hills = Ground { x, z in 0.15 * sin(1.3 * x) * cos(0.9 * z) }
        var route = Route(start: .zero, heading: 0, ground: hills)
        route.curvature = 0.2
        let actor = try Self.actor(.horse, .walk, along: route)
        let rest = actor.body.skeleton.legs[0].joints[4].y
        for step in 0..<60 {
            let time = Float(step) / 24
            for leg in 0..<4
            where Self.stands(actor, leg, at: time) && Self.stands(actor, leg, at: time + 0.02) {
                let toe = actor.toe(leg, at: time)
                #expect((actor.toe(leg, at: time + 0.02) - toe).length < 0.001)
                #expect(abs(toe.y - hills.height(toe.x, toe.z) - rest) < 0.005)
            }
        }
    }

    @Test(arguments: moves)
    func `legs repeat after a cycle and the body has moved by the speed`(
        subject: Subject, action: Action
    ) throws {
        let actor = try Self.actor(subject, action)
        let cycle = 1 / actor.manner.frequency
        let travel = Vector(sin(0.6), 0, cos(0.6)) * actor.manner.speed * cycle
        for leg in 0..<4 {
            let before = actor.toe(leg, at: 0.31)
            let after = actor.toe(leg, at: 0.31 + cycle)
            #expect((after - before - travel).length < 0.02 * actor.body.skeleton.height)
        }
    }

    @Test(arguments: AnimalsTests.quadrupeds)
    func `the skin is closed`(subject: Subject) throws {
        let actor = try Self.actor(subject, .stand)
        let flesh = actor.body.skeleton.flesh
        let surface = SurfaceNets.mesh(
            flesh,
            on: Lattice(
                over: flesh.bounds, cell: actor.body.skeleton.height / 25,
                fine: Bounds(low: Vector(9, 9, 9), high: Vector(9, 9, 9)), fineCell: 1))
        var edges: [SIMD2<UInt32>: Int] = [:]
        for t in surface.triangles {
            for (a, b) in [(t.x, t.y), (t.y, t.z), (t.z, t.x)] {
                edges[SIMD2(min(a, b), max(a, b)), default: 0] += a < b ? 1 : -1
            }
        }
        #expect(edges.values.allSatisfy { $0 == 0 })
        #expect(surface.positions.count > 1000)
        #expect(Self.volume(surface) > 0)
    }

    /// Six times the enclosed volume, by the divergence theorem; positive when fronts look out.
    static func volume(_ surface: SurfaceNets.Surface) -> Float {
        surface.triangles.reduce(0) { sum, t in
            let (a, b, c) = (
                surface.positions[Int(t.x)], surface.positions[Int(t.y)],
                surface.positions[Int(t.z)]
            )
            return sum + a.dot(b.cross(c))
        }
    }

    @Test(arguments: AnimalsTests.quadrupeds)
    func `weights of every vertex sum to one`(subject: Subject) throws {
        let actor = try Self.actor(subject, .stand)
        #expect(actor.body.skin.weights.allSatisfy { abs($0.shares.sum() - 1) < 1e-4 })
    }

    @Test func `a leg reaches its toe exactly where its bones allow`() throws {
        let leg = try Self.actor(.dog, .stand).body.skeleton.legs[2]
        var solver = LegSolver(leg: leg)
        solver.heel = 0.3
        solver.ankle = 0.2
        for offset in [Vector(0, 0, 0.08), Vector(0.03, 0.05, -0.1), Vector(-0.02, 0.1, 0)] {
            let toe = leg.joints[4] + offset
            let frames = solver.solve(hip: leg.joints[0], toe: toe)
            let reached = frames[3].origin + frames[3].direction(leg.joints[4] - leg.joints[3])
            #expect((reached - toe).length < 1e-4)
            for i in 0..<3 {
                let length = (frames[i + 1].origin - frames[i].origin).length
                #expect(abs(length - (leg.joints[i + 1] - leg.joints[i]).length) < 1e-4)
            }
        }
    }
}
