// SPDX-License-Identifier: Apache-2.0

/// How long predictions may take and stay.
package struct SweepLimits: Sendable, Hashable {
    /// From a start to its end; longer is a time-out.
    package var processing: Duration
    /// From creation; finished predictions older than that are removed.
    package var retention: Duration

    /// The limits of a service unless it is told otherwise: an hour, seven days.
    package init(processing: Duration = .seconds(3600), retention: Duration = .seconds(7 * 86_400))
    {
        self.processing = processing
        self.retention = retention
    }
}
