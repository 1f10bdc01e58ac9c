// SPDX-License-Identifier: Apache-2.0
package import Domain

/// How the work of a lease ends.
package enum Ending: Sendable, Hashable {
    case completed(Outcome)
    case failed(TaskFailure)
    /// The worker shuts down: the prediction waits again and the start does not count.
    case givenBack

    /// The event that it is for a prediction.
    package func event(of lease: Lease, at now: Timestamp) -> Prediction.Event {
        switch self {
        case .completed(let outcome): .complete(lease, outcome, at: now)
        case .failed(let failure): .fail(lease, failure, at: now)
        case .givenBack: .giveBack(lease)
        }
    }
}
