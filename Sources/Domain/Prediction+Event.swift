// SPDX-License-Identifier: Apache-2.0

extension Prediction {
    /// What can happen to a prediction.
    package enum Event: Sendable, Hashable {
        /// A worker takes it until a moment.
        case lease(worker: String, at: Timestamp, until: Timestamp)
        /// Its worker goes on; what is nil has not changed.
        case renew(
            Lease, until: Timestamp, progress: Double?, preview: ObjectKey? = nil,
            picture: ObjectKey? = nil)
        case complete(Lease, Outcome, at: Timestamp)
        case fail(Lease, TaskFailure, at: Timestamp)
        /// Its worker shuts down; the start does not count.
        case giveBack(Lease)
        /// Its worker died, or let the lease run out.
        case abandon(at: Timestamp)
        case cancel(at: Timestamp)
        /// It took longer than it may.
        case timeOut(TaskFailure, at: Timestamp)

        /// For messages.
        package var name: String {
            switch self {
            case .lease: "lease"
            case .renew: "renew"
            case .complete: "complete"
            case .fail: "fail"
            case .giveBack: "give back"
            case .abandon: "abandon"
            case .cancel: "cancel"
            case .timeOut: "time out"
            }
        }
    }

    /// An event that cannot happen now.
    package enum TransitionError: Error, Sendable, Hashable {
        /// The state does not allow it.
        case refused(event: String, status: PredictionStatus)
        /// The lease is not the one in force.
        case leaseLost
    }

    /// The one place where the state of a prediction changes.
    ///
    /// - Throws: ``TransitionError`` and leaves the prediction as it was.
    package mutating func apply(_ event: Event) throws(TransitionError) {
        switch (life.status, event) {
        case (.created, .lease(let worker, let now, let until)):
            life.leases += 1
            life.starts += 1
            life.status = .processing
            life.startedAt = now
            life.progress = 0
            life.lease = Lease(worker: worker, number: life.leases, until: until)
        case (_, .renew(let lease, let until, let progress, let preview, let picture)):
            try require(lease)
            life.lease?.until = until
            life.preview = preview ?? life.preview
            // The first picture counts: every start begins with the same one.
            life.picture = life.picture ?? picture
            if let progress { life.progress = min(1, max(life.progress, progress)) }
        case (_, .complete(let lease, let outcome, let now)):
            try require(lease)
            life.outcome = outcome
            life.progress = 1
            end(as: .completed, at: now)
        case (_, .fail(let lease, let failure, let now)):
            try require(lease)
            life.failure = failure
            end(as: .failed, at: now)
        case (_, .giveBack(let lease)):
            try require(lease)
            life.starts -= 1
            waitAgain()
        case (.processing, .abandon(let now)):
            abandon(at: now)
        case (.created, .cancel(let now)), (.processing, .cancel(let now)):
            end(as: .canceled, at: now)
        case (.created, .timeOut(let failure, let now)),
            (.processing, .timeOut(let failure, let now)):
            life.failure = failure
            end(as: .timeout, at: now)
        default:
            throw .refused(event: event.name, status: life.status)
        }
    }

    /// A lease counts when it is the one in force; when it runs out does not matter.
    private func require(_ lease: Lease) throws(TransitionError) {
        guard life.status == .processing, life.lease?.number == lease.number,
            life.lease?.worker == lease.worker
        else { throw .leaseLost }
    }

    private mutating func end(as status: PredictionStatus, at now: Timestamp) {
        life.status = status
        life.lease = nil
        life.finishedAt = now
    }

    private mutating func waitAgain() {
        life.status = .created
        life.startedAt = nil
        life.progress = 0
        life.lease = nil
    }

    private mutating func abandon(at now: Timestamp) {
        guard life.starts >= Prediction.startLimit else { return waitAgain() }
        life.failure = TaskFailure(
            .internalError, "the worker stopped \(life.starts) times while making this clip")
        end(as: .failed, at: now)
    }
}
