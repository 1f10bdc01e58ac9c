// SPDX-License-Identifier: Apache-2.0
import Numerics

/// The bones, at most four, that carry a vertex, and their shares, which sum to 1.
struct BoneWeights: Sendable, Equatable {
    var bones: SIMD4<UInt8>
    var shares: SIMD4<Float>

    /// Carried by one bone alone.
    init(bone: Int) {
        bones = SIMD4(UInt8(bone), 0, 0, 0)
        shares = SIMD4(1, 0, 0, 0)
    }

    /// The four largest of a list of shares, made to sum to 1; ties go to the lower bone.
    init(strongest all: [Float]) {
        var best = SIMD4<Float>(repeating: 0)
        var which = SIMD4<UInt8>(repeating: 0)
        for (bone, share) in all.enumerated() where share > best.w {
            var slot = 3
            while slot > 0, share > best[slot - 1] {
                best[slot] = best[slot - 1]
                which[slot] = which[slot - 1]
                slot -= 1
            }
            best[slot] = share
            which[slot] = UInt8(bone)
        }
        bones = which
        shares = best / max(best.sum(), 1e-9)
    }

    /// The share of one bone.
    func share(of bone: Int) -> Float {
        var sum: Float = 0
        for slot in 0..<4 where Int(bones[slot]) == bone { sum += shares[slot] }
        return sum
    }

    /// The mix of the bones' maps (linear blend skinning).
    @inline(__always)
    func blend(_ maps: UnsafeBufferPointer<Transform>) -> Transform {
        var map = maps[Int(bones.x)]
        if shares.x > 0.999 { return map }
        map.x *= shares.x
        map.y *= shares.x
        map.z *= shares.x
        map.origin *= shares.x
        for slot in 1..<4 where shares[slot] > 0 {
            let other = maps[Int(bones[slot])]
            let share = shares[slot]
            map.x += other.x * share
            map.y += other.y * share
            map.z += other.z * share
            map.origin += other.origin * share
        }
        return map
    }
}
