// SPDX-License-Identifier: Apache-2.0

/// The name of a file that a caller brings, made harmless.
package struct MediaName: Sendable, Hashable {
    /// One path component of letters, digits, points, hyphens and underscores that ends in an extension.
    package let text: String
    package let kind: MediaKind
    package let fileExtension: String
    private static let longest = 100

    /// Takes the last component of what a caller calls a file; the media type helps when the name has
    /// no extension.
    ///
    /// Nil when neither says that the file is of a kind that is taken.
    package init?(_ given: String, mediaType: String?) {
        let last = given.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map(String.init)
        var name = (last ?? "").map { Self.isHarmless($0) ? $0 : "_" }
        while name.first == "." { name.removeFirst() }
        let point = name.lastIndex(of: ".")
        let written = point.map { String(name[($0 + 1)...]).lowercased() } ?? ""
        if let kind = MediaKind(fileExtension: written) {
            self.kind = kind
            fileExtension = written
            name = Array(name[..<(point ?? name.count)])
        } else if let found = mediaType.flatMap(MediaKind.fileExtension(of:)),
            let kind = MediaKind(fileExtension: found)
        {
            self.kind = kind
            fileExtension = found
        } else {
            return nil
        }
        let stem = name.isEmpty ? "file" : String(name.prefix(Self.longest))
        text = "\(stem).\(fileExtension)"
    }

    private static func isHarmless(_ character: Character) -> Bool {
        guard character.isASCII else { return false }
        return character.isLetter || character.isNumber || "._-".contains(character)
    }
}
