// SPDX-License-Identifier: Apache-2.0
import Foundation
import Synchronization

/// Tells whether anybody, also another process, has committed anything: from the header of the index of
/// the write-ahead log, which all connections to a file share as memory.
///
///     0..<48  header: version, 0, changes, state and page size, frames, pages, checksums, salts
///     48..<96 the header again; a writer writes the second first, and readers take it when both agree
///
/// (SQLite, "WAL-mode File Format", section 2.1.) Every commit writes another header, and one that was
/// acknowledged has written it. Looking costs some nanoseconds and no lock; `PRAGMA data_version` says
/// the same at the price of a statement on a connection that one thread at a time may use.
///
/// The file is never closed once it was opened: closing any descriptor of a file gives up all locks that
/// the process has on it (POSIX, "fcntl"), also those of SQLite, without which another process cuts
/// the index to nothing under everybody's feet. That is one descriptor for every database a process opens.
final class ChangeStamp: Sendable {
    /// The header at one moment.
    struct Value: Equatable, Sendable {
        fileprivate let words: [6 of UInt64]

        static func == (a: Value, b: Value) -> Bool {
            a.words.indices.allSatisfy { a.words[$0] == b.words[$0] }
        }
    }

    /// Read-only shared memory, for as long as this lives.
    private nonisolated(unsafe) let header: UnsafeRawPointer
    private static let size = 96
    /// The only version of the format that there is.
    private static let version: UInt32 = 3_007_000

    /// The stamp of an open database; nil when its index is not to be had, or of another format.
    init?(of database: URL) {
        let descriptor = open(database.path + "-shm", O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        let mapped = mmap(nil, Self.size, PROT_READ, MAP_SHARED, descriptor, 0)
        guard let mapped, mapped != MAP_FAILED else { return nil }
        header = UnsafeRawPointer(mapped)
        guard header.load(as: UInt32.self) == Self.version else { return nil }
    }

    deinit { munmap(UnsafeMutableRawPointer(mutating: header), Self.size) }

    /// The stamp now; nil while a commit is being written.
    var value: Value? {
        let first = words(at: 0)
        return first == words(at: Self.size / 2) ? first : nil
    }

    private func words(at offset: Int) -> Value {
        let words = (header + offset).assumingMemoryBound(to: Atomic<UInt64>.self)
        return Value(words: [6 of UInt64] { words[$0].load(ordering: .acquiring) })
    }
}
