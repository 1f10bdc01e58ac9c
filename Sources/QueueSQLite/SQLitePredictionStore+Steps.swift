// SPDX-License-Identifier: Apache-2.0
import Domain
import GRDB
import Queue

/// Steps within a transaction.
extension SQLitePredictionStore {
    static func find(_ id: PredictionID, _ database: Database) throws -> Prediction? {
        let statement = try database.cachedStatement(sql: Queries.find)
        return try Row.fetchOne(statement, arguments: [id.text]).map(PredictionRow.prediction)
    }

    /// A taken id or token fails this one only, not the others of the commit.
    static func insert(
        _ submit: Submit, holds: (ObjectKey) -> Bool, _ database: Database
    ) throws -> Result<Prediction, StoreError> {
        let prediction = submit.prediction
        if let token = submit.token, let known = try repeated(prediction, token, database) {
            return known
        }
        if let limit = submit.perMinute, let error = try excess(limit, prediction, database) {
            return .failure(error)
        }
        if let picture = prediction.life.picture, !holds(picture) {
            return .failure(.fileGone(picture))
        }
        try database.cachedStatement(sql: Queries.insert).execute(
            arguments: try PredictionRow.values(prediction))
        guard database.changesCount == 1 else {
            return .failure(
                StoreError(.conflict, "there is a prediction \(prediction.id) already"))
        }
        if let picture = prediction.life.picture {
            try database.execute(
                sql: Queries.name, arguments: [picture.text, prediction.id.text])
        }
        if let token = submit.token {
            try database.execute(
                sql: Queries.useToken,
                arguments: [
                    prediction.keyID, token.text, token.digest, prediction.id.text,
                    prediction.createdAt.nanoseconds,
                ])
        }
        return .success(prediction)
    }

    /// What is wrong when the key of a prediction has submitted so many within a minute.
    private static func excess(
        _ limit: Int, _ prediction: Prediction, _ database: Database
    ) throws -> StoreError? {
        let now = prediction.createdAt
        let oldest = try Int64.fetchOne(
            database.cachedStatement(sql: Queries.submitBefore),
            arguments: [prediction.keyID, (now - SubmitRate.window).nanoseconds, limit - 1])
        return oldest.map { .tooMany(limit, since: Timestamp(nanoseconds: $0), at: now) }
    }

    /// What a token was used for before; nil when it was not, or what it was used for is gone.
    private static func repeated(
        _ prediction: Prediction, _ token: SubmitToken, _ database: Database
    ) throws -> Result<Prediction, StoreError>? {
        let since = (prediction.createdAt - SubmitToken.lifetime).nanoseconds
        let use = try Row.fetchOne(
            database, sql: Queries.token, arguments: [prediction.keyID, token.text, since])
        guard let use, let id = PredictionID(use["prediction"]), let known = try find(id, database)
        else { return nil }
        return use["digest"] == token.digest ? .success(known) : .failure(.tokenReused)
    }

    static func apply(
        _ event: Prediction.Event, to prediction: Prediction, _ database: Database
    ) throws -> Prediction {
        var changed = prediction
        do {
            try changed.apply(event)
        } catch {
            throw StoreError(error, of: prediction.id)
        }
        try database.cachedStatement(sql: Queries.update).execute(
            arguments: PredictionRow.values(of: changed.life) + [prediction.id.text])
        if let end = changed.life.finishedAt, let delivery = Delivery(of: changed, at: end) {
            try database.execute(
                sql: Queries.deliver,
                arguments: [
                    delivery.id.text, delivery.keyID, delivery.url,
                    delivery.createdAt.nanoseconds, delivery.dueAt.nanoseconds,
                ])
        }
        return changed
    }

    /// Applies an event to every prediction that a query finds; returns how many.
    static func applyAll(
        _ event: Prediction.Event, _ query: String, _ arguments: StatementArguments,
        _ database: Database
    ) throws -> Int {
        let rows = try Row.fetchAll(database, sql: query, arguments: arguments)
        for row in rows {
            _ = try apply(event, to: PredictionRow.prediction(row), database)
        }
        return rows.count
    }

    static func remove(_ ids: [String], _ database: Database) throws -> Removal {
        var removal = Removal()
        var objects: Set<String> = []
        for id in ids {
            objects.formUnion(
                try String.fetchAll(database, sql: Queries.objects, arguments: [id]))
            try database.execute(sql: Queries.remember, arguments: [id])
            try database.execute(sql: Queries.delete, arguments: [id])
            removal.count += database.changesCount
        }
        removal.orphans = try orphans.note(objects, database)
        return removal
    }
}
