// SPDX-License-Identifier: Apache-2.0
import Foundation
import Numerics

/// The plan of a walk or run: when feet are on the ground, where, and how the body rides on them.
///
/// A foot on the ground goes back by `travel` in the share `duty` of a cycle, so the body goes ahead by
/// `travel / (duty · period)` meters a second and feet do not slide.
struct Stride: Sendable {
    enum Kind: Sendable { case walk, run }
    let kind: Kind
    /// Share of a cycle that a foot is on the ground.
    let duty: Float
    /// Meters that the body moves while one foot is on the ground.
    let travel: Float
    /// Seconds a cycle of two steps.
    let period: Float
    /// How much hips sway, 0...1.
    let sway: Float
    /// Meters that the pelvis is lower than at rest, on average.
    private(set) var drop: Float = 0

    /// Meters a second.
    var speed: Float { travel / (duty * period) }

    /// A stride for a skeleton; the pelvis is lowered until planted feet are within reach.
    init(_ kind: Kind, for skeleton: Skeleton, sway: Float) {
        let leg = skeleton.legLength
        self.kind = kind
        self.sway = sway
        duty = kind == .run ? 0.36 : 0.61
        travel = leg * (kind == .run ? 0.88 : 0.78)
        period = (kind == .run ? 0.72 : 0.96) * (leg / 0.82).squareRoot()
        drop = 0
        var lowest: Float = kind == .run ? 0.05 * leg : 0.012 * leg
        for step in 0..<64 {
            lowest = max(lowest, excess(at: Float(step) / 64, skeleton))
        }
        drop = lowest
    }

    /// One foot at a phase of its own cycle, which starts when the heel touches the ground.
    struct Step {
        /// Meters ahead of the hip, and above the ground, of the foot were it flat.
        var ahead, lift: Float
        /// Degrees that the foot and its toes are pitched; positive has the heel up.
        var pitch, toePitch: Float
        var isPlanted: Bool
    }

    /// Where a foot is at a phase 0..<1 of its cycle.
    func step(_ q: Float) -> Step {
        let run = kind == .run
        if q < duty {
            let u = q / duty
            let strike: Float = run ? -5 : -19
            let off: Float = run ? 56 : 46
            let pitch = strike * (1 - smoothstep(0, 0.2, u)) + off * smoothstep(0.52, 1.06, u)
            return Step(
                ahead: travel * (0.5 - u), lift: 0, pitch: pitch, toePitch: min(pitch, 0),
                isPlanted: true)
        }
        let u = (q - duty) / (1 - duty)
        let start: Float = (run ? 56 : 46) * smoothstep(0.52, 1.06, 1)
        let strike: Float = run ? -5 : -19
        let fold: Float = run ? 34 : 12
        let pitch =
            start * (1 - smoothstep(0, 0.6, u)) + fold * sin(.pi * min(u * 1.5, 1))
            + strike * smoothstep(0.6, 1, u)
        // A cubic with the ground's speed at both ends: -v, where v = travel (1 - duty) / duty.
        let v = travel * (1 - duty) / duty * (run ? 0.75 : 0.6)
        let (u2, u3) = (u * u, u * u * u)
        let ahead =
            travel * (-0.5 + 3 * u2 - 2 * u3) - v * (u3 - 2 * u2 + u) - v * (u3 - u2)
        let rise = sin(.pi * u) * (1.2 - 0.6 * u)
        return Step(
            ahead: ahead, lift: rise * travel * (run ? 0.30 : 0.075), pitch: pitch,
            toePitch: pitch * smoothstep(0, 0.5, u), isPlanted: false)
    }

    /// Offset of the pelvis in meters at a phase of the left foot's cycle.
    func pelvis(_ phase: Float, leg: Float) -> Vector {
        let run = kind == .run
        let middle = duty / 2
        let rise = leg * (run ? 0.035 : 0.025) * cos(4 * .pi * (phase - middle - (run ? 0.25 : 0)))
        let side = leg * (run ? 0.008 : 0.018 + 0.008 * sway) * cos(2 * .pi * (phase - middle))
        return Vector(side, rise - drop, 0)
    }

    /// Turn of the pelvis in degrees: lean, yaw and roll.
    func hips(_ phase: Float) -> Vector {
        let run = kind == .run
        return Vector(
            run ? 9 : 2, -(run ? 8 : 7) * cos(2 * .pi * phase),
            (2 + 3 * sway) * cos(2 * .pi * (phase - 0.2)))
    }

    /// How much lower the pelvis must be for planted feet to be within reach, meters.
    private func excess(at phase: Float, _ skeleton: Skeleton) -> Float {
        let reach = skeleton.legLength * (kind == .run ? 0.98 : 0.996)
        let hips = hips(phase)
        let turn = Quaternion(degrees: hips.x, hips.y, hips.z)
        let pelvis = skeleton.head(.pelvis) + pelvis(phase, leg: skeleton.legLength)
        var most: Float = -1
        for side in Side.allCases {
            let q = (phase + (side == .left ? 0 : 0.5)).truncatingRemainder(dividingBy: 1)
            guard step(q).isPlanted else { continue }
            let hip = pelvis + turn.act(skeleton.head(.thigh(side)) - skeleton.head(.pelvis))
            let ankle = ankle(q, side, skeleton)
            let flat = (hip - ankle.position) * Vector(1, 0, 1)
            let height = max(reach * reach - flat.dot(flat), 0).squareRoot()
            most = max(most, hip.y - ankle.position.y - height)
        }
        return most
    }

    /// Place of the ankle with the foot turned about its heel or ball, above flat ground, with x and z
    /// relative to the point below the rest pelvis; and both turns.
    func ankle(
        _ q: Float, _ side: Side, _ skeleton: Skeleton
    ) -> (position: Vector, foot: Quaternion, toes: Quaternion) {
        let step = step(q)
        let splay = Quaternion(degrees: 0, 5 * side.sign, 0)
        let foot = splay * Quaternion(degrees: step.pitch, 0, 0)
        let toes = splay * Quaternion(degrees: step.toePitch, 0, 0)
        let height = skeleton.ankleHeight
        let ball = skeleton.head(.ball(side)) - skeleton.head(.foot(side))
        let pivot =
            step.pitch < 0
            ? Vector(0, -height, -0.055 * height / 0.07) : ball
        let wide = skeleton.head(.foot(side)).x * (kind == .run ? 0.45 : 0.62 - 0.2 * sway)
        let flat = Vector(
            wide, height + step.lift, skeleton.head(.thigh(side)).z + step.ahead)
        return (flat + splay.act(pivot) - foot.act(pivot), foot, toes)
    }
}
