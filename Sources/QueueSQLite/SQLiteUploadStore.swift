// SPDX-License-Identifier: Apache-2.0
package import Domain
import GRDB
package import Queue

/// Uploads in SQLite.
package final class SQLiteUploadStore: UploadStore {
    private let database: SQLiteDatabase

    /// The uploads of a file.
    package init(_ database: SQLiteDatabase) {
        self.database = database
    }

    package func announce(_ upload: Upload) async throws(StoreError) {
        try await database.write { database in
            try database.execute(
                sql: """
                    INSERT INTO uploads (id, key, name, size, created_at, object)
                    VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
                    """,
                arguments: [
                    upload.id.text, upload.keyID, upload.name, upload.size,
                    upload.createdAt.nanoseconds, upload.object?.text,
                ])
            guard database.changesCount == 1 else {
                throw StoreError(.conflict, "there is an upload \(upload.id) already")
            }
        }
    }

    package func upload(_ id: PredictionID) async throws(StoreError) -> Upload? {
        try await database.read { try Self.find(id, $0) }
    }

    package func fill(_ id: PredictionID, with object: ObjectKey) async throws(StoreError) {
        try await database.write { database in
            try database.execute(
                sql: "UPDATE uploads SET object = ? WHERE id = ? AND object IS NULL",
                arguments: [object.text, id.text])
            guard database.changesCount == 0 else { return }
            guard try Self.find(id, database) != nil else {
                throw StoreError(.notFound, "there is no upload \(id)")
            }
            throw StoreError.filled
        }
    }

    package func expire(
        before moment: Timestamp, unfilledBefore: Timestamp
    ) async throws(StoreError) -> Removal {
        let old = "created_at < ? OR (object IS NULL AND created_at < ?)"
        let moments: StatementArguments = [moment.nanoseconds, unfilledBefore.nanoseconds]
        // Nothing is old most of the time: a read locks nothing.
        let isAnyOld = try await database.read { database in
            try Row.fetchOne(
                database, sql: "SELECT 1 FROM uploads WHERE \(old) LIMIT 1", arguments: moments)
                != nil
        }
        guard isAnyOld else { return Removal() }
        return try await database.write { database in
            let objects = try String.fetchSet(
                database,
                sql: "SELECT object FROM uploads WHERE object IS NOT NULL AND (\(old))",
                arguments: moments)
            try database.execute(sql: "DELETE FROM uploads WHERE \(old)", arguments: moments)
            var removal = Removal(count: database.changesCount)
            for object in objects.sorted() {
                let isNamed = try Bool.fetchOne(
                    database, sql: "SELECT EXISTS (SELECT 1 FROM uploads WHERE object = ?)",
                    arguments: [object])
                if isNamed != true, let key = ObjectKey(object) { removal.orphans.append(key) }
            }
            return removal
        }
    }

    private static func find(_ id: PredictionID, _ database: Database) throws -> Upload? {
        let row = try Row.fetchOne(
            database, sql: "SELECT * FROM uploads WHERE id = ?", arguments: [id.text])
        return row.map { row in
            Upload(
                id: id, keyID: row["key"], name: row["name"], size: row["size"],
                createdAt: Timestamp(nanoseconds: row["created_at"]),
                object: (row["object"] as String?).flatMap { ObjectKey($0) })
        }
    }
}
