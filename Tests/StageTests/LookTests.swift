// SPDX-License-Identifier: Apache-2.0
import Numerics
import Rendering
import Screenplay
import Testing

@testable import Stage

/// What the cast and the sets are colored and shaped like.
@Suite struct LookTests {
    private func purity(_ c: Vector) -> Float { (c.max() - c.min()) / c.max() }

    @Test func `golden fur is a retriever's, not canary yellow`() {
        let golden = CoatTint.pigment(Vector(0.658, 0.376, 0.027))
        #expect(golden.x > golden.y && golden.y > golden.z)
        #expect(golden.z > 0.12 * golden.x)
        #expect(golden.y < 0.75 * golden.x)
    }

    @Test(arguments: [Vector(0.7, 0.01, 0.01), Vector(0.05, 0.1, 0.8), Vector(0.02, 0.5, 0.05)])
    func `fur of a strong color keeps its hue and loses purity`(_ color: Vector) {
        let fur = CoatTint.pigment(color)
        let strongest = (0..<3).max { color[$0] < color[$1] }
        #expect((0..<3).max { fur[$0] < fur[$1] } == strongest)
        #expect(purity(fur) < purity(color) * 0.97)
    }

    @Test func `gray, black and white fur are as asked`() {
        for gray in [Float(0.01), 0.2, 0.8] {
            let color = Vector(repeating: gray)
            #expect((CoatTint.pigment(color) - color).length < 1e-4)
        }
    }

    @Test func `the old are gray and bowed, and others are not`() {
        var brief = PeopleFixture.brief(.man)
        #expect(!Look(brief).isOld)
        brief.member.age = .old
        let look = Look(brief)
        #expect(look.isOld)
        #expect(look.hairColor.max() - look.hairColor.min() < 0.05)
        #expect(look.hairColor.min() > 0.2)
        #expect(look.morphs.contains { $0.0.hasSuffix("-old") && $0.1 == 1 })
    }

    @Test(.enabled(if: PeopleFixture.hasBody))
    func `a child has a larger head for its height than a man`() throws {
        let library = try BodyLibrary(file: PeopleFixture.bodyFile)
        func headShare(_ subject: Subject) -> Float {
            let look = Look(PeopleFixture.brief(subject))
            let body = BodyShape(
                library, morphs: look.morphs, height: look.height,
                childhood: look.isChild ? 1 : 0)
            return (look.height - body.skeleton.head(.head).y) / look.height
        }
        #expect(headShare(.girl) > headShare(.man) * 1.2)
    }

    @Test func `wind bends a tree's top and leaves its foot`() throws {
        let model = Broadleaf.model(Broadleaf.birch, seed: 3, detail: .far, season: .summer)
        let tree = SwayingPlant(model, at: .identity, castIndex: nil, windSpeed: 6)
        let (early, late) = (
            try #require(tree.pose(at: 0)[0].positions),
            try #require(tree.pose(at: 0.9)[0].positions)
        )
        #expect(early.count == model.mesh.positions.count)
        var (foot, top) = (Float(0), Float(0))
        for (rest, (a, b)) in zip(model.mesh.positions, zip(early, late)) {
            let way = (a - b).length
            if rest.y < 0.05 { foot = max(foot, way) }
            top = max(top, way)
        }
        #expect(foot < 0.01)
        #expect(top > 0.05)
        #expect(top < 1.5)
        let calm = SwayingPlant(model, at: .identity, castIndex: nil, windSpeed: 0)
        #expect(calm.pose(at: 1)[0].positions == nil)
    }

    @Test func `on a street those on foot have the pavement and cars the road`() throws {
        var brief = BuiltSetsTests.brief(.cityStreet)
        let driving = try #require(BuiltSets.build(brief))
        #expect(driving.ground.height(0, 0) == 0)
        brief.isOnFoot = true
        let walking = try #require(BuiltSets.build(brief))
        for z in stride(from: Float(-8), through: 8, by: 2) {
            #expect(walking.ground.height(0, z) == CityStreet.curb)
        }
    }

    @Test func `passers-by keep to the pavements and leave the stage alone`() throws {
        let set = try #require(BuiltSets.build(BuiltSetsTests.brief(.cityStreet)))
        let people = set.world.actors.filter { $0.parts.first?.name == "person" }
        #expect(people.count >= 20)
        for person in people {
            for time in [Float(0), 2.5, 5] {
                let place = try #require(person.pose(at: time).first).transform.origin
                if !CityStreet.crossing.contains(place.z) {
                    #expect(abs(set.ground.height(place.x, place.z) - CityStreet.curb) < 1e-4)
                }
                #expect((place * Vector(1, 0, 1)).length > 5)
            }
        }
        let empty = try #require(
            BuiltSets.build(BuiltSetsTests.brief(.cityStreet, without: ["people"])))
        #expect(!empty.world.actors.contains { $0.parts.first?.name == "person" })
    }

    @Test func `leaves lie in a wood in autumn only`() throws {
        func litter(_ season: Season) throws -> Int {
            let brief = SetBrief(
                setting: .forest, timeOfDay: .noon, weather: .clear, season: season, seed: 4,
                duration: 5)
            let set = try #require(NaturalSets.build(brief))
            return set.world.models.filter { $0.name == "fallen leaves" }
                .reduce(0) { $0 + $1.mesh.triangles.count }
        }
        #expect(try litter(.autumn) > 8000)
        #expect(try litter(.summer) == 0)
    }

    @Test func `a lighthouse sends its beams by night, and they turn`() throws {
        var member = CastMember(
            id: "lighthouse", subject: .lighthouse, action: .rest, word: "lighthouse")
        member.scale = 1
        func actor(night: Bool) throws -> any Actor {
            let brief = CastingBrief(
                member: member, castIndex: 0, copy: 0, seed: 2, season: .summer, night: night)
            return try #require(Things.performance(brief))
                .actor(along: Route(start: .zero, heading: 0))
        }
        #expect(try actor(night: false).beams(at: 0).isEmpty)
        let night = try actor(night: true)
        let (first, later) = (night.beams(at: 0), night.beams(at: 1))
        #expect(first.count == 2)
        #expect(first[0].direction.dot(first[1].direction) < -0.99)
        #expect(abs(first[0].direction.dot(later[0].direction) - 0.7648) < 0.01)
    }

    @Test func `a planet stands on its ground and is no plain ball`() throws {
        let member = CastMember(id: "planet", subject: .planet, action: .spin, word: "planet")
        for seed in UInt64(1)...6 {
            let brief = CastingBrief(
                member: member, castIndex: 0, copy: 0, seed: seed, season: .summer, night: false)
            let planet = try #require(Things.performance(brief))
            #expect(abs(planet.bounds.low.y) < 1e-4)
            let model = try #require(
                planet.actor(along: Route(start: .zero, heading: 0)).parts.first)
            #expect(model.materials.first?.pattern == .planet)
            // Its pattern is laid around the model's own origin.
            let middle = (model.mesh.bounds.low + model.mesh.bounds.high) * 0.5
            #expect(middle.length < 0.01)
        }
    }
}
