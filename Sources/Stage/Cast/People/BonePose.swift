// SPDX-License-Identifier: Apache-2.0
import Numerics

/// Where a bone is in a pose: the rotation from rest and the place of its head, meters.
struct BonePose: Sendable, Equatable {
    var rotation: Quaternion
    var position: Vector
}

extension Skeleton {
    /// Forward kinematics with aims; legs and arms that have a place to be are bent by two-bone inverse
    /// kinematics.
    func solve(_ wish: Posture) -> [BonePose] {
        var aims = wish.aims
        var poses: [BonePose] = []
        poses.reserveCapacity(Bone.count)
        for (index, parent) in Bone.parents.enumerated() {
            guard parent >= 0 else {
                poses.append(BonePose(rotation: .identity, position: heads[index]))
                continue
            }
            let base = poses[parent].rotation
            var position = poses[parent].position + base.act(heads[index] - heads[parent])
            if index == Bone.pelvis.index { position += wish.root }
            for side in Side.allCases {
                if index == Bone.thigh(side).index, let foot = wish.feet[side.rawValue] {
                    let bend = bend(.thigh(side), .calf(side), .foot(side), from: position)
                    (aims[index], aims[index + 1]) = bend.aims(to: foot.ankle, pole: foot.knee)
                }
                if index == Bone.upperArm(side).index, let hand = wish.hands[side.rawValue] {
                    let bend = bend(.upperArm(side), .lowerArm(side), .hand(side), from: position)
                    (aims[index], aims[index + 1]) = bend.aims(to: hand.wrist, pole: hand.elbow)
                    aims[index + 2] = hand.pointing
                }
            }
            var rotation = base
            if let aim = aims[index] {
                let along = base.act(direction(of: index))
                rotation = Quaternion(from: along, to: aim) * base
            }
            for side in Side.allCases {
                guard let foot = wish.feet[side.rawValue] else { continue }
                if index == Bone.foot(side).index { rotation = foot.rotation }
                if index == Bone.ball(side).index { rotation = foot.toes }
            }
            poses.append(
                BonePose(rotation: rotation * wish.turns[index], position: position))
        }
        return poses
    }

    /// Where a bone points at rest: to the next joint of its limb, or along itself.
    private func direction(of index: Int) -> Vector {
        for side in Side.allCases {
            let chain = [Bone.upperArm(side), .lowerArm(side), .hand(side)]
            let legs = [Bone.thigh(side), .calf(side), .foot(side)]
            for limb in [chain, legs] {
                for k in 0..<2 where limb[k].index == index {
                    return heads[limb[k + 1].index] - heads[index]
                }
            }
            if index == Bone.hand(side).index {
                return head(.finger(.middle, 1, side)) - heads[index]
            }
        }
        return tails[index] - heads[index]
    }

    private func bend(_ a: Bone, _ b: Bone, _ c: Bone, from start: Vector) -> Limb {
        Limb(
            start: start, upper: (head(b) - head(a)).length, lower: (head(c) - head(b)).length)
    }
}

/// Two bones of fixed length that start at a place.
struct Limb {
    var start: Vector
    var upper, lower: Float

    /// Directions of both bones that bring the end to a place, or as near as they reach; the joint
    /// between them tends to the pole.
    ///
    /// By the law of cosines: `cos α = (a² + d² - b²) / 2ad`.
    func aims(to end: Vector, pole: Vector) -> (Vector, Vector) {
        let way = end - start
        let least = abs(upper - lower) + 0.01
        let d = min(max(way.length, least), (upper + lower) * 0.9995)
        let forward = way.normalized
        let cosine = min(max((upper * upper + d * d - lower * lower) / (2 * upper * d), -1), 1)
        let side = (pole - forward * pole.dot(forward)).normalized
        let first = forward * cosine + side * max(0, 1 - cosine * cosine).squareRoot()
        return (first, (forward * d - first * upper).normalized)
    }
}
