// SPDX-License-Identifier: Apache-2.0
import Foundation

/// Results for scripts.
enum JSONLine {
    /// A value as indented JSON with its keys in order.
    static func pretty(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }
}
