// SPDX-License-Identifier: Apache-2.0
package import Foundation
import GRDB
package import Queue

/// The file that predictions and keys are kept in.
///
/// Write-ahead logging, and every commit is synced to the disk before it is acknowledged. Several
/// processes may have the file open at a time; who finds it locked waits.
package final class SQLiteDatabase: Sendable {
    let pool: DatabasePool
    /// For short reads on the calling thread; never in a transaction.
    let reader: DatabaseQueue
    /// Changes with every commit; nil where it cannot be had, so that nothing may be remembered.
    let stamp: ChangeStamp?

    /// Opens or makes the file, and brings its tables up to date.
    ///
    /// - Throws: ``StoreError`` with `readOnly`, `full` or `unavailable`.
    package init(at file: URL) throws(StoreError) {
        do {
            var configuration = Configuration()
            configuration.busyMode = .timeout(20)
            configuration.maximumReaderCount = 4
            pool = try DatabasePool(path: file.path, configuration: configuration)
            // The pool asks for less while it turns on write-ahead logging; so this comes after it.
            try pool.writeWithoutTransaction { database in
                try database.execute(sql: "PRAGMA synchronous = FULL")
            }
            try Migrations.migrator.migrate(pool)
            configuration.readonly = true
            reader = try DatabaseQueue(path: file.path, configuration: configuration)
            // The log's index is there once somebody has read.
            try reader.read { try $0.execute(sql: "SELECT 1 FROM predictions LIMIT 1") }
            stamp = ChangeStamp(of: file)
        } catch {
            throw StoreError(sqlite: error)
        }
    }

    /// How the writer syncs: 2 is before every commit counts.
    package func synchronous() throws(StoreError) -> Int {
        do {
            return try pool.writeWithoutTransaction { database in
                try Int.fetchOne(database, sql: "PRAGMA synchronous") ?? 0
            }
        } catch {
            throw StoreError(sqlite: error)
        }
    }

    /// Closes the file; later calls fail.
    package func close() throws(StoreError) {
        do {
            try reader.close()
            try pool.close()
        } catch {
            throw StoreError(sqlite: error)
        }
    }

    /// Runs one transaction, which is on the disk when this returns.
    ///
    /// The caller's cancellation does not end it: others may wait for the same commit.
    func write<Value: Sendable>(
        _ body: @escaping @Sendable (Database) throws -> Value
    ) async throws(StoreError) -> Value {
        let result: Result<Value, any Error> = await withCheckedContinuation { waiting in
            pool.asyncWrite(body) { _, result in waiting.resume(returning: result) }
        }
        return try value(of: result)
    }

    /// Reads one state of the file.
    func read<Value: Sendable>(
        _ body: @escaping @Sendable (Database) throws -> Value
    ) async throws(StoreError) -> Value {
        let result: Result<Value, any Error> = await withCheckedContinuation { waiting in
            pool.asyncRead { database in
                waiting.resume(returning: Result { try body(database.get()) })
            }
        }
        return try value(of: result)
    }

    private func value<Value>(
        of result: Result<Value, any Error>
    ) throws(StoreError) -> Value {
        switch result {
        case .success(let value): return value
        case .failure(let error as StoreError): throw error
        case .failure(let error): throw StoreError(sqlite: error)
        }
    }
}
