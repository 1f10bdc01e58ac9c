// SPDX-License-Identifier: Apache-2.0
import COpenSSL
package import Foundation

/// A cryptographic hash of bytes that come piece by piece, computed by OpenSSL.
///
/// Not Sendable: fed from one task.
package final class MessageDigest {
    /// Which hash.
    package enum Algorithm: Sendable {
        /// FIPS 180-4, 20 bytes: for names that others gave, not for secrecy.
        case sha1
        /// FIPS 180-4, 32 bytes.
        case sha256

        fileprivate var method: OpaquePointer? {
            switch self {
            case .sha1: EVP_sha1()
            case .sha256: EVP_sha256()
            }
        }
    }

    private let context: OpaquePointer?

    /// The hash of no bytes yet.
    package init(_ algorithm: Algorithm) {
        OpenSSL.prepare()
        context = EVP_MD_CTX_new()
        let begun = EVP_DigestInit_ex(context, algorithm.method, nil)
        precondition(begun == 1, "no memory for a hash")
    }

    deinit { EVP_MD_CTX_free(context) }

    /// Takes more bytes.
    package func update(_ bytes: UnsafeRawBufferPointer) {
        EVP_DigestUpdate(context, bytes.baseAddress, bytes.count)
    }

    /// Takes more bytes.
    package func update(_ bytes: some DataProtocol) {
        for region in bytes.regions { region.withUnsafeBytes(update) }
    }

    /// The hash of all bytes so far; more may follow.
    package var value: [UInt8] {
        let copy = EVP_MD_CTX_new()
        defer { EVP_MD_CTX_free(copy) }
        let copied = EVP_MD_CTX_copy_ex(copy, context)
        precondition(copied == 1, "no memory for a hash")
        return [UInt8](unsafeUninitializedCapacity: Int(EVP_MAX_MD_SIZE)) { buffer, count in
            var written: UInt32 = 0
            EVP_DigestFinal_ex(copy, buffer.baseAddress, &written)
            count = Int(written)
        }
    }

    /// The SHA-256 of some bytes, 32 bytes.
    package static func sha256(of bytes: some DataProtocol) -> [UInt8] {
        let digest = MessageDigest(.sha256)
        digest.update(bytes)
        return digest.value
    }
}

/// What has to be said to the library once.
enum OpenSSL {
    /// No configuration file is read, and nothing is torn down at exit while threads still hash.
    private static let once: Void = {
        OPENSSL_init_crypto(
            UInt64(OPENSSL_INIT_NO_ATEXIT) | UInt64(OPENSSL_INIT_NO_LOAD_CONFIG), nil)
    }()

    static func prepare() { once }
}
