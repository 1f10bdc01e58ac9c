// SPDX-License-Identifier: Apache-2.0
package import Domain
package import Objects
package import Queue

/// Everything that the HTTP face works with, time and chance included.
package struct APIParts: Sendable {
    package var store: any PredictionStore
    package var keys: any KeyStore
    package var objects: any ObjectStore
    package var models: ModelCatalog
    /// The time.
    package var now: @Sendable () -> Timestamp
    /// 64 random bits, from a source that nobody can foresee.
    package var chance: @Sendable () -> UInt64
    /// Told after a prediction was stored, so that a worker looks at once.
    package var submitted: @Sendable () -> Void = {}
    /// Throws when the disk under the data folder cannot be written; may block.
    package var probeDisk: @Sendable () throws -> Void = {}

    /// The parts that have no default.
    package init(
        store: any PredictionStore, keys: any KeyStore, objects: any ObjectStore,
        models: ModelCatalog, now: @escaping @Sendable () -> Timestamp,
        chance: @escaping @Sendable () -> UInt64
    ) {
        self.store = store
        self.keys = keys
        self.objects = objects
        self.models = models
        self.now = now
        self.chance = chance
    }
}
