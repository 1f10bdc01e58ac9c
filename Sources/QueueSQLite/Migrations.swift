// SPDX-License-Identifier: Apache-2.0
import GRDB

/// The steps from an empty file to the present tables, in order; a published step never changes.
enum Migrations {
    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1 predictions") { try $0.execute(sql: predictions) }
        migrator.registerMigration("2 keys") { try $0.execute(sql: keys) }
        return migrator
    }

    /// Moments are nanoseconds since 1970.
    ///
    /// The checks repeat the laws of `Prediction`, so that no program
    /// can store a state that the service would not understand.
    private static let predictions = """
        CREATE TABLE predictions (
            id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 32),
            model TEXT NOT NULL,
            key TEXT NOT NULL,
            input TEXT NOT NULL,
            base64 INTEGER NOT NULL CHECK (base64 IN (0, 1)),
            created_at INTEGER NOT NULL,
            status TEXT NOT NULL CHECK (status IN
                ('created', 'processing', 'completed', 'failed', 'cancelled', 'timeout')),
            started_at INTEGER,
            finished_at INTEGER,
            progress REAL NOT NULL CHECK (progress BETWEEN 0 AND 1),
            starts INTEGER NOT NULL CHECK (starts >= 0),
            leases INTEGER NOT NULL CHECK (leases >= starts),
            lease_worker TEXT,
            lease_until INTEGER,
            outcome TEXT,
            error_code INTEGER,
            error TEXT,
            CHECK ((status = 'processing') = (lease_worker IS NOT NULL)),
            CHECK ((status = 'processing') = (lease_until IS NOT NULL)),
            CHECK ((status = 'completed') = (outcome IS NOT NULL)),
            CHECK ((status IN ('failed', 'timeout')) = (error IS NOT NULL)),
            CHECK ((status IN ('created', 'processing')) = (finished_at IS NULL))
        ) STRICT;
        CREATE INDEX predictions_by_status ON predictions (status, created_at, id);
        CREATE INDEX predictions_by_key ON predictions (key, created_at, id);
        CREATE INDEX predictions_by_age ON predictions (created_at, id);
        CREATE TABLE prediction_objects (
            object TEXT NOT NULL,
            prediction TEXT NOT NULL REFERENCES predictions (id) ON DELETE CASCADE,
            PRIMARY KEY (object, prediction)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX prediction_objects_by_prediction ON prediction_objects (prediction);
        """

    private static let keys = """
        CREATE TABLE keys (
            id TEXT NOT NULL PRIMARY KEY,
            name TEXT NOT NULL,
            hash TEXT NOT NULL UNIQUE CHECK (length(hash) = 64),
            role TEXT NOT NULL CHECK (role IN ('admin', 'user')),
            created_at INTEGER NOT NULL,
            last_used INTEGER,
            revoked_at INTEGER
        ) STRICT;
        """
}
