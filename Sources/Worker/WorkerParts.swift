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
    /// Fetches the picture at an address, for the input of a name; the failure is for the caller.
    package var fetch: Fetch = { _, field in
        .failed(TaskFailure(.mediaUnreachable, "\(field) cannot be fetched by this worker"))
    }
    /// The time.
    package var now: @Sendable () -> Timestamp

    /// Fetches what is at an address, at most ``PictureFile/byteLimit`` bytes.
    package typealias Fetch =
        @Sendable (_ address: String, _ field: String) async -> Fetched

    /// What came of fetching.
    package enum Fetched: Sendable {
        case file([UInt8])
        case failed(TaskFailure)
    }

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
