// SPDX-License-Identifier: Apache-2.0
package import Domain
package import Foundation
package import Logging
package import Queue

/// What the deliverer of webhooks works with.
package struct WebhookParts: Sendable {
    package var predictions: any PredictionStore
    package var deliveries: any DeliveryStore
    package var keys: any KeyStore
    package var secrets: WebhookSecrets
    package var sender: WebhookSender
    /// The bytes of the message about a prediction.
    package var body: @Sendable (Prediction) throws -> Data
    package var logger: Logger
    /// The time.
    package var now: @Sendable () -> Timestamp
    /// A number in 0...1 that nobody can foresee.
    package var chance: @Sendable () -> Double = { 0.5 }

    /// The parts that have no default.
    package init(
        stores: (
            predictions: any PredictionStore, deliveries: any DeliveryStore, keys: any KeyStore
        ),
        secrets: WebhookSecrets, sender: WebhookSender,
        body: @escaping @Sendable (Prediction) throws -> Data, logger: Logger,
        now: @escaping @Sendable () -> Timestamp
    ) {
        predictions = stores.predictions
        deliveries = stores.deliveries
        keys = stores.keys
        self.secrets = secrets
        self.sender = sender
        self.body = body
        self.logger = logger
        self.now = now
    }
}
