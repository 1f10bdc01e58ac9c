// SPDX-License-Identifier: Apache-2.0
package import Domain
import Synchronization

extension MemoryPredictionStore: DeliveryStore {
    package func claim(
        _ limit: Int, at now: Timestamp, until: Timestamp
    ) async throws(StoreError) -> [Delivery] {
        contents.withLock { all in
            let due = all.deliveries.values.filter { $0.state == .due && $0.dueAt <= now }
                .sorted { ($0.dueAt, $0.id.text) < ($1.dueAt, $1.id.text) }.prefix(limit)
            for delivery in due { all.deliveries[delivery.id]?.dueAt = until }
            return Array(due)
        }
    }

    package func record(_ delivery: Delivery) async throws(StoreError) {
        contents.withLock { all in
            guard all.deliveries[delivery.id] != nil else { return }
            all.deliveries[delivery.id] = delivery
        }
    }

    package func deliveries(
        of keyID: String?, limit: Int
    ) async throws(StoreError) -> [Delivery] {
        contents.withLock { all in
            let own = all.deliveries.values.filter { (keyID ?? $0.keyID) == $0.keyID }
            return Array(
                own.sorted { ($1.createdAt, $1.id.text) < ($0.createdAt, $0.id.text) }
                    .prefix(limit))
        }
    }

    package func redeliver(
        _ id: PredictionID, at now: Timestamp
    ) async throws(StoreError) -> Delivery {
        try change { all throws(StoreError) in
            guard var delivery = all.deliveries[id] else { throw .noDelivery(id) }
            delivery.state = .due
            delivery.dueAt = now
            delivery.round = 0
            all.deliveries[id] = delivery
            return delivery
        }
    }
}

extension StoreError {
    /// No message was made for a prediction.
    package static func noDelivery(_ id: PredictionID) -> StoreError {
        StoreError(.notFound, "there is no webhook delivery of prediction \(id)")
    }
}
