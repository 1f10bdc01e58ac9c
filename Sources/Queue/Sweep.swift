// SPDX-License-Identifier: Apache-2.0

/// What a sweep did.
package struct Sweep: Sendable, Hashable {
    /// Leases that had run out.
    package var abandoned = 0
    /// Predictions that took too long.
    package var timedOut = 0
    /// What was too old.
    package var removed = Removal()

    /// A sweep that found nothing.
    package init() {}
}
