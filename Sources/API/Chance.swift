// SPDX-License-Identifier: Apache-2.0

/// Chance that comes from outside, for functions that ask for a generator.
struct Chance: RandomNumberGenerator {
    let bits: @Sendable () -> UInt64

    mutating func next() -> UInt64 { bits() }
}
