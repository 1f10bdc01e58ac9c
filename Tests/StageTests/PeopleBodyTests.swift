// SPDX-License-Identifier: Apache-2.0
import Foundation
import Numerics
import Rendering
import Screenplay
import Testing

@testable import Stage

@Suite struct PeopleBodyTests {
    @Test func `a body file is read back`() throws {
        let body = try BodyLibrary(bytes: PeopleFixture.tinyBody())
        #expect(body.template.count == 4 && body.template[2] == Vector(1, 1, 0))
        #expect(body.bindings[0] == Binding(.pelvis))
        #expect(body.targets["target"]?.offsets == [Vector(1, -1, 2)])
        #expect(body.heads[Bone.head.index] == [UInt16(Bone.head.index % 4)])
    }

    @Test func `a body file cut off anywhere is refused`() {
        let bytes = PeopleFixture.tinyBody()
        for length in stride(from: 0, to: bytes.count - 1, by: 7) {
            #expect(throws: CastError.self) { try BodyLibrary(bytes: Array(bytes[..<length])) }
        }
    }

    @Test func `no damaged byte makes the reader crash`() {
        let bytes = PeopleFixture.tinyBody()
        var random = RandomSource(seed: 3, stream: "damage")
        var refused = 0
        for _ in 0..<3000 {
            var damaged = bytes
            damaged[Int(random.unit() * Float(bytes.count))] = UInt8(random.next() & 255)
            do { _ = try BodyLibrary(bytes: damaged) } catch { refused += 1 }
        }
        #expect(refused > 500)
    }

    @Test func `counts that the file cannot hold are refused`() {
        var bytes = PeopleFixture.tinyBody()
        for k in 8..<12 { bytes[k] = 0xff }
        #expect(throws: CastError.self) { try BodyLibrary(bytes: bytes) }
    }

    @Test func `a missing file is an error that names no path`() {
        let error = #expect(throws: CastError.self) {
            try BodyLibrary(file: URL(fileURLWithPath: "/nowhere/body.bin"))
        }
        #expect(error?.code == .unreadable && error?.message.contains("nowhere") == false)
    }

    @Test(arguments: [Subject.man, .woman, .boy, .girl, .astronaut])
    func `without a body file a mannequin plays`(subject: Subject) throws {
        let performance = try #require(
            People.performance(PeopleFixture.brief(subject, .walk), body: nil))
        let actor = performance.actor(along: Route(start: .zero, heading: 0))
        #expect(actor.castIndex == 2 && performance.speed > 0.5)
        #expect(actor.parts.allSatisfy { !$0.mesh.triangles.isEmpty })
        let child = subject == .boy || subject == .girl
        #expect((child ? 1.1...1.4 : 1.5...2.05).contains(performance.bounds.size.y))
    }

    @Test func `what is no person is not cast`() {
        #expect(People.performance(PeopleFixture.brief(.dog), body: nil) == nil)
    }

    @Test(arguments: 0..<12)
    func `passers-by are cheap and stand on the ground`(seed: Int) {
        let extra = People.extra(seed: UInt64(seed))
        let parts = extra.actor(along: Route(start: .zero, heading: 0)).parts
        #expect(parts.reduce(0) { $0 + $1.mesh.triangles.count } <= 3000)
        #expect(abs(extra.bounds.low.y) < 0.03 && extra.speed > 0.8)
    }

    @Test func `the rest posture leaves the surface as it is`() throws {
        let puppet = Mannequin(
            Look(PeopleFixture.brief(.woman)), .casual, detail: 1
        ).puppet()
        let shape = puppet.shape(puppet.skeleton.solve(Posture()), blink: 0)
        for (a, b) in zip(shape.positions, puppet.model.mesh.positions) {
            #expect((a - b).length < 1e-5)
        }
    }

    @Test func `indices and attributes fit the vertices`() throws {
        for outfit in Outfit.allCases {
            let puppet = Mannequin(Look(PeopleFixture.brief(.woman)), outfit, detail: 1).puppet()
            expectSound(puppet.model)
            expectSound(try #require(puppet.crown))
        }
    }

    @Test(.enabled(if: PeopleFixture.hasBody, "needs .deps/body.bin, made by scripts/setup"))
    func `people of the body library have human sizes`() throws {
        let body = try BodyLibrary(file: PeopleFixture.bodyFile)
        for (subject, height) in [
            (Subject.man, 1.78), (.woman, 1.66), (.boy, 1.20), (.girl, 1.20),
        ] as [(Subject, Float)] {
            for seed in 0..<3 {
                let brief = PeopleFixture.brief(subject, seed: UInt64(seed))
                let performance = try #require(People.performance(brief, body: body))
                #expect(abs(performance.bounds.size.y - height) < 0.09, "\(subject) \(seed)")
                #expect(performance.focusHeight < performance.bounds.high.y)
            }
        }
    }

    @Test(
        .enabled(if: PeopleFixture.hasBody, "needs .deps/body.bin, made by scripts/setup"),
        arguments: Outfit.allCases)
    func `clothes of the body library fit at rest, and are the same each time`(outfit: Outfit)
        throws
    {
        let body = try BodyLibrary(file: PeopleFixture.bodyFile)
        let look = Look(PeopleFixture.brief(.woman, .stand, outfit))
        let puppet = Dresser.puppet(body, look, outfit, detail: 0.3)
        let again = Dresser.puppet(body, look, outfit, detail: 0.3)
        #expect(puppet.model.mesh.positions == again.model.mesh.positions)
        #expect(puppet.crown?.mesh.positions == again.crown?.mesh.positions)
        expectSound(puppet.model)
        expectSound(try #require(puppet.crown))
        var free = puppet
        free.loose = 0..<0
        let shape = free.shape(free.skeleton.solve(Posture()), blink: 0)
        for (a, b) in zip(shape.positions, puppet.model.mesh.positions) {
            #expect((a - b).length < 1e-4)
        }
    }

    @Test func `copies differ, seeds repeat`() {
        let first = Look(PeopleFixture.brief(.man, copy: 0))
        let second = Look(PeopleFixture.brief(.man, copy: 1))
        #expect(first.height != second.height)
        #expect(Look(PeopleFixture.brief(.man)).height == first.height)
    }

    @Test func `a color that was asked for is worn`() {
        var brief = PeopleFixture.brief(.woman, .walk, .dress)
        brief.member.color = [0.5, 0.02, 0.03]
        let red = Look(brief).main
        #expect(red.x > 0.3 && red.x < 0.5)
        #expect(red.y < red.x * 0.1 && red.z < red.x * 0.1)
        brief.member.color = [0.02, 0.03, 0.5]
        #expect(Look(brief).main.z > Look(brief).main.x * 8)
    }

    private func expectSound(_ model: Model) {
        let mesh = model.mesh
        let count = UInt32(mesh.positions.count)
        #expect(mesh.triangles.allSatisfy { $0.max() < count })
        #expect(mesh.normals.count == mesh.positions.count)
        #expect(mesh.colors.count == mesh.positions.count)
        #expect(mesh.materials.isEmpty || mesh.materials.count == mesh.triangles.count)
        #expect(mesh.materials.allSatisfy { Int($0) < model.materials.count })
        #expect(mesh.positions.allSatisfy { $0.sum().isFinite })
    }
}
