// SPDX-License-Identifier: Apache-2.0
import Foundation
import Hashing

/// Signs addresses that are rights: whoever has one may use it, and nobody can make one up.
///
///     signature = base64url(HMAC-SHA256(secret, "kinora " kind " 1\n" part "\n" part …))
struct LinkSigner: Sendable {
    private let secret: MessageAuthenticator

    /// A signer with the server's secret, at least 32 bytes.
    init(secret: Data) {
        self.secret = MessageAuthenticator(secret: secret)
    }

    /// The signature of an address of a kind; no part holds a line break.
    func signature(_ kind: String, _ parts: [String]) -> String {
        Self.base64url(secret.code(for: message(kind, parts)))
    }

    /// Whether this server made a signature for exactly this; takes the same time whatever it is.
    func allows(_ signature: String, _ kind: String, _ parts: [String]) -> Bool {
        guard let code = Self.bytes(signature) else { return false }
        return secret.isValid(code, for: message(kind, parts))
    }

    private func message(_ kind: String, _ parts: [String]) -> Data {
        Data(("kinora \(kind) 1\n" + parts.joined(separator: "\n")).utf8)
    }

    private static func base64url(_ bytes: [UInt8]) -> String {
        Data(bytes).base64EncodedString()
            .replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
    }

    /// The 32 bytes of a signature, or nil when it is not the one spelling of 32 bytes.
    private static func bytes(_ text: String) -> [UInt8]? {
        guard text.utf8.count == 43 else { return nil }
        let standard = text.replacing("-", with: "+").replacing("_", with: "/") + "="
        guard let data = Data(base64Encoded: standard), data.count == 32 else { return nil }
        let bytes = [UInt8](data)
        return base64url(bytes) == text ? bytes : nil
    }
}
