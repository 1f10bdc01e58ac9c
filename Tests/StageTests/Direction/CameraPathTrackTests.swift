// SPDX-License-Identifier: Apache-2.0
import Foundation
import Numerics
import Rendering
import Screenplay
import Testing

@testable import Stage

/// Camera paths, views and ways around, on projected points.
@Suite struct CameraPathTrackTests {
    private static let width = 1280
    private static let height = 720

    private static func person(at place: Vector = .zero, heading: Float = 0, speed: Float = 0)
        -> SubjectTrack
    {
        SubjectTrack(
            route: Route(start: place, heading: heading), speed: speed,
            bounds: Bounds(low: Vector(-0.3, 0, -0.2), high: Vector(0.3, 1.7, 0.2)),
            focusHeight: 1.6)
    }

    private func track(
        _ json: String? = nil, subject: SubjectTrack? = person(), moves: [Move] = [],
        set: StageSet = StageSet(world: World(), ground: .flat),
        scene change: (inout CameraTrack.Scene) -> Void = { _ in },
        plan edit: (inout CameraPlan) -> Void = { _ in }
    ) throws -> CameraTrack {
        var plan = CameraPlan()
        plan.shotSize = .medium
        plan.moves = moves
        plan.path = try json.map { try CameraPath.decode(Data($0.utf8)) }
        plan.collisions = plan.path?.collisions ?? .avoid
        edit(&plan)
        var scene = CameraTrack.Scene(
            set: set, subject: subject, duration: 5, picture: (Self.width, Self.height),
            azimuth: 0)
        if let subject { scene.tracks["man"] = subject }
        change(&scene)
        scene.clock = WorldClock(plan, duration: 5)
        return CameraTrack(plan, in: scene)
    }

    /// Share of the half picture, right and up; nil behind the camera.
    private func seen(_ p: Vector, _ pose: CameraPose) -> SIMD2<Float>? {
        let q = pose.rotation.inverse.act(p - pose.position)
        guard q.z < 0 else { return nil }
        let tangents = pose.tangents(width: Self.width, height: Self.height)
        return SIMD2(q.x / -q.z / tangents.x, q.y / -q.z / tangents.y)
    }

    private var times: [Float] { (0...40).map { Float($0) / 8 } }

    // MARK: Keyframes

    @Test func `keyframes are where they were put, with their lens on their sensor`() throws {
        let track = try track(
            """
            {"sensor": {"width_mm": 18}, "keyframes": [
              {"t": 0, "position": [3, 2, 8], "look_at": [0, 1, 0], "focal_mm": 20, "f_number": 2, "focus_m": 4},
              {"t": 5, "position": [-3, 4, 8], "look_at": [0, 1, 0], "focal_mm": 40}]}
            """)
        let (first, last) = (track.pose(at: 0), track.pose(at: 5))
        #expect((first.position - Vector(3, 2, 8)).length < 1e-5)
        #expect((last.position - Vector(-3, 4, 8)).length < 1e-4)
        #expect(abs(first.focal - 40) < 1e-3 && abs(last.focal - 80) < 1e-3)
        #expect(abs(first.fNumber - 2) < 1e-4 && abs(first.focus - 4) < 1e-4)
        for time in times {
            let place = try #require(seen(Vector(0, 1, 0), track.pose(at: time)))
            #expect(abs(place.x) < 1e-3 && abs(place.y) < 1e-3)
        }
    }

    @Test func `an entity that walks is kept in the middle`() throws {
        let walker = Self.person(at: Vector(-4, 0, 0), heading: .pi / 2, speed: 1.5)
        let track = try track(
            """
            {"keyframes": [{"t": 0, "position": [0, 2, 9],
                            "look_at": {"entity": "man", "offset": [0, 1, 0]}},
                           {"t": 5, "position": [2, 2, 9],
                            "look_at": {"entity": "man", "offset": [0, 1, 0]}}]}
            """, subject: walker)
        for time in times {
            let chest = walker.place(at: time).position + Vector(0, 1, 0)
            let place = try #require(seen(chest, track.pose(at: time)))
            #expect(abs(place.x) < 1e-3 && abs(place.y) < 1e-3)
        }
    }

    @Test func `in the subject's frame the camera goes where the subject goes`() throws {
        let walker = Self.person(at: Vector(1, 0, 2), heading: 0.7, speed: 2)
        let track = try track(
            """
            {"frame": "subject", "keyframes": [
              {"t": 0, "position": [1, 1.5, -3], "rotation": [0, 1, 0, 0]}]}
            """, subject: walker)
        for time in times {
            let (base, heading) = walker.place(at: time)
            let turn = Quaternion(axis: Vector(0, 1, 0), angle: heading)
            let pose = track.pose(at: time)
            #expect((pose.position - base - turn.act(Vector(1, 1.5, -3))).length < 1e-4)
            // Half a turn about Y looks along the subject's own +Z.
            #expect((pose.rotation.act(Vector(0, 0, -1)) - turn.act(Vector(0, 0, 1))).length < 1e-4)
        }
    }

    @Test func `a locked size holds while the camera comes near`() throws {
        let track = try track(
            """
            {"lock": "subject_size", "keyframes": [
              {"t": 0, "position": [0, 1.4, 9], "look_at": {"entity": "man"}, "focal_mm": 85},
              {"t": 5, "position": [0.5, 1.4, 3], "look_at": {"entity": "man"}}]}
            """)
        func width(_ pose: CameraPose) throws -> Float {
            let right = pose.rotation.act(Vector(1, 0, 0)) * 0.3
            let eyes = Vector(0, 1.6, 0)
            return try #require(seen(eyes + right, pose)).x - #require(seen(eyes - right, pose)).x
        }
        let first = try width(track.pose(at: 0))
        for time in times { #expect(abs(try width(track.pose(at: time)) / first - 1) < 0.02) }
        #expect(track.pose(at: 5).focal < track.pose(at: 0).focal * 0.5)
    }

    @Test func `moves are played on top of keyframes`() throws {
        let json = #"{"keyframes": [{"t": 0, "position": [0, 2, 8], "look_at": [0, 2, 0]}]}"#
        let track = try track(json, moves: [Move(.pan, 40), Move(.zoom, 2)])
        let (first, last) = (track.pose(at: 0), track.pose(at: 5))
        #expect((first.position - last.position).length < 1e-4)
        #expect(abs(first.rotation.angle(to: last.rotation) * 180 / .pi - 40) < 0.05)
        #expect(abs(last.focal / first.focal - 2) < 1e-3)
    }

    @Test func `keyed rates are integrated exactly`() throws {
        var plan = CameraPlan()
        plan.path = try CameraPath.decode(
            Data(
                #"{"interpolation": "linear", "keyframes": [{"t": 0, "world_rate": 1, "easing": "linear"}, {"t": 2, "world_rate": 0, "easing": "linear"}, {"t": 4, "world_rate": 3}]}"#
                    .utf8))
        let clock = WorldClock(plan, duration: 5)
        #expect(abs(clock.time(at: 2) - 1) < 1e-3)
        #expect(abs(clock.time(at: 4) - 4) < 1e-3)
        #expect(abs(clock.time(at: 5) - 7) < 1e-2)
        #expect(WorldClock(rate: 0.4).time(at: 5) == 2)
        var before: Float = -1
        for step in 0...500 {
            let now = clock.time(at: Float(step) / 100)
            #expect(now >= before)
            before = now
        }
    }

    // MARK: Ways around

    @Test func `a path underground is raised, and the track says so`() throws {
        let json = """
            {"keyframes": [{"t": 0, "position": [0, -30, 6], "look_at": [0, 1, 0]},
                           {"t": 5, "position": [0, 2, 6], "look_at": [0, 1, 0]}]}
            """
        let track = try track(json)
        for time in times { #expect(track.pose(at: time).position.y >= 0.39) }
        #expect(track.notes.count == 1)
        #expect(
            track.notes.first?.contains("camera.keyframes[0].position lies 30.4 m below") == true)
        let told = try self.track(
            json.replacing("{\"keyframes\"", with: "{\"collisions\": \"ignore\", \"keyframes\""))
        #expect(told.pose(at: 0).position.y == -30)
        #expect(told.notes.isEmpty)
    }

    /// The largest speed and change of speed of a path, meters a second and frame.
    private func jumps(_ track: CameraTrack) -> (speed: Float, change: Float) {
        let places = (0...240).map { track.pose(at: Float($0) / 48).position }
        let steps = zip(places, places.dropFirst()).map { ($1 - $0) * 48 }
        let changes = zip(steps, steps.dropFirst()).map { ($1 - $0).length }
        return (steps.map(\.length).max() ?? 0, changes.max() ?? 0)
    }

    @Test func `a trunk in the way is gone around in a smooth curve`() throws {
        var set = StageSet(world: World(), ground: .flat)
        set.obstacles = [SIMD4(0.1, 4, 0.5, 12)]
        let json = """
            {"interpolation": "linear", "keyframes": [
              {"t": 0, "position": [0, 1.6, 14], "rotation": [0, 0, 0, 1]},
              {"t": 5, "position": [0, 1.6, -6], "rotation": [0, 0, 0, 1]}]}
            """
        let track = try track(json, set: set)
        for step in 0...240 {
            let p = track.pose(at: Float(step) / 48).position
            let away = Vector(p.x - 0.1, 0, p.z - 4).length
            #expect(away >= 0.89, "\(p)")
        }
        // Far from the trunk the path is the one that was asked for.
        #expect(track.pose(at: 0).position == Vector(0, 1.6, 14))
        #expect((track.pose(at: 4.8).position - Vector(0, 1.6, -5.2)).length < 1e-4)
        let (speed, change) = jumps(track)
        #expect(speed < 6.5)
        #expect(change < 0.6)
    }

    @Test func `the camera does not run through the cast, also where that walks`() throws {
        let walker = Self.person(at: Vector(-4, 0, 5), heading: .pi / 2, speed: 1.6)
        let json = """
            {"interpolation": "linear", "keyframes": [
              {"t": 0, "position": [0, 1.2, 10], "rotation": [0, 0, 0, 1]},
              {"t": 5, "position": [0, 1.2, 0], "rotation": [0, 0, 0, 1]}]}
            """
        let track = try track(json, subject: walker) { $0.bodies = [walker] }
        for step in 0...240 {
            let time = Float(step) / 48
            let p = track.pose(at: time).position
            let base = walker.place(at: time).position
            #expect(abs(p.x - base.x) > 0.2 || abs(p.z - base.z) > 0.3)
        }
        #expect(jumps(track).change < 0.6)
    }

    @Test func `a fly-through leans into its curve around a trunk`() throws {
        var set = StageSet(world: World(), ground: .flat)
        set.obstacles = [SIMD4(0, 2, 0.8, 12)]
        let track = try track(subject: nil, moves: [Move(.flyThrough, 20)], set: set)
        let rolls = times.map { track.pose(at: $0).rotation.act(Vector(1, 0, 0)).y }
        #expect((rolls.map { abs($0) }.max() ?? 0) > 0.02)
        #expect((rolls.map { abs($0) }.max() ?? 1) < 0.53)
    }

    // MARK: Moves in meters, and views

    @Test func `a dolly in meters goes its meters, a truck in distances its distances`() throws {
        var dolly = Move(.dolly, 1)
        dolly.unit = .meters
        let near = try track(moves: [dolly])
        #expect(
            abs((near.pose(at: 0).position - near.pose(at: 5).position).length - 1) < 0.01)
        var truck = Move(.truck, 0.5)
        truck.unit = .subjectDistance
        let aside = try track(moves: [truck])
        let distance = aside.pose(at: 2.5).focus
        let way = (aside.pose(at: 0).position - aside.pose(at: 5).position).length
        #expect(abs(way / distance - 0.5) < 0.01)
    }

    @Test func `over the shoulder one sees whom the other faces, past a head at the side`() throws {
        let partner = Self.person(at: Vector(0, 0, 3), heading: .pi)
        let track = try track(
            scene: { $0.partner = partner }, plan: { $0.view = .overTheShoulder })
        let pose = track.pose(at: 1)
        let face = try #require(seen(Vector(0, 1.6, 3), pose))
        #expect(abs(face.x) < 0.1 && abs(face.y) < 0.1)
        let head = try #require(seen(Vector(0, 1.6, 0), pose))
        #expect(abs(head.x) > 0.4 && abs(head.x) < 2)
        #expect(pose.position.z < 0)
    }

    @Test func `a selfie shows the face from an arm's length`() throws {
        let track = try track(plan: { $0.view = .selfie })
        let pose = track.pose(at: 1)
        let face = try #require(seen(Vector(0, 1.6, 0), pose))
        #expect(abs(face.x) < 0.5 && abs(face.y) < 0.5)
        #expect((pose.position - Vector(0, 1.6, 0)).length < 0.9)
    }

    @Test func `whoever turns is followed from the same side`() throws {
        var walker = Self.person(speed: 2)
        walker.route.curvature = 0.3
        let track = try track(
            subject: walker, moves: [Move(.follow, 0)],
            scene: { $0.azimuth = 1.5 * 0.3 * 5 / 1.5 - .pi })
        var sides: [Float] = []
        for time in times where time > 0.5 {
            let (base, heading) = walker.place(at: time)
            let away = track.pose(at: time).position - base
            sides.append(sin(atan2(away.x, away.z) - heading))
            let head = try #require(seen(base + Vector(0, 1.4, 0), track.pose(at: time)))
            #expect(abs(head.x) < 0.4)
        }
        #expect((sides.max() ?? 1) - (sides.min() ?? 0) < 0.1)
    }

    @Test func `focus is pulled from the one to the other`() throws {
        let (near, far) = (Self.person(at: Vector(0, 0, 2)), Self.person(at: Vector(0, 0, -9)))
        var pull = Move(.rackFocus, 0)
        (pull.from, pull.target, pull.start, pull.end) = ("far", "near", 2, 3)
        let track = try track(
            moves: [pull],
            scene: {
                $0.tracks["near"] = near
                $0.tracks["far"] = far
            })
        func distance(_ z: Float) -> Float {
            (Vector(0, 1.6, z) - track.pose(at: 0).position).length
        }
        #expect(abs(track.pose(at: 1.9).focus - distance(-9)) < 0.01)
        #expect(abs(track.pose(at: 3.1).focus - distance(2)) < 0.01)
        #expect(track.pose(at: 0).fNumber <= 2)
    }

    // MARK: Whole shots

    @Test(
        arguments: [
            "fpv drone shot through a forest",
            "a woman runs through a forest, the camera chases her",
            "the camera orbits 360 degrees around a car on a road",
            "a man walks in a canyon, crane down", "a fish swims under water, dolly in",
            "a cat sits on a sofa in a room, truck left", "the camera flies over a mountain valley",
            "pov, a man walks through a village",
        ])
    func `no camera of a prompt is in the ground, a trunk or a wall`(_ prompt: String) throws {
        let shot = Screenplay().shot(for: ShotBrief(prompt: prompt, guidance: 1, seed: 7))
        let staged = try StageDirector(body: nil).stage(shot, width: 320, height: 180)
        for step in 0...60 {
            let time = Float(step) / 12
            let pose = staged.camera.pose(at: time)
            #expect(pose.position.x.isFinite && pose.focal > 0 && pose.focus > 0)
            let clear = staged.camera.clearance
            #expect(pose.position.y >= clear.floor(pose.position) - 0.01)
            for obstacle in clear.standing {
                #expect(!obstacle.contains(pose.position, at: time), "\(prompt) at \(time) s")
            }
        }
    }
}
