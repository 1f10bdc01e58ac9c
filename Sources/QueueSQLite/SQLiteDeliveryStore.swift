// SPDX-License-Identifier: Apache-2.0
package import Domain
import GRDB
package import Queue

/// Messages to webhooks in SQLite, beside the predictions that they are about.
package final class SQLiteDeliveryStore: DeliveryStore {
    private let database: SQLiteDatabase
    private static let due = """
        SELECT * FROM deliveries WHERE state = 'due' AND due_at <= ? ORDER BY due_at LIMIT ?
        """

    /// The messages of a file.
    package init(_ database: SQLiteDatabase) {
        self.database = database
    }

    package func claim(
        _ limit: Int, at now: Timestamp, until: Timestamp
    ) async throws(StoreError) -> [Delivery] {
        // Nothing is due most of the time: a read locks nothing.
        let isAnyDue = try await database.read { database in
            try Row.fetchOne(database, sql: Self.due, arguments: [now.nanoseconds, 1]) != nil
        }
        guard isAnyDue else { return [] }
        return try await database.write { database in
            let rows = try Row.fetchAll(
                database, sql: Self.due, arguments: [now.nanoseconds, limit])
            return try rows.map { row in
                let delivery = try Self.delivery(row)
                try database.execute(
                    sql: "UPDATE deliveries SET due_at = ? WHERE prediction = ?",
                    arguments: [until.nanoseconds, delivery.id.text])
                return delivery
            }
        }
    }

    package func record(_ delivery: Delivery) async throws(StoreError) {
        try await database.write { database in
            try database.execute(
                sql: """
                    UPDATE deliveries SET state = ?, due_at = ?, attempts = ?, round = ?
                    WHERE prediction = ?
                    """,
                arguments: [
                    delivery.state.rawValue, delivery.dueAt.nanoseconds,
                    try PredictionRow.encoded(delivery.attempts), delivery.round,
                    delivery.id.text,
                ])
        }
    }

    package func deliveries(
        of keyID: String?, limit: Int
    ) async throws(StoreError) -> [Delivery] {
        var conditions = Conditions()
        conditions.add("key = ?", keyID)
        let sql =
            "SELECT * FROM deliveries\(conditions.sql) ORDER BY created_at DESC, prediction DESC LIMIT ?"
        let arguments = conditions.arguments + [limit]
        return try await database.read { database in
            try Row.fetchAll(database, sql: sql, arguments: arguments).map(Self.delivery)
        }
    }

    package func redeliver(
        _ id: PredictionID, at now: Timestamp
    ) async throws(StoreError) -> Delivery {
        try await database.write { database in
            try database.execute(
                sql: """
                    UPDATE deliveries SET state = 'due', due_at = ?, round = 0 WHERE prediction = ?
                    """,
                arguments: [now.nanoseconds, id.text])
            let row = try Row.fetchOne(
                database, sql: "SELECT * FROM deliveries WHERE prediction = ?",
                arguments: [id.text])
            guard let row else { throw StoreError.noDelivery(id) }
            return try Self.delivery(row)
        }
    }

    private static func delivery(_ row: Row) throws -> Delivery {
        guard let id = PredictionID(row["prediction"]),
            let state = Delivery.State(rawValue: row["state"])
        else { throw StoreError(.unavailable, "the database is damaged") }
        var delivery = Delivery(
            id, keyID: row["key"], url: row["url"],
            at: Timestamp(nanoseconds: row["created_at"]))
        delivery.state = state
        delivery.dueAt = Timestamp(nanoseconds: row["due_at"])
        delivery.attempts = try PredictionRow.decoded(row["attempts"])
        delivery.round = row["round"]
        return delivery
    }
}
