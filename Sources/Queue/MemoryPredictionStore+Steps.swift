// SPDX-License-Identifier: Apache-2.0
import Domain
import Synchronization

/// Steps within a change.
extension MemoryPredictionStore {
    /// Runs a change that either succeeds or leaves everything as it was.
    func change<Value: Sendable>(
        _ body: (inout Contents) throws(StoreError) -> Value
    ) throws(StoreError) -> Value {
        try contents.withLock { all throws(StoreError) in
            var changed = all
            let value = try body(&changed)
            all = changed
            return value
        }
    }

    /// The prediction that a token was used for before; nil when it was not.
    static func repeated(
        _ prediction: Prediction, _ token: SubmitToken, _ all: Contents
    ) throws(StoreError) -> Prediction? {
        let name = TokenName(keyID: prediction.keyID, text: token.text)
        guard let use = all.tokens[name],
            prediction.createdAt < use.at + SubmitToken.lifetime,
            let known = all.predictions[use.prediction]
        else { return nil }
        guard use.digest == token.digest else { throw .tokenReused }
        return known
    }

    /// Throws when the key of a prediction has submitted so many within a minute.
    static func check(
        _ limit: Int, of prediction: Prediction, _ all: Contents
    ) throws(StoreError) {
        let (key, now) = (prediction.keyID, prediction.createdAt)
        let earlier =
            all.predictions.values.filter { $0.keyID == key }.map(\.createdAt)
            + all.ledger.filter { $0.keyID == key }.map(\.createdAt)
        let recent = earlier.filter { now - $0 < SubmitRate.window }.sorted(by: >)
        guard recent.count >= limit else { return }
        throw .tooMany(limit, since: recent[limit - 1], at: now)
    }

    static func apply(
        _ event: Prediction.Event, to id: PredictionID, _ all: inout Contents
    ) throws(StoreError) -> Prediction {
        guard var prediction = all.predictions[id] else { throw .notFound(id) }
        do {
            try prediction.apply(event)
        } catch {
            throw StoreError(error, of: id)
        }
        all.predictions[id] = prediction
        if let end = prediction.life.finishedAt,
            let delivery = Delivery(of: prediction, at: end)
        {
            all.deliveries[id] = delivery
        }
        return prediction
    }

    static func remove(_ ids: [PredictionID], from all: inout Contents) -> Removal {
        let removed = Set(ids).compactMap { all.predictions.removeValue(forKey: $0) }
        for prediction in removed { all.deliveries[prediction.id] = nil }
        all.ledger += removed.map(Charge.init)
        let named = Set(all.predictions.values.flatMap(\.objects))
        let orphans = Set(removed.flatMap(\.objects)).subtracting(named)
        all.orphans.formUnion(orphans)
        return Removal(count: removed.count, orphans: orphans.sorted())
    }

    static func waiting(_ all: Contents) -> [Prediction] {
        all.predictions.values.filter { $0.status == .created }.sorted(by: order)
    }

    /// Oldest first; of the same moment, by id.
    static func order(_ a: Prediction, _ b: Prediction) -> Bool {
        (a.createdAt, a.id.text) < (b.createdAt, b.id.text)
    }
}
