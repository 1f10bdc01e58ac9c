// SPDX-License-Identifier: Apache-2.0
import Foundation
import Numerics
import Rendering
import Screenplay

/// Where the camera is before any move.
extension CameraTrack {
    /// The point that is looked at, at a time in seconds.
    func target(at time: Float) -> Vector { rig(at: time).target }

    /// The rig before any move: around the subject, or in front of the vista.
    func rig(at time: Float) -> CameraRig {
        guard let subject = scene.subject else { return vistaRig() }
        let anchor = aim(at: subject, anchorTime(time))
        let aimed = aim(at: subject, aimTime(time))
        let up = Vector(0, framing.aimHeight, 0)
        var rig = CameraRig(
            target: anchor + up, azimuth: scene.azimuth + swing(subject, at: time),
            elevation: elevation(subject),
            distance: framing.distance, focal: framing.focal, fNumber: framing.fNumber)
        if aimed != anchor { rig.reaim(at: aimed + up) }
        rig.composition = composition(subject)
        return rig
    }

    /// The point of a subject that is framed, at its base, at a time in seconds.
    private func aim(at subject: SubjectTrack, _ time: Float) -> Vector {
        let (position, heading) = place(of: subject, at: time)
        return position + Framing.forward(heading) * framing.aimAhead
    }

    /// Where a member of the cast is at a time of the clip.
    func place(
        of track: SubjectTrack, at time: Float
    ) -> (position: Vector, heading: Float) {
        track.place(at: scene.clock.time(at: time))
    }

    /// A camera that follows swings round after its subject when that turns, a little late.
    private func swing(_ subject: SubjectTrack, at time: Float) -> Float {
        guard plan.moves.contains(where: { $0.kind == .follow }) else { return 0 }
        let lag: Float = 0.3
        return place(of: subject, at: time - lag).heading
            - place(of: subject, at: scene.duration / 2 - lag).heading
    }

    private func vistaRig() -> CameraRig {
        let set = scene.set
        let target = set.vistaTarget
        var eye = Framing.forward(scene.azimuth) * set.vistaDistance
        eye.y = max(set.vistaHeight, set.ground.height(eye.x, eye.z) + 1.5)
        var elevation = asin(min(max((eye.y - target.y) / framing.distance, -1), 1))
        var distance = framing.distance
        switch plan.angle {
        case .aerial: (elevation, distance) = (0.5, max(distance, 60))
        case .overhead: (elevation, distance) = (1.53, max(distance, 40))
        case .high: elevation = max(elevation, 0.3)
        case .low, .wormsEye, .ground: elevation = min(elevation, 0)
        case .eyeLevel: break
        }
        return CameraRig(
            target: target, azimuth: scene.azimuth, elevation: elevation, distance: distance,
            focal: framing.focal, fNumber: framing.fNumber)
    }

    private func elevation(_ subject: SubjectTrack) -> Float {
        switch plan.angle {
        case .eyeLevel: eyeLevel(subject)
        case .low, .ground: -0.16
        case .wormsEye: -0.5
        case .high: 0.5
        case .aerial: 0.7
        case .overhead: 1.53
        }
    }

    /// People and animals are met at eye level; what is higher than a house is seen from the height
    /// that the set likes best.
    private func eyeLevel(_ subject: SubjectTrack) -> Float {
        let place = place(of: subject, at: scene.duration / 2).position
        let aim = place.y + framing.aimHeight
        var eye = place.y + min(max(subject.focusHeight, 0.5), 1.7)
        if subject.height > 6 { eye = scene.set.vistaHeight }
        return asin(min(max((eye - aim) / framing.distance, -0.5), 0.5))
    }

    /// Wide shots of one subject keep to the rule of thirds, with room in the direction it looks.
    private func composition(_ subject: SubjectTrack) -> SIMD2<Float> {
        let lensMoves = plan.moves.contains { $0.kind == .zoom || $0.kind == .dollyZoom }
        guard plan.shotSize.showsWhole, !lensMoves, plan.angle != .overhead else { return .zero }
        let heading = place(of: subject, at: scene.duration / 2).heading
        // Positive when it faces the right-hand side of the picture.
        let side = sin(heading - scene.azimuth)
        let third: Float = plan.shotSize == .full ? 0.12 : 0.26
        // What towers above the camera stands high, so that the land or sea at its foot is seen too.
        let rise: Float = subject.height > 6 && plan.shotSize != .full ? 0.28 : 0
        return SIMD2(-third * max(-1, min(1, side * 2.5)), rise)
    }

    /// A dolly, orbit or follow travels with the subject; a locked-off camera, or one that only turns
    /// or zooms, stands where it sees the middle of the way best.
    private func anchorTime(_ time: Float) -> Float { travels ? time : scene.duration / 2 }

    /// A camera that stands still turns after its subject, unless it is locked off or pans by itself.
    private func aimTime(_ time: Float) -> Float {
        let lockedOff =
            plan.moves.isEmpty
            || plan.moves.contains { [.pan, .whipPan, .tilt].contains($0.kind) }
        return travels || !lockedOff ? time : scene.duration / 2
    }

    private var travels: Bool {
        plan.moves.contains {
            switch $0.kind {
            case .follow, .dolly, .orbit, .truck, .crane, .dollyZoom, .flyThrough, .pedestal: true
            case .pan, .tilt, .roll, .zoom, .whipPan, .rackFocus: false
            }
        }
    }

    // MARK: Views that somebody holds

    /// Through the subject's own eyes, with the bob of steps.
    func pointOfView(at time: Float) -> CameraPose {
        guard let subject = scene.subject else {
            let rig = score.apply(to: rig(at: time), at: time)
            return rig.pose(width: scene.width, height: scene.height)
        }
        let (position, heading) = place(of: subject, at: time)
        let bob = subject.speed > 0.1 ? sin(2 * .pi * 1.9 * scene.clock.time(at: time)) * 0.022 : 0
        let eye =
            position + Vector(0, max(subject.focusHeight, 0.3) + bob, 0)
            + Framing.forward(heading) * subject.focusAhead
        return held(
            at: eye, towards: eye + Framing.forward(heading) * 10, focal: 24, fNumber: 8, time)
    }

    /// At arm's length in front of the subject, a little aside and above.
    func selfie(at time: Float) -> CameraPose {
        guard let subject = scene.subject else { return pointOfView(at: time) }
        let (position, heading) = place(of: subject, at: time)
        let face =
            position + Vector(0, subject.focusHeight, 0)
            + Framing.forward(heading) * subject.focusAhead
        let reach = max(0.6, subject.bounds.high.z + 0.4)
        let eye =
            face + Framing.forward(heading + 0.3) * reach
            + Vector(0, 0.12, 0)
        return held(at: eye, towards: face, focal: 24, fNumber: 4, time)
    }

    /// Half a meter behind the subject and beside its head, to whom it faces.
    func overTheShoulder(at time: Float) -> CameraPose {
        guard let subject = scene.subject else { return pointOfView(at: time) }
        var (position, heading) = place(of: subject, at: time)
        let head = subject.focusHeight
        var target = position + Framing.forward(heading) * 4 + Vector(0, head, 0)
        if let partner = scene.partner {
            target = place(of: partner, at: time).position + Vector(0, partner.focusHeight, 0)
            heading = atan2(target.x - position.x, target.z - position.z)
        }
        // From the side of the picture that the camera was to be on.
        let side: Float = sin(scene.azimuth - heading) < 0 ? 1 : -1
        position.y += head + 0.08
        let eye =
            position - Framing.forward(heading) * max(0.5, subject.bounds.high.z + 0.35)
            + Framing.forward(heading - side * .pi / 2) * 0.3
        return held(at: eye, towards: target, focal: 50, fNumber: 2.8, time)
    }

    /// A camera at a place that looks to a target, with the moves on top.
    private func held(
        at eye: Vector, towards target: Vector, focal: Float, fNumber: Float, _ time: Float
    ) -> CameraPose {
        let rig = CameraRig(
            standing: eye, rotation: PathPlayer.looking(from: eye, to: target),
            distance: max((target - eye).length, 0.3), focal: plan.focal ?? focal,
            fNumber: fNumber)
        var moved = score.apply(to: rig, at: time)
        moved.roll += plan.roll * .pi / 180
        return moved.pose(width: scene.width, height: scene.height)
    }
}

extension CameraRig {
    /// Turns to another target from where the camera stands.
    fileprivate mutating func reaim(at new: Vector) {
        let out = station - new
        target = new
        distance = max(out.length, 0.1)
        azimuth = atan2(out.x, out.z)
        elevation = asin(min(max(out.y / distance, -1), 1))
    }
}
