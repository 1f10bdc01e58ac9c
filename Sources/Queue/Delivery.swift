// SPDX-License-Identifier: Apache-2.0
package import Domain

/// The message to a webhook that a prediction has ended, and what has become of it.
package struct Delivery: Sendable, Hashable, Identifiable {
    /// Where a delivery is.
    package enum State: String, Sendable, Codable, CaseIterable {
        /// To be sent at its time.
        case due
        /// The receiver took it.
        case delivered
        /// Given up after the last attempt.
        case failed
    }

    /// One try.
    package struct Attempt: Sendable, Hashable, Codable {
        package var at: Timestamp
        /// The HTTP status of the receiver; nil when there was no answer.
        package var status: Int?
        /// Why it did not work; nil when it did.
        package var error: String?
        package var milliseconds: Int

        /// A try and its result.
        package init(at: Timestamp, status: Int?, error: String?, milliseconds: Int) {
            self.at = at
            self.status = status
            self.error = error
            self.milliseconds = milliseconds
        }
    }

    /// The prediction: one that has ended sends one message.
    package let id: PredictionID
    package let keyID: String
    package let url: String
    package let createdAt: Timestamp
    package var state = State.due
    /// When it is sent, or sent again, while due.
    package var dueAt: Timestamp
    /// All tries, in order.
    package var attempts: [Attempt] = []
    /// Tries since it was last asked for: a redelivery begins anew.
    package var round = 0

    /// A message that is due at once.
    package init(_ id: PredictionID, keyID: String, url: String, at now: Timestamp) {
        self.id = id
        self.keyID = keyID
        self.url = url
        createdAt = now
        dueAt = now
    }

    /// The message of a prediction that has just ended; nil when nobody wants one.
    package init?(of prediction: Prediction, at now: Timestamp) {
        guard prediction.status.isFinal, let target = prediction.webhook else { return nil }
        self.init(prediction.id, keyID: prediction.keyID, url: target.url, at: now)
    }
}
