// SPDX-License-Identifier: Apache-2.0
import Crypto
package import Foundation

/// Signs the addresses of outputs, so that whoever has an address may fetch it and nobody can make
/// one up; see docs/decisions/0004-signed-output-urls.md.
///
///     path = /outputs/{signature}/{object}/{name}
///     signature = base64url(HMAC-SHA256(secret, "kinora output 1\n" object "\n" name))
package struct OutputLink: Sendable {
    private let secret: SymmetricKey

    /// A signer with the server's secret, at least 32 bytes.
    package init(secret: Data) {
        self.secret = SymmetricKey(data: secret)
    }

    /// The path of an output, from the root of the server.
    ///
    /// - Parameters:
    ///   - object: the name under which the object store keeps it; no slash, no line break.
    ///   - name: the file name that a browser shows and saves.
    /// - Returns: a path that begins with a slash.
    package func path(object: String, name: String) -> String {
        let code = Array(HMAC<SHA256>.authenticationCode(for: message(object, name), using: secret))
        return "/outputs/\(OutputLink.base64url(code))/\(object)/\(name)"
    }

    /// Whether a signature was made by this server for this very object and name.
    ///
    /// Takes the same time whatever the signature.
    package func allows(signature: String, object: String, name: String) -> Bool {
        guard let code = OutputLink.bytes(signature) else { return false }
        return HMAC<SHA256>.isValidAuthenticationCode(
            code, authenticating: message(object, name), using: secret)
    }

    private func message(_ object: String, _ name: String) -> Data {
        Data("kinora output 1\n\(object)\n\(name)".utf8)
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
