// SPDX-License-Identifier: Apache-2.0

/// A strong validator of a body (RFC 9110, section 8.8.3).
package struct EntityTag: Equatable, Sendable {
    /// The tag between its quotation marks.
    package let opaque: String

    /// A tag of a name that changes when the body does.
    package init(_ opaque: String) {
        self.opaque = opaque
    }

    /// The header's value: the tag in quotation marks.
    package var header: String { "\"\(opaque)\"" }

    /// Whether an `If-None-Match` header names this tag, compared weakly as the RFC asks.
    package func matches(ifNoneMatch header: String?) -> Bool {
        guard let header else { return false }
        return EntityTag.list(header).contains { $0 == "*" || $0 == self.header }
    }

    /// Whether an `If-Range` header lets a range be served: it is absent, or names this very tag.
    package func allowsRange(ifRange header: String?) -> Bool {
        guard let header else { return true }
        return header == self.header
    }

    /// The members of a comma-separated list without blanks and weakness marks.
    private static func list(_ header: String) -> [String] {
        header.split(separator: ",").map { part in
            let tag = part.drop { $0 == " " || $0 == "\t" }
            let trimmed = tag.hasPrefix("W/") ? tag.dropFirst(2) : tag
            return String(trimmed.reversed().drop { $0 == " " || $0 == "\t" }.reversed())
        }
    }
}
