// SPDX-License-Identifier: Apache-2.0
package import Foundation

/// The roll of the workers on this machine: who lives holds a lock on a file of their name.
///
/// The system drops the lock when the process ends, however it ends; so the dead are known at once, also
/// after a restart of everything.
package struct WorkerRoll: Sendable {
    private let folder: URL

    /// The roll in a folder, which is made when it is missing.
    package init(_ folder: URL) throws {
        self.folder = folder
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    /// A name on the roll; its owner lives until it is gone.
    package struct Entry: ~Copyable, Sendable {
        private let descriptor: Int32
        private let file: URL

        fileprivate init(owning descriptor: Int32, file: URL) {
            self.descriptor = descriptor
            self.file = file
        }

        deinit {
            unlink(file.path)
            close(descriptor)
        }
    }

    /// Enters a name for as long as the process keeps the entry; nil when another has it.
    package func enter(_ name: String) throws -> Entry? {
        // Locked before it has its name: nobody can see it and think that its owner is dead.
        let draft = folder.appending(path: ".\(name)")
        let descriptor = try Self.open(draft, O_RDWR | O_CREAT)
        defer { unlink(draft.path) }
        let file = folder.appending(path: name)
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0, link(draft.path, file.path) == 0 else {
            close(descriptor)
            return nil
        }
        return Entry(owning: descriptor, file: file)
    }

    /// The names whose owners died without taking them off, sorted.
    package func dead() -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { !$0.hasPrefix(".") }.sorted().filter { name in
            let file = folder.appending(path: name)
            guard let descriptor = try? Self.open(file, O_RDWR) else { return false }
            defer { close(descriptor) }
            return flock(descriptor, LOCK_EX | LOCK_NB) == 0
        }
    }

    /// Takes a dead worker's name off, after its leases were released.
    package func strike(_ name: String) {
        unlink(folder.appending(path: name).path)
    }

    private static func open(_ file: URL, _ flags: Int32) throws -> Int32 {
        let descriptor = Foundation.open(file.path, flags | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)
        }
        return descriptor
    }
}
