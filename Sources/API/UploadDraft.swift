// SPDX-License-Identifier: Apache-2.0
import Domain
import Foundation
import NIOCore
import NIOPosix
import Objects

/// A file that is arriving: on disk, never in memory, and gone with this value unless it was kept.
final class UploadDraft: Sendable {
    private let file: URL
    private let descriptor: Int32
    private let limit: Int

    /// A new file of at most so many bytes in a folder for such files.
    init(in folder: URL, fileExtension: String, limit: Int) throws {
        try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        file = folder.appending(path: "\(UUID().uuidString).\(fileExtension)")
        descriptor = open(file.path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        self.limit = limit
        guard descriptor >= 0 else { throw Self.failure(errno) }
    }

    deinit {
        close(descriptor)
        unlink(file.path)
    }

    /// Appends bytes after `count` that are there, on a thread that may block; returns the new count.
    func append(_ bytes: ByteBuffer, after count: Int) async throws -> Int {
        guard count + bytes.readableBytes <= limit else { throw Problem.tooLarge(limit) }
        let descriptor = descriptor
        try await NIOThreadPool.singleton.runIfActive {
            try bytes.withUnsafeReadableBytes { buffer in
                var done = 0
                while done < buffer.count {
                    let written = write(
                        descriptor, buffer.baseAddress?.advanced(by: done), buffer.count - done)
                    if written < 0, errno == EINTR { continue }
                    guard written > 0 else { throw Self.failure(errno) }
                    done += written
                }
            }
        }
        return count + bytes.readableBytes
    }

    /// Puts the file into a store.
    func keep(in objects: any ObjectStore) async throws -> ObjectKey {
        let file = file
        return try await NIOThreadPool.singleton.runIfActive { try objects.put(file) }
    }

    private static func failure(_ number: Int32) -> Problem {
        number == ENOSPC || number == EDQUOT
            ? .unavailable("the disk is full: nothing was stored")
            : .unavailable("the upload cannot be stored")
    }
}
