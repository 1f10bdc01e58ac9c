// SPDX-License-Identifier: Apache-2.0
import Foundation
import Numerics
import Rendering
import Screenplay
import Testing

@testable import Stage

/// Timed actions, held things and changes of size.
@Suite struct BeatTests {
    private func stage(_ prompt: String) throws -> (shot: Shot, staged: StagedShot) {
        let shot = Screenplay().shot(for: ShotBrief(prompt: prompt, guidance: 1, seed: 4))
        return (shot, try StageDirector(body: nil).stage(shot, width: 320, height: 180))
    }

    /// The middle of an actor at a time.
    private func middle(_ actor: any Actor, _ time: Float) -> Vector {
        var (sum, count) = (Vector.zero, Float(0))
        for (part, pose) in zip(actor.parts, actor.pose(at: time)) {
            for p in pose.positions ?? part.mesh.positions {
                sum += pose.transform.point(p)
                count += 1
            }
        }
        return sum * (1 / max(count, 1))
    }

    private func actor(_ index: Int, in staged: StagedShot) throws -> any Actor {
        try #require(staged.world.actors.first { $0.castIndex == index })
    }

    @Test func `who runs and then sits goes on for half of the clip and stays where he is`() throws
    {
        let (shot, staged) = try stage("a dog runs on a beach, then sits")
        #expect(shot.cast.first?.beats.count == 2)
        let dog = try actor(0, in: staged)
        let early = (middle(dog, 2) - middle(dog, 0.5)).length
        let late = (middle(dog, 4.8) - middle(dog, 3.4)).length
        #expect(early > 1)
        #expect(late < 0.3)
    }

    @Test func `nobody jumps where one action passes into the next`() throws {
        let (_, staged) = try stage("a man walks on a beach, then waves, then dances")
        let man = try actor(0, in: staged)
        var last = middle(man, 0)
        for frame in 1...119 {
            let now = middle(man, Float(frame) / 24)
            #expect((now - last).length < 0.25, "frame \(frame)")
            last = now
        }
    }

    @Test func `the track of who goes by turns is where the actor is`() throws {
        let (shot, staged) = try stage("a man stands on a beach, then runs")
        let man = try actor(0, in: staged)
        let id = try #require(shot.cast.first).id
        let track = try #require(staged.tracks[id])
        for time in [0.5, 1.5, 3.2, 4.5] as [Float] {
            let (place, middle) = (track.place(at: time).position, middle(man, time))
            #expect(hypot(place.x - middle.x, place.z - middle.z) < 0.6, "at \(time)")
        }
    }

    @Test func `what is held goes along`() throws {
        let (shot, staged) = try stage("a man carrying a book walks on a beach")
        let index = try #require(shot.cast.firstIndex { $0.relation?.kind == .heldBy })
        let (man, book) = (try actor(0, in: staged), try actor(index, in: staged))
        let apart = [0, 2.5, 5].map { (middle(man, $0) - middle(book, $0)).length }
        for distance in apart { #expect(distance < 1.2) }
        #expect((middle(book, 5) - middle(book, 0)).length > 2)
    }

    @Test func `what shrinks is smaller at the end`() throws {
        let (shot, staged) = try stage("a red ball shrinks")
        #expect(shot.changes.first?.kind == .size)
        let ball = try actor(0, in: staged)
        func height(_ time: Float) -> Float {
            let points = zip(ball.parts, ball.pose(at: time)).flatMap { part, pose in
                (pose.positions ?? part.mesh.positions).map { pose.transform.point($0).y }
            }
            return (points.max() ?? 0) - (points.min() ?? 0)
        }
        #expect(height(5) < height(0) * 0.5)
        #expect(height(2.5) < height(0))
    }

    @Test func `a pace adds up what its legs cover`() {
        let pace = Pace(legs: [
            Pace.Leg(start: 0, end: 2, speed: 1.5), Pace.Leg(start: 2, end: 4, speed: 0),
            Pace.Leg(start: 4, end: 5, speed: 3),
        ])
        #expect(pace.distance(at: 1) == 1.5)
        #expect(pace.distance(at: 3) == 3)
        #expect(pace.distance(at: 5) == 6)
        #expect(pace.distance(at: 6) == 9)
        #expect(pace.distance(at: -1) == -1.5)
    }
}
