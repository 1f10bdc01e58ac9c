// SPDX-License-Identifier: Apache-2.0

/// The name of a stored file: the SHA-256 of its bytes and an extension.
///
/// 64 lower-case hexadecimal digits, a point, one to eight lower-case letters and digits. Such a name
/// cannot leave its folder.
package struct ObjectKey: Sendable, Hashable, Comparable, CodedName {
    /// The whole name, `<64 digits>.<extension>`.
    package let text: String

    /// Takes a well-formed name; nil for anything else.
    package init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard (66...73).contains(bytes.count), bytes[..<64].allSatisfy(\.isLowerHexDigit),
            bytes[64] == 46,
            bytes[65...].allSatisfy({ (48...57).contains($0) || (97...122).contains($0) })
        else { return nil }
        self.text = text
    }

    /// The digest, 64 hexadecimal digits.
    package var digest: String { String(text.prefix(64)) }

    /// What follows the point: `mp4`, `png`, `json`.
    package var fileExtension: String { String(text.dropFirst(65)) }

    package var description: String { text }

    /// Orders by the name.
    package static func < (a: ObjectKey, b: ObjectKey) -> Bool { a.text < b.text }
}
