// SPDX-License-Identifier: Apache-2.0
import Foundation
import Numerics
import Rendering
import Screenplay
import Testing

@testable import Stage

@Suite struct CameraTrackTests {
    private static let width = 1280
    private static let height = 720

    private static let subject = SubjectTrack(
        route: Route(start: .zero, heading: 0), speed: 0,
        bounds: Bounds(low: Vector(-0.3, 0, -0.2), high: Vector(0.3, 1.7, 0.2)), focusHeight: 1.6)

    private func track(
        _ moves: [Move], subject: SubjectTrack? = subject, shotSize: ShotSize = .medium,
        set: StageSet = StageSet(world: World(), ground: .flat),
        change: (inout CameraPlan) -> Void = { _ in }
    ) -> CameraTrack {
        var plan = CameraPlan()
        plan.shotSize = shotSize
        plan.moves = moves
        change(&plan)
        let scene = CameraTrack.Scene(
            set: set, subject: subject, duration: 5, picture: (Self.width, Self.height),
            azimuth: 0.3)
        return CameraTrack(plan, in: scene)
    }

    /// Pixel of a point, y down.
    private func project(_ p: Vector, _ pose: CameraPose) -> SIMD2<Float> {
        let q = pose.rotation.inverse.act(p - pose.position)
        let tangents = pose.tangents(width: Self.width, height: Self.height)
        let x = q.x / -q.z / tangents.x
        let y = q.y / -q.z / tangents.y
        return SIMD2((x + 1) / 2 * Float(Self.width), (1 - y) / 2 * Float(Self.height))
    }

    private var times: [Float] { (0...20).map { Float($0) / 4 } }

    /// Pixels between the outermost of points on an upright cylinder, or on the background.
    private func width(_ points: [Vector], _ pose: CameraPose) -> Float {
        let xs = points.map { project($0, pose).x }
        return (xs.max() ?? 0) - (xs.min() ?? 0)
    }

    @Test(arguments: [2, 1.5, 0.5] as [Float], [0.02, 0.3, 1.2] as [Float])
    func
        `a dolly zoom keeps the width of its subject and scales the background as the formula says`(
            ratio: Float, radius: Float
        )
    {
        var subject = Self.subject
        subject.bounds = Bounds(
            low: Vector(-radius, 0, -radius), high: Vector(radius, 1.7, radius))
        let track = track([Move(.dollyZoom, ratio)], subject: subject, shotSize: .full)
        let first = track.pose(at: 0)
        let aim = Vector(0, 0.85, 0)
        let right = first.rotation.act(Vector(1, 0, 0))
        let ahead = first.rotation.act(Vector(0, 0, -1))
        let outline = (0..<720).map { step in
            let angle = Float(step) * .pi / 360
            return aim + Vector(cos(angle), 0, sin(angle)) * radius
        }
        let behind: Float = 20
        let far = [aim + ahead * behind + right, aim + ahead * behind - right]
        let d0 = (aim - first.position).dot(ahead)
        let before = (subject: width(outline, first), background: width(far, first))
        for time in times {
            let pose = track.pose(at: time)
            let d = (aim - pose.position).dot(ahead)
            #expect(abs(width(outline, pose) / before.subject - 1) < 0.01)
            // For something thin the lens follows the distance.
            guard radius < 0.1 else { continue }
            #expect(abs(pose.focal / first.focal / (d / d0) - 1) < 0.005)
            let law = d / d0 * (d0 + behind) / (d + behind)
            #expect(abs(width(far, pose) / before.background / law - 1) < 0.01)
        }
        let moved = (aim - track.pose(at: 5).position).dot(ahead) / d0
        #expect(abs(moved * ratio - 1) < 0.02)
    }

    @Test func `a static camera does not move at all`() {
        let track = track([])
        for time in times { #expect(track.pose(at: time) == track.pose(at: 0)) }
    }

    @Test(arguments: [30, -25] as [Float])
    func `a pan turns by its degrees and stays in place`(degrees: Float) {
        let track = track([Move(.pan, degrees)])
        let (first, last) = (track.pose(at: 0), track.pose(at: 5))
        #expect((first.position - last.position).length < 1e-4)
        let before = first.rotation.act(Vector(0, 0, -1))
        let after = last.rotation.act(Vector(0, 0, -1))
        // Seen from above, to the right is clockwise: from -Z towards +X.
        let angle = (atan2(after.x, -after.z) - atan2(before.x, -before.z)) * 180 / .pi
        #expect(abs(angle - degrees) < 0.2)
    }

    @Test func `a tilt up raises the view by its degrees`() {
        let track = track([Move(.tilt, 20)], shotSize: .wide)
        let before = asin(track.pose(at: 0).rotation.act(Vector(0, 0, -1)).y)
        let after = asin(track.pose(at: 5).rotation.act(Vector(0, 0, -1)).y)
        #expect(abs((after - before) * 180 / .pi - 20) < 0.2)
    }

    @Test func `a clockwise orbit goes round the subject at one distance`() {
        let track = track([Move(.orbit, 90)])
        let places = times.map { track.pose(at: $0).position }
        let radii = places.map { Vector($0.x, 0, $0.z).length }
        for radius in radii { #expect(abs(radius / radii[0] - 1) < 1e-3) }
        let (a, b) = (places[0], places[places.count - 1])
        // Clockwise from above with +X to the right and +Z down the page.
        let turned = atan2(a.x * b.z - a.z * b.x, a.x * b.x + a.z * b.z) * 180 / .pi
        #expect(abs(turned - 90) < 0.5)
    }

    @Test func `a zoom changes the lens by its ratio at an even rate`() {
        let track = track([Move(.zoom, 2)])
        #expect(abs(track.pose(at: 5).focal / track.pose(at: 0).focal - 2) < 1e-3)
        let middle = track.pose(at: 2.5).focal / track.pose(at: 0).focal
        #expect(abs(middle - Float(2).squareRoot()) < 0.01)
    }

    @Test func `a dolly in halves the distance and keeps the lens`() {
        let track = track([Move(.dolly, 2)])
        let aim = track.pose(at: 0).focus
        #expect(abs(aim / track.pose(at: 5).focus - 2) < 0.02)
        #expect(track.pose(at: 0).focal == track.pose(at: 5).focal)
    }

    @Test func `a roll turns clockwise`() {
        let track = track([Move(.roll, 30)])
        let right = track.pose(at: 5).rotation.act(Vector(1, 0, 0))
        #expect(abs(asin(-right.y) * 180 / .pi - 30) < 0.5)
    }

    @Test(arguments: ShotSize.allCases)
    func `the subject's share of the picture follows the shot size`(size: ShotSize) {
        let pose = track([], shotSize: size).pose(at: 0)
        let top = project(Vector(0, 1.7, 0), pose).y
        let bottom = project(Vector(0, 0, 0), pose).y
        let share = (bottom - top) / Float(Self.height)
        let expected = 1 / size.pictured
        #expect(abs(share / expected - 1) < 0.15, "\(share) of the picture's height")
        let eyes = project(Vector(0, 1.6, 0), pose)
        #expect((0...Float(Self.height)).contains(eyes.y))
    }

    @Test func `the camera stays above hills and out of trunks`() {
        var set = StageSet(world: World(), ground: Ground { x, z in z > 1 ? 3 : 0 })
        set.obstacles = [SIMD4(0.5, 2, 1, 10)]
        let track = track([Move(.orbit, 60)], set: set)
        for time in times {
            let p = track.pose(at: time).position
            #expect(p.y >= set.ground.height(p.x, p.z) + 0.39)
            let away = SIMD2(p.x - 0.5, p.z - 2)
            #expect((away * away).sum().squareRoot() >= 1)
        }
    }

    @Test func `walls bring the camera nearer and widen the lens`() {
        var set = StageSet(world: World(), ground: .flat)
        set.cameraLimit = 2
        let pose = track([], shotSize: .wide, set: set).pose(at: 0)
        #expect(Vector(pose.position.x, 0, pose.position.z).length <= 2.01)
        #expect(pose.focal < Framing.habit(.wide).focal)
    }

    @Test(arguments: [(1, 0.3, 0.01), (2, 0.9, 0.02), (3, 2, 0.04)] as [(Float, Float, Float)])
    func `handheld noise has the strength that was asked for`(
        strength: Float, degrees: Float, meters: Float
    ) {
        let still = track([]).pose(at: 0)
        let track = track([]) { $0.handheld = strength }
        var (turn, shift): (Float, Float) = (0, 0)
        for step in 0..<2000 {
            let pose = track.pose(at: Float(step) / 40)
            let angle = still.rotation.angle(to: pose.rotation) * 180 / .pi
            turn += angle * angle / 2000
            shift += (pose.position - still.position).dot(pose.position - still.position) / 2000
        }
        #expect(abs(turn.squareRoot() / degrees - 1) < 0.2)
        #expect(abs(shift.squareRoot() / meters - 1) < 0.2)
    }

    @Test func `rack focus goes from one subject to the other`() {
        var plan = CameraPlan()
        plan.shotSize = .medium
        var pull = Move(.rackFocus, 0)
        pull.target = "far"
        plan.moves = [pull]
        var other = Self.subject
        other.route.start = Vector(0, 0, -12)
        let scene = CameraTrack.Scene(
            set: StageSet(world: World(), ground: .flat), subject: Self.subject,
            tracks: ["far": other], duration: 5, picture: (1280, 720), azimuth: 0)
        let track = CameraTrack(plan, in: scene)
        #expect(track.pose(at: 0).focus < 5)
        #expect(track.pose(at: 5).focus > 12)
    }

    @Test(arguments: Move.Easing.named.map(\.easing) + [.bezier(SIMD4(0.4, 0, 0.2, 1))])
    func `eases start at nothing, end at all, and never go back`(easing: Move.Easing) {
        #expect(Ease.progress(easing, 0) == 0)
        #expect(abs(Ease.progress(easing, 1) - 1) < 1e-5)
        var before: Float = 0
        for step in 1...100 {
            let now = Ease.progress(easing, Float(step) / 100)
            #expect(now >= before && now - before < 0.03)
            before = now
        }
    }

    @Test func `a move that fills the clip is under way from its first frame to its last`() {
        let track = track([Move(.dolly, 1.5)])
        let frames = (0...120).map { track.pose(at: Float($0) / 24).position }
        let steps = zip(frames, frames.dropFirst()).map { ($1 - $0).length }
        let mean = steps.reduce(0, +) / Float(steps.count)
        #expect((steps.min() ?? 0) > mean * 0.3)
    }

    @Test func `a camera that follows keeps the subject where it was`() {
        var subject = Self.subject
        subject.speed = 3
        let track = track([Move(.follow, 0)], subject: subject)
        let pixels = times.map { time in
            project(subject.place(at: time).position + Vector(0, 1.6, 0), track.pose(at: time))
        }
        for pixel in pixels {
            let away = pixel - pixels[0]
            #expect((away * away).sum().squareRoot() < 1)
        }
    }
}
