// SPDX-License-Identifier: Apache-2.0
package import Domain
import Synchronization

/// Predictions in memory, for tests and for a server that need not remember; with their messages and
/// what they cost.
package final class MemoryPredictionStore: PredictionStore {
    /// Everything that is kept.
    struct Contents: Sendable {
        var predictions: [PredictionID: Prediction] = [:]
        var tokens: [TokenName: TokenUse] = [:]
        var deliveries: [PredictionID: Delivery] = [:]
        /// What is left of removed predictions.
        var ledger: [Charge] = []
        /// Files that may have lost their last name.
        var orphans: Set<ObjectKey> = []
    }

    /// A token of an API key.
    struct TokenName: Hashable, Sendable {
        var keyID: String
        var text: String
    }

    /// What a token was used for.
    struct TokenUse: Sendable {
        var digest: String
        var prediction: PredictionID
        var at: Timestamp
    }

    let contents = Mutex(Contents())
    private let holds: @Sendable (ObjectKey) -> Bool

    /// An empty store, which is told whether a file is there.
    package init(holds: @escaping @Sendable (ObjectKey) -> Bool = { _ in true }) {
        self.holds = holds
    }

    package func submit(
        _ prediction: Prediction, token: SubmitToken?, perMinute: Int?
    ) async throws(StoreError) -> Prediction {
        try change { all throws(StoreError) in
            if let token, let known = try Self.repeated(prediction, token, all) { return known }
            if let perMinute { try Self.check(perMinute, of: prediction, all) }
            guard all.predictions[prediction.id] == nil else {
                throw StoreError(.conflict, "there is a prediction \(prediction.id) already")
            }
            try require(prediction.objects)
            all.predictions[prediction.id] = prediction
            if let token {
                all.tokens[TokenName(keyID: prediction.keyID, text: token.text)] = TokenUse(
                    digest: token.digest, prediction: prediction.id, at: prediction.createdAt)
            }
            return prediction
        }
    }

    package func prediction(_ id: PredictionID) async throws(StoreError) -> Prediction? {
        contents.withLock { $0.predictions[id] }
    }

    package func lease(
        to worker: String, at now: Timestamp, until: Timestamp
    ) async throws(StoreError) -> Prediction? {
        try change { all throws(StoreError) in
            var busy: [String: Int] = [:]
            for prediction in all.predictions.values where prediction.status == .processing {
                busy[prediction.keyID, default: 0] += 1
            }
            let free = Self.waiting(all).first { prediction in
                prediction.concurrency.map { busy[prediction.keyID, default: 0] < $0 } ?? true
            }
            guard let free else { return nil }
            return try Self.apply(.lease(worker: worker, at: now, until: until), to: free.id, &all)
        }
    }

    package func renew(
        _ lease: Lease, of id: PredictionID, until: Timestamp, news: LeaseNews
    ) async throws(StoreError) {
        try change { all throws(StoreError) in
            guard all.predictions[id] != nil else { throw .leaseLost(id) }
            let event = Prediction.Event.renew(
                lease, until: until, progress: news.progress, preview: news.preview,
                picture: news.picture)
            _ = try Self.apply(event, to: id, &all)
            try require([news.preview, news.picture].compactMap(\.self))
        }
    }

    package func finish(
        _ id: PredictionID, _ lease: Lease, with ending: Ending, at now: Timestamp
    ) async throws(StoreError) {
        try change { all throws(StoreError) in
            guard all.predictions[id] != nil else { throw .leaseLost(id) }
            let ended = try Self.apply(ending.event(of: lease, at: now), to: id, &all)
            try require(ended.life.outcome?.objects ?? [])
        }
    }

    package func cancel(
        _ id: PredictionID, at now: Timestamp
    ) async throws(StoreError) -> Prediction {
        try change { all throws(StoreError) in try Self.apply(.cancel(at: now), to: id, &all) }
    }

    package func list(_ filter: PredictionFilter) async throws(StoreError) -> PredictionPage {
        let admitted = contents.withLock { all in all.predictions.values.filter(filter.admits) }
        let newestFirst = admitted.sorted { Self.order($1, $0) }
        let start = (max(1, filter.page) - 1).multipliedReportingOverflow(by: filter.pageSize)
        let page = start.overflow ? [] : newestFirst.dropFirst(start.partialValue)
        return PredictionPage(
            predictions: Array(page.prefix(filter.pageSize)), total: newestFirst.count)
    }

    package func delete(_ ids: [PredictionID]) async throws(StoreError) -> Removal {
        contents.withLock { Self.remove(ids, from: &$0) }
    }

    package func discard(_ objects: [ObjectKey]) async throws(StoreError) {
        contents.withLock { $0.orphans.formUnion(objects) }
    }

    package func clear(
        _ remove: @escaping @Sendable (ObjectKey) -> Bool
    ) async throws(StoreError) {
        contents.withLock { all in
            let named = Set(all.predictions.values.flatMap(\.objects))
            all.orphans = all.orphans.subtracting(named).filter { !remove($0) }
        }
    }

    private func require(_ objects: [ObjectKey]) throws(StoreError) {
        if let gone = objects.first(where: { !holds($0) }) { throw .fileGone(gone) }
    }

    package func release(worker: String, at now: Timestamp) async throws(StoreError) -> Int {
        try change { all throws(StoreError) in
            let held = all.predictions.values.filter { $0.life.lease?.worker == worker }
            for prediction in held {
                _ = try Self.apply(.abandon(at: now), to: prediction.id, &all)
            }
            return held.count
        }
    }

    package func sweep(at now: Timestamp, limits: SweepLimits) async throws(StoreError) -> Sweep {
        try change { all throws(StoreError) in
            var sweep = Sweep()
            for prediction in all.predictions.values
            where prediction.isOverdue(at: now, limits: limits) {
                _ = try Self.apply(.timeOut(limits.failure, at: now), to: prediction.id, &all)
                sweep.timedOut += 1
            }
            for prediction in all.predictions.values where prediction.isAbandoned(at: now) {
                _ = try Self.apply(.abandon(at: now), to: prediction.id, &all)
                sweep.abandoned += 1
            }
            let old = all.predictions.values.filter { $0.isExpired(at: now, limits: limits) }
            sweep.removed = Self.remove(old.map(\.id), from: &all)
            all.tokens = all.tokens.filter { $0.value.at + SubmitToken.lifetime > now }
            return sweep
        }
    }

    package func counts() async throws(StoreError) -> [PredictionStatus: Int] {
        contents.withLock { all in
            all.predictions.values.reduce(into: [:]) { $0[$1.status, default: 0] += 1 }
        }
    }

    package func position(of prediction: Prediction) async throws(StoreError) -> Int? {
        contents.withLock { all in
            Self.waiting(all).firstIndex { $0.id == prediction.id }.map { min($0, positionLimit) }
        }
    }
}
