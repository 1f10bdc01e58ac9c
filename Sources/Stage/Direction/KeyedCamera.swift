// SPDX-License-Identifier: Apache-2.0
import Foundation
import Numerics
import Rendering
import Screenplay

/// The keyframes of a path in a scene.
struct KeyedCamera: Sendable {
    private let path: CameraPath
    private let player: PathPlayer
    private let scene: CameraTrack.Scene

    init(_ path: CameraPath, in scene: CameraTrack.Scene) {
        self.path = path
        self.scene = scene
        player = PathPlayer(path)
    }

    var hasPlaces: Bool { player.hasPlaces }
    var hasAims: Bool { player.hasAims }

    /// The distance that is sharp, where it is keyed.
    func focus(at time: Float) -> Float? { player.focus(at: time) }

    /// The aperture, where it is keyed.
    func fNumber(at time: Float) -> Float? { player.fNumber(at: time) }

    /// The pose at a time; what is not keyed comes from the track, and its moves are played on top.
    func pose(at time: Float, from track: CameraTrack) -> CameraPose {
        let surroundings = surroundings(at: time)
        var pose: CameraPose
        if let place = player.position(at: time) {
            let eye = surroundings.origin + surroundings.rotation.act(place)
            let target = track.target(at: time)
            let rotation =
                player.rotation(at: time, from: eye, in: surroundings)
                ?? PathPlayer.looking(from: eye, to: target)
            let away = target - eye
            let isAhead = away.dot(rotation.act(Vector(0, 0, -1))) > 0
            let distance = scene.subject != nil && isAhead ? max(away.length, 0.3) : 10
            let rig = CameraRig(
                standing: eye, rotation: rotation, distance: distance, focal: track.framing.focal,
                fNumber: track.framing.fNumber)
            let moved = track.score.apply(to: rig, at: time)
            pose = moved.pose(width: scene.width, height: scene.height)
            if track.plan.moves.isEmpty { (pose.position, pose.rotation) = (eye, rotation) }
            pose.rotation = pose.rotation * Self.rolled(track.plan.roll)
        } else {
            pose = track.unkeyed(at: time)
            if let aim = player.rotation(at: time, from: pose.position, in: surroundings) {
                pose.rotation = aim
            }
        }
        pose.rotation = pose.rotation * Self.rolled(player.roll(at: time))
        if let focal = player.focal(at: time) {
            let ratio = pose.focal / track.framing.focal
            // Zooms are played on top; other lens changes were the framing's.
            let zooms = track.plan.moves.contains { $0.kind == .zoom || $0.kind == .dollyZoom }
            pose.focal = lens(focal) * (zooms ? ratio : 1)
        }
        return pose
    }

    /// Clockwise by degrees, about the view axis.
    private static func rolled(_ degrees: Float) -> Quaternion {
        Quaternion(axis: Vector(0, 0, 1), angle: -degrees * .pi / 180)
    }

    /// The renderer counts focal lengths on 36 mm along the longer side.
    private func lens(_ focal: Float) -> Float {
        let aspect = Float(scene.width) / Float(max(scene.height, 1))
        return path.sensor.across(focal, aspect: aspect) * min(aspect, 1)
    }

    private func surroundings(at time: Float) -> PathPlayer.Surroundings {
        var result = PathPlayer.Surroundings()
        let world = scene.clock.time(at: time)
        if path.frame == .subject, let subject = scene.subject {
            let (position, heading) = subject.place(at: world)
            result.origin = position
            result.rotation = Quaternion(axis: Vector(0, 1, 0), angle: heading)
        }
        let tracks = scene.tracks
        result.entity = { id, offset in
            guard let track = tracks[id] else { return nil }
            guard let offset else { return track.focusPoint(at: world) }
            let (position, heading) = track.place(at: world)
            return position + Quaternion(axis: Vector(0, 1, 0), angle: heading).act(offset)
        }
        return result
    }

    /// Keyframes that lie where no camera can be, in sentences.
    func troubles(_ clearance: Clearance, _ obstacles: [Obstacle]) -> [String] {
        var notes: [String] = []
        for (index, key) in path.keyframes.enumerated() where key.time <= scene.duration {
            guard let position = key.position else { continue }
            let surroundings = surroundings(at: key.time)
            let place = surroundings.origin + surroundings.rotation.act(position)
            let name = "camera.keyframes[\(index)].position"
            let missing = clearance.floor(place) - place.y
            if missing > 0.01 {
                notes.append(
                    "\(name) lies \(Self.short(missing)) m below the lowest place for a camera there; it is raised"
                )
            } else if (clearance.bounded(place) - place).length > 0.01 {
                notes.append("\(name) lies outside of the walls; it is brought inside")
            } else if obstacles.contains(where: { $0.contains(place, at: key.time) }) {
                notes.append("\(name) lies inside something; it is moved beside it")
            }
        }
        if notes.count > 5 {
            notes = notes.prefix(5) + ["and \(notes.count - 5) more keyframes like these"]
        }
        return notes
    }

    private static func short(_ meters: Float) -> String {
        String((meters * 100).rounded() / 100)
    }
}
