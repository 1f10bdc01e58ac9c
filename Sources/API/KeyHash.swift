// SPDX-License-Identifier: Apache-2.0
import Foundation
import Hashing

/// The SHA-256 of an API key: all that is stored of it.
///
/// A key has at least 240 random bits, so a slow
/// hash would protect nothing more.
package struct KeyHash: Sendable {
    /// 64 lower-case hexadecimal digits.
    package let text: String

    /// The hash of a key as a caller sends it.
    package init(of key: String) {
        text = MessageDigest.sha256(of: Data(key.utf8)).hexadecimal
    }

    /// Whether a stored hash is this one; takes the same time wherever they differ.
    package func matches(_ stored: String) -> Bool {
        MessageAuthenticator.areEqual(Array(text.utf8), Array(stored.utf8))
    }
}
