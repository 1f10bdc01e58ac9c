// SPDX-License-Identifier: Apache-2.0
import Foundation
import Numerics
import Screenplay

/// What a person does, as a pure function of time: a posture, and where the feet are.
struct Choreography: Sendable {
    /// The motions that people know.
    enum Act: Sendable { case stand, walk, run, sit, wave, dance, float }

    let act: Act
    let skeleton: Skeleton
    /// The plan of steps of what travels.
    let stride: Stride?
    /// Height of the seat of what sits over the ground of its route, meters; 0 where the route runs on
    /// top of what it sits on.
    let seat: Float
    /// Height of a seat on which the feet just stand on the ground, meters.
    let comfortableSeat: Float
    /// How far arms hang off the body: thick clothes need more.
    let spread: Float
    /// How much hips sway, 0...1.
    let sway: Float
    let seed: Int32
    /// How far age bends the back, 0...1.
    var stoop: Float = 0

    init(
        _ act: Act, skeleton: Skeleton, spread: Float, sway: Float, seed: UInt64, seat: Float? = nil
    ) {
        self.act = act
        self.skeleton = skeleton
        self.spread = spread
        self.sway = sway
        self.seed = Int32(truncatingIfNeeded: seed & 0xffff)
        stride =
            switch act {
            case .walk: Stride(.walk, for: skeleton, sway: sway)
            case .run: Stride(.run, for: skeleton, sway: sway)
            default: nil
            }
        comfortableSeat = skeleton.head(.calf(.left)).y * 0.93
        self.seat = seat ?? comfortableSeat
    }

    /// The motion for an action of a shot.
    static func act(for action: Action) -> Act {
        switch action {
        case .walk: .walk
        case .run: .run
        case .sit, .drive, .sail: .sit
        case .wave: .wave
        case .dance, .spin, .bounce: .dance
        case .fly, .float, .swim: .float
        case .stand, .roll, .rest: .stand
        }
    }

    /// Posture and footfalls at a time in seconds; feet that float are absent.
    func moment(_ time: Float) -> (posture: Posture, feet: [Footfall]) {
        var posture = Posture()
        posture.blink = blink(time)
        for side in Side.allCases { posture.curl(side, 0.34, on: skeleton) }
        var feet: [Footfall]
        switch act {
        case .walk, .run: feet = travel(&posture, time)
        case .stand: feet = stand(&posture, time)
        case .wave:
            feet = stand(&posture, time)
            wave(&posture, time)
        case .sit: feet = sit(&posture, time)
        case .dance: feet = dance(&posture, time)
        case .float:
            feet = []
            float(&posture, time)
        }
        bow(&posture)
        return (posture, feet)
    }

    /// Bends the upper back, and lifts the head to look ahead again.
    private func bow(_ posture: inout Posture) {
        guard stoop > 0 else { return }
        for (bone, degrees) in [(Bone.spine2, Float(5)), (.spine3, 8), (.neck, -3), (.head, -12)] {
            let bend = Quaternion(degrees: degrees * stoop, 0, 0)
            posture.turns[bone.index] = posture.turns[bone.index] * bend
        }
    }

    /// Smooth chance in -1...1 that changes about `rate` times a second.
    func drift(_ time: Float, _ rate: Float, _ stream: Float) -> Float {
        Noise.value(Vector(time * rate + 31.7 * stream, stream, 0.5), seed: seed) * 2 - 1
    }

    /// Eyes close for a sixth of a second every few seconds.
    private func blink(_ time: Float) -> Float {
        let length: Float = 3.1
        let shifted = time + Float(seed) * 0.001 + 100
        let beat = (shifted / length).rounded(.down)
        let within = shifted - beat * length - 2 * Noise.hash(Int32(beat), seed, 5)
        return within > 0 && within < 0.18 ? sin(within / 0.18 * .pi) : 0
    }

    /// A foot that stands flat at a place, turned out by some degrees.
    func planted(_ side: Side, x: Float, z: Float, out: Float, lift: Float = 0) -> Footfall {
        let turn = Quaternion(degrees: 0, out * side.sign, 0)
        return Footfall(
            ahead: z, offset: Vector(x * side.sign, skeleton.ankleHeight + lift, 0), foot: turn,
            toes: turn, isPlanted: lift < 0.001)
    }

    /// Arms that hang down, with a bend at the elbow in degrees.
    func hang(_ posture: inout Posture, _ side: Side, swing: Float = 0, bend: Float = 13) {
        let s = side.sign
        let unit = Float.pi / 180
        let (upper, lower) = (swing * unit, (swing + bend) * unit)
        posture.aim(.upperArm(side), Vector(s * spread, -cos(upper), sin(upper)))
        posture.aim(.lowerArm(side), Vector(s * (spread - 0.08), -cos(lower), sin(lower)))
        posture.aim(.hand(side), Vector(s * (spread - 0.12), -cos(lower), sin(lower) + 0.05))
    }

    private func travel(_ posture: inout Posture, _ time: Float) -> [Footfall] {
        guard let stride else { return [] }
        let run = act == .run
        var phase = (time / stride.period).truncatingRemainder(dividingBy: 1)
        if phase < 0 { phase += 1 }
        let leg = skeleton.legLength
        posture.root = stride.pelvis(phase, leg: leg)
        let hips = stride.hips(phase)
        posture.turn(.pelvis, hips.x, hips.y, hips.z)
        posture.turn(.spine1, -hips.x * 0.2, -hips.y * 0.55, -hips.z * 0.5)
        posture.turn(.spine2, 0, -hips.y * 0.55, -hips.z * 0.3)
        posture.turn(.spine3, 0, -hips.y * 0.6, -hips.z * 0.2)
        let glance = drift(time, 0.35, 1) * (run ? 3 : 9)
        posture.turn(.neck, -hips.x * 0.3, hips.y * 0.35 + glance * 0.4, 0)
        posture.turn(.head, -hips.x * 0.3, hips.y * 0.35 + glance * 0.6, 0)

        return Side.allCases.map { side in
            let q = (phase + (side == .left ? 0 : 0.5)).truncatingRemainder(dividingBy: 1)
            let swing = -cos(2 * .pi * (q - 0.02))
            if run {
                runArm(&posture, side, swing)
            } else {
                hang(
                    &posture, side, swing: 23 * swing + 1, bend: 15 + 11 * max(swing, -0.4))
            }
            posture.turns[Bone.clavicle(side).index] = Quaternion(
                degrees: 0, -4 * swing * side.sign, -side.sign * 2)
            let ankle = stride.ankle(q, side, skeleton)
            let step = stride.step(q)
            let ahead = skeleton.head(.thigh(side)).z + step.ahead
            return Footfall(
                ahead: ahead, offset: ankle.position - Vector(0, 0, ahead), foot: ankle.foot,
                toes: ankle.toes, isPlanted: step.isPlanted)
        }
    }

    private func runArm(_ posture: inout Posture, _ side: Side, _ swing: Float) {
        let unit = Float.pi / 180
        let s = side.sign
        let upper = (34 * swing - 12) * unit
        let lower = upper + (88 + 14 * swing) * unit
        posture.aim(.upperArm(side), Vector(s * (spread + 0.08), -cos(upper), sin(upper)))
        let cross = -0.16 - 0.18 * max(swing, 0)
        posture.aim(.lowerArm(side), Vector(s * cross, -cos(lower), sin(lower)))
        posture.aim(.hand(side), Vector(s * cross, -cos(lower + 0.1), sin(lower + 0.1)))
        posture.curl(side, 0.95, on: skeleton)
    }
}
