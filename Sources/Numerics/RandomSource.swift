// SPDX-License-Identifier: Apache-2.0

/// A small seedable generator (SplitMix64, Steele and others 2014): the same seed gives the same numbers
/// on every machine.
package struct RandomSource: RandomNumberGenerator, Sendable {
    private var state: UInt64

    /// Starts the sequence that belongs to a seed and a stream name; streams are independent.
    package init(seed: UInt64, stream: String = "") {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in stream.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        state = seed ^ hash
        _ = next()
    }

    package mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var z = state
        z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
        z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
        return z ^ (z >> 31)
    }

    /// A number in 0..<1.
    package mutating func unit() -> Float { Float(next() >> 40) * (1 / 16_777_216) }

    /// A number in low..<high.
    package mutating func between(_ low: Float, _ high: Float) -> Float {
        low + (high - low) * unit()
    }

    /// A number of the standard normal distribution (sum of uniforms, Irwin–Hall of order 12).
    package mutating func normal() -> Float {
        var sum: Float = -6
        for _ in 0..<12 { sum += unit() }
        return sum
    }
}
