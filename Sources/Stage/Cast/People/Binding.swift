// SPDX-License-Identifier: Apache-2.0

/// The up to four bones that a vertex follows, and how strongly; the weights add up to one.
struct Binding: Sendable, Equatable {
    var bones: SIMD4<UInt8>
    var weights: SIMD4<Float>

    init(bones: SIMD4<UInt8>, weights: SIMD4<Float>) {
        self.bones = bones
        self.weights = weights
    }

    /// Follows one bone.
    init(_ bone: Bone) {
        bones = SIMD4(UInt8(bone.index), 0, 0, 0)
        weights = SIMD4(1, 0, 0, 0)
    }

    /// Follows two bones, the second by `share`.
    init(_ first: Bone, _ second: Bone, share: Float) {
        bones = SIMD4(UInt8(first.index), UInt8(second.index), 0, 0)
        weights = SIMD4(1 - share, share, 0, 0)
    }

    /// The four strongest of one weight a bone.
    init(dense: ArraySlice<Float>) {
        var kept = SIMD4<UInt8>.zero
        var weights = SIMD4<Float>.zero
        for (bone, weight) in zip(0..., dense) where weight > weights[3] {
            var slot = 3
            while slot > 0, weight > weights[slot - 1] {
                kept[slot] = kept[slot - 1]
                weights[slot] = weights[slot - 1]
                slot -= 1
            }
            kept[slot] = UInt8(bone)
            weights[slot] = weight
        }
        let total = weights.sum()
        self.init(
            bones: kept, weights: total > 1e-6 ? weights / total : SIMD4(1, 0, 0, 0))
    }
}
