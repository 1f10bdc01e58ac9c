// SPDX-License-Identifier: Apache-2.0
import Foundation
import Numerics

/// What people do where they are.
extension Choreography {
    /// Stands: breathes, shifts weight from leg to leg, looks around.
    func stand(_ posture: inout Posture, _ time: Float) -> [Footfall] {
        let shift = drift(time, 0.16, 2)
        let breath = sin(2 * .pi * time * 0.26)
        let leg = skeleton.legLength
        posture.root = Vector(0.028 * shift * leg, -0.012 * leg, 0)
        posture.turn(.pelvis, 1, 3 * shift, -2.2 * shift)
        posture.turn(.spine1, -1, -1.5 * shift, 1.6 * shift)
        posture.turn(.spine2, 0.5 * breath, 0, 0.6 * shift)
        posture.turn(.spine3, -0.9 * breath, 0, 0)
        look(&posture, time, range: 24)
        for side in Side.allCases {
            posture.turns[Bone.clavicle(side).index] = Quaternion(
                degrees: 0, 0, side.sign * 0.8 * breath)
            let slack = drift(time, 0.2, 5 + Float(side.rawValue))
            hang(&posture, side, swing: 2 + 2 * slack, bend: 15 + 5 * slack)
        }
        let wide = skeleton.head(.foot(.left)).x * 0.62
        return Side.allCases.map {
            planted($0, x: wide, z: $0 == .left ? 0.03 : -0.015, out: 9)
        }
    }

    /// Turns neck and head slowly to one thing and another, by up to some degrees.
    func look(_ posture: inout Posture, _ time: Float, range: Float) {
        let raw = drift(time, 0.28, 3)
        let yaw = range * (smoothstep(-0.7, 0.7, raw) * 2 - 1)
        let pitch = 3 * drift(time, 0.23, 4)
        posture.turn(.neck, pitch * 0.3, yaw * 0.35, 0)
        posture.turn(.head, pitch * 0.7, yaw * 0.65, 1.5 * drift(time, 0.2, 8))
    }

    /// Raises the right arm and swings its open hand, on top of standing.
    func wave(_ posture: inout Posture, _ time: Float) {
        let swing = sin(2 * .pi * time * 1.25)
        let s = Side.right.sign
        posture.turns[Bone.clavicle(.right).index] = Quaternion(degrees: 0, 0, s * 9)
        posture.aim(.upperArm(.right), Vector(s * 0.86, 0.06, 0.42))
        posture.aim(.lowerArm(.right), Vector(s * (0.10 + 0.33 * swing), 1, 0.12))
        posture.aim(.hand(.right), Vector(s * (0.05 + 0.52 * swing), 1, 0.10))
        posture.turns[Bone.lowerArm(.right).index] = Quaternion(
            axis: skeleton.head(.hand(.right)) - skeleton.head(.lowerArm(.right)), angle: 0.9)
        posture.curl(.right, 0.03, on: skeleton)
        posture.turn(.neck, 0, 2, 1.5 * swing)
        posture.turn(.head, 0, 3, 2 * swing)
        posture.turn(.spine2, 0, 0, 1.5 * swing)
    }

    /// Sits upright with the hands on the thighs.
    func sit(_ posture: inout Posture, _ time: Float) -> [Footfall] {
        let breath = sin(2 * .pi * time * 0.25)
        let hip = skeleton.head(.thigh(.left))
        let thigh = (skeleton.head(.calf(.left)) - hip).length
        let height = seat + 0.115 * skeleton.legLength
        posture.root = Vector(0, height - hip.y, -0.02 - hip.z)
        posture.turn(.pelvis, -9, 0, 0)
        posture.turn(.spine1, 5, 0, 0)
        posture.turn(.spine2, 4 + 0.5 * breath, 0, 0)
        posture.turn(.spine3, 1 - 0.9 * breath, 0, 0)
        look(&posture, time, range: 26)
        for side in Side.allCases {
            let s = side.sign
            let knee = Vector(s * 0.17 * thigh / 0.42, height + 0.01, thigh * 0.9)
            posture.hands[side.rawValue] = Posture.Hand(
                wrist: Vector(knee.x * 0.98, knee.y + 0.20 * thigh, knee.z * 0.68),
                elbow: Vector(s * 0.75, -0.3, -0.6),
                pointing: Vector(-s * 0.10, -0.28, 1))
            posture.curl(side, 0.22, on: skeleton)
        }
        let wide = skeleton.head(.foot(.left)).x * 0.66
        // Feet stand on the ground, or dangle from a seat that is too high or has none below.
        let excess = seat - comfortableSeat
        let hangs = excess < -0.06 || excess > 0.06
        let swing = hangs ? 0.04 * sin(2 * .pi * time * 0.4) : 0
        return Side.allCases.map {
            let reach = thigh * ($0 == .left ? 0.99 : 0.93) + swing * $0.sign
            return planted($0, x: wide, z: reach, out: 8, lift: hangs ? excess : 0)
        }
    }

    /// Dances in place to 112 beats a minute: bounces, rocks the hips, steps and lifts the arms.
    func dance(_ posture: inout Posture, _ time: Float) -> [Footfall] {
        let beat = 2 * .pi * time * 112 / 60
        let half = beat / 2
        let leg = skeleton.legLength
        let side = sin(half)
        posture.root = Vector(
            0.075 * leg * side, leg * (-0.055 + 0.022 * cos(beat)), 0.01 * leg * cos(half))
        posture.turn(.pelvis, 4, 12 * cos(half), -6 * side)
        posture.turn(.spine1, -1, -9 * cos(half), 5 * side)
        posture.turn(.spine2, 1 + 2 * cos(beat), -8 * cos(half), 4 * side)
        posture.turn(.spine3, 0, -6 * cos(half), 2 * side)
        posture.turn(.neck, 0, 4 * cos(half), -3 * side)
        posture.turn(.head, 3 * cos(beat), 5 * cos(half + 0.4), -5 * side)
        for hand in Side.allCases {
            let s = hand.sign
            let raise = 0.5 + 0.5 * sin(half / 2 + (hand == .left ? 0 : .pi / 2))
            let pump = sin(beat + (hand == .left ? 0 : 0.8))
            posture.aim(
                .upperArm(hand),
                Vector(s * (0.55 + 0.15 * raise), -0.75 + 0.95 * raise + 0.08 * pump, 0.28))
            posture.aim(
                .lowerArm(hand),
                Vector(
                    s * (-0.12 + 0.3 * side * s), 0.35 + 0.7 * raise + 0.1 * pump,
                    0.75 - 0.35 * raise))
            posture.aim(
                .hand(hand),
                Vector(
                    s * (-0.1 + 0.4 * side * s), 0.5 + 0.6 * raise + 0.25 * pump, 0.6 - 0.3 * raise)
            )
            posture.curl(hand, 0.3, on: skeleton)
        }
        let wide = skeleton.head(.foot(.left)).x * 0.85
        return Side.allCases.map { foot in
            let lift = max(0, -side * foot.sign - 0.25) * 0.085 * leg
            var fall = planted(
                foot, x: wide, z: foot == .left ? 0.04 : -0.03, out: 14, lift: lift)
            let pitch = Quaternion(degrees: lift * 260, 0, 0)
            fall.foot = fall.foot * pitch
            return fall
        }
    }

    /// Floats without weight: knees and arms loosely bent, everything adrift.
    func float(_ posture: inout Posture, _ time: Float) {
        let slow = sin(2 * .pi * time * 0.13)
        posture.root = Vector(0, 0.05 * slow, 0)
        posture.turn(.pelvis, 14 + 5 * slow, 8 * drift(time, 0.12, 2), 6 * drift(time, 0.1, 3))
        posture.turn(.spine2, -6, 0, 3 * slow)
        posture.turn(.spine3, -5, 3 * slow, 0)
        posture.turn(.head, -4, 10 * drift(time, 0.2, 4), 0)
        for side in Side.allCases {
            let s = side.sign
            let lag = drift(time, 0.22, 5 + Float(side.rawValue))
            posture.aim(.upperArm(side), Vector(s * 0.85, -0.35 + 0.25 * lag, 0.35))
            posture.aim(.lowerArm(side), Vector(s * 0.35, -0.15 + 0.3 * lag, 0.8))
            posture.aim(.thigh(side), Vector(s * 0.2, -0.9, 0.35 + 0.2 * lag * s))
            posture.aim(.calf(side), Vector(s * 0.08, -0.85, -0.35 + 0.15 * lag))
            posture.curl(side, 0.4, on: skeleton)
        }
    }
}
