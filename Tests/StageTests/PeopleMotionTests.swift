// SPDX-License-Identifier: Apache-2.0
import Foundation
import Numerics
import Rendering
import Screenplay
import Testing

@testable import Stage

@Suite struct PeopleMotionTests {
    private func skeleton(_ subject: Subject = .man) -> Skeleton {
        Mannequin(Look(PeopleFixture.brief(subject)), .casual, detail: 1).skeleton
    }

    private func actor(_ action: Action, _ route: Route, _ subject: Subject = .woman) throws
        -> PersonActor
    {
        let performance = try #require(
            People.performance(PeopleFixture.brief(subject, action), body: nil))
        return try #require(performance.actor(along: route) as? PersonActor)
    }

    @Test func `parents come before their children`() {
        for (index, parent) in Bone.parents.enumerated() { #expect(parent < index) }
        #expect(Bone.parents.count == Bone.count && Set(Bone.names).count == Bone.count)
    }

    @Test func `a limb reaches what is within reach`() {
        let limb = Limb(start: Vector(0.1, 0.9, 0), upper: 0.42, lower: 0.4)
        for end in [Vector(0.1, 0.2, 0.1), Vector(0.3, 0.4, -0.2), Vector(0.1, 0.5, 0.4)] {
            let (a, b) = limb.aims(to: end, pole: Vector(0, 0, 1))
            let reached = limb.start + a * 0.42 + b * 0.4
            #expect((reached - end).length < 1e-3)
        }
    }

    @Test func `a limb out of reach points to the place`() {
        let limb = Limb(start: .zero, upper: 0.42, lower: 0.4)
        let (a, b) = limb.aims(to: Vector(0, -3, 0), pole: Vector(0, 0, 1))
        #expect((a * 0.42 + b * 0.4 - Vector(0, -0.82, 0)).length < 0.02)
    }

    @Test(arguments: [Action.walk, .run], [Float(0), 0.12])
    func `planted feet do not slide`(action: Action, curvature: Float) throws {
        var route = Route(start: Vector(1, 0, 2), heading: 0.7)
        route.curvature = curvature
        let actor = try actor(action, route)
        let frame: Float = 1 / 24
        var planted = 0
        for step in 0..<96 {
            let times = [Float(step) * frame, Float(step + 1) * frame]
            let moments = times.map { actor.choreography.moment($0).feet }
            let stances = times.map { actor.stance(at: $0) }
            for side in Side.allCases {
                guard moments.allSatisfy({ $0[side.rawValue].isPlanted }) else { continue }
                let pitch = moments.map { $0[side.rawValue].foot.act(Vector(0, 0, 1)).y }
                // While the foot is flat or rolls over its ball, the ball is what stands.
                guard pitch.allSatisfy({ $0 < 0.001 }) else { continue }
                let balls = stances.map { stance in
                    stance.place.point(stance.poses[Bone.ball(side).index].position)
                }
                #expect((balls[1] - balls[0]).length < 0.001, "\(side) at \(times[0]) s")
                planted += 1
            }
        }
        #expect(planted > 20)
    }

    @Test(arguments: [Action.stand, .wave, .sit])
    func `who stays in place keeps the feet where they are`(action: Action) throws {
        let actor = try actor(action, Route(start: .zero, heading: 0))
        let first = actor.stance(at: 0).poses
        for step in 1..<40 {
            let poses = actor.stance(at: Float(step) / 8).poses
            for side in Side.allCases {
                let foot = Bone.foot(side).index
                #expect((poses[foot].position - first[foot].position).length < 0.002)
            }
        }
    }

    @Test(arguments: [Action.walk, .run], [Subject.man, .girl])
    func `a gait repeats, and its halves mirror each other`(action: Action, subject: Subject) throws
    {
        let skeleton = skeleton(subject)
        let stride = Stride(action == .run ? .run : .walk, for: skeleton, sway: 0.5)
        for step in 0..<40 {
            let phase = Float(step) / 40
            let pelvis = stride.pelvis(phase, leg: skeleton.legLength)
            let later = stride.pelvis(phase + 1, leg: skeleton.legLength)
            #expect((pelvis - later).length < 1e-4)
            let half = stride.pelvis(phase + 0.5, leg: skeleton.legLength)
            #expect((pelvis * Vector(-1, 1, 1) - half).length < 1e-4)
            let left = stride.ankle(phase, .left, skeleton).position
            let right = stride.ankle(phase, .right, skeleton).position
            #expect((left * Vector(-1, 1, 1) - right).length < 1e-5)
        }
    }

    @Test(arguments: [Action.walk, .run])
    func `a foot never jumps`(action: Action) {
        let skeleton = skeleton()
        let stride = Stride(action == .run ? .run : .walk, for: skeleton, sway: 0.5)
        for step in 0..<400 {
            let a = stride.ankle(Float(step) / 400, .left, skeleton).position
            let b = stride.ankle(Float(step + 1) / 400 - (step == 399 ? 1 : 0), .left, skeleton)
                .position
            #expect((a - b).length < 0.03 * skeleton.legLength, "at phase \(Float(step) / 400)")
        }
    }

    @Test func `people walk and run at human speeds, children slower`() {
        let man = skeleton(.man)
        let girl = skeleton(.girl)
        #expect((0.9...1.6).contains(Stride(.walk, for: man, sway: 0).speed))
        #expect((2.2...4).contains(Stride(.run, for: man, sway: 0).speed))
        #expect(Stride(.walk, for: girl, sway: 0).speed < Stride(.walk, for: man, sway: 0).speed)
    }

    @Test(arguments: Action.allCases)
    func `every action gives finite poses in any order of calls`(action: Action) throws {
        let actor = try actor(action, Route(start: .zero, heading: 1))
        let late = actor.pose(at: 3.3)
        let early = actor.pose(at: 0.1)
        #expect(late.count == actor.parts.count)
        for (pose, again) in zip(late, actor.pose(at: 3.3)) {
            #expect(pose.positions == again.positions && pose.transform == again.transform)
        }
        for pose in early + late {
            for p in pose.positions ?? [] { #expect(p.sum().isFinite) }
            for n in pose.normals ?? [] where n.sum() != 0 { #expect(abs(n.length - 1) < 1e-3) }
        }
    }

    @Test func `phase shifts the gait but not the way`() throws {
        var route = Route(start: .zero, heading: 0)
        let plain = try actor(.walk, route)
        route.phase = 0.31
        let shifted = try actor(.walk, route)
        #expect(plain.stance(at: 1).place == shifted.stance(at: 1).place)
        #expect(plain.stance(at: 1).poses != shifted.stance(at: 1).poses)
    }
}
