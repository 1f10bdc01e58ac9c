// SPDX-License-Identifier: Apache-2.0
package import Domain

/// The messages to webhooks.
///
/// One is made in the transaction in which a prediction with a webhook ends, and is removed with the
/// prediction.
package protocol DeliveryStore: Sendable {
    /// Takes messages that are due, oldest first; nobody else gets them until a moment.
    func claim(
        _ limit: Int, at now: Timestamp, until: Timestamp
    ) async throws(StoreError) -> [Delivery]

    /// Keeps what became of a message; one that is gone does not matter.
    func record(_ delivery: Delivery) async throws(StoreError)

    /// The newest messages of a key, or of all.
    func deliveries(
        of keyID: String?, limit: Int
    ) async throws(StoreError) -> [Delivery]

    /// Makes a message due again, with all its attempts before it, and returns it; throws `notFound`.
    func redeliver(_ id: PredictionID, at now: Timestamp) async throws(StoreError) -> Delivery
}
