// SPDX-License-Identifier: Apache-2.0

/// Where a caller wants to be told that a prediction has ended.
package struct WebhookTarget: Sendable, Hashable, Codable {
    /// An absolute `http` or `https` URL.
    package var url: String
    /// Scheme and authority under which the caller knows this server, for the addresses in the message.
    package var base: String

    /// A receiver, and the address of the server that it knows.
    package init(url: String, base: String) {
        self.url = url
        self.base = base
    }
}
