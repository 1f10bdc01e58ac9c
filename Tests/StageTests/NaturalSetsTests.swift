// SPDX-License-Identifier: Apache-2.0
import Numerics
import Rendering
import Screenplay
import Stage
import Testing

@Suite struct NaturalSetsTests {
    static let settings: [Setting] = [
        .lake, .mountainValley, .meadow, .forest, .beach, .ocean, .island, .desert, .snowfield,
        .canyon, .cliff,
    ]

    private func brief(
        _ setting: Setting, seed: UInt64 = 1, without: Set<String> = []
    ) -> SetBrief {
        SetBrief(
            setting: setting, timeOfDay: .noon, weather: .clear, season: .summer, seed: seed,
            duration: 5, without: without)
    }

    /// A number that changes when anything in the world does.
    private func digest(_ world: World) -> UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        func take(_ value: Float) {
            hash = (hash ^ UInt64(value.bitPattern)) &* 0x100_0000_01b3
        }
        for model in world.models {
            for p in model.mesh.positions { take(p.x + 3 * p.y + 7 * p.z) }
        }
        for instance in world.instances {
            take(Float(instance.model))
            take(instance.transform.origin.x + 3 * instance.transform.origin.z)
            take(instance.tint.x)
        }
        for actor in world.actors {
            for pose in actor.pose(at: 1.5) { for p in pose.positions ?? [] { take(p.y) } }
        }
        return hash
    }

    @Test(arguments: settings, [UInt64(1), 2])
    func `The main mark is at zero and the ground is finite and walkable`(
        setting: Setting, seed: UInt64
    ) throws {
        let set = try #require(NaturalSets.build(brief(setting, seed: seed)))
        #expect(abs(set.ground.height(0, 0)) < 0.03)
        for step in 0..<60 {
            let (x, z) = (Float(step % 10) * 1.2 - 6, Float(step / 10) * 2 - 4)
            let height = set.ground.height(x, z)
            #expect(height.isFinite && abs(height) < 1.6, "\(x), \(z)")
        }
        for model in set.world.models {
            #expect(model.mesh.positions.allSatisfy { $0.x.isFinite && $0.y.isFinite })
            #expect(model.mesh.triangles.allSatisfy { Int($0.max()) < model.mesh.positions.count })
        }
        if let water = set.ground.water, let mark = set.ground.waterMark {
            #expect(mark.y == water && set.ground.height(mark.x, mark.z) <= water)
        }
    }

    @Test(arguments: settings, [UInt64(3), 4])
    func `Nothing tall stands on the stage or between it and the camera`(
        setting: Setting, seed: UInt64
    ) throws {
        let set = try #require(NaturalSets.build(brief(setting, seed: seed)))
        let low: Set<String> = ["ground", "water", "grass", "flowers"]
        for instance in set.world.instances
        where !low.contains(set.world.models[instance.model].name) {
            let p = instance.transform.origin
            let away = (p.x * p.x + p.z * p.z).squareRoot()
            #expect(away > set.clearRadius, "\(set.world.models[instance.model].name)")
            let isBeforeCamera = set.bestView == 0 && p.z > 0 && p.z < 15 && abs(p.x) < 3.5
            #expect(!isBeforeCamera)
        }
    }

    @Test(arguments: settings)
    func `The same brief gives the same world, another seed another take`(setting: Setting) throws {
        let first = try #require(NaturalSets.build(brief(setting, seed: 5)))
        let again = try #require(NaturalSets.build(brief(setting, seed: 5)))
        let other = try #require(NaturalSets.build(brief(setting, seed: 6)))
        #expect(digest(first.world) == digest(again.world))
        #expect(digest(first.world) != digest(other.world))
    }

    @Test(arguments: [Setting.lake, .meadow, .beach, .cliff])
    func `The ground that is walked on is the ground that is drawn`(setting: Setting) throws {
        let set = try #require(NaturalSets.build(brief(setting)))
        let mesh = try #require(set.world.models.first { $0.name == "ground" }).mesh
        var seen = 0
        for p in mesh.positions where abs(p.x) < 9 && abs(p.z) < 9 {
            seen += 1
            #expect(abs(set.ground.height(p.x, p.z) - p.y) < 0.05)
        }
        #expect(seen > 500)
    }

    @Test func `What the negative prompt forbids does not grow`() throws {
        let names = ["conifer", "oak", "birch", "palm", "shrub"]
        let bare = try #require(
            NaturalSets.build(brief(.lake, without: ["trees", "grass", "rocks", "water"])))
        let used = Set(bare.world.instances.map { bare.world.models[$0.model].name })
        for name in names + ["grass", "rock", "water"] { #expect(!used.contains(name)) }
        let flat = try #require(NaturalSets.build(brief(.meadow, without: ["mountains"])))
        #expect(flat.ground.height(0, -4000) < 150)
    }

    @Test func `The sea moves, stays near its level and is level with itself at any time`() throws {
        let set = try #require(NaturalSets.build(brief(.ocean)))
        let sea = try #require(set.world.actors.first)
        let (a, b) = (sea.pose(at: 0)[0], sea.pose(at: 2)[0])
        let (first, second) = (try #require(a.positions), try #require(b.positions))
        #expect(first.count == sea.parts[0].mesh.positions.count && first != second)
        let mean = first.reduce(0) { $0 + $1.y } / Float(first.count)
        #expect(abs(mean) < 0.1)
        #expect(first.allSatisfy { abs($0.y) < 3 })
        #expect(sea.pose(at: 2)[0].positions == second)
    }

    @Test(arguments: [Subject.pine, .oak, .birch, .palm, .rock])
    func `Trees and rocks can be cast and stand on the ground`(subject: Subject) throws {
        let member = CastMember(id: "it", subject: subject, action: .rest, word: "it")
        let brief = CastingBrief(
            member: member, castIndex: 0, copy: 0, seed: 1, season: .summer, night: false)
        let plant = try #require(Plants.performance(brief))
        #expect(plant.bounds.low.y == 0 && plant.speed == 0)
        let height = plant.bounds.high.y
        #expect(subject == .rock ? (0.4...2.5).contains(height) : (5...25).contains(height))
        let actor = plant.actor(along: Route(start: Vector(3, 0, 4), heading: 1))
        #expect(actor.pose(at: 0)[0].transform.origin == Vector(3, 0, 4))
        #expect(actor.castIndex == 0)
    }
}
