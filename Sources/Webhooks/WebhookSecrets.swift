// SPDX-License-Identifier: Apache-2.0
package import Domain
package import Foundation
import Hashing

/// The secrets that messages to webhooks are signed with, one for each API key and version.
///
/// They are computed from the server's secret, so that none is stored:
///
///     secret = "whsec_" hex(HMAC-SHA256(server secret, "kinora webhook 1\n" key id "\n" version))
package struct WebhookSecrets: Sendable {
    private let secret: MessageAuthenticator
    /// For so long after a rotation messages also carry a signature with the secret before.
    package static let overlap = Duration.seconds(86_400)

    /// The secrets of a server with a secret of at least 32 bytes.
    package init(secret: Data) {
        self.secret = MessageAuthenticator(secret: secret)
    }

    /// The secret in force for a key.
    package func text(of key: APIKey) -> String {
        text(keyID: key.id, version: key.secretVersion.number)
    }

    /// The secret before the present one, while it still counts; nil otherwise.
    package func previous(of key: APIKey, at now: Timestamp) -> String? {
        guard key.secretVersion.number > 1, let since = key.secretVersion.since,
            now < since + Self.overlap
        else { return nil }
        return text(keyID: key.id, version: key.secretVersion.number - 1)
    }

    private func text(keyID: String, version: Int) -> String {
        let message = Data("kinora webhook 1\n\(keyID)\n\(version)".utf8)
        return "whsec_" + secret.code(for: message).hexadecimal
    }
}
