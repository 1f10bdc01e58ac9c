// SPDX-License-Identifier: Apache-2.0
package import Domain
import GRDB
package import Queue

/// Uploads in SQLite.
package final class SQLiteUploadStore: UploadStore {
    private let database: SQLiteDatabase
    private let holds: @Sendable (ObjectKey) -> Bool
    private static let orphans = Orphans(
        store: "media", isNamed: "SELECT EXISTS (SELECT 1 FROM uploads WHERE object = ?)")

    /// The uploads of a file; the store is told whether an object is there.
    package init(
        _ database: SQLiteDatabase, holds: @escaping @Sendable (ObjectKey) -> Bool = { _ in true }
    ) {
        self.database = database
        self.holds = holds
    }

    package func announce(_ upload: Upload) async throws(StoreError) {
        try await database.write { [holds] database in
            if let object = upload.object, !holds(object) { throw StoreError.fileGone(object) }
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
        try await database.write { [holds] database in
            guard holds(object) else { throw StoreError.fileGone(object) }
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
            let count = database.changesCount
            return Removal(count: count, orphans: try Self.orphans.note(objects, database))
        }
    }

    package func clear(
        _ remove: @escaping @Sendable (ObjectKey) -> Bool
    ) async throws(StoreError) {
        try await Self.orphans.clear(in: database, remove)
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
