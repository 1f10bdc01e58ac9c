// SPDX-License-Identifier: Apache-2.0
import Numerics

/// What a motion asks of the body at one time, in the person's own space: turns of bones, directions
/// they should point to, and places for hands and feet, which inverse kinematics fulfills.
struct Posture: Sendable {
    /// Offset of the pelvis from rest, meters.
    var root = Vector.zero
    /// Extra rotation of each bone about its head, in axes of the rest pose, by bone index.
    var turns = [Quaternion](repeating: .identity, count: Bone.count)
    /// Direction in which a bone points, by bone index; nil leaves it to its parent.
    var aims = [Vector?](repeating: nil, count: Bone.count)
    /// Where the feet are, by side.
    var feet: [Foot?] = [nil, nil]
    /// Where the hands are, by side.
    var hands: [Hand?] = [nil, nil]
    /// Closing of the eyes, from 0 (open) to 1.
    var blink: Float = 0

    struct Foot: Sendable {
        /// The ankle's place, meters.
        var ankle: Vector
        /// Turn of the foot from flat on the ground, and of its toes.
        var rotation: Quaternion
        var toes: Quaternion
        /// Where the knee tends to.
        var knee: Vector
    }

    struct Hand: Sendable {
        /// The wrist's place, meters.
        var wrist: Vector
        /// Where the elbow tends to.
        var elbow: Vector
        /// Direction from wrist to knuckles; nil goes on straight.
        var pointing: Vector?
    }

    mutating func turn(_ bone: Bone, _ x: Float, _ y: Float, _ z: Float) {
        turns[bone.index] = Quaternion(degrees: x, y, z)
    }

    mutating func aim(_ bone: Bone, _ direction: Vector) { aims[bone.index] = direction }

    /// Curls the fingers of a hand by an angle in radians a joint.
    mutating func curl(_ side: Side, _ angle: Float, on skeleton: Skeleton) {
        let wrist = skeleton.head(.hand(side))
        let across =
            (skeleton.head(.finger(.pinky, 1, side)) - skeleton.head(.finger(.index, 1, side)))
            .normalized
        let middle = skeleton.along(.finger(.middle, 1, side))
        for finger in Bone.Finger.allCases where finger != .thumb {
            let own = skeleton.along(.finger(finger, 1, side))
            let closed = Quaternion(from: own, to: own.mixed(middle, 0.65))
            let along = (skeleton.head(.finger(finger, 1, side)) - wrist).normalized
            let palm = along.cross(across) * side.sign
            let axis = along.cross(palm)
            for joint in 1...3 {
                turns[Bone.finger(finger, joint, side).index] =
                    Quaternion(
                        axis: axis, angle: -angle * (joint == 1 ? 0.8 : 1))
                    * (joint == 1 ? closed : .identity)
            }
        }
    }
}

extension Quaternion {
    /// Turns about Z, then X, then Y, in degrees.
    init(degrees x: Float, _ y: Float, _ z: Float) {
        let unit = Float.pi / 180
        self =
            Quaternion(axis: Vector(0, 1, 0), angle: y * unit)
            * Quaternion(axis: Vector(1, 0, 0), angle: x * unit)
            * Quaternion(axis: Vector(0, 0, 1), angle: z * unit)
    }
}
