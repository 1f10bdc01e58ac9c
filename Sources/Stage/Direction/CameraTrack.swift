// SPDX-License-Identifier: Apache-2.0
import Foundation
import Numerics
package import Rendering
package import Screenplay

/// The camera of a shot as a function of time: framing, moves, keyframes, clearance and handheld noise.
package struct CameraTrack: Sendable {
    /// What the camera works with.
    package struct Scene: Sendable {
        package var set: StageSet
        /// What is framed; nil shows the setting.
        package var subject: SubjectTrack?
        /// Places that can be looked at and focused on, by cast id.
        package var tracks: [String: SubjectTrack]
        /// Everybody that the camera must not run into.
        package var bodies: [SubjectTrack] = []
        /// The time in which the cast moves.
        package var clock = WorldClock()
        /// Seconds.
        package var duration: Float
        /// Pixels.
        package var width: Int
        package var height: Int
        package var seed: UInt64
        /// Direction from the subject to the camera, radians, at mid-clip.
        package var azimuth: Float
        /// Whom the framed one faces, for views over the shoulder.
        package var partner: SubjectTrack?

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

    let plan: CameraPlan
    let scene: Scene
    let framing: Framing
    let score: MoveScore
    let keys: KeyedCamera?
    let clearance: Clearance
    private let handheld: Handheld
    /// Height added to the whole path so that the ground never hides the subject.
    private var lift: Float = 0
    private var detour = Detour.none
    /// Focal length over distance at the start, where the subject keeps its size.
    private var lockedSize: Float?
    /// What had to be changed, in sentences.
    package private(set) var notes: [String] = []

    /// Compiles a plan for a scene.
    package init(_ plan: CameraPlan, in scene: Scene) {
        self.plan = plan
        self.scene = scene
        framing = Framing.chosen(plan, in: scene)
        let nearest = (scene.subject?.radius ?? 0.5) + 0.3
        score = MoveScore(plan.moves, duration: scene.duration, nearest: nearest)
        keys = plan.path.map { KeyedCamera($0, in: scene) }
        handheld = Handheld(plan, seed: scene.seed)
        let onGround = plan.angle == .wormsEye || plan.angle == .ground
        clearance = Clearance(
            scene.set, low: onGround ? 0.12 : 0.4, dives: scene.set.world.environment.isUnderwater)
        let isFramed = keys?.hasPlaces != true && !plan.view.isSubjective
        if isFramed, scene.subject != nil, avoids { lift = requiredLift() }
        if avoids { makeWay() }
        if plan.path?.lock == .subjectSize {
            let first = placed(at: 0)
            lockedSize = first.focal / distance(of: first, at: 0)
        }
    }

    /// The camera at a time in seconds since the start of the clip.
    package func pose(at time: Float) -> CameraPose {
        var pose = placed(at: time)
        if let lockedSize {
            let focal = lockedSize * distance(of: pose, at: time)
            pose.focal = min(max(focal, MoveScore.lenses.lowerBound), MoveScore.lenses.upperBound)
        }
        pose.focus = focus(of: pose, at: time)
        if isPullingFocus { pose.fNumber = min(pose.fNumber, 2) }
        if let fNumber = keys?.fNumber(at: time) { pose.fNumber = fNumber }
        pose.rotation = pose.rotation * bank(at: time)
        return handheld.shake(pose, at: time)
    }

    private var avoids: Bool { plan.collisions == .avoid }

    /// The pose without what the operator's hands add.
    private func placed(at time: Float) -> CameraPose {
        let wished = wished(at: time)
        var pose = led(wished, at: time)
        pose.focal *= sizeCorrection(from: pose.position, at: time)
        return pose
    }

    /// What makes the outline of a dolly zoom's subject keep its width: `f = f₀ w(d₀) / w(d)`, where the
    /// moves have played `f₀ d / d₀`, which is the same for something thin.
    private func sizeCorrection(from eye: Vector, at time: Float) -> Float {
        guard plan.moves.contains(where: { $0.kind == .dollyZoom }), let subject = scene.subject,
            keys?.hasPlaces != true, !plan.view.isSubjective
        else { return 1 }
        let rig = rig(at: time)
        let world = scene.clock.time(at: time)
        guard let first = subject.outline(from: rig.station, around: rig.target, at: world),
            let now = subject.outline(from: eye, around: rig.target, at: world)
        else { return 1 }
        let far = (eye - rig.target).length
        return first * rig.distance / max(now * far, 1e-6)
    }

    /// A wished pose led around what is in the way.
    private func led(_ wished: CameraPose, at time: Float) -> CameraPose {
        guard avoids else { return wished }
        var pose = wished
        pose.position += detour.offset(at: time)
        pose.position = clearance.freed(pose.position)
        guard pose.position != wished.position, keys?.hasAims != true, !plan.view.isSubjective
        else {
            return pose
        }
        // What was looked at is still looked at, and keeps its size where it shall.
        let target = target(at: time)
        let (before, after) = (target - wished.position, target - pose.position)
        guard before.length > 0.05, after.length > 0.05 else { return pose }
        pose.rotation = Quaternion(from: before, to: after) * pose.rotation
        if plan.moves.contains(where: { $0.kind == .dollyZoom }) {
            pose.focal *= after.length / before.length
        }
        return pose
    }

    /// The pose that framing, moves and keyframes ask for.
    private func wished(at time: Float) -> CameraPose {
        guard let keys else { return unkeyed(at: time) }
        return keys.pose(at: time, from: self)
    }

    func unkeyed(at time: Float) -> CameraPose {
        switch plan.view {
        case .pov: return pointOfView(at: time)
        case .selfie: return selfie(at: time)
        case .overTheShoulder: return overTheShoulder(at: time)
        case .front, .threeQuarter, .side, .back: break
        }
        var rig = score.apply(to: rig(at: time), at: time)
        rig.crane += lift
        rig.roll += plan.roll * .pi / 180
        return rig.pose(width: scene.width, height: scene.height)
    }

    // MARK: Ways around

    private mutating func makeWay() {
        var obstacles = clearance.standing
        let held = plan.view.isSubjective ? scene.subject : nil
        for body in scene.bodies where !(held.map { body.holds($0) } ?? false) {
            obstacles.append(Obstacle(body, scene.clock, margin: 0.25))
        }
        let wish = { (time: Float) in wished(at: time).position }
        notes += keys?.troubles(clearance, obstacles) ?? []
        detour = Detour(
            of: wish, duration: scene.duration, clearance: clearance, around: obstacles)
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

    /// What flies leans into its curves: the tangent of the bank is the lateral acceleration over that
    /// of gravity, up to 30°.
    private func bank(at time: Float) -> Quaternion {
        guard plan.moves.contains(where: { $0.kind == .flyThrough }), keys?.hasPlaces != true else {
            return .identity
        }
        let h: Float = 0.2
        let (a, b, c) = (
            placed(at: time - h).position, placed(at: time).position, placed(at: time + h).position
        )
        let (velocity, acceleration) = ((c - a) / (2 * h), (a + c - b * 2) / (h * h))
        let right = Vector(-velocity.z, 0, velocity.x).normalized
        let lean = atan(acceleration.dot(right) / 9.81)
        return Quaternion(axis: Vector(0, 0, 1), angle: -min(max(lean, -0.52), 0.52))
    }

    // MARK: Focus

    private var isPullingFocus: Bool { plan.moves.contains { $0.kind == .rackFocus } }

    private func focus(of pose: CameraPose, at time: Float) -> Float {
        if let focus = keys?.focus(at: time) { return focus }
        let pulls = plan.moves.filter { $0.kind == .rackFocus }
        var focus = pose.focus
        if let from = pulls.first?.from.flatMap({ scene.tracks[$0] }) {
            focus = distance(from: pose, to: from, at: time)
        }
        for pull in pulls {
            guard let to = pull.target.flatMap({ scene.tracks[$0] }) else { continue }
            let middle = scene.duration / 2
            let start = pull.start ?? middle - 0.6
            let end = pull.end ?? middle + 0.6
            let share = Ease.progress(.easeInOut, (time - start) / max(end - start, 0.01))
            // Focus is pulled evenly in diopters, as a lens ring does.
            let far = distance(from: pose, to: to, at: time)
            focus = 1 / mix(1 / max(focus, 0.1), 1 / max(far, 0.1), share)
        }
        return focus
    }

    private func distance(from pose: CameraPose, to track: SubjectTrack, at time: Float) -> Float {
        (track.focusPoint(at: scene.clock.time(at: time)) - pose.position).length
    }

    /// How far the subject lies in front of a camera, meters: what its size in the picture depends on.
    private func distance(of pose: CameraPose, at time: Float) -> Float {
        let away = target(at: time) - pose.position
        let depth = away.dot(pose.rotation.act(Vector(0, 0, -1)))
        return max(depth > 0.1 ? depth : away.length, 0.1)
    }
}

extension View {
    /// Whether the one who is framed holds the camera or is beside it.
    var isSubjective: Bool { self == .pov || self == .selfie || self == .overTheShoulder }
}

extension Environment {
    /// Whether the camera is in the water.
    var isUnderwater: Bool { if case .underwater = backdrop { true } else { false } }
}
