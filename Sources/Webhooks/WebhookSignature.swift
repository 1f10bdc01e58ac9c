// SPDX-License-Identifier: Apache-2.0
package import Foundation
import Hashing

/// Signs a message to a webhook as the hosted service does.
///
///     signature = "v3," hex(HMAC-SHA256(secret without "whsec_", id "." timestamp "." body))
package enum WebhookSignature {
    /// The value of the header `webhook-signature`.
    ///
    /// - Parameters:
    ///   - secret: with or without its prefix; used as text, not decoded.
    ///   - id: the value of `webhook-id`.
    ///   - timestamp: the value of `webhook-timestamp`, Unix seconds.
    ///   - body: the bytes as they are sent.
    /// - Returns: the version and the signature in hexadecimal digits.
    package static func header(secret: String, id: String, timestamp: Int64, body: Data) -> String {
        let prefix = "whsec_"
        let text = secret.hasPrefix(prefix) ? String(secret.dropFirst(prefix.count)) : secret
        let message = Data("\(id).\(timestamp).".utf8) + body
        return "v3," + MessageAuthenticator(secret: text.utf8).code(for: message).hexadecimal
    }
}
