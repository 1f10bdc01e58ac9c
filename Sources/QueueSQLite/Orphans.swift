// SPDX-License-Identifier: Apache-2.0
import Domain
import GRDB
import Queue

/// Files of one object store that may have lost their last name.
///
/// They are written down in the transaction that takes the name away, and removed in a later one: a crash
/// leaves no file behind, and what names a file anew, in a transaction of its own, either comes first and
/// is seen here, or sees that the file is gone.
struct Orphans: Sendable {
    /// Which object store.
    let store: String
    /// Whether anything names a file, given as the one argument.
    let isNamed: String
    /// How many are removed in one transaction: others wait for it.
    private static let most = 200

    /// Writes down those of some files that nothing names; returns them, sorted.
    func note(_ objects: some Sequence<String>, _ database: Database) throws -> [ObjectKey] {
        try objects.sorted().filter { try !has(name: $0, database) }.compactMap { object in
            try database.execute(
                sql: "INSERT OR IGNORE INTO orphans (store, object) VALUES (?, ?)",
                arguments: [store, object])
            return ObjectKey(object)
        }
    }

    /// Has the files removed that are written down and that nothing names by now.
    func clear(
        in database: SQLiteDatabase, _ remove: @escaping @Sendable (ObjectKey) -> Bool
    ) async throws(StoreError) {
        let find = "SELECT object FROM orphans WHERE store = ? LIMIT \(Self.most)"
        // There is none most of the time: a read locks nothing.
        let isAny = try await database.read { [store] database in
            try String.fetchOne(database, sql: find, arguments: [store]) != nil
        }
        guard isAny else { return }
        try await database.write { database in
            for object in try String.fetchAll(database, sql: find, arguments: [store]) {
                if let key = ObjectKey(object), try !has(name: object, database), !remove(key) {
                    continue
                }
                try database.execute(
                    sql: "DELETE FROM orphans WHERE store = ? AND object = ?",
                    arguments: [store, object])
            }
        }
    }

    private func has(name object: String, _ database: Database) throws -> Bool {
        let statement = try database.cachedStatement(sql: isNamed)
        return try Bool.fetchOne(statement, arguments: [object]) ?? false
    }
}
