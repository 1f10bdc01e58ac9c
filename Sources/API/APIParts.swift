// SPDX-License-Identifier: Apache-2.0
package import Domain
package import Objects
package import Queue
package import Webhooks

/// Everything that the HTTP face works with, time and chance included.
package struct APIParts: Sendable {
    package var store: any PredictionStore
    package var keys: any KeyStore
    package var ledger: any Ledger
    package var deliveries: any DeliveryStore
    package var uploads: any UploadStore
    /// Finished clips.
    package var objects: any ObjectStore
    /// What callers brought.
    package var media: any ObjectStore
    package var models: ModelCatalog
    /// The time.
    package var now: @Sendable () -> Timestamp
    /// 64 random bits, from a source that nobody can foresee.
    package var chance: @Sendable () -> UInt64
    /// Which addresses webhooks may name.
    package var webhookPolicy = AddressPolicy()
    /// Told after a prediction was stored, so that a worker looks at once.
    package var submitted: @Sendable () -> Void = {}
    /// Throws when the disk under the data folder cannot be written; may block.
    package var probeDisk: @Sendable () throws -> Void = {}

    /// Where the parts keep what lasts.
    package struct Stores: Sendable {
        package var predictions: any PredictionStore
        package var keys: any KeyStore
        package var ledger: any Ledger
        package var deliveries: any DeliveryStore
        package var uploads: any UploadStore
        /// Finished clips.
        package var objects: any ObjectStore
        /// What callers brought.
        package var media: any ObjectStore

        /// Stores of one service.
        package init(
            predictions: any PredictionStore, keys: any KeyStore, ledger: any Ledger,
            deliveries: any DeliveryStore, uploads: any UploadStore,
            files: (objects: any ObjectStore, media: any ObjectStore)
        ) {
            self.predictions = predictions
            self.keys = keys
            self.ledger = ledger
            self.deliveries = deliveries
            self.uploads = uploads
            objects = files.objects
            media = files.media
        }
    }

    /// The parts that have no default.
    package init(
        _ stores: Stores, models: ModelCatalog, now: @escaping @Sendable () -> Timestamp,
        chance: @escaping @Sendable () -> UInt64
    ) {
        store = stores.predictions
        keys = stores.keys
        ledger = stores.ledger
        deliveries = stores.deliveries
        uploads = stores.uploads
        objects = stores.objects
        media = stores.media
        self.models = models
        self.now = now
        self.chance = chance
    }
}
