// SPDX-License-Identifier: Apache-2.0
import Foundation

/// The checked-out repository, read as text.
enum Repository {
    /// Its root folder, found from where this file was compiled.
    static let root = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// Every file below a folder with a name ending, sorted; paths are relative to the root.
    static func files(below folder: String, ending: String) -> [String] {
        let base = root.appending(path: folder)
        let found = FileManager.default.enumerator(atPath: base.path)?.compactMap { $0 as? String }
        return (found ?? []).filter { $0.hasSuffix(ending) }.map { "\(folder)/\($0)" }.sorted()
    }

    /// The text of a file.
    static func text(_ path: String) throws -> String {
        try String(contentsOf: root.appending(path: path), encoding: .utf8)
    }

    /// The modules that have a folder in Sources.
    static func modules() throws -> [String] {
        try FileManager.default.contentsOfDirectory(
            atPath: root.appending(path: "Sources").path
        ).sorted()
    }
}
