// SPDX-License-Identifier: Apache-2.0
import Foundation
import Hashing
import Testing

@Suite struct HashingTests {
    /// Examples of FIPS 180-4 (NIST's "Secure Hash Standard, examples with intermediate values").
    @Test(arguments: [
        (MessageDigest.Algorithm.sha1, "abc", "a9993e364706816aba3e25717850c26c9cd0d89d"),
        (.sha1, "", "da39a3ee5e6b4b0d3255bfef95601890afd80709"),
        (.sha256, "abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (.sha256, "", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ])
    func `hashes are the standard's`(
        algorithm: MessageDigest.Algorithm, text: String, hash: String
    ) {
        let digest = MessageDigest(algorithm)
        digest.update(Data(text.utf8))
        #expect(digest.value.hexadecimal == hash)
    }

    @Test func `pieces give the hash of the whole, and a look does not end it`() {
        let whole = Data((0..<1000).map { UInt8(truncatingIfNeeded: $0 * 7) })
        let digest = MessageDigest(.sha256)
        digest.update(whole.prefix(300))
        #expect(digest.value == MessageDigest.sha256(of: whole.prefix(300)))
        whole.suffix(700).withUnsafeBytes(digest.update)
        #expect(digest.value == MessageDigest.sha256(of: whole))
    }

    /// Test cases 1, 2 and 6 of RFC 4231.
    @Test(arguments: [
        (
            Data(repeating: 0x0b, count: 20), "Hi There",
            "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"
        ),
        (
            Data("Jefe".utf8), "what do ya want for nothing?",
            "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
        ),
        (
            Data(repeating: 0xaa, count: 131),
            "Test Using Larger Than Block-Size Key - Hash Key First",
            "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"
        ),
    ])
    func `codes are those of the RFC, and nothing else is valid`(
        key: Data, text: String, code: String
    ) {
        let authenticator = MessageAuthenticator(secret: key)
        let message = Data(text.utf8)
        var made = authenticator.code(for: message)
        #expect(made.hexadecimal == code)
        #expect(authenticator.isValid(made, for: message))
        #expect(!authenticator.isValid(made, for: message + [0]))
        #expect(!authenticator.isValid(Array(made.dropLast()), for: message))
        made[31] ^= 1
        #expect(!authenticator.isValid(made, for: message))
        #expect(MessageAuthenticator(secret: Data()).code(for: message) != made)
    }
}
