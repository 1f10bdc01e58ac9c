// SPDX-License-Identifier: Apache-2.0
package import Domain

/// Decides, while a prediction is worked on, when to renew its lease and whether to go on.
///
/// A value without a clock or a store: it is told the time and what happened.
package struct LeaseWatch: Sendable, Equatable {
    /// What to do.
    package enum Action: Sendable, Equatable {
        case none
        /// Read the prediction: is it still ours?
        case look
        /// Renew the lease, and write the progress unless it is nil.
        case renew(until: Timestamp, progress: Double?)
        case stop(Interruption)
    }

    /// What the store said to a look or a renewal.
    package enum Answer: Sendable, Equatable {
        /// The lease is in force until a moment.
        case ours(until: Timestamp)
        case lost
        /// The store could not be asked.
        case unknown
    }

    private let settings: WorkerSettings
    private var until: Timestamp
    private var renewedAt: Timestamp
    private var reported = 0.0
    private var isLost = false

    /// The watch over a lease that was just taken.
    package init(_ lease: Lease, at now: Timestamp, settings: WorkerSettings) {
        self.settings = settings
        until = lease.until
        renewedAt = now
    }

    /// Says what to do now that the work is so far; 0...1.
    package func next(at now: Timestamp, progress: Double, isShuttingDown: Bool) -> Action {
        // A lease that ran out may have gone to another already: whatever we made could come second.
        if isLost || now >= until { return .stop(.leaseLost) }
        if isShuttingDown { return .stop(.shutDown) }
        let age = now - renewedAt
        let isDue = age >= settings.lease / 3
        let hasNews = progress > reported && age >= settings.report
        guard isDue || hasNews else { return .look }
        return .renew(
            until: now + settings.lease, progress: progress > reported ? progress : nil)
    }

    /// Takes note of what the store said to an action.
    package mutating func took(_ action: Action, _ answer: Answer, at now: Timestamp) {
        switch answer {
        case .lost: isLost = true
        case .unknown: break
        case .ours(let end):
            until = end
            guard case .renew(_, let progress) = action else { return }
            renewedAt = now
            reported = progress ?? reported
        }
    }
}
