// SPDX-License-Identifier: Apache-2.0
package import Domain
package import Foundation
import Hashing

/// Objects in a folder: `<first two digits>/<key>`.
///
/// A file appears under its name when all its bytes are on the disk, by a rename within the folder, and
/// then never changes; so a reader sees all of it or nothing, whatever dies meanwhile.
package struct FileObjectStore: ObjectStore {
    private let root: URL
    /// Bytes that are copied at a time.
    private static let chunk = 1 << 20

    /// Objects in a folder, which is made when it is missing; drafts of processes that died are removed.
    ///
    /// - Throws: ``ObjectError`` with `readOnly`, `full` or `unavailable`.
    package init(_ root: URL) throws(ObjectError) {
        self.root = root
        try Self.makeFolder(root)
        try Self.makeFolder(drafts)
        removeLeftovers()
    }

    private var drafts: URL { root.appending(path: ".drafts", directoryHint: .isDirectory) }

    private func folder(of key: ObjectKey) -> URL {
        root.appending(path: String(key.digest.prefix(2)), directoryHint: .isDirectory)
    }

    private func place(of key: ObjectKey) -> URL {
        folder(of: key).appending(path: key.text, directoryHint: .notDirectory)
    }

    package func put(_ file: URL) throws(ObjectError) -> ObjectKey {
        let source = try Descriptor.open(file, O_RDONLY)
        let draft = drafts.appending(path: "\(getpid())-\(UUID().uuidString)")
        do throws(ObjectError) {
            let digest = try copy(source, to: draft)
            guard let key = ObjectKey("\(digest).\(file.pathExtension.lowercased())") else {
                throw ObjectError(.unavailable, "an object needs a short file extension")
            }
            try Self.makeFolder(folder(of: key))
            guard rename(draft.path, place(of: key).path) == 0 else {
                throw ObjectError(errno: errno, "storing an object")
            }
            try Self.sync(folder: folder(of: key))
            return key
        } catch {
            unlink(draft.path)
            throw error
        }
    }

    package func size(of key: ObjectKey) throws(ObjectError) -> Int? {
        var status = stat()
        guard stat(place(of: key).path, &status) == 0 else {
            if errno == ENOENT { return nil }
            throw ObjectError(errno: errno, "looking for an object")
        }
        return Int(status.st_size)
    }

    package func read(_ key: ObjectKey, bytes: Range<Int>) throws(ObjectError) -> Data {
        let file = try Descriptor.open(place(of: key), O_RDONLY)
        guard bytes.lowerBound >= 0 else { throw .badRange }
        var data = Data(count: bytes.count)
        let count = try file.read(into: &data, at: bytes.lowerBound)
        guard count == bytes.count else { throw .badRange }
        return data
    }

    package func remove(_ key: ObjectKey) throws(ObjectError) {
        guard unlink(place(of: key).path) == 0 || errno == ENOENT else {
            throw ObjectError(errno: errno, "removing an object")
        }
    }

    /// Copies all bytes, syncs them, and returns their SHA-256 as hexadecimal digits.
    private func copy(
        _ source: borrowing Descriptor, to draft: URL
    ) throws(ObjectError) -> String {
        let target = try Descriptor.open(draft, O_WRONLY | O_CREAT | O_EXCL)
        let hash = MessageDigest(.sha256)
        var position = 0
        while true {
            var data = Data(count: Self.chunk)
            let count = try source.read(into: &data, at: position)
            if count == 0 { break }
            let bytes = data.prefix(count)
            hash.update(bytes)
            try target.write(bytes)
            position += count
        }
        try target.sync()
        return hash.value.hexadecimal
    }

    /// Makes a folder that is missing, and has its name on the disk before it returns.
    private static func makeFolder(_ folder: URL) throws(ObjectError) {
        if mkdir(folder.path, 0o700) == 0 {
            try sync(folder: folder.deletingLastPathComponent())
        } else if errno != EEXIST {
            throw ObjectError(errno: errno, "making a folder for objects")
        }
    }

    /// Has the names in a folder on the disk.
    private static func sync(folder: URL) throws(ObjectError) {
        try Descriptor.open(folder, O_RDONLY | O_DIRECTORY).sync()
    }

    /// Drafts bear the number of their process: those of the dead are nobody's.
    private func removeLeftovers() {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: drafts.path)) ?? []
        for name in names {
            guard let process = name.split(separator: "-").first.flatMap({ pid_t($0) }),
                kill(process, 0) != 0, errno == ESRCH
            else { continue }
            unlink(drafts.appending(path: name).path)
        }
    }
}
