// SPDX-License-Identifier: Apache-2.0
package import Foundation

/// How a worker works.
package struct WorkerSettings: Sendable, Equatable {
    /// Unique among all workers, past ones included: leases bear it.
    package var name: String
    /// Predictions at a time.
    package var concurrency: Int
    /// Render threads of each.
    package var threads: Int
    /// A folder of its own for unfinished files; emptied at the start and at the end.
    package var scratch: URL
    /// How long a lease is taken for; it is renewed when a third of that has passed.
    package var lease = Duration.seconds(15)
    /// How often an idle worker looks for work.
    package var poll = Duration.milliseconds(25)
    /// How often a busy worker looks whether its prediction was canceled.
    package var look = Duration.milliseconds(200)
    /// How often progress is written, at most.
    package var report = Duration.seconds(1)

    /// A worker with the usual times.
    package init(name: String, concurrency: Int, threads: Int, scratch: URL) {
        self.name = name
        self.concurrency = concurrency
        self.threads = threads
        self.scratch = scratch
    }
}
