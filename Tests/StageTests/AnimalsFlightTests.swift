// SPDX-License-Identifier: Apache-2.0
import Foundation
import Numerics
import Rendering
import Screenplay
import Testing

@testable import Stage

/// Laws of birds and fish.
@Suite struct AnimalsFlightTests {
    static let birds: [Subject] = Subject.allCases.filter { $0.family == .bird }

    @Test(arguments: birds)
    func `the right wing mirrors the left at all times`(subject: Subject) throws {
        let route = Route(start: Vector(0, 5, 0), heading: 0, hugsGround: false)
        let actor = try #require(
            AnimalsTests.performance(subject, .fly).actor(along: route) as? BirdActor)
        for time in [0, 0.2, 1.7] as [Float] {
            let wings = actor.wings(at: time).positions
            let half = wings.count / 2
            for i in 0..<half {
                #expect(wings[i + half] == wings[i] * Vector(-1, 1, 1))
            }
        }
    }

    @Test(arguments: birds)
    func `a flying bird keeps near its route and beats its wings`(subject: Subject) throws {
        let route = Route(start: Vector(0, 12, 0), heading: .pi / 2, hugsGround: false)
        let performance = try AnimalsTests.performance(subject, .fly)
        let actor = try #require(performance.actor(along: route) as? BirdActor)
        var tips: [Float] = []
        for step in 0..<240 {
            let time = Float(step) / 24
            let at = actor.pose(at: time)[0].transform.origin
            #expect((at - route.place(at: performance.speed * time).position).length < 0.3)
            tips.append(actor.wings(at: time).positions.map(\.y).max() ?? 0)
        }
        let stroke = (tips.max() ?? 0) - (tips.min() ?? 0)
        #expect(stroke > 0.1 * actor.species.span)
    }

    @Test(arguments: birds)
    func `a bird that stands has its feet on the ground`(subject: Subject) throws {
        let performance = try AnimalsTests.performance(subject, .stand)
        #expect(performance.speed == 0)
        let actor = performance.actor(along: Route(start: .zero, heading: 0))
        let frame = actor.pose(at: 0.5)[0].transform
        let lowest = actor.parts[0].mesh.positions.map { frame.point($0).y }.min() ?? 1
        #expect(abs(lowest) < 0.1 * performance.bounds.high.y)
    }

    @Test func `the wave runs down the fish at frequency times wavelength`() throws {
        let route = Route(start: Vector(0, -2, 0), heading: 0, hugsGround: false)
        let actor = try #require(
            AnimalsTests.performance(.fish, .swim).actor(along: route) as? FishActor)
        let nose = actor.species.body[0].x
        // A crest passes z at time t and z - f λ Δt at t + Δt: the phase there is the same.
        let delta: Float = 0.05
        let moved = actor.beats * actor.wavelength * delta
        func phase(_ z: Float, _ t: Float) -> Float {
            // Amplitude at a place: the largest sway over one beat.
            let most =
                (0..<200).map {
                    abs(actor.wave(z, at: Float($0) / 200 / actor.beats))
                }.max() ?? 1
            return actor.wave(z, at: t) / most
        }
        for z in [nose - 0.10, nose - 0.15] {
            #expect(abs(phase(z, 0.2) - phase(z - moved, 0.2 + delta)) < 0.02)
        }
    }

    @Test func `the tail sways more than the head`() throws {
        let route = Route(start: .zero, heading: 0, hugsGround: false)
        let actor = try #require(
            AnimalsTests.performance(.fish, .swim).actor(along: route) as? FishActor)
        func sway(_ z: Float) -> Float {
            (0..<100).map { abs(actor.wave(z, at: Float($0) * 0.01)) }.max() ?? 0
        }
        #expect(sway(-0.1) > 3 * sway(0.11))
    }
}
