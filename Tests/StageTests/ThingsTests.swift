// SPDX-License-Identifier: Apache-2.0
import Numerics
import Rendering
import Screenplay
import Testing

@testable import Stage

@Suite struct ThingsTests {
    static let subjects: [Subject] = [
        .car, .boat, .sailboat, .house, .lighthouse, .tower, .ball, .cube, .cone, .cylinder, .bench,
        .table, .chair, .lamp, .planet, .sign, .neonSign, .billboard, .banner, .screen, .letters,
    ]

    static func brief(
        _ subject: Subject, _ action: Action, seed: UInt64 = 3, scale: Float = 1,
        night: Bool = false
    ) -> CastingBrief {
        var member = CastMember(id: "thing", subject: subject, action: action, word: "thing")
        member.scale = scale
        return CastingBrief(
            member: member, castIndex: 2, copy: 0, seed: seed, season: .summer, night: night)
    }

    @Test(arguments: subjects)
    func `bounds hold every vertex above the ground, and no more`(_ subject: Subject) throws {
        let thing = try #require(Things.performance(Self.brief(subject, .rest, scale: 1.5)))
        let water = Ground(water: 0) { _, _ in -9 }
        let afloat = subject == .boat || subject == .sailboat
        let route = Route(
            start: .zero, heading: 0, ground: afloat ? water : .flat, hugsGround: !afloat)
        let actor = thing.actor(along: route)
        var high = Vector(repeating: -1e9)
        for (part, pose) in zip(actor.parts, actor.pose(at: 0)) {
            for p in part.mesh.positions { high = pointwiseMax(high, pose.transform.point(p)) }
        }
        // Swell and heel move boats by some decimeters; the rest stands exactly.
        let slack: Float = afloat ? 0.12 * thing.bounds.size.y + 0.3 : 0.02
        #expect(abs(high.y - thing.bounds.high.y) < slack)
        #expect(thing.bounds.low.y >= -0.001)
        #expect(thing.bounds.size.min() > 0.1)
    }

    @Test(arguments: subjects)
    func `parts and poses agree, and the same brief makes the same thing`(_ subject: Subject) throws
    {
        for action in Action.allCases {
            let one = try #require(Things.performance(Self.brief(subject, action)))
            let two = try #require(Things.performance(Self.brief(subject, action)))
            let route = Route(start: Vector(1, 0, 2), heading: 0.7)
            let (a, b) = (one.actor(along: route), two.actor(along: route))
            #expect(a.castIndex == 2)
            #expect(a.parts.count == a.pose(at: 1).count)
            #expect(a.pose(at: 1.3).map(\.transform) == b.pose(at: 1.3).map(\.transform))
            #expect(a.parts.map(\.mesh.positions) == b.parts.map(\.mesh.positions))
            for part in a.parts {
                #expect(throws: Never.self) { try part.validate() }
            }
        }
    }

    @Test func `a text fits its field in as many lines as make it largest`() {
        for text in ["OPEN", "SAVE THE BEES", "A LONG TEXT WITH MANY SHORT WORDS ON IT 99"] {
            let (lines, height) = Lettering.fitted(text, width: 1.2, height: 0.6)
            let lettering = Lettering(height: height)
            #expect(lines.joined(separator: " ") == text)
            let bounds = lettering.mesh(lines).bounds
            // Strokes reach half their breadth beyond their lines.
            #expect(bounds.size.x < 1.2 + 0.2 * height)
            #expect(bounds.size.y < 0.6 + 0.2 * height)
            #expect(max(bounds.size.x / 1.2, bounds.size.y / 0.6) > 0.95)
        }
        let drawn = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.,:;!?'\"-+/&()#=$%\u{2665}\u{2192}"
        for character in drawn { #expect(Glyphs.strokes(character) != nil) }
        #expect(SignText.capitals(drawn) == String(drawn.prefix(SignText.longest)))
    }

    @Test func `a rolling ball turns by distance over radius`() throws {
        let scale: Float = 1.5
        let ball = try #require(Things.performance(Self.brief(.ball, .roll, scale: scale)))
        let actor = ball.actor(along: Route(start: .zero, heading: 0))
        let radius = Solids.ballRadius * scale
        for time in [Float(0.1), 0.3, 0.5] {
            let map = try #require(actor.pose(at: time).first).transform
            let distance = ball.speed * time
            let center = map.point(Vector(0, Solids.ballRadius, 0))
            #expect((center - Vector(0, radius, distance)).length < 1e-4)
            // The point that was on top has gone forward by the angle.
            let top = (map.point(Vector(0, 2 * Solids.ballRadius, 0)) - center) / radius
            #expect(
                (top - Vector(0, cosine(distance / radius), sine(distance / radius))).length < 1e-3)
        }
    }

    @Test func `a bounce is a parabola whose peaks only fall`() {
        let start: Float = 1.5
        let step: Float = 1e-3
        var peak = start
        var energy = Motions.gravity * start
        for k in 1..<5000 {
            let time = Float(k) * step
            let (h, v) = Motions.bounceHeight(from: start, at: time)
            #expect(h >= -1e-4)
            let now = Motions.gravity * h + v * v / 2
            #expect(now <= energy + 0.02)
            energy = min(energy, now + 0.02)
            let (h0, v0) = Motions.bounceHeight(from: start, at: time - step)
            if v0 > 0, v < 0 {
                #expect(h <= peak + 1e-3)
                peak = h
            }
            // In flight the speed falls by g t.
            if (v0 < 0) == (v < 0), h > 0.02, h0 > 0.02 {
                #expect(abs(v - v0 + Motions.gravity * step) < 1e-3)
            }
        }
        #expect(peak < start * 0.5)
    }

    @Test func `wheels turn by distance over radius and stay on the road`() throws {
        let car = try #require(Things.performance(Self.brief(.car, .drive)))
        let actor = car.actor(along: Route(start: .zero, heading: 0))
        let (a, b) = (actor.pose(at: 0), actor.pose(at: 0.05))
        #expect(a.count == 6)
        let center = b[2].transform.origin
        #expect(abs(center.z - a[2].transform.origin.z - car.speed * 0.05) < 1e-3)
        let radius = center.y
        let up = b[2].transform.direction(Vector(0, 1, 0))
        let angle = car.speed * 0.05 / radius
        #expect(abs(up.y - cosine(angle)) < 0.02)
        #expect(abs(up.z - sine(angle)) < 0.02)
    }

    @Test(arguments: [Subject.boat, .sailboat])
    func `boats stay on the water`(_ subject: Subject) throws {
        let boat = try #require(Things.performance(Self.brief(subject, .float)))
        let sea = Ground(water: 3.5) { _, _ in -20 }
        let route = Route(start: Vector(4, 3.5, -6), heading: 1, ground: sea, hugsGround: false)
        let actor = boat.actor(along: route)
        for k in 0..<40 {
            let map = try #require(actor.pose(at: Float(k) * 0.25).first).transform
            #expect(abs(map.origin.y - 3.5) < 0.15)
            #expect(map.direction(Vector(0, 1, 0)).normalized.y > 0.95)
        }
    }

    @Test func `seeds give different cars and a color is taken as said`() throws {
        let sizes = try (0..<12).map { seed in
            try #require(Things.performance(Self.brief(.car, .rest, seed: UInt64(seed)))).bounds
                .size.y
        }
        #expect((sizes.max() ?? 0) - (sizes.min() ?? 0) > 0.2)
        var brief = Self.brief(.cube, .rest)
        brief.member.color = [0.1, 0.2, 0.3]
        let cube = try #require(Things.performance(brief))
        let actor = cube.actor(along: Route(start: .zero, heading: 0))
        #expect(actor.parts.first?.materials.first?.baseColor == Vector(0.1, 0.2, 0.3))
    }

    @Test func `living things are not made here`() {
        #expect(Things.performance(Self.brief(.dog, .run)) == nil)
    }

    @Test func `lamps of a lighthouse shine by night only`() throws {
        func glow(_ night: Bool) throws -> Float {
            let light = try #require(
                Things.performance(Self.brief(.lighthouse, .rest, night: night)))
            let parts = light.actor(along: Route(start: .zero, heading: 0)).parts
            return parts.flatMap(\.materials).map { $0.emission.max() }.max() ?? 0
        }
        #expect(try glow(true) > 5)
        #expect(try glow(false) < 1)
    }

    private func cosine(_ x: Float) -> Float {
        Quaternion(axis: Vector(1, 0, 0), angle: x).act(Vector(0, 1, 0)).y
    }
    private func sine(_ x: Float) -> Float {
        Quaternion(axis: Vector(1, 0, 0), angle: x).act(Vector(0, 1, 0)).z
    }
}
