// SPDX-License-Identifier: Apache-2.0
import Foundation
import Numerics
import Rendering
import Screenplay
import Testing

@testable import Stage

/// Laws of the animals: what any one of them keeps, whatever it looks like.
@Suite struct AnimalsTests {
    static let quadrupeds: [Subject] = Subject.allCases.filter { $0.family == .quadruped }
    static let all: [Subject] = Subject.allCases.filter {
        [.quadruped, .bird, .fish].contains($0.family)
    }

    static func brief(
        _ subject: Subject, _ action: Action, copy: Int = 0, count: Int = 1
    ) -> CastingBrief {
        var member = CastMember(
            id: subject.rawValue, subject: subject, action: action, word: subject.rawValue)
        member.count = count
        return CastingBrief(
            member: member, castIndex: 0, copy: copy, seed: 5, season: .summer, night: false)
    }

    static func performance(_ subject: Subject, _ action: Action) throws -> any Performance {
        try #require(Animals.performance(brief(subject, action)))
    }

    @Test(arguments: all)
    func `every action of every animal is performed with finite vertices`(subject: Subject) throws {
        for action in Action.allCases {
            let performance = try #require(
                Animals.performance(Self.brief(subject, action, count: 8)))
            let actor = performance.actor(along: Route(start: Vector(1, 2, 3), heading: 0.4))
            let poses = actor.pose(at: 0.7)
            #expect(poses.count == actor.parts.count)
            for (part, pose) in zip(actor.parts, poses) {
                let positions = pose.positions ?? part.mesh.positions
                #expect(positions.count == part.mesh.positions.count)
                #expect((pose.normals ?? part.mesh.normals).count == positions.count)
                #expect(positions.allSatisfy { $0.x.isFinite && $0.y.isFinite && $0.z.isFinite })
            }
        }
    }

    @Test func `other families are not for this library`() {
        for subject in Subject.allCases where !Self.all.contains(subject) {
            #expect(Animals.performance(Self.brief(subject, .stand)) == nil)
        }
    }

    @Test(arguments: all)
    func `the same brief and time give the same pose`(subject: Subject) throws {
        let action: Action = subject.family == .fish ? .swim : .walk
        let first = try Self.performance(subject, action)
        let second = try Self.performance(subject, action)
        let route = Route(start: .zero, heading: 1)
        let a = first.actor(along: route)
        let b = second.actor(along: route)
        _ = b.pose(at: 3)
        for (x, y) in zip(a.pose(at: 1.25), b.pose(at: 1.25)) {
            #expect(x.transform == y.transform)
            #expect(x.positions == y.positions)
            #expect(x.normals == y.normals)
        }
    }

    @Test(arguments: [
        (Subject.dog, Float(0.55)...0.80), (.cat, 0.30...0.45), (.horse, 1.8...2.2),
        (.cow, 1.45...1.75), (.lion, 1.1...1.4), (.elephant, 2.9...3.5), (.fox, 0.45...0.65),
        (.deer, 1.4...2.2), (.rabbit, 0.28...0.45), (.bear, 1.0...1.35), (.gull, 0.2...0.35),
        (.eagle, 0.35...0.6), (.crow, 0.18...0.3), (.bird, 0.1...0.2),
    ])
    func `animals have the height of their kind`(subject: Subject, meters: ClosedRange<Float>)
        throws
    {
        let bounds = try Self.performance(subject, .stand).bounds
        #expect(meters.contains(bounds.high.y), "\(bounds.high.y) m")
        #expect(abs(bounds.low.y) < 0.03 * bounds.high.y)
        #expect(bounds.low.x < 0 && bounds.high.x > 0)
    }

    @Test func `a member's scale scales its extent`() throws {
        var brief = Self.brief(.dog, .stand)
        let usual = try #require(Animals.performance(brief)).bounds
        brief.member.scale = 2
        let double = try #require(Animals.performance(brief)).bounds
        #expect(abs(double.size.y - 2 * usual.size.y) < 1e-3)
    }

    @Test func `copies differ in size and step`() throws {
        let first = try #require(Animals.performance(Self.brief(.cow, .walk, copy: 0)))
        let second = try #require(Animals.performance(Self.brief(.cow, .walk, copy: 1)))
        #expect(first.bounds != second.bounds)
        #expect(first.speed != second.speed)
    }
}
