// SPDX-License-Identifier: Apache-2.0
package import Domain
package import Logging
package import Objects
package import Queue

/// What a worker works with.
package struct WorkerParts: Sendable {
    package var store: any PredictionStore
    package var objects: any ObjectStore
    package var engines: Engines
    package var logger: Logger
    /// The time.
    package var now: @Sendable () -> Timestamp

    /// The parts of a worker.
    package init(
        store: any PredictionStore, objects: any ObjectStore, engines: Engines, logger: Logger,
        now: @escaping @Sendable () -> Timestamp
    ) {
        self.store = store
        self.objects = objects
        self.engines = engines
        self.logger = logger
        self.now = now
    }
}
