// SPDX-License-Identifier: Apache-2.0
package import Foundation

/// Signs the addresses of outputs, so that whoever has an address may fetch it and nobody can make
/// one up; see docs/decisions/0004-signed-output-urls.md.
///
///     path = /outputs/{signature}/{object}/{name}
///     signature = base64url(HMAC-SHA256(secret, "kinora output 1\n" object "\n" name))
package struct OutputLink: Sendable {
    private let signer: LinkSigner

    /// A signer with the server's secret, at least 32 bytes.
    package init(secret: Data) {
        signer = LinkSigner(secret: secret)
    }

    /// The path of an output, from the root of the server.
    ///
    /// - Parameters:
    ///   - object: the name under which the object store keeps it; no slash, no line break.
    ///   - name: the file name that a browser shows and saves.
    /// - Returns: a path that begins with a slash.
    package func path(object: String, name: String) -> String {
        "/outputs/\(signer.signature("output", [object, name]))/\(object)/\(name)"
    }

    /// Whether a signature was made by this server for this very object and name.
    ///
    /// Takes the same time whatever the signature.
    package func allows(signature: String, object: String, name: String) -> Bool {
        signer.allows(signature, "output", [object, name])
    }
}
