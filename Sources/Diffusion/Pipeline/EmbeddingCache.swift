// SPDX-License-Identifier: Apache-2.0
package import Foundation
import Tensors

/// Rows of texts on the disk, so that a text that was read before needs no encoder.
///
/// An entry is found by the tokens and the encoder's file (its path, size and time of change). A file
/// that is broken or of another text counts as absent.
package struct EmbeddingCache: Sendable {
    /// Entries that are kept; the least recently used go first.
    static let most = 200

    private let folder: URL

    /// A cache in a folder, which is made when the first text is stored.
    package init(folder: URL) { self.folder = folder }

    /// The rows of a text, [tokens, width] row-major; nil when they are not there.
    func rows(_ tokens: [Int], encoder: String) -> [Float]? {
        let key = Self.key(tokens, encoder)
        let file = place(key)
        guard let stored = try? SafetensorsFile(path: file.path), stored.metadata["text"] == key,
            let shape = try? stored.descriptor("rows").shape, shape.first == tokens.count,
            let rows = try? stored.floats("rows")
        else { return nil }
        try? FileManager.default.setAttributes(
            [.modificationDate: Date()], ofItemAtPath: file.path)
        return rows
    }

    /// Stores the rows of a text.
    ///
    /// A disk that is full is no reason to stop: nothing is stored then.
    func store(_ rows: [Float], of tokens: [Int], encoder: String) {
        let key = Self.key(tokens, encoder)
        guard !tokens.isEmpty else { return }
        try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try? SafetensorsWriter.write(
            [SafetensorsWriter.Tensor("rows", [tokens.count, rows.count / tokens.count], rows)],
            metadata: ["text": key], to: place(key).path)
        prune()
    }

    private func prune() {
        let keys: Set<URLResourceKey> = [.contentModificationDateKey]
        let files =
            (try? FileManager.default.contentsOfDirectory(
                at: folder, includingPropertiesForKeys: Array(keys))) ?? []
        guard files.count > Self.most else { return }
        func used(_ file: URL) -> Date {
            (try? file.resourceValues(forKeys: keys).contentModificationDate) ?? .distantPast
        }
        let oldest = files.map { ($0, used($0)) }.sorted { $0.1 < $1.1 }
        for (file, _) in oldest.prefix(files.count - Self.most) {
            try? FileManager.default.removeItem(at: file)
        }
    }

    private func place(_ key: String) -> URL {
        folder.appending(path: Fingerprint.text(key) + ".safetensors")
    }

    private static func key(_ tokens: [Int], _ encoder: String) -> String {
        encoder + " " + tokens.map(String.init).joined(separator: ",")
    }
}

/// Short names for long texts (FNV-1a of 64 bits); the text itself is compared as well.
package enum Fingerprint {
    /// The hash of a text in hexadecimal.
    package static func text(_ text: String) -> String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        return String(hash, radix: 16)
    }
}
