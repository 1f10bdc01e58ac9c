// SPDX-License-Identifier: Apache-2.0
import Foundation
import GRDB

/// Writes down every completion, in the very transaction in which it happens; a completion cannot hide.
struct Witness {
    private let database: DatabaseQueue

    /// A witness in a database that has its tables already.
    init(_ folder: URL) throws {
        var configuration = Configuration()
        configuration.busyMode = .timeout(20)
        database = try DatabaseQueue(
            path: folder.appending(path: "kinora.sqlite").path, configuration: configuration)
        try database.write { database in
            try database.execute(
                sql: """
                    CREATE TABLE IF NOT EXISTS witness (id TEXT NOT NULL);
                    CREATE TRIGGER IF NOT EXISTS witnessed AFTER UPDATE OF outcome ON predictions
                    WHEN NEW.outcome IS NOT NULL
                    BEGIN INSERT INTO witness VALUES (NEW.id); END;
                    """)
        }
    }

    /// How often each prediction was completed.
    func completions() throws -> [String: Int] {
        try database.read { database in
            let rows = try Row.fetchAll(
                database, sql: "SELECT id, count(*) AS count FROM witness GROUP BY id")
            return Dictionary(uniqueKeysWithValues: rows.map { ($0["id"], $0["count"]) })
        }
    }

    /// Whether the database is as it should be.
    func isIntact() throws -> Bool {
        try database.read { database in
            try String.fetchOne(database, sql: "PRAGMA integrity_check") == "ok"
        }
    }
}
