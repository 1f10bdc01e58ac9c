// SPDX-License-Identifier: Apache-2.0
package import Domain

/// Where predictions are kept and handed to workers.
///
/// What a method returned is durable. Every change goes through ``Prediction/apply(_:)``; a change that
/// the state refuses throws ``StoreError`` with the code `refused` or `leaseLost` and changes nothing.
/// Several processes may use one store at a time.
///
/// A store is told at its start how to see whether a file is there. It looks when something begins to name
/// a file, in the same transaction, and throws `fileGone` when it is not there; and files are removed in
/// transactions as well, with ``clear(_:)``. So a file that is named is there, whatever is deleted when.
package protocol PredictionStore: Sendable {
    /// Keeps a new prediction and returns it; throws `conflict` when its id is taken.
    ///
    /// With a ``SubmitToken`` that its key used within ``SubmitToken/lifetime`` nothing is kept: the prediction of
    /// that time is returned when the content is the same, and it is a `conflict` when it is not.
    ///
    /// Throws `tooMany` when its key has submitted `perMinute` others within the last minute; those that are
    /// gone count, and repetitions do not.
    func submit(
        _ prediction: Prediction, token: SubmitToken?, perMinute: Int?
    ) async throws(StoreError) -> Prediction

    /// The prediction with an id; nil when there is none.
    func prediction(_ id: PredictionID) async throws(StoreError) -> Prediction?

    /// Hands the oldest waiting prediction to a worker, with the lease in its life; nil when none waits.
    ///
    /// Passes over those whose key has as many in work as their ``Prediction/concurrency`` says.
    func lease(
        to worker: String, at now: Timestamp, until: Timestamp
    ) async throws(StoreError) -> Prediction?

    /// Prolongs a lease, and notes what is new.
    func renew(
        _ lease: Lease, of id: PredictionID, until: Timestamp, news: LeaseNews
    ) async throws(StoreError)

    /// Ends the work of a lease, in one transaction.
    func finish(
        _ id: PredictionID, _ lease: Lease, with ending: Ending, at now: Timestamp
    ) async throws(StoreError)

    /// Cancels a prediction that is not finished, also while a worker is at it, and returns it; throws
    /// `notFound`, and `refused` when it is finished.
    func cancel(_ id: PredictionID, at now: Timestamp) async throws(StoreError) -> Prediction

    /// The predictions that a filter lets through, newest first.
    func list(_ filter: PredictionFilter) async throws(StoreError) -> PredictionPage

    /// Removes predictions, those in work included; ids that are not there do not matter.
    ///
    /// The files that nothing names any more stay until ``clear(_:)``.
    func delete(_ ids: [PredictionID]) async throws(StoreError) -> Removal

    /// Takes note of files that came in vain: those that nothing names go with the next ``clear(_:)``.
    func discard(_ objects: [ObjectKey]) async throws(StoreError)

    /// Has files removed that nothing names any more, while nothing can begin to name them.
    ///
    /// `remove` removes a file; false when it could not be, so that it is tried again later.
    func clear(_ remove: @escaping @Sendable (ObjectKey) -> Bool) async throws(StoreError)

    /// Takes every lease of a worker that died away, as ``sweep(at:limits:)`` does with those that ran
    /// out; returns how many.
    func release(worker: String, at now: Timestamp) async throws(StoreError) -> Int

    /// Takes leases away that ran out, ends what takes too long, removes what is too old.
    func sweep(at now: Timestamp, limits: SweepLimits) async throws(StoreError) -> Sweep

    /// How many predictions there are in each state; absent means none.
    func counts() async throws(StoreError) -> [PredictionStatus: Int]

    /// How many waiting predictions come before one that was just read or kept, counted up to
    /// ``positionLimit``; nil when it does not wait.
    func position(of prediction: Prediction) async throws(StoreError) -> Int?
}

/// Positions are counted so far: behind it, nobody needs to know exactly.
package let positionLimit = 100

extension PredictionStore {
    /// Keeps a new prediction; throws `conflict` when its id is taken.
    package func submit(_ prediction: Prediction) async throws(StoreError) {
        _ = try await submit(prediction, token: nil)
    }

    /// Keeps a new prediction of a key without a limit.
    package func submit(
        _ prediction: Prediction, token: SubmitToken?
    ) async throws(StoreError) -> Prediction {
        try await submit(prediction, token: token, perMinute: nil)
    }

    /// Prolongs a lease, and notes the progress in 0...1 unless it is nil.
    package func renew(
        _ lease: Lease, of id: PredictionID, until: Timestamp, progress: Double?
    ) async throws(StoreError) {
        try await renew(lease, of: id, until: until, news: LeaseNews(progress: progress))
    }
}
