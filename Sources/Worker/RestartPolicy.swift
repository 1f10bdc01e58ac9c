// SPDX-License-Identifier: Apache-2.0

/// Decides how long to wait before a worker that ended is started again.
package struct RestartPolicy: Sendable, Equatable {
    /// Short lives in a row.
    private var failures = 0
    private static let first = Duration.milliseconds(100)
    private static let longest = Duration.seconds(30)
    /// Who lived so long was well.
    private static let well = Duration.seconds(60)

    /// A policy that has seen no failure.
    package init() {}

    /// The pause after a worker that lived for so long: 0.1 s, doubled with every short life in a row,
    /// at most 30 s.
    package mutating func pause(afterLiving life: Duration) -> Duration {
        if life >= Self.well { failures = 0 }
        defer { failures += 1 }
        return min(Self.longest, Self.first * (1 << min(failures, 9)))
    }
}
