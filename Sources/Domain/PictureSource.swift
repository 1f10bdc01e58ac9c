// SPDX-License-Identifier: Apache-2.0

/// Where the picture of an input is: at an address, or in the text itself.
package enum PictureSource: Sendable, Hashable {
    /// An http or https URL.
    case address(String)
    /// Base64 of the file: from a data URI, or bare.
    case inline(Substring)

    /// Characters at most: base64 of the largest picture, line breaks, and the head of a data URI.
    package static let longest = PictureFile.byteLimit / 3 * 4 + 400_000
    /// Characters of an address at most.
    package static let longestAddress = 2048

    /// Tells the forms apart.
    ///
    /// - Parameters:
    ///   - text: the value of an input.
    ///   - field: its name, for the refusal.
    /// - Throws: ``ValidationError`` that says which forms there are.
    package init(_ text: String, field: String) throws(ValidationError) {
        let start = text.prefix(8).lowercased()
        if start.hasPrefix("http://") || start.hasPrefix("https://") {
            guard text.utf8.count <= Self.longestAddress else {
                throw ValidationError(
                    .invalidParameter,
                    "\(field) must be a URL of at most \(Self.longestAddress) characters; got "
                        + "\(text.utf8.count)")
            }
            self = .address(text)
        } else if start.hasPrefix("data:") {
            let head = text.prefix(200)
            guard let comma = head.firstIndex(of: ","),
                head[..<comma].lowercased().hasSuffix(";base64")
            else {
                throw ValidationError(
                    .invalidParameter,
                    "\(field) must be a data URI with base64, such as data:image/png;base64,…; got "
                        + JSONValue.string(text).shown)
            }
            self = .inline(text[text.index(after: comma)...])
        } else if text.utf8.count >= 64, text.utf8.prefix(64).allSatisfy(Self.isBase64) {
            self = .inline(text[...])
        } else {
            throw ValidationError(
                .invalidParameter,
                "\(field) must be an http or https URL, a data URI or base64 of a picture; got "
                    + JSONValue.string(text).shown)
        }
    }

    private static func isBase64(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: "+/=\r\n".utf8.contains(byte)
        }
    }
}
