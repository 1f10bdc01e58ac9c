// SPDX-License-Identifier: Apache-2.0
package import Domain
import Synchronization

/// Predictions in memory, for tests and for a server that need not remember.
package final class MemoryPredictionStore: PredictionStore {
    private let predictions = Mutex<[PredictionID: Prediction]>([:])

    /// An empty store.
    package init() {}

    package func submit(_ prediction: Prediction) async throws(StoreError) {
        try change { all throws(StoreError) in
            guard all[prediction.id] == nil else {
                throw StoreError(.conflict, "there is a prediction \(prediction.id) already")
            }
            all[prediction.id] = prediction
        }
    }

    package func prediction(_ id: PredictionID) async throws(StoreError) -> Prediction? {
        predictions.withLock { $0[id] }
    }

    package func lease(
        to worker: String, at now: Timestamp, until: Timestamp
    ) async throws(StoreError) -> Prediction? {
        try change { all throws(StoreError) in
            guard let first = Self.waiting(all).first else { return nil }
            return try Self.apply(.lease(worker: worker, at: now, until: until), to: first.id, &all)
        }
    }

    package func renew(
        _ lease: Lease, of id: PredictionID, until: Timestamp, progress: Double?
    ) async throws(StoreError) {
        try change { all throws(StoreError) in
            guard all[id] != nil else { throw .leaseLost(id) }
            _ = try Self.apply(.renew(lease, until: until, progress: progress), to: id, &all)
        }
    }

    package func finish(
        _ id: PredictionID, _ lease: Lease, with ending: Ending, at now: Timestamp
    ) async throws(StoreError) {
        try change { all throws(StoreError) in
            guard all[id] != nil else { throw .leaseLost(id) }
            _ = try Self.apply(ending.event(of: lease, at: now), to: id, &all)
        }
    }

    package func cancel(
        _ id: PredictionID, at now: Timestamp
    ) async throws(StoreError) -> Prediction {
        try change { all throws(StoreError) in try Self.apply(.cancel(at: now), to: id, &all) }
    }

    package func list(_ filter: PredictionFilter) async throws(StoreError) -> PredictionPage {
        let admitted = predictions.withLock { all in all.values.filter(filter.admits) }
        let newestFirst = admitted.sorted { Self.order($1, $0) }
        let start = (max(1, filter.page) - 1).multipliedReportingOverflow(by: filter.pageSize)
        let page = start.overflow ? [] : newestFirst.dropFirst(start.partialValue)
        return PredictionPage(
            predictions: Array(page.prefix(filter.pageSize)), total: newestFirst.count)
    }

    package func delete(_ ids: [PredictionID]) async throws(StoreError) -> Removal {
        predictions.withLock { Self.remove(ids, from: &$0) }
    }

    package func release(worker: String, at now: Timestamp) async throws(StoreError) -> Int {
        try change { all throws(StoreError) in
            let held = all.values.filter { $0.life.lease?.worker == worker }
            for prediction in held {
                _ = try Self.apply(.abandon(at: now), to: prediction.id, &all)
            }
            return held.count
        }
    }

    package func sweep(at now: Timestamp, limits: SweepLimits) async throws(StoreError) -> Sweep {
        try change { all throws(StoreError) in
            var sweep = Sweep()
            for prediction in all.values where prediction.isOverdue(at: now, limits: limits) {
                _ = try Self.apply(.timeOut(limits.failure, at: now), to: prediction.id, &all)
                sweep.timedOut += 1
            }
            for prediction in all.values where prediction.isAbandoned(at: now) {
                _ = try Self.apply(.abandon(at: now), to: prediction.id, &all)
                sweep.abandoned += 1
            }
            let old = all.values.filter { $0.isExpired(at: now, limits: limits) }
            sweep.removed = Self.remove(old.map(\.id), from: &all)
            return sweep
        }
    }

    package func counts() async throws(StoreError) -> [PredictionStatus: Int] {
        predictions.withLock { all in
            all.values.reduce(into: [:]) { $0[$1.status, default: 0] += 1 }
        }
    }

    package func position(of id: PredictionID) async throws(StoreError) -> Int? {
        predictions.withLock { all in Self.waiting(all).firstIndex { $0.id == id } }
    }

    /// Runs a change that either succeeds or leaves everything as it was.
    private func change<Value: Sendable>(
        _ body: (inout [PredictionID: Prediction]) throws(StoreError) -> Value
    ) throws(StoreError) -> Value {
        try predictions.withLock { all throws(StoreError) in
            var changed = all
            let value = try body(&changed)
            all = changed
            return value
        }
    }

    private static func apply(
        _ event: Prediction.Event, to id: PredictionID, _ all: inout [PredictionID: Prediction]
    ) throws(StoreError) -> Prediction {
        guard var prediction = all[id] else { throw .notFound(id) }
        do {
            try prediction.apply(event)
        } catch {
            throw StoreError(error, of: id)
        }
        all[id] = prediction
        return prediction
    }

    private static func remove(
        _ ids: [PredictionID], from all: inout [PredictionID: Prediction]
    ) -> Removal {
        let removed = Set(ids).compactMap { all.removeValue(forKey: $0) }
        let named = Set(all.values.flatMap { $0.life.outcome?.objects ?? [] })
        let orphans = Set(removed.flatMap { $0.life.outcome?.objects ?? [] }).subtracting(named)
        return Removal(count: removed.count, orphans: orphans.sorted())
    }

    private static func waiting(_ all: [PredictionID: Prediction]) -> [Prediction] {
        all.values.filter { $0.status == .created }.sorted(by: order)
    }

    /// Oldest first; of the same moment, by id.
    private static func order(_ a: Prediction, _ b: Prediction) -> Bool {
        (a.createdAt, a.id.text) < (b.createdAt, b.id.text)
    }
}
