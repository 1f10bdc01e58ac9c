// SPDX-License-Identifier: Apache-2.0

/// The SQL of the predictions' store, all of it.
///
/// A writer is alone in SQLite, so nothing locks rows.
enum Queries {
    /// The values of ``PredictionRow/columns``; a taken id changes nothing.
    static let insert = """
        INSERT INTO predictions (\(PredictionRow.columns.joined(separator: ", ")))
        VALUES (\(PredictionRow.columns.map { _ in "?" }.joined(separator: ", ")))
        ON CONFLICT (id) DO NOTHING
        """
    /// The values of ``PredictionRow/lifeColumns``, then the id.
    static let update = """
        UPDATE predictions SET \(PredictionRow.lifeColumns.map { "\($0) = ?" }.joined(separator: ", "))
        WHERE id = ?
        """
    static let find = "SELECT * FROM predictions WHERE id = ?"
    static let token = "SELECT * FROM submit_tokens WHERE key = ? AND token = ? AND created_at > ?"
    static let useToken = """
        INSERT OR REPLACE INTO submit_tokens (key, token, digest, prediction, created_at)
        VALUES (?, ?, ?, ?, ?)
        """
    static let forgetTokens = "DELETE FROM submit_tokens WHERE created_at <= ?"
    /// When a key made the submit that so many others came after, if it did after a moment; submits of
    /// predictions that are gone count.
    static let submitBefore = """
        SELECT created_at FROM charges WHERE key = ? AND created_at > ?
        ORDER BY created_at DESC LIMIT 1 OFFSET ?
        """
    /// Passes over those whose key has enough in work.
    static let nextWaiting = """
        WITH busy AS (
            SELECT key, count(*) AS count FROM predictions WHERE status = 'processing' GROUP BY key)
        SELECT waiting.* FROM predictions AS waiting LEFT JOIN busy ON busy.key = waiting.key
        WHERE waiting.status = 'created'
            AND (waiting.concurrency IS NULL OR coalesce(busy.count, 0) < waiting.concurrency)
        ORDER BY waiting.created_at, waiting.id LIMIT 1
        """
    static let heldBy = """
        SELECT * FROM predictions WHERE status = 'processing' AND lease_worker = ?
        """
    static let abandoned = """
        SELECT * FROM predictions WHERE status = 'processing' AND lease_until <= ?
        """
    static let overdue = """
        SELECT * FROM predictions WHERE status = 'processing' AND started_at <= ?
        """
    static let expired = """
        SELECT id FROM predictions
        WHERE created_at <= ? AND status NOT IN ('created', 'processing')
        """
    static let counts = "SELECT status, count(*) AS count FROM predictions GROUP BY status"
    /// Those that start next.
    static let waiting = """
        SELECT id FROM predictions WHERE status = 'created' ORDER BY created_at, id LIMIT ?
        """
    static let delete = "DELETE FROM predictions WHERE id = ?"
    static let remember = """
        INSERT OR IGNORE INTO ledger SELECT * FROM charges WHERE id = ? LIMIT 1
        """
    static let name = "INSERT OR IGNORE INTO prediction_objects (object, prediction) VALUES (?, ?)"
    static let objects = "SELECT object FROM prediction_objects WHERE prediction = ?"
    static let isNamed = "SELECT EXISTS (SELECT 1 FROM prediction_objects WHERE object = ?)"
    /// One that is there already stays as it is.
    static let deliver = """
        INSERT OR IGNORE INTO deliveries (prediction, key, url, created_at, state, due_at, attempts,
            round) VALUES (?, ?, ?, ?, 'due', ?, '[]', 0)
        """
}
