// SPDX-License-Identifier: Apache-2.0
package import Domain
import GRDB
package import Queue

/// Predictions in SQLite.
///
/// A submit is acknowledged when it is on the disk; submits that come together share one sync.
package final class SQLitePredictionStore: PredictionStore {
    /// A prediction to be kept, and the caller's name for the request.
    struct Submit: Sendable {
        var prediction: Prediction
        var token: SubmitToken?
        var perMinute: Int?
    }

    private let database: SQLiteDatabase
    private let holds: @Sendable (ObjectKey) -> Bool
    static let orphans = Orphans(store: "objects", isNamed: Queries.isNamed)
    private let rows: ReadCache<PredictionID, Prediction?>
    private let queue: ReadCache<Int, [String]>
    private let submits: GroupCommit<Submit, Result<Prediction, StoreError>>

    /// The predictions of a file; the store is told whether an object is there.
    package init(
        _ database: SQLiteDatabase, holds: @escaping @Sendable (ObjectKey) -> Bool = { _ in true }
    ) {
        self.database = database
        self.holds = holds
        rows = ReadCache(database)
        queue = ReadCache(database)
        submits = GroupCommit { submits in
            do throws(StoreError) {
                return try await database.write { database in
                    try submits.map { try Self.insert($0, holds: holds, database) }
                }
            } catch {
                return submits.map { _ in .failure(error) }
            }
        }
    }

    package func submit(
        _ prediction: Prediction, token: SubmitToken?, perMinute: Int?
    ) async throws(StoreError) -> Prediction {
        let submit = Submit(prediction: prediction, token: token, perMinute: perMinute)
        return try await submits.submit(submit).get()
    }

    package func prediction(_ id: PredictionID) async throws(StoreError) -> Prediction? {
        try rows.value(of: id) { try Self.find(id, $0) }
    }

    package func lease(
        to worker: String, at now: Timestamp, until: Timestamp
    ) async throws(StoreError) -> Prediction? {
        // Idle workers look many times a second: a read costs next to nothing, and locks nothing.
        guard try await database.read({ try Row.fetchOne($0, sql: Queries.nextWaiting) != nil })
        else { return nil }
        return try await database.write { database in
            guard let row = try Row.fetchOne(database, sql: Queries.nextWaiting) else { return nil }
            let prediction = try PredictionRow.prediction(row)
            return try Self.apply(
                .lease(worker: worker, at: now, until: until), to: prediction, database)
        }
    }

    package func renew(
        _ lease: Lease, of id: PredictionID, until: Timestamp, news: LeaseNews
    ) async throws(StoreError) {
        try await database.write { [self] database in
            guard let prediction = try Self.find(id, database) else {
                throw StoreError.leaseLost(id)
            }
            let event = Prediction.Event.renew(
                lease, until: until, progress: news.progress, preview: news.preview,
                picture: news.picture)
            let renewed = try Self.apply(event, to: prediction, database)
            // Only the first picture counts; a later one is nobody's.
            let picture = news.picture == renewed.life.picture ? news.picture : nil
            try name([news.preview, picture].compactMap(\.self), by: id, database)
        }
    }

    package func finish(
        _ id: PredictionID, _ lease: Lease, with ending: Ending, at now: Timestamp
    ) async throws(StoreError) {
        try await database.write { [self] database in
            guard let prediction = try Self.find(id, database) else {
                throw StoreError.leaseLost(id)
            }
            let finished = try Self.apply(
                ending.event(of: lease, at: now), to: prediction, database)
            try name(finished.life.outcome?.objects ?? [], by: id, database)
        }
    }

    package func cancel(
        _ id: PredictionID, at now: Timestamp
    ) async throws(StoreError) -> Prediction {
        try await database.write { database in
            guard let prediction = try Self.find(id, database) else {
                throw StoreError.notFound(id)
            }
            return try Self.apply(.cancel(at: now), to: prediction, database)
        }
    }

    package func list(_ filter: PredictionFilter) async throws(StoreError) -> PredictionPage {
        var conditions = Conditions()
        conditions.add("key = ?", filter.keyID)
        conditions.add("model = ?", filter.modelID)
        conditions.add("status = ?", filter.status?.rawValue)
        conditions.add("created_at >= ?", filter.createdAfter?.nanoseconds)
        conditions.add("created_at <= ?", filter.createdBefore?.nanoseconds)
        let from = "FROM predictions" + conditions.sql
        let page = "SELECT * \(from) ORDER BY created_at DESC, id DESC LIMIT ? OFFSET ?"
        let (admitted, window) = (
            conditions.arguments, Window(page: filter.page, size: filter.pageSize).arguments
        )
        return try await database.read { database in
            let rows = try Row.fetchAll(database, sql: page, arguments: admitted + window)
            let total = try Int.fetchOne(
                database, sql: "SELECT count(*) \(from)", arguments: admitted)
            return PredictionPage(
                predictions: try rows.map(PredictionRow.prediction), total: total ?? 0)
        }
    }

    package func delete(_ ids: [PredictionID]) async throws(StoreError) -> Removal {
        try await database.write { try Self.remove(ids.map(\.text), $0) }
    }

    package func discard(_ objects: [ObjectKey]) async throws(StoreError) {
        _ = try await database.write { try Self.orphans.note(objects.map(\.text), $0) }
    }

    package func clear(
        _ remove: @escaping @Sendable (ObjectKey) -> Bool
    ) async throws(StoreError) {
        try await Self.orphans.clear(in: database, remove)
    }

    /// Lets a prediction name files, which have to be there.
    private func name(
        _ objects: [ObjectKey], by id: PredictionID, _ database: Database
    ) throws {
        for object in objects {
            guard holds(object) else { throw StoreError.fileGone(object) }
            try database.execute(sql: Queries.name, arguments: [object.text, id.text])
        }
    }

    package func release(worker: String, at now: Timestamp) async throws(StoreError) -> Int {
        try await database.write { database in
            try Self.applyAll(.abandon(at: now), Queries.heldBy, [worker], database)
        }
    }

    package func sweep(at now: Timestamp, limits: SweepLimits) async throws(StoreError) -> Sweep {
        try await database.write { database in
            var sweep = Sweep()
            let latestStart = (now - limits.processing).nanoseconds
            sweep.timedOut = try Self.applyAll(
                .timeOut(limits.failure, at: now), Queries.overdue, [latestStart], database)
            sweep.abandoned = try Self.applyAll(
                .abandon(at: now), Queries.abandoned, [now.nanoseconds], database)
            let latestCreation = (now - limits.retention).nanoseconds
            let old = try String.fetchAll(
                database, sql: Queries.expired, arguments: [latestCreation])
            sweep.removed = try Self.remove(old, database)
            let latestToken = (now - SubmitToken.lifetime).nanoseconds
            try database.execute(sql: Queries.forgetTokens, arguments: [latestToken])
            return sweep
        }
    }

    package func counts() async throws(StoreError) -> [PredictionStatus: Int] {
        try await database.read { database in
            try Row.fetchAll(database, sql: Queries.counts).reduce(into: [:]) { counts, row in
                counts[PredictionStatus(rawValue: row["status"]) ?? .failed] = row["count"]
            }
        }
    }

    package func position(of prediction: Prediction) async throws(StoreError) -> Int? {
        guard prediction.status == .created else { return nil }
        let next = try queue.value(of: 0) { database in
            let statement = try database.cachedStatement(sql: Queries.waiting)
            return try String.fetchAll(statement, arguments: [positionLimit])
        }
        if let place = next.firstIndex(of: prediction.id.text) { return place }
        // It waits behind all of these, or has stopped waiting since it was read.
        return next.count < positionLimit ? nil : positionLimit
    }
}
