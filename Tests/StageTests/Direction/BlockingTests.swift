// SPDX-License-Identifier: Apache-2.0
import Foundation
import Numerics
import Rendering
import Screenplay
import Testing

@testable import Stage

/// A performance of a given size and speed, which remembers its route.
private struct StandIn: Performance {
    var bounds: Bounds
    var focusHeight: Float
    var speed: Float

    struct Shadow: Actor {
        var route: Route
        var castIndex: Int? { 0 }
        var parts: [Model] { [] }
        func pose(at time: Float) -> [PartPose] { [] }
    }

    func actor(along route: Route) -> any Actor { Shadow(route: route) }
}

@Suite struct BlockingTests {
    private func ensemble(
        _ id: String, _ subject: Subject, size: Vector = Vector(0.6, 1.7, 0.4), speed: Float = 0,
        count: Int = 1, relation: Relation? = nil, goal: Relation? = nil
    ) -> Blocking.Ensemble {
        var member = CastMember(
            id: id, subject: subject, action: speed > 0 ? .walk : .stand, word: id)
        member.relation = relation
        member.count = count
        if let goal {
            member.beats = [Beat(.walk, verb: "walk", start: 0, end: 5, relation: goal)]
        }
        let half = Vector(size.x / 2, 0, size.z / 2)
        let performance = StandIn(
            bounds: Bounds(low: -half, high: half + Vector(0, size.y, 0)),
            focusHeight: size.y * 0.9, speed: speed)
        return Blocking.Ensemble(
            member: member, performances: Array(repeating: performance, count: count))
    }

    private func shot(_ change: (inout Shot) -> Void = { _ in }) -> Shot {
        var shot = Shot(
            prompt: "", seed: 3, duration: 5, setting: .meadow, timeOfDay: .noon, weather: .clear,
            cast: [], camera: CameraPlan(), style: .cinematic, words: [])
        change(&shot)
        return shot
    }

    private func block(
        _ cast: [Blocking.Ensemble], set: StageSet = StageSet(world: World(), ground: .flat),
        _ change: (inout Shot) -> Void = { _ in }
    ) -> Blocking {
        Blocking(cast, of: shot(change), on: set)
    }

    /// Place of a member in the picture's frame at mid-clip: x to the right, z towards the camera.
    private func seen(_ id: String, _ blocking: Blocking) throws -> Vector {
        let p = try #require(blocking.tracks[id]).place(at: 2.5).position
        let right = Vector(sin(blocking.azimuth + .pi / 2), 0, cos(blocking.azimuth + .pi / 2))
        let near = Vector(sin(blocking.azimuth), 0, cos(blocking.azimuth))
        return Vector(p.dot(right), p.y, p.dot(near))
    }

    @Test func `the main subject passes the mark in the middle of the clip`() throws {
        let blocking = block([ensemble("woman", .woman, speed: 1.4)])
        let track = try #require(blocking.tracks["woman"])
        #expect(track.place(at: 2.5).position.length < 1e-3)
        let way = (track.place(at: 5).position - track.place(at: 0).position).length
        #expect(abs(way - 7) < 1e-3)
    }

    @Test func `who swims is in the water, and on the ground where there is none`() throws {
        var swimmer = ensemble("man", .man)
        swimmer.member.action = .swim
        let shore = Ground(water: -2, waterMark: Vector(4, -2, -30)) { _, z in z < -10 ? -6 : 0 }
        let wet = block([swimmer], set: StageSet(world: World(), ground: shore))
        let place = try #require(wet.tracks["man"]).place(at: 2.5).position
        #expect(place.z == -30 && place.y < -2 && place.y > -2 - 1.7)
        let dry = block([swimmer])
        #expect(try #require(dry.tracks["man"]).place(at: 2.5).position.y == 0)
    }

    @Test(arguments: [Relation.Kind.leftOf, .rightOf, .inFrontOf, .behind])
    func `relations hold in the picture`(kind: Relation.Kind) throws {
        let blocking = block([
            ensemble("dog", .dog),
            ensemble("cat", .cat, relation: Relation(kind, of: "dog")),
        ])
        let (dog, cat) = (try seen("dog", blocking), try seen("cat", blocking))
        switch kind {
        case .leftOf: #expect(cat.x < dog.x - 0.5)
        case .rightOf: #expect(cat.x > dog.x + 0.5)
        case .inFrontOf: #expect(cat.z > dog.z + 0.4)
        default: #expect(cat.z < dog.z - 0.4)
        }
    }

    @Test(arguments: [Relation.Kind.near, .leftOf, .rightOf, .behind], [true, false])
    func `who comes to somebody arrives at that side`(kind: Relation.Kind, comesFirst: Bool) throws
    {
        let dog = ensemble("dog", .dog, speed: 1.4, goal: Relation(kind, of: "tree"))
        let tree = ensemble("tree", .oak, size: Vector(1, 4, 1))
        let cast = comesFirst ? [dog, tree] : [tree, dog]
        let blocking = block(cast) { $0.cast = cast.map(\.member) }
        func place(_ id: String, _ time: Float) throws -> Vector {
            try #require(blocking.tracks[id]).place(at: time).position
        }
        let (end, goal) = (try place("dog", 5), try place("tree", 5))
        let (before, after) = ((try place("dog", 0) - goal).length, (end - goal).length)
        #expect(after < 2.5)
        #expect(before > after + 2)
        let right = Vector(sin(blocking.azimuth + .pi / 2), 0, cos(blocking.azimuth + .pi / 2))
        if kind == .leftOf { #expect((end - goal).dot(right) < -0.4) }
        if kind == .rightOf { #expect((end - goal).dot(right) > 0.4) }
    }

    @Test func `who looks at somebody is looked back at, and between is in the middle`() throws {
        let cast = [
            ensemble("cat", .cat, relation: Relation(.facing, of: "dog")), ensemble("dog", .dog),
            ensemble("ball", .ball, relation: Relation(.between, of: "cat")),
        ]
        let blocking = block(cast) { $0.cast = cast.map(\.member) }
        let cat = try #require(blocking.tracks["cat"]).place(at: 0)
        let dog = try #require(blocking.tracks["dog"]).place(at: 0)
        let ball = try #require(blocking.tracks["ball"]).place(at: 0)
        let way = dog.position - cat.position
        #expect(abs(atan2(way.x, way.z) - cat.heading) < 0.01)
        #expect(cos(cat.heading - dog.heading) < -0.99)
        #expect((ball.position - (cat.position + dog.position) * 0.5).length < 0.01)
    }

    @Test func `what is on something stands at its top`() throws {
        let blocking = block([
            ensemble("table", .table, size: Vector(1.4, 0.75, 0.8)),
            ensemble(
                "ball", .ball, size: Vector(0.2, 0.2, 0.2), relation: Relation(.on, of: "table")),
        ])
        #expect(abs(try seen("ball", blocking).y - 0.75) < 1e-4)
    }

    @Test func `who stands on a table is lifted to its top, and the table is below`() throws {
        let blocking = block([
            ensemble(
                "cat", .cat, size: Vector(0.2, 0.3, 0.5), relation: Relation(.on, of: "table")),
            ensemble("table", .table, size: Vector(1.4, 0.75, 0.8)),
        ])
        let (cat, table) = (try seen("cat", blocking), try seen("table", blocking))
        #expect(abs(cat.y - 0.75) < 1e-4)
        #expect((Vector(cat.x, 0, cat.z) - Vector(table.x, 0, table.z)).length < 1e-3)
        #expect(table.y == 0)
    }

    @Test func `a way leads around trunks`() throws {
        var set = StageSet(world: World(), ground: .flat)
        set.obstacles = [SIMD4(2, 0, 0.6, 8), SIMD4(-2, 0, 0.6, 8)]
        let blocking = block([ensemble("man", .man, speed: 1.4)], set: set)
        let track = try #require(blocking.tracks["man"])
        for step in 0...50 {
            let p = track.place(at: Float(step) / 10).position
            for obstacle in set.obstacles {
                let away = SIMD2(p.x - obstacle.x, p.z - obstacle.y)
                #expect((away * away).sum().squareRoot() > obstacle.z)
            }
        }
    }

    @Test func `nobody walks into the lake`() throws {
        let set = StageSet(
            world: World(), ground: Ground(water: -0.5) { x, _ in x > 1.5 || x < -1.5 ? -2 : 0 })
        let blocking = block([ensemble("man", .man, speed: 1.4)], set: set)
        let track = try #require(blocking.tracks["man"])
        let lowest = (0...50).map { track.place(at: Float($0) / 10).position.y }.min()
        #expect(try #require(lowest) > -0.5)
    }

    @Test func `copies keep apart`() {
        for family in [Subject.Family.person, .quadruped, .bird, .fish, .vehicle, .tree, .solid] {
            for count in [2, 5, 12, 24] {
                let size = Vector(0.6, 1, 1.2)
                let offsets = Formation.offsets(of: family, count: count, size: size, seed: 9)
                #expect(offsets.count == count)
                for i in offsets.indices {
                    for j in 0..<i {
                        #expect((offsets[i] - offsets[j]).length > 0.4, "\(family) \(count)")
                    }
                }
            }
        }
    }

    @Test func `the camera sees the side that was asked for`() throws {
        for view in [View.front, .side, .back] {
            let blocking = block([ensemble("man", .man)]) { $0.camera.view = view }
            let heading = try #require(blocking.tracks["man"]).place(at: 0).heading
            let angle = abs((heading - blocking.azimuth).wrapped) * 180 / .pi
            let wanted: Float = view == .front ? 0 : view == .side ? 90 : 180
            #expect(abs(angle - wanted) < 1)
        }
    }

    @Test(arguments: [View.threeQuarter, .side], [Heading.left, .right])
    func `who was told to go to a side of the picture goes there`(view: View, heading: Heading)
        throws
    {
        for seed in UInt64(0)..<4 {
            var man = ensemble("man", .man, speed: 1.4)
            man.member.heading = heading
            let blocking = block([man]) {
                $0.camera.view = view
                $0.seed = seed
            }
            let track = try #require(blocking.tracks["man"])
            let way = track.place(at: 5).position - track.place(at: 0).position
            let right = Vector(sin(blocking.azimuth + .pi / 2), 0, cos(blocking.azimuth + .pi / 2))
            #expect(way.dot(right) * (heading == .right ? 1 : -1) > 2)
        }
    }
}
