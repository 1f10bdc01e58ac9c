// SPDX-License-Identifier: Apache-2.0
import Foundation
import Numerics

/// One animal at one time: where its feet are and how the body hangs over them.
struct QuadrupedStep {
    let actor: QuadrupedActor
    let time: Float
    /// Placement of the body's space in the world.
    let root: Transform
    private let heading: Float
    /// Angle of the cycle, radians.
    private let beat: Float
    private let skeleton: QuadrupedRig
    private let manner: QuadrupedManner
    private let height: Float

    init(actor: QuadrupedActor, time: Float) {
        self.actor = actor
        self.time = time
        let place = actor.route.place(at: actor.manner.speed * time)
        heading = place.heading
        root = .standing(at: place.position, heading: place.heading, scale: actor.scale)
        manner = actor.manner
        skeleton = actor.body.skeleton
        height = skeleton.height
        beat = 2 * .pi * manner.cycle(at: time, actor.route)
    }

    /// Poses of all bones in the body's space.
    func frames() -> [Transform] {
        var frames = [Transform](repeating: .identity, count: skeleton.rig.count)
        poseTrunk(&frames)
        poseNeckAndHead(&frames)
        poseTail(&frames)
        for index in skeleton.legs.indices { poseLeg(index, &frames) }
        return frames
    }

    // MARK: Trunk

    private func poseTrunk(_ frames: inout [Transform]) {
        let gait = manner.gait
        let rig = skeleton.rig
        let cycles = gait.bobsPerCycle
        var rise = gait.bob * height * cos(cycles * (beat - 2 * .pi * gait.apex))
        rise += 0.0035 * height * sin(1.7 * time + 6 * manner.phase)
        let reach = gait.reach * actor.motion.stride / 2
        rise -= height * (1 - max(1 - reach * reach, 0.2).squareRoot()) * 0.35
        let flex = gait.flex * actor.motion.flex * cos(beat - 2 * .pi * 0.95)
        rise -= abs(flex) * 0.07 * height
        let rock = -gait.rock * cos(cycles * beat - 2 * .pi * 0.1)
        let sway = (manner.mode == .walk ? 0.045 : 0.02) * (gait.cadence > 0 ? 1 : 0) * sin(beat)
        let slope = slopes()
        var pelvis = Transform.yaw(sway) * .pitch(rock - flex * 0.5 + slope.pitch)
        pelvis.origin = rig.joints[0] + Vector(0, rise + slope.rise, 0)
        var back = Transform.yaw(-1.6 * sway) * .pitch(flex)
        if manner.mode == .sit { (pelvis, back) = sitting() }
        frames[skeleton.pelvis] = pelvis
        frames[skeleton.chest] = rig.hang(skeleton.chest, on: frames, turn: back)
    }

    /// Haunches on the ground, shoulders as high as before.
    private func sitting() -> (pelvis: Transform, back: Transform) {
        let hip = skeleton.rig.joints[0]
        let shoulder = skeleton.legs[0].joints[0]
        let low = hip.y * 0.36
        let span =
            ((shoulder.z - hip.z) * (shoulder.z - hip.z)
            + (shoulder.y - hip.y) * (shoulder.y - hip.y)).squareRoot()
        let breath = 0.004 * sin(1.7 * time)
        let rise = min(max((shoulder.y * 0.97 - low) / span, 0), 0.95)
        let angle = asin(rise) - atan2(shoulder.y - hip.y, shoulder.z - hip.z) + breath
        let forward = shoulder.z - span * cos(asin(rise))
        var pelvis = Transform.pitch(-angle - 0.12)
        pelvis.origin = Vector(0, low, forward + 0.02 * height)
        return (pelvis, .pitch(0.24))
    }

    /// Rise and pitch of the trunk over uneven ground, in the body's units.
    private func slopes() -> (rise: Float, pitch: Float) {
        guard actor.route.hugsGround else { return (0, 0) }
        let front = skeleton.legs[0].joints[4].z
        let hind = skeleton.legs[2].joints[4].z
        let a = groundHeight(under: root.point(Vector(0, 0, front)))
        let b = groundHeight(under: root.point(Vector(0, 0, hind)))
        let pitch = -atan2(a - b, (front - hind) * actor.scale)
        let share = (skeleton.rig.joints[0].z - hind) / max(front - hind, 1e-3)
        let rise = (mix(b, a, share) - root.origin.y) / actor.scale
        return (rise, min(max(pitch, -0.6), 0.6) * 0.85)
    }

    private func groundHeight(under p: Vector) -> Float {
        actor.route.hugsGround ? actor.route.ground.height(p.x, p.z) : root.origin.y
    }

    // MARK: Neck, head, ears, trunk, tail

    private func poseNeckAndHead(_ frames: inout [Transform]) {
        let rig = skeleton.rig
        let motion = actor.motion
        let gait = manner.gait
        let moving: Float = gait.cadence > 0 ? 1 : 0
        let flex = gait.flex * motion.flex * cos(beat - 2 * .pi * 0.95)
        let rock = -gait.rock * cos(gait.bobsPerCycle * beat - 2 * .pi * 0.1)
        let nod = 0.045 * moving * sin(gait.bobsPerCycle * beat + 0.6)
        let slope = slopes().pitch
        var pitch =
            motion.neckPitch[manner.angleIndex] + nod - flex * 0.5 - rock * 0.7 - slope * 0.6
        if manner.mode == .sit {
            pitch = atan2(frames[skeleton.chest].z.y, frames[skeleton.chest].z.z) * 0.62
        }
        // A standing animal looks around; a moving one looks ahead.
        let look = (1 - moving * 0.8) * 0.26
        let turn = look * (sin(0.62 * time + 5 * manner.phase) + 0.6 * sin(1.13 * time + 2))
        let count = Float(max(skeleton.neck.count, 1))
        for bone in skeleton.neck {
            frames[bone] = rig.hang(
                bone, on: frames, turn: .yaw(turn * 0.4 / count) * .pitch(pitch / count))
        }
        var headPitch = motion.headPitch[manner.angleIndex] - nod * 0.6 - rock * 0.3 - slope * 0.3
        headPitch += look * 0.25 * sin(0.8 * time + 1)
        if manner.mode == .sit {
            headPitch = atan2(frames[skeleton.chest].z.y, frames[skeleton.chest].z.z) * 0.32
        }
        frames[skeleton.head] = rig.hang(
            skeleton.head, on: frames, turn: .yaw(turn * 0.6) * .pitch(headPitch))
        poseEars(&frames)
        for (index, bone) in skeleton.trunk.enumerated() {
            let lag = Float(index) * 0.6
            let swing = Transform.yaw(0.05 * sin(beat * moving + 1.1 * time - lag))
            let curl = 0.05 * sin(0.9 * time - lag) + 0.03 * moving * sin(beat - lag)
            frames[bone] = rig.hang(bone, on: frames, turn: swing * .pitch(curl))
        }
    }

    private func poseEars(_ frames: inout [Transform]) {
        let swing = actor.motion.earSwing
        for (index, bone) in skeleton.ears.enumerated() {
            let side: Float = index % 2 == 0 ? 1 : -1
            let own = Float(index) * 2.1 + 4 * manner.phase
            let slow = swing * (0.6 * sin(1.3 * time + own) + 0.4 * sin(2.9 * time + 1.7 * own))
            let bounce = manner.gait.bob * 3 * sin(manner.gait.bobsPerCycle * beat - 1)
            let turn = Transform.yaw(-side * slow) * .pitch(bounce)
            frames[bone] = skeleton.rig.hang(bone, on: frames, turn: turn)
        }
    }

    private func poseTail(_ frames: inout [Transform]) {
        let motion = actor.motion
        let moving: Float = manner.gait.cadence > 0 ? 1 : 0
        let lift = motion.tailPitch[manner.angleIndex]
        for (index, bone) in skeleton.tail.enumerated() {
            let lag = Float(index) * 0.8
            let own = time * 2.4 + 6 * manner.phase - lag
            let side = motion.tailSwing * (moving * 0.6 * sin(beat - lag) + 0.55 * sin(own))
            var pitch = lift * (index == 0 ? 1 : 0.3) + 0.10 * moving * sin(2 * beat - lag)
            if manner.mode == .sit { pitch = index == 0 ? -0.55 : -0.1 }
            let turn = Transform.yaw(manner.mode == .sit ? side + 0.25 : side) * .pitch(pitch)
            frames[bone] = skeleton.rig.hang(bone, on: frames, turn: turn)
        }
    }

    // MARK: Legs

    private func poseLeg(_ index: Int, _ frames: inout [Transform]) {
        let leg = skeleton.legs[index]
        let trunk = frames[leg.isFront ? skeleton.chest : skeleton.pelvis]
        let joint = skeleton.rig.joints[leg.isFront ? skeleton.chest : skeleton.pelvis]
        var hip = trunk.origin + trunk.direction(leg.joints[0] - joint)
        var solver = LegSolver(leg: leg)
        var toe = leg.joints[4]
        switch manner.mode {
        case .sit:
            toe = sittingToe(leg, hip)
            if !leg.isFront { solver.ankle = -1.15 }
        case .stand, .walk, .run:
            let stride = QuadrupedStride(step: self, leg: index)
            toe = stride.toe
            solver.heel = stride.heel
            solver.ankle = stride.ankle * actor.motion.ankle
            // Shoulder blades slide along the ribs, hips a little with the pelvis.
            hip.z += (toe.z - leg.joints[4].z) * (leg.isFront ? 0.20 : 0.08)
        }
        for (bone, frame) in zip(leg.bones, solver.solve(hip: hip, toe: toe)) {
            frames[bone] = frame
        }
    }

    private func sittingToe(_ leg: QuadrupedRig.Leg, _ hip: Vector) -> Vector {
        if leg.isFront {
            return Vector(leg.joints[4].x * 0.8, leg.joints[4].y, hip.z + 0.02 * height)
        }
        let foot = leg.lengths[2] + leg.lengths[3]
        return Vector(leg.joints[4].x * 1.35, leg.joints[4].y, hip.z + foot * 0.95 + 0.10 * height)
    }

    /// The world place of a footprint of a leg, at a time when its foot is in the middle of standing.
    func footprint(of leg: Int, at middle: Float) -> Vector {
        let place = actor.route.place(at: manner.speed * middle)
        let rest = skeleton.legs[leg].joints[4]
        var neutral = Vector(rest.x, 0, rest.z)
        if manner.mode == .stand {
            // Nobody stands like a table.
            neutral.z += [0.07, -0.03, -0.10, 0.05][leg] * height
        }
        let frame = Transform.standing(
            at: place.position, heading: place.heading, scale: actor.scale)
        var p = frame.point(neutral)
        p.y = groundHeight(under: p)
        return p
    }

    /// A place in the world, in the body's space.
    func local(_ p: Vector) -> Vector {
        Transform.yaw(-heading).direction(p - root.origin) / actor.scale
    }

    var manners: QuadrupedManner { manner }
    var bodyHeight: Float { height }
}
