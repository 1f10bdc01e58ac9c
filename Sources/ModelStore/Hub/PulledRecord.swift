// SPDX-License-Identifier: Apache-2.0
import Foundation

/// Remembers the hash of every file that arrived in a folder, so that nobody has to read gigabytes
/// to know that they are there.
struct PulledRecord {
    private static let name = ".pulled.json"

    private let folder: URL
    private var hashes: [String: String]

    /// The record of a folder; empty when there is none.
    init(_ folder: URL) {
        self.folder = folder
        let data = try? Data(contentsOf: folder.appending(path: Self.name))
        hashes = data.flatMap { try? JSONDecoder().decode([String: String].self, from: $0) } ?? [:]
    }

    /// Whether a file is there as it is announced: recorded when it arrived, or else read and hashed.
    mutating func has(_ file: HubFile) -> Bool {
        var status = stat()
        let path = folder.appending(path: file.path).path
        guard stat(path, &status) == 0, Int(status.st_size) == file.size else { return false }
        if hashes[file.path] == file.digest.text { return true }
        guard PartialFile.hash(ofFileAt: path, as: file) == file.digest.text else { return false }
        add(file)
        return true
    }

    /// Notes that a file has arrived; a record that cannot be written costs time later, nothing else.
    mutating func add(_ file: HubFile) {
        hashes[file.path] = file.digest.text
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted]
        guard let data = try? encoder.encode(hashes) else { return }
        try? data.write(to: folder.appending(path: Self.name), options: .atomic)
    }
}

extension HubFile.Digest {
    /// The hash in hexadecimal.
    var text: String {
        switch self {
        case .sha256(let text), .gitBlob(let text): text
        }
    }
}
