// SPDX-License-Identifier: Apache-2.0
import GRDB
import Queue
import Synchronization

/// What was read from the file and still holds: everything is forgotten as soon as anybody, also another
/// process, has committed anything.
///
/// Reads are made on the calling thread: a row by its key takes some microseconds, a hop to another
/// thread more.
final class ReadCache<Key: Hashable & Sendable, Value: Sendable>: Sendable {
    private struct State {
        var stamp: ChangeStamp.Value?
        var values: [Key: Value] = [:]
    }

    private let reader: DatabaseQueue
    private let stamp: ChangeStamp?
    private let state = Mutex(State())
    /// More are not kept.
    private static var limit: Int { 10_000 }

    /// A cache of reads of a file.
    init(_ database: SQLiteDatabase) {
        reader = database.reader
        stamp = database.stamp
    }

    /// The value of a key: as it was read before, or read now.
    func value(
        of key: Key, _ read: @Sendable (Database) throws -> Value
    ) throws(StoreError) -> Value {
        if let known = known(key, at: stamp?.value) { return known }
        do {
            return try reader.unsafeRead { database in
                // A commit between this and the read makes the value newer than its stamp: it is
                // forgotten a little early, never late.
                let stamp = stamp?.value
                // Another thread may have read it while this one waited for its turn.
                if let known = known(key, at: stamp) { return known }
                let value = try read(database)
                if let stamp { keep(value, of: key, at: stamp) }
                return value
            }
        } catch let error as StoreError {
            throw error
        } catch {
            throw StoreError(sqlite: error)
        }
    }

    private func known(_ key: Key, at stamp: ChangeStamp.Value?) -> Value? {
        guard let stamp else { return nil }
        return state.withLock { $0.stamp == stamp ? $0.values[key] : nil }
    }

    private func keep(_ value: Value, of key: Key, at stamp: ChangeStamp.Value) {
        state.withLock { state in
            if state.stamp != stamp || state.values.count >= Self.limit {
                state.values = [:]
                state.stamp = stamp
            }
            state.values[key] = value
        }
    }
}
