// SPDX-License-Identifier: Apache-2.0
package import Domain

extension Prediction {
    /// Whether its lease has run out.
    package func isAbandoned(at now: Timestamp) -> Bool {
        life.lease.map { $0.until <= now } ?? false
    }

    /// Whether its present start takes longer than it may.
    package func isOverdue(at now: Timestamp, limits: SweepLimits) -> Bool {
        guard status == .processing, let start = life.startedAt else { return false }
        return start + limits.processing <= now
    }

    /// Whether it is finished and older than it may get.
    package func isExpired(at now: Timestamp, limits: SweepLimits) -> Bool {
        status.isFinal && createdAt + limits.retention <= now
    }
}

extension SweepLimits {
    /// What a prediction that took too long is told.
    package var failure: TaskFailure {
        TaskFailure(
            .timeout, "the clip was not finished within \(processing.components.seconds) seconds")
    }
}
