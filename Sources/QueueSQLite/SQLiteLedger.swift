// SPDX-License-Identifier: Apache-2.0
import Domain
import GRDB
package import Queue

/// Usage and charges in SQLite: what the predictions say, and what is left of those that were removed.
package final class SQLiteLedger: Ledger {
    private let database: SQLiteDatabase
    private static let nanosecondsOfDay = 86_400_000_000_000

    /// The ledger of a file.
    package init(_ database: SQLiteDatabase) {
        self.database = database
    }

    package func usage(_ filter: ChargeFilter) async throws(StoreError) -> [UsageLine] {
        let conditions = Self.conditions(filter)
        let sql = """
            SELECT created_at / \(Self.nanosecondsOfDay) AS day, model, count(*) AS count,
                sum(status = 'completed') AS completed, sum(amount) AS amount
            FROM charges\(conditions.sql) GROUP BY day, model ORDER BY day, model
            """
        let arguments = conditions.arguments
        return try await database.read { database in
            try Row.fetchAll(database, sql: sql, arguments: arguments).map { row in
                UsageLine(
                    day: row["day"], modelID: row["model"], count: row["count"],
                    completed: row["completed"], amount: row["amount"])
            }
        }
    }

    package func charges(_ filter: ChargeFilter) async throws(StoreError) -> ChargePage {
        var conditions = Self.conditions(filter)
        conditions.add("status = ?", PredictionStatus.completed.rawValue)
        let order = filter.isOldestFirst ? "created_at, id" : "created_at DESC, id DESC"
        let from = "FROM charges\(conditions.sql)"
        let admitted = conditions.arguments
        let window = Window(page: filter.page, size: filter.pageSize).arguments
        return try await database.read { database in
            let rows = try Row.fetchAll(
                database, sql: "SELECT * \(from) ORDER BY \(order) LIMIT ? OFFSET ?",
                arguments: admitted + window)
            let total = try Int.fetchOne(
                database, sql: "SELECT count(*) \(from)", arguments: admitted)
            return ChargePage(charges: try rows.map(Self.charge), total: total ?? 0)
        }
    }

    package func spent(by keyID: String?) async throws(StoreError) -> Int {
        var conditions = Conditions()
        conditions.add("key = ?", keyID)
        let sql = "SELECT coalesce(sum(amount), 0) FROM charges\(conditions.sql)"
        let arguments = conditions.arguments
        return try await database.read { database in
            try Int.fetchOne(database, sql: sql, arguments: arguments) ?? 0
        }
    }

    private static func conditions(_ filter: ChargeFilter) -> Conditions {
        var conditions = Conditions()
        conditions.add("key = ?", filter.keyID)
        conditions.add("model = ?", filter.modelID)
        conditions.add("id", among: filter.predictions.map { $0.map(\.text).sorted() })
        conditions.add("created_at >= ?", filter.from?.nanoseconds)
        conditions.add("created_at < ?", filter.to?.nanoseconds)
        return conditions
    }

    private static func charge(_ row: Row) throws -> Charge {
        guard let id = PredictionID(row["id"]),
            let status = PredictionStatus(rawValue: row["status"])
        else { throw StoreError(.unavailable, "the database is damaged") }
        return Charge(
            id: id, modelID: row["model"], keyID: row["key"], status: status,
            times: (
                Timestamp(nanoseconds: row["created_at"]),
                PredictionRow.moment(row["finished_at"])
            ), amount: row["amount"])
    }
}
