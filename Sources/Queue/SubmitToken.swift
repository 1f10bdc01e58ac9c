// SPDX-License-Identifier: Apache-2.0

/// What a caller names a submit with, so that sending it again does not do the work again.
package struct SubmitToken: Sendable, Hashable {
    /// The caller's word; tokens of different API keys have nothing to do with each other.
    package let text: String
    /// Stands for all that was asked for: the same content has the same digest.
    package let digest: String
    /// How long a token is remembered.
    package static let lifetime = Duration.seconds(86_400)

    /// A token for some content.
    package init(_ text: String, digest: String) {
        self.text = text
        self.digest = digest
    }
}

extension StoreError {
    /// A token that came again with something else.
    package static var tokenReused: StoreError {
        StoreError(.conflict, "the Idempotency-Key was used for another request within 24 hours")
    }
}
