// SPDX-License-Identifier: Apache-2.0
import Foundation

/// Reads JSON text with messages that say what is wrong with it.
enum JSONText {
    /// Any JSON value.
    ///
    /// - Parameters:
    ///   - data: the text.
    ///   - limit: the most bytes that are looked at.
    ///   - path: what messages call it.
    /// - Returns: the value.
    /// - Throws: ``ScreenplayError`` when the text is too long or not JSON.
    static func read(
        _ data: Data, atMost limit: Int, path: String
    ) throws(ScreenplayError) -> JSONValue {
        guard data.count <= limit else {
            throw ScreenplayError(
                .invalid, field: path,
                "\(path) must be at most \(limit) bytes of JSON; got \(data.count)")
        }
        do {
            return try JSONDecoder().decode(JSONValue.self, from: data)
        } catch {
            let place = notNumber(in: data).map {
                " (JSON has no \($0.word); found in line \($0.line))"
            }
            throw ScreenplayError(
                .notJSON, field: path, "\(path) cannot be read as JSON\(place ?? "")")
        }
    }

    /// The first bare NaN or Infinity, as some programs write them.
    private static func notNumber(in data: Data) -> (word: String, line: Int)? {
        var line = 1
        var isText = false
        var before: UInt8 = 0
        let bytes = Array(data)
        for (index, byte) in bytes.enumerated() {
            if byte == UInt8(ascii: "\n") { line += 1 }
            if byte == UInt8(ascii: "\""), before != UInt8(ascii: "\\") { isText.toggle() }
            before = byte
            guard !isText else { continue }
            for word in ["NaN", "Infinity"]
            where bytes[index...].starts(with: Array(word.utf8)) {
                return (word, line)
            }
        }
        return nil
    }
}
