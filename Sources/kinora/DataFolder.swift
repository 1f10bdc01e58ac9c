// SPDX-License-Identifier: Apache-2.0
import Foundation

/// The folder that holds everything that lasts: the database, the clips and the server's secret.
struct DataFolder {
    let root: URL

    /// A folder that need not exist yet.
    init(_ root: URL) {
        self.root = root
    }

    /// The SQLite database.
    var database: URL { root.appending(path: "kinora.sqlite") }
    /// Finished clips, posters and shots.
    var objects: URL { root.appending(path: "objects", directoryHint: .isDirectory) }
    /// What callers brought.
    var media: URL { root.appending(path: "uploads", directoryHint: .isDirectory) }
    /// Where uploads arrive; emptied at the start of a server.
    var incoming: URL { root.appending(path: "incoming", directoryHint: .isDirectory) }
    /// Where workers render; emptied at their start.
    var scratch: URL { root.appending(path: "work", directoryHint: .isDirectory) }

    /// Creates the folder, readable by its owner only, and proves that it can be written.
    ///
    /// - Throws: ``CommandFailure`` with the reason.
    func prepare() throws(CommandFailure) {
        do {
            try FileManager.default.createDirectory(
                at: root, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
            throw CommandFailure(
                .cannotCreate, "cannot create the data folder \(root.path): \(Self.reason(error))")
        }
        let probe = root.appending(path: ".write-\(UUID().uuidString)")
        do {
            try Data("probe".utf8).write(to: probe)
            try FileManager.default.removeItem(at: probe)
        } catch {
            try? FileManager.default.removeItem(at: probe)
            let code: CommandFailure.Code = Self.isFull(error) ? .inputOutput : .cannotCreate
            throw CommandFailure(
                code, "cannot write in the data folder \(root.path): \(Self.reason(error))")
        }
    }

    /// The secret that signs output addresses: 32 random bytes in a file that only its owner reads,
    /// made when there is none.
    ///
    /// - Throws: ``CommandFailure`` when the file can be neither read nor made.
    func secret() throws(CommandFailure) -> Data {
        let file = root.appending(path: "secret")
        if let stored = try? Data(contentsOf: file), stored.count == 32 { return stored }
        var generator = SystemRandomNumberGenerator()
        let fresh = Data((0..<32).map { _ in UInt8.random(in: 0...255, using: &generator) })
        let draft = root.appending(path: "secret.\(UUID().uuidString)")
        let made = FileManager.default.createFile(
            atPath: draft.path, contents: fresh, attributes: [.posixPermissions: 0o600])
        // A link does not replace: of two servers that start together, one secret wins for both.
        let linked = made && link(draft.path, file.path) == 0
        try? FileManager.default.removeItem(at: draft)
        if linked { return fresh }
        if let stored = try? Data(contentsOf: file), stored.count == 32 { return stored }
        throw CommandFailure(.cannotCreate, "cannot read or make the secret in \(file.path)")
    }

    /// Why a file operation failed, in the words of the system.
    static func reason(_ error: any Error) -> String {
        guard let code = systemCode(error) else { return error.localizedDescription }
        return String(cString: strerror(code))
    }

    /// Whether an operation failed because the disk is full.
    static func isFull(_ error: any Error) -> Bool {
        systemCode(error).map { $0 == ENOSPC || $0 == EDQUOT } ?? false
    }

    private static func systemCode(_ error: any Error) -> Int32? {
        if let error = error as? POSIXError { return error.code.rawValue }
        if let error = error as? CocoaError {
            if let inner = error.underlying as? POSIXError { return inner.code.rawValue }
            if error.code == .fileWriteOutOfSpace { return ENOSPC }
            if error.code == .fileWriteVolumeReadOnly { return EROFS }
            if error.code == .fileWriteNoPermission { return EACCES }
        }
        return nil
    }
}
