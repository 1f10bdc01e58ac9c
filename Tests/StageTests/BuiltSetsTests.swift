// SPDX-License-Identifier: Apache-2.0
import Numerics
import Rendering
import Screenplay
import Testing

@testable import Stage

@Suite struct BuiltSetsTests {
    static let settings: [Setting] = [
        .cityStreet, .village, .road, .room, .studio, .underwater, .space,
    ]

    static func brief(
        _ setting: Setting, seed: UInt64 = 5, time: TimeOfDay = .afternoon,
        without: Set<String> = []
    ) -> SetBrief {
        SetBrief(
            setting: setting, timeOfDay: time, weather: .clear, season: .summer, seed: seed,
            duration: 5, without: without)
    }

    @Test(arguments: settings)
    func `a set keeps the stage's conventions`(_ setting: Setting) throws {
        for seed in [UInt64(1), 8] {
            let set = try #require(BuiltSets.build(Self.brief(setting, seed: seed)))
            if setting != .space { #expect(abs(set.ground.height(0, 0)) < 0.01) }
            #expect(set.clearRadius > 1)
            for obstacle in set.obstacles {
                let away = SIMD2(obstacle.x, obstacle.y)
                #expect((away * away).sum().squareRoot() + obstacle.z > set.clearRadius * 0.5)
            }
            #expect(set.vistaDistance <= set.cameraLimit)
            for instance in set.world.instances {
                #expect(set.world.models.indices.contains(instance.model))
            }
            for model in set.world.models {
                let count = model.mesh.positions.count
                #expect(model.mesh.triangles.allSatisfy { Int($0.max()) < count })
                #expect(model.mesh.materials.allSatisfy { Int($0) < model.materials.count })
            }
            let triangles = set.world.models.reduce(0) { $0 + $1.mesh.triangles.count }
            #expect(triangles < 3_000_000)
            #expect(set.world.lights.count <= 24)
            for actor in set.world.actors { #expect(actor.pose(at: 1).count == actor.parts.count) }
        }
    }

    @Test(arguments: settings)
    func `the same brief builds the same set, another seed another`(_ setting: Setting) throws {
        func places(_ seed: UInt64) throws -> [Transform] {
            let set = try #require(BuiltSets.build(Self.brief(setting, seed: seed)))
            return set.world.instances.map(\.transform)
        }
        #expect(try places(5) == places(5))
        if setting != .studio { #expect(try places(5) != places(6)) }
    }

    @Test func `traffic stays behind the stage for as long as the clip lasts`() throws {
        let set = try #require(BuiltSets.build(Self.brief(.cityStreet)))
        let cars = set.world.actors.filter { $0.parts.first?.name == "car" }
        #expect(!cars.isEmpty)
        for actor in cars {
            for k in 0...10 {
                for pose in actor.pose(at: Float(k) * 0.5) { #expect(pose.transform.origin.z < -8) }
            }
        }
    }

    @Test func `a street without cars or trees has none`() throws {
        let full = try #require(BuiltSets.build(Self.brief(.cityStreet)))
        let bare = try #require(
            BuiltSets.build(Self.brief(.cityStreet, without: ["cars", "trees"])))
        let names = Set(bare.world.models.map(\.name))
        #expect(full.world.models.contains { $0.name == "parked car" || $0.name == "car" })
        #expect(!names.contains("car") && !names.contains("parked car") && !names.contains("birch"))
        #expect(!bare.world.actors.contains { $0.parts.first?.name == "car" })
    }

    @Test func `lamps burn by night`() throws {
        let day = try #require(BuiltSets.build(Self.brief(.cityStreet)))
        let night = try #require(BuiltSets.build(Self.brief(.cityStreet, time: .night)))
        #expect(day.world.lights.isEmpty)
        #expect(night.world.lights.count > 8)
    }

    @Test func `nature's settings are not built here`() {
        #expect(BuiltSets.build(Self.brief(.lake)) == nil)
    }
}
