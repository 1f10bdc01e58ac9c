// SPDX-License-Identifier: Apache-2.0
import Foundation
import Tensors

/// The bias that T5 adds to attention, by how far a key lies from the query.
///
/// Half of the buckets are for keys after the query. In each half the near distances have buckets of
/// their own and the far ones share them, by their logarithm (Raffel et al., T5, section 2.1).
enum RelativePosition {
    /// The bucket of a distance, key - query.
    static func bucket(_ distance: Int, buckets: Int, farthest: Int) -> Int {
        let half = buckets / 2
        let exact = half / 2
        let side = distance > 0 ? half : 0
        let length = abs(distance)
        guard length >= exact else { return side + length }
        let ratio =
            Float(log(Float(length) / Float(exact)))
            / Float(log(Double(farthest) / Double(exact)))
        return side + min(half - 1, exact + Int(ratio * Float(half - exact)))
    }

    /// Biases of all distances of a text of n tokens: [heads, 2 n - 1], from a table [buckets, heads].
    static func biases(
        _ table: [Float], heads: Int, tokens: Int, _ configuration: TextEncoderConfiguration
    ) throws -> Tensor {
        let distances = 2 * tokens - 1
        let result = try Tensor([heads, distances])
        for index in 0..<distances {
            let bucket = bucket(
                index - (tokens - 1), buckets: configuration.buckets,
                farthest: configuration.farthest)
            for head in 0..<heads {
                result.base[head * distances + index] = table[bucket * heads + head]
            }
        }
        return result
    }
}
