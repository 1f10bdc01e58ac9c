// SPDX-License-Identifier: Apache-2.0
import COpenSSL
package import Foundation

/// Computes and checks authentication codes with a secret: HMAC-SHA256 (RFC 2104), by OpenSSL.
package struct MessageAuthenticator: Sendable {
    private let secret: [UInt8]

    /// One that holds a secret of any length.
    package init(secret: some Sequence<UInt8>) { self.secret = Array(secret) }

    /// The code of a message, 32 bytes.
    package func code(for message: some DataProtocol) -> [UInt8] {
        OpenSSL.prepare()
        let text = Array(message)
        return [UInt8](unsafeUninitializedCapacity: Int(EVP_MAX_MD_SIZE)) { buffer, count in
            var written: UInt32 = 0
            // A key of no bytes needs an address all the same.
            let key = secret.isEmpty ? [0] : secret
            let made = HMAC(
                EVP_sha256(), key, Int32(secret.count), text, text.count, buffer.baseAddress,
                &written)
            precondition(made != nil, "no memory for an authentication code")
            count = Int(written)
        }
    }

    /// Whether a code is the message's; takes the same time wherever they differ.
    package func isValid(_ code: [UInt8], for message: some DataProtocol) -> Bool {
        Self.areEqual(code, self.code(for: message))
    }

    /// Whether secrets are equal; takes the same time wherever they differ.
    package static func areEqual(_ a: [UInt8], _ b: [UInt8]) -> Bool {
        a.count == b.count && CRYPTO_memcmp(a, b, a.count) == 0
    }
}
