// SPDX-License-Identifier: Apache-2.0
package import Domain
package import Foundation
package import Logging
package import Objects
package import Queue
import ServiceLifecycle

/// Looks after the store: takes leases from the dead, ends what takes too long, removes what is old.
package struct Sweeper: Service {
    private let store: any PredictionStore
    private let objects: any ObjectStore
    /// Files of callers that are looked after as well.
    package var uploads: Uploads?
    private let roll: WorkerRoll
    /// Holds a folder for each worker's unfinished files.
    private let scratch: URL
    private let limits: SweepLimits
    private let logger: Logger
    private let failure: StandingFailure
    private let now: @Sendable () -> Timestamp
    private static let interval = Duration.seconds(2)
    /// An announced file that has not come by then does not come.
    private static let patience = Duration.seconds(2 * 3600)

    /// What callers brought.
    package struct Uploads: Sendable {
        package var store: any UploadStore
        package var objects: any ObjectStore

        /// Uploads and where their bytes are.
        package init(_ store: any UploadStore, objects: any ObjectStore) {
            self.store = store
            self.objects = objects
        }
    }

    /// A sweeper of a store, its objects, the roll of this machine's workers and the folder that holds
    /// theirs.
    package init(
        _ store: any PredictionStore, objects: any ObjectStore,
        roll: (workers: WorkerRoll, scratch: URL), limits: SweepLimits, logger: Logger,
        now: @escaping @Sendable () -> Timestamp
    ) {
        self.store = store
        self.objects = objects
        self.roll = roll.workers
        scratch = roll.scratch
        self.limits = limits
        self.logger = logger
        failure = StandingFailure("sweep", logger)
        self.now = now
    }

    /// Sweeps every two seconds until it is told to stop.
    package func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                await sweep()
                try? await Task.sleep(for: Self.interval)
            }
        }
    }

    private func sweepUploads() async throws {
        guard let uploads else { return }
        _ = try await uploads.store.expire(
            before: now() - limits.retention, unfilledBefore: now() - Self.patience)
        try await uploads.store.clear(uploads.objects.discard)
    }

    /// Sweeps once; what does not work now is tried again the next time.
    package func sweep() async {
        do {
            for name in roll.dead() {
                let count = try await store.release(worker: name, at: now())
                try? FileManager.default.removeItem(at: scratch.appending(path: name))
                roll.strike(name)
                logger.warning(
                    "a worker died", metadata: ["worker": "\(name)", "released": "\(count)"])
            }
            let sweep = try await store.sweep(at: now(), limits: limits)
            try await store.clear(objects.discard)
            try await sweepUploads()
            failure.worked()
            guard sweep != Sweep() else { return }
            logger.info(
                "swept",
                metadata: [
                    "abandoned": "\(sweep.abandoned)", "timed_out": "\(sweep.timedOut)",
                    "removed": "\(sweep.removed.count)",
                ])
        } catch {
            failure.failed(String(reflecting: error))
        }
    }
}
