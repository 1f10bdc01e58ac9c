// SPDX-License-Identifier: Apache-2.0
import Numerics

/// Where the bones of a person are at rest: meters, standing on y = 0, facing +Z.
struct Skeleton: Sendable {
    /// Start and end of each bone, by bone index.
    var heads: [Vector]
    var tails: [Vector]

    func head(_ bone: Bone) -> Vector { heads[bone.index] }
    func tail(_ bone: Bone) -> Vector { tails[bone.index] }

    /// Direction from the start to the end of a bone.
    func along(_ bone: Bone) -> Vector { (tail(bone) - head(bone)).normalized }

    /// Hip to knee plus knee to ankle, meters.
    var legLength: Float {
        (head(.thigh(.left)) - head(.calf(.left))).length
            + (head(.calf(.left)) - head(.foot(.left))).length
    }

    /// Height of the ankle above the sole, meters.
    var ankleHeight: Float { head(.foot(.left)).y }

    /// Mirrors left and right exactly, so that a gait is as symmetric as its formula.
    mutating func symmetrize() {
        for index in 7..<30 {
            let other = index + 23
            for ends in [\Skeleton.heads, \Skeleton.tails] {
                let right = self[keyPath: ends][other] * Vector(-1, 1, 1)
                let mean = (self[keyPath: ends][index] + right) * 0.5
                self[keyPath: ends][index] = mean
                self[keyPath: ends][other] = mean * Vector(-1, 1, 1)
            }
        }
        for index in 0..<7 {
            heads[index].x = 0
            tails[index].x = 0
        }
    }
}
