// SPDX-License-Identifier: Apache-2.0
import GRDB

/// The steps from an empty file to the present tables, in order; a published step never changes.
enum Migrations {
    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1 predictions") { try $0.execute(sql: predictions) }
        migrator.registerMigration("2 keys") { try $0.execute(sql: keys) }
        migrator.registerMigration("3 terms") { try $0.execute(sql: terms) }
        migrator.registerMigration("4 key limits") { try $0.execute(sql: keyLimits) }
        migrator.registerMigration("5 uploads") { try $0.execute(sql: uploads) }
        migrator.registerMigration("6 pictures") { try $0.execute(sql: pictures) }
        migrator.registerMigration("7 orphans") { try $0.execute(sql: orphans) }
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

    /// What goes with a prediction: who is told, its limit and price, the names of submits, and what is
    /// left when it is gone.
    private static let terms = """
        ALTER TABLE predictions ADD COLUMN webhook TEXT;
        ALTER TABLE predictions ADD COLUMN concurrency INTEGER CHECK (concurrency > 0);
        ALTER TABLE predictions ADD COLUMN price INTEGER NOT NULL DEFAULT 0 CHECK (price >= 0);
        ALTER TABLE predictions ADD COLUMN preview TEXT;
        CREATE TABLE submit_tokens (
            key TEXT NOT NULL,
            token TEXT NOT NULL,
            digest TEXT NOT NULL,
            prediction TEXT NOT NULL,
            created_at INTEGER NOT NULL,
            PRIMARY KEY (key, token)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX submit_tokens_by_age ON submit_tokens (created_at);
        CREATE TABLE deliveries (
            prediction TEXT NOT NULL PRIMARY KEY REFERENCES predictions (id) ON DELETE CASCADE,
            key TEXT NOT NULL,
            url TEXT NOT NULL,
            created_at INTEGER NOT NULL,
            state TEXT NOT NULL CHECK (state IN ('due', 'delivered', 'failed')),
            due_at INTEGER NOT NULL,
            attempts TEXT NOT NULL,
            round INTEGER NOT NULL CHECK (round >= 0)
        ) STRICT;
        CREATE INDEX deliveries_due ON deliveries (due_at) WHERE state = 'due';
        CREATE INDEX deliveries_by_age ON deliveries (created_at);
        CREATE TABLE ledger (
            id TEXT NOT NULL PRIMARY KEY,
            model TEXT NOT NULL,
            key TEXT NOT NULL,
            status TEXT NOT NULL,
            created_at INTEGER NOT NULL,
            finished_at INTEGER,
            amount INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX ledger_by_age ON ledger (created_at);
        CREATE VIEW charges AS
            SELECT id, model, key, status, created_at, finished_at,
                CASE status WHEN 'completed' THEN price ELSE 0 END AS amount FROM predictions
            UNION ALL SELECT id, model, key, status, created_at, finished_at, amount FROM ledger;
        """

    /// A third role, limits and webhook secrets; a check cannot be altered, so the table is made anew.
    private static let keyLimits = """
        CREATE TABLE new_keys (
            id TEXT NOT NULL PRIMARY KEY,
            name TEXT NOT NULL,
            hash TEXT NOT NULL UNIQUE CHECK (length(hash) = 64),
            role TEXT NOT NULL CHECK (role IN ('admin', 'user', 'read-only')),
            created_at INTEGER NOT NULL,
            last_used INTEGER,
            revoked_at INTEGER,
            per_minute INTEGER CHECK (per_minute > 0),
            concurrency INTEGER CHECK (concurrency > 0),
            secret_number INTEGER NOT NULL DEFAULT 1 CHECK (secret_number > 0),
            secret_since INTEGER
        ) STRICT;
        INSERT INTO new_keys (id, name, hash, role, created_at, last_used, revoked_at)
            SELECT id, name, hash, role, created_at, last_used, revoked_at FROM keys;
        DROP TABLE keys;
        ALTER TABLE new_keys RENAME TO keys;
        """

    /// What clips begin with; named like their other files.
    private static let pictures = "ALTER TABLE predictions ADD COLUMN picture TEXT"

    /// Files that may have lost their last name, by the store that holds them; and the key that a key
    /// which only looks looks at.
    private static let orphans = """
        CREATE TABLE orphans (
            store TEXT NOT NULL,
            object TEXT NOT NULL,
            PRIMARY KEY (store, object)
        ) STRICT, WITHOUT ROWID;
        ALTER TABLE keys ADD COLUMN watches TEXT;
        """

    private static let uploads = """
        CREATE TABLE uploads (
            id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 32),
            key TEXT NOT NULL,
            name TEXT NOT NULL,
            size INTEGER NOT NULL CHECK (size >= 0),
            created_at INTEGER NOT NULL,
            object TEXT
        ) STRICT;
        CREATE INDEX uploads_by_age ON uploads (created_at);
        CREATE INDEX uploads_by_object ON uploads (object);
        """
}
