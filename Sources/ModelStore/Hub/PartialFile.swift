// SPDX-License-Identifier: Apache-2.0
import Foundation
import Hashing

/// A file that is arriving: bytes go to `NAME.partial`, which takes the name when it is whole.
final class PartialFile {
    private let path: String
    private let partial: String
    private let file: HubFile
    private let descriptor: Int32
    private var hash: MessageDigest
    private(set) var count = 0

    /// Opens what is there of a file, or begins it, and keeps others out meanwhile.
    ///
    /// - Throws: ``ModelStoreError`` when the file cannot be made, or another program is at it.
    init(_ file: HubFile, in folder: URL) throws(ModelStoreError) {
        self.file = file
        path = folder.appending(path: file.path).path
        partial = path + ".partial"
        do {
            try FileManager.default.createDirectory(
                at: URL(filePath: path).deletingLastPathComponent(),
                withIntermediateDirectories: true)
        } catch {
            throw ModelStoreError(.unwritable, "\(file.path): its folder cannot be made")
        }
        descriptor = open(partial, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o644)
        guard descriptor >= 0 else { throw Self.failure(file.path, "cannot be written") }
        hash = Self.hash(file)
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            // Closed by `deinit`, which runs from here on: a second time might hit another's file.
            throw ModelStoreError(.unwritable, "\(file.path): another program is fetching it")
        }
        try readExisting()
    }

    deinit { close(descriptor) }

    /// The hash of a file in its place, of the kind that is announced; nil when it cannot be read.
    static func hash(ofFileAt path: String, as file: HubFile) -> String? {
        guard let handle = FileHandle(forReadingAtPath: path) else { return nil }
        defer { try? handle.close() }
        let hash = hash(file)
        while let chunk = try? handle.read(upToCount: 1 << 20), !chunk.isEmpty {
            hash.update(chunk)
        }
        return hash.value.hexadecimal
    }

    /// Bytes of a file that an earlier try left.
    static func existing(_ file: HubFile, in folder: URL) -> Int {
        var status = stat()
        let found = stat(folder.appending(path: file.path).path + ".partial", &status) == 0
        return found ? min(Int(status.st_size), file.size) : 0
    }

    /// Writes behind what is there.
    func append(_ bytes: UnsafeRawBufferPointer) throws(ModelStoreError) {
        var done = 0
        while done < bytes.count {
            let written = pwrite(
                descriptor, bytes.baseAddress.map { $0 + done }, bytes.count - done,
                off_t(count + done))
            if written < 0, errno == EINTR { continue }
            guard written > 0 else { throw Self.failure(file.path, "cannot be written") }
            done += written
        }
        hash.update(bytes)
        count += bytes.count
    }

    /// Forgets what is there.
    func restart() throws(ModelStoreError) {
        guard ftruncate(descriptor, 0) == 0 else {
            throw Self.failure(file.path, "cannot be written")
        }
        hash = Self.hash(file)
        count = 0
    }

    /// Whether the hash of what is there is the one announced.
    var isRight: Bool { hash.value.hexadecimal == file.digest.text }

    /// Gives the file its name.
    func finish() throws(ModelStoreError) {
        guard fsync(descriptor) == 0, rename(partial, path) == 0 else {
            throw Self.failure(file.path, "cannot be moved to its place")
        }
    }

    private func readExisting() throws(ModelStoreError) {
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 20, alignment: 16)
        defer { buffer.deallocate() }
        while true {
            let got = pread(descriptor, buffer.baseAddress, buffer.count, off_t(count))
            if got < 0, errno == EINTR { continue }
            guard got >= 0 else { throw Self.failure(file.path, "cannot be read") }
            if got == 0 { return }
            hash.update(UnsafeRawBufferPointer(rebasing: buffer[..<got]))
            count += got
        }
    }

    private static func hash(_ file: HubFile) -> MessageDigest {
        switch file.digest {
        case .sha256: return MessageDigest(.sha256)
        case .gitBlob:
            // Not for secrecy: git names its files so.
            let hash = MessageDigest(.sha1)
            hash.update(Data("blob \(file.size)\0".utf8))
            return hash
        }
    }

    private static func failure(_ path: String, _ what: String) -> ModelStoreError {
        ModelStoreError(.unwritable, "\(path): \(what): \(String(cString: strerror(errno)))")
    }
}
