// SPDX-License-Identifier: Apache-2.0
package import Domain
package import Queue

/// Decides what a worker does next: one prediction after the other, each leased, worked on and ended.
///
/// A value without a clock, a lock or a store: it is told what happened and says what to do.
package struct WorkerLoop: Sendable, Equatable {
    /// A prediction in hand.
    package struct Work: Sendable, Hashable {
        package let id: PredictionID
        package let lease: Lease

        /// A prediction that was leased.
        package init(id: PredictionID, lease: Lease) {
            self.id = id
            self.lease = lease
        }
    }

    /// What happened.
    package enum Event: Sendable, Equatable {
        /// The worker is ready, or has waited as it was told.
        case ready
        case leased(Work)
        case nothingWaits
        /// The work is over.
        case worked(WorkResult)
        /// The ending is stored, or refused because the lease is lost.
        case ended
        /// The store could not do what the last action asked.
        case storeFailed
        /// The worker is to stop; may come at any time.
        case shutDown
    }

    /// What to do.
    package enum Action: Sendable, Equatable {
        case lease
        case work(Work)
        case end(Work, Ending)
        /// Nothing for a while, then `ready`.
        case pause(Duration)
        case stop
        /// Go on with what is under way.
        case goOn
    }

    private enum State: Sendable, Equatable {
        case idle
        case working(Work)
        case ending(Work, Ending)
    }

    private let poll: Duration
    private var state = State.idle
    private var isShuttingDown = false
    /// Failures of the store in a row.
    private var failures = 0
    /// An ending that cannot be stored is given up after so many attempts: its lease runs out, and
    /// another worker begins again.
    private static let attempts = 8

    /// A worker that looks for work so often when it has none.
    package init(poll: Duration) {
        self.poll = poll
    }

    /// Takes note of an event and says what to do.
    package mutating func next(_ event: Event) -> Action {
        switch (state, event) {
        case (_, .shutDown):
            isShuttingDown = true
            return .goOn
        case (.idle, .ready), (.idle, .worked), (.idle, .ended):
            return isShuttingDown ? .stop : .lease
        case (.idle, .nothingWaits):
            failures = 0
            return isShuttingDown ? .stop : .pause(poll)
        case (.idle, .storeFailed):
            failures += 1
            return isShuttingDown ? .stop : .pause(backOff)
        case (.idle, .leased(let work)):
            failures = 0
            guard !isShuttingDown else { return end(work, .givenBack) }
            state = .working(work)
            return .work(work)
        case (.working(let work), .worked(let result)):
            return ended(work, result)
        case (.ending(let work, let ending), .ready):
            return .end(work, ending)
        case (.ending, .ended):
            return rest()
        case (.ending, .storeFailed):
            failures += 1
            return failures < Self.attempts ? .pause(backOff) : rest()
        case (.working, _), (.ending, _):
            return .goOn
        }
    }

    private mutating func ended(_ work: Work, _ result: WorkResult) -> Action {
        switch result {
        case .made(let outcome): end(work, .completed(outcome))
        case .failed(let failure): end(work, .failed(failure))
        case .interrupted(.shutDown): end(work, .givenBack)
        case .interrupted(.leaseLost): rest()
        }
    }

    private mutating func end(_ work: Work, _ ending: Ending) -> Action {
        state = .ending(work, ending)
        return .end(work, ending)
    }

    private mutating func rest() -> Action {
        state = .idle
        failures = 0
        return isShuttingDown ? .stop : .lease
    }

    /// 0.1 s, doubled with every failure in a row, at most 5 s.
    private var backOff: Duration {
        min(.seconds(5), .milliseconds(100) * (1 << min(failures - 1, 6)))
    }
}
