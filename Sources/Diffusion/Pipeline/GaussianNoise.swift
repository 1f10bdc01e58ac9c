// SPDX-License-Identifier: Apache-2.0
import Foundation
import Numerics

/// Independent numbers of the standard normal distribution, from a seed.
///
///     sqrt(-2 ln u) (cos 2 pi v, sin 2 pi v)          (Box and Muller, 1958)
package enum GaussianNoise {
    /// The noise that a clip starts from; the same for a seed and a shape on every machine.
    package static func latents(shape: [Int], seed: UInt64) throws(DiffusionError) -> Latents {
        var source = RandomSource(seed: seed, stream: "latents")
        func unit() -> Double { (Double(source.next() >> 11) + 0.5) * 0x1p-53 }
        let count = shape.reduce(1, *)
        var values: [Float] = []
        values.reserveCapacity(count + 1)
        while values.count < count {
            let length = (-2 * log(unit())).squareRoot()
            let angle = 2 * Double.pi * unit()
            values.append(Float(length * cos(angle)))
            values.append(Float(length * sin(angle)))
        }
        return try Latents(shape: shape, values: Array(values.prefix(count)))
    }
}
