// SPDX-License-Identifier: Apache-2.0
import Crypto
import Foundation

/// The SHA-256 of an API key: all that is stored of it.
///
/// A key has at least 240 random bits, so a slow
/// hash would protect nothing more.
package struct KeyHash: Sendable {
    private let digest: SHA256.Digest

    /// The hash of a key as a caller sends it.
    package init(of key: String) {
        digest = SHA256.hash(data: Data(key.utf8))
    }

    /// 64 lower-case hexadecimal digits.
    package var text: String {
        String(unsafeUninitializedCapacity: 64) { text in
            let digits = Array("0123456789abcdef".utf8)
            for (index, byte) in digest.enumerated() {
                text[2 * index] = digits[Int(byte >> 4)]
                text[2 * index + 1] = digits[Int(byte & 15)]
            }
            return 64
        }
    }

    /// Whether a stored hash is this one; takes the same time wherever they differ.
    package func matches(_ stored: String) -> Bool {
        let a = Array(text.utf8)
        let b = Array(stored.utf8)
        guard a.count == b.count else { return false }
        var difference: UInt8 = 0
        for (x, y) in zip(a, b) { difference |= x ^ y }
        return difference == 0
    }
}
