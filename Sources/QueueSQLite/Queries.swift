// SPDX-License-Identifier: Apache-2.0

/// The SQL of the predictions' store, all of it.
///
/// A writer is alone in SQLite, so nothing locks rows.
enum Queries {
    /// A taken id changes nothing.
    static let insert = """
        INSERT INTO predictions (id, model, key, input, base64, created_at, status, started_at,
            finished_at, progress, starts, leases, lease_worker, lease_until, outcome, error_code, error)
        VALUES (:id, :model, :key, :input, :base64, :created_at, :status, :started_at,
            :finished_at, :progress, :starts, :leases, :lease_worker, :lease_until, :outcome,
            :error_code, :error)
        ON CONFLICT (id) DO NOTHING
        """
    static let update = """
        UPDATE predictions SET status = :status, started_at = :started_at, finished_at = :finished_at,
            progress = :progress, starts = :starts, leases = :leases, lease_worker = :lease_worker,
            lease_until = :lease_until, outcome = :outcome, error_code = :error_code, error = :error
        WHERE id = :id
        """
    static let find = "SELECT * FROM predictions WHERE id = ?"
    static let nextWaiting = """
        SELECT * FROM predictions WHERE status = 'created' ORDER BY created_at, id LIMIT 1
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
    /// Nothing when the prediction does not wait.
    static let position = """
        SELECT (SELECT count(*) FROM predictions AS other WHERE other.status = 'created'
                AND (other.created_at, other.id) < (this.created_at, this.id))
        FROM predictions AS this WHERE this.id = ? AND this.status = 'created'
        """
    static let filter = """
        FROM predictions WHERE (:key IS NULL OR key = :key) AND (:model IS NULL OR model = :model)
            AND (:status IS NULL OR status = :status)
            AND (:after IS NULL OR created_at >= :after)
            AND (:before IS NULL OR created_at <= :before)
        """
    static let page = """
        SELECT * \(filter) ORDER BY created_at DESC, id DESC LIMIT :limit OFFSET :offset
        """
    static let total = "SELECT count(*) \(filter)"
    static let delete = "DELETE FROM predictions WHERE id = ?"
    static let name = "INSERT OR IGNORE INTO prediction_objects (object, prediction) VALUES (?, ?)"
    static let objects = "SELECT object FROM prediction_objects WHERE prediction = ?"
    static let isNamed = "SELECT EXISTS (SELECT 1 FROM prediction_objects WHERE object = ?)"
}
