// SPDX-License-Identifier: Apache-2.0
package import Domain

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

/// How many submits a key may make.
package enum SubmitRate {
    /// The time in which they are counted.
    package static let window = Duration.seconds(60)
}

extension StoreError {
    /// As many submits as a key may make a minute, the oldest of which was at a moment.
    package static func tooMany(
        _ limit: Int, since oldest: Timestamp, at now: Timestamp
    ) -> StoreError {
        var error = StoreError(.tooMany, "the key may submit \(limit) predictions a minute")
        error.wait = oldest + SubmitRate.window - now
        return error
    }

    /// A file that is to be named and is not there.
    package static func fileGone(_ object: ObjectKey) -> StoreError {
        StoreError(.fileGone, "the file \(object) was removed at this moment; try again")
    }

    /// A token that came again with something else.
    package static var tokenReused: StoreError {
        StoreError(.conflict, "the Idempotency-Key was used for another request within 24 hours")
    }
}
