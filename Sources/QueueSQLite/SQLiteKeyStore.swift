// SPDX-License-Identifier: Apache-2.0
package import Domain
import GRDB
package import Queue

/// API keys in SQLite.
package final class SQLiteKeyStore: KeyStore {
    private let database: SQLiteDatabase
    private let byHash: ReadCache<String, APIKey?>

    /// The keys of a file.
    package init(_ database: SQLiteDatabase) {
        self.database = database
        byHash = ReadCache(database)
    }

    package func add(_ key: APIKey) async throws(StoreError) {
        try await database.write { database in
            try database.execute(
                sql: """
                    INSERT INTO keys (id, name, hash, role, created_at, last_used, revoked_at,
                        per_minute, concurrency, secret_number, secret_since, watches)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
                    """,
                arguments: [
                    key.id, key.name, key.hash, key.role.rawValue, key.createdAt.nanoseconds,
                    key.lastUsed?.nanoseconds, key.revokedAt?.nanoseconds, key.limits.perMinute,
                    key.limits.concurrency, key.secretVersion.number,
                    key.secretVersion.since?.nanoseconds, key.watches,
                ])
            guard database.changesCount == 1 else {
                throw StoreError(.conflict, "there is a key \(key.id) already")
            }
        }
    }

    package func key(hash: String) async throws(StoreError) -> APIKey? {
        try byHash.value(of: hash) { database in
            let statement = try database.cachedStatement(
                sql: "SELECT * FROM keys WHERE hash = ?")
            return try Row.fetchOne(statement, arguments: [hash]).map(Self.key)
        }
    }

    package func key(id: String) async throws(StoreError) -> APIKey? {
        try await database.read { try Self.find(id, $0) }
    }

    package func change(
        _ id: String, _ changes: [KeyChange], at now: Timestamp
    ) async throws(StoreError) -> APIKey {
        try await database.write { database in
            guard var key = try Self.find(id, database) else {
                throw StoreError(.notFound, "there is no key \(id)")
            }
            for change in changes { change.apply(to: &key, at: now) }
            try database.execute(
                sql: """
                    UPDATE keys SET name = ?, role = ?, per_minute = ?, concurrency = ?,
                        secret_number = ?, secret_since = ? WHERE id = ?
                    """,
                arguments: [
                    key.name, key.role.rawValue, key.limits.perMinute, key.limits.concurrency,
                    key.secretVersion.number, key.secretVersion.since?.nanoseconds, id,
                ])
            return key
        }
    }

    package func keys() async throws(StoreError) -> [APIKey] {
        try await database.read { database in
            try Row.fetchAll(database, sql: "SELECT * FROM keys ORDER BY created_at, id")
                .map(Self.key)
        }
    }

    package func revoke(_ id: String, at now: Timestamp) async throws(StoreError) -> APIKey {
        try await database.write { database in
            try database.execute(
                sql: "UPDATE keys SET revoked_at = ? WHERE id = ? AND revoked_at IS NULL",
                arguments: [now.nanoseconds, id])
            guard let key = try Self.find(id, database) else {
                throw StoreError(.notFound, "there is no key \(id)")
            }
            return key
        }
    }

    /// Notes a use at most once a minute: a sync to the disk for every request would be dear.
    package func touch(_ id: String, at now: Timestamp) async throws(StoreError) {
        let key = try await database.read { try Self.find(id, $0) }
        guard let key, key.lastUsed.map({ $0 + .seconds(60) <= now }) ?? true else { return }
        try await database.write { database in
            try database.execute(
                sql: "UPDATE keys SET last_used = ? WHERE id = ?", arguments: [now.nanoseconds, id])
        }
    }

    private static func find(_ id: String, _ database: Database) throws -> APIKey? {
        try Row.fetchOne(database, sql: "SELECT * FROM keys WHERE id = ?", arguments: [id])
            .map(key)
    }

    private static func key(_ row: Row) throws -> APIKey {
        guard let role = APIKey.Role(rawValue: row["role"]) else {
            throw StoreError(.unavailable, "the database is damaged")
        }
        let lastUsed: Int64? = row["last_used"]
        let revokedAt: Int64? = row["revoked_at"]
        var key = APIKey(
            id: row["id"], name: row["name"], hash: row["hash"], role: role,
            createdAt: Timestamp(nanoseconds: row["created_at"]))
        key.watches = row["watches"]
        key.limits = APIKey.Limits(
            perMinute: row["per_minute"], concurrency: row["concurrency"])
        key.secretVersion.number = row["secret_number"]
        key.secretVersion.since = PredictionRow.moment(row["secret_since"])
        key.lastUsed = lastUsed.map { Timestamp(nanoseconds: $0) }
        key.revokedAt = revokedAt.map { Timestamp(nanoseconds: $0) }
        return key
    }
}
