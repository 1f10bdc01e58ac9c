// SPDX-License-Identifier: Apache-2.0
import GRDB
import Queue
import Synchronization

/// What was read from the file and still holds: everything is forgotten as soon as anybody, also another
/// process, has committed anything.
///
/// SQLite tells a connection so at the price of a look at shared memory (`PRAGMA data_version`). Reads are
/// made on the calling thread: a row by its key takes some microseconds, a hop to another thread more.
final class ReadCache<Key: Hashable & Sendable, Value: Sendable>: Sendable {
    private struct State {
        var version = -1
        var values: [Key: Value] = [:]
    }

    private let reader: DatabaseQueue
    private let state = Mutex(State())
    /// More are not kept.
    private static var limit: Int { 10_000 }

    /// A cache of reads on a connection that is used for nothing else but caches.
    init(_ reader: DatabaseQueue) {
        self.reader = reader
    }

    /// The value of a key: as it was read before, or read now.
    func value(
        of key: Key, _ read: @Sendable (Database) throws -> Value
    ) throws(StoreError) -> Value {
        do {
            return try reader.unsafeRead { database in
                let version = try Self.version(database)
                if let known = state.withLock({ $0.version == version ? $0.values[key] : nil }) {
                    return known
                }
                // A commit between the two reads makes the value newer than its version: it is
                // forgotten a little early, never late.
                let value = try read(database)
                state.withLock { state in
                    if state.version != version || state.values.count >= Self.limit {
                        state.values = [:]
                        state.version = version
                    }
                    state.values[key] = value
                }
                return value
            }
        } catch let error as StoreError {
            throw error
        } catch {
            throw StoreError(sqlite: error)
        }
    }

    private static func version(_ database: Database) throws -> Int {
        let statement = try database.cachedStatement(sql: "PRAGMA data_version")
        return try Int.fetchOne(statement) ?? 0
    }
}
