// SPDX-License-Identifier: Apache-2.0
import Foundation
import Numerics
package import Rendering
package import Screenplay

/// The camera of a shot as a function of time: framing, moves, clearance and handheld noise.
package struct CameraTrack: Sendable {
    /// What the camera works with.
    package struct Scene: Sendable {
        package var set: StageSet
        /// What is framed; nil shows the setting.
        package var subject: SubjectTrack?
        /// Places that focus can be pulled to, by cast id.
        package var tracks: [String: SubjectTrack]
        /// Seconds.
        package var duration: Float
        /// Pixels.
        package var width: Int
        package var height: Int
        package var seed: UInt64
        /// Direction from the subject to the camera, radians, at mid-clip.
        package var azimuth: Float

        /// A set with what is framed in it, and the picture's format.
        package init(
            set: StageSet, subject: SubjectTrack?, tracks: [String: SubjectTrack] = [:],
            duration: Float, picture: (width: Int, height: Int), azimuth: Float
        ) {
            self.set = set
            self.subject = subject
            self.tracks = tracks
            self.duration = duration
            width = picture.width
            height = picture.height
            seed = 0
            self.azimuth = azimuth
        }
    }

    private let plan: CameraPlan
    private let scene: Scene
    private let framing: Framing
    private let score: MoveScore
    private let handheld: Handheld
    private let clearance: Clearance
    /// Height added to the whole path so that the ground never hides the subject.
    private var lift: Float = 0

    /// Compiles a plan for a scene.
    package init(_ plan: CameraPlan, in scene: Scene) {
        self.plan = plan
        self.scene = scene
        var framing =
            scene.subject.map {
                Framing.of($0, plan: plan, width: scene.width, height: scene.height)
            } ?? Framing.vista(scene.set, plan: plan)
        if let subject = scene.subject, subject.height > 6, plan.shotSize.showsWhole {
            // A monument is shown with the place that it stands on.
            framing.distance = max(framing.distance, scene.set.tallSubjectDistance)
            framing.aimHeight = scene.set.tallSubjectAim ?? framing.aimHeight
        }
        framing.keep(within: scene.set.cameraLimit * 0.95)
        self.framing = framing
        let nearest = (scene.subject?.radius ?? 0.5) + 0.3
        score = MoveScore(plan.moves, duration: scene.duration, nearest: nearest)
        handheld = Handheld(strength: plan.handheld, seed: scene.seed)
        let onGround = plan.angle == .wormsEye || plan.angle == .ground
        clearance = Clearance(
            scene.set, low: onGround ? 0.12 : 0.4, dives: scene.set.world.environment.isUnderwater)
        if plan.view != .pov, scene.subject != nil { lift = requiredLift() }
    }

    /// The camera at a time in seconds since the start of the clip.
    package func pose(at time: Float) -> CameraPose {
        var pose = plan.view == .pov ? pointOfView(at: time) : framed(at: time)
        let free = clearance.freed(pose.position)
        pose.position = free
        pose.focus = focus(of: pose, at: time)
        return handheld.shake(pose, at: time)
    }

    private func framed(at time: Float) -> CameraPose {
        var rig = score.apply(to: rig(at: time), at: time)
        rig.crane += lift
        rig.roll += plan.roll * .pi / 180
        return rig.pose(width: scene.width, height: scene.height)
    }

    /// The rig before any move: around the subject, or in front of the vista.
    private func rig(at time: Float) -> CameraRig {
        guard let subject = scene.subject else { return vistaRig() }
        let anchor = aim(at: subject, anchorTime(time))
        let aimed = aim(at: subject, aimTime(time))
        let up = Vector(0, framing.aimHeight, 0)
        var rig = CameraRig(
            target: anchor + up, azimuth: scene.azimuth, elevation: elevation(subject),
            distance: framing.distance, focal: framing.focal, fNumber: framing.fNumber)
        if aimed != anchor { rig.reaim(at: aimed + up) }
        rig.composition = composition(subject)
        return rig
    }

    /// The point of a subject that is framed, at its base, at a time in seconds.
    private func aim(at subject: SubjectTrack, _ time: Float) -> Vector {
        let (position, heading) = subject.place(at: time)
        return position + Framing.forward(heading) * framing.aimAhead
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
        let place = subject.place(at: scene.duration / 2).position
        let aim = place.y + framing.aimHeight
        var eye = place.y + min(max(subject.focusHeight, 0.5), 1.7)
        if subject.height > 6 { eye = scene.set.vistaHeight }
        return asin(min(max((eye - aim) / framing.distance, -0.5), 0.5))
    }

    /// Wide shots of one subject keep to the rule of thirds, with room in the direction it looks.
    private func composition(_ subject: SubjectTrack) -> SIMD2<Float> {
        let lensMoves = plan.moves.contains { $0.kind == .zoom || $0.kind == .dollyZoom }
        guard plan.shotSize.showsWhole, !lensMoves, plan.angle != .overhead else { return .zero }
        let heading = subject.place(at: scene.duration / 2).heading
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
        let lockedOff = plan.moves.isEmpty || plan.moves.contains { $0.kind == .pan }
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

    /// Through the subject's own eyes, with the bob of steps.
    private func pointOfView(at time: Float) -> CameraPose {
        guard let subject = scene.subject else { return framed(at: time) }
        let (position, heading) = subject.place(at: time)
        let bob = subject.speed > 0.1 ? sin(2 * .pi * 1.9 * time) * 0.022 : 0
        let eye =
            position + Vector(0, max(subject.focusHeight, 0.3) + bob, 0)
            + Framing.forward(heading) * subject.focusAhead
        var rig = CameraRig(
            target: eye + Framing.forward(heading) * 10, azimuth: heading + .pi, elevation: 0,
            distance: 10, focal: plan.focal ?? 24, fNumber: 8)
        rig = score.apply(to: rig, at: time)
        return rig.pose(width: scene.width, height: scene.height)
    }

    private func focus(of pose: CameraPose, at time: Float) -> Float {
        guard let pull = plan.moves.first(where: { $0.kind == .rackFocus }),
            let to = pull.target.flatMap({ scene.tracks[$0] })
        else { return pose.focus }
        let middle = scene.duration / 2
        let start = pull.start ?? middle - 0.6
        let end = pull.end ?? middle + 0.6
        let share = Ease.progress(.easeInOut, (time - start) / max(end - start, 0.01))
        let (base, heading) = to.place(at: time)
        let place =
            base + Vector(0, to.focusHeight, 0) + Framing.forward(heading) * to.focusAhead
        let far = (place - pose.position).length
        // Focus is pulled evenly in diopters, as a lens ring does.
        return 1 / mix(1 / pose.focus, 1 / max(far, 0.1), share)
    }

    private func requiredLift() -> Float {
        var needed: Float = 0
        for step in 0...8 {
            let time = scene.duration * Float(step) / 8
            let rig = score.apply(to: rig(at: time), at: time)
            let eye = clearance.freed(rig.pose(width: scene.width, height: scene.height).position)
            needed = max(needed, clearance.lift(from: eye, to: rig.target))
        }
        return needed
    }
}

extension Framing {
    /// Comes closer with a wider lens where walls leave no room.
    fileprivate mutating func keep(within limit: Float) {
        guard distance > limit else { return }
        focal = max(focal * limit / distance, 16)
        distance = limit
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

extension Environment {
    /// Whether the camera is in the water.
    var isUnderwater: Bool { if case .underwater = backdrop { true } else { false } }
}
