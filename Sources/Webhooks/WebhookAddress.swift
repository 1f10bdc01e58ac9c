// SPDX-License-Identifier: Apache-2.0
import Foundation

/// The URL of a receiver, taken apart and put together again in one spelling.
///
/// What is checked and what is
/// connected to cannot differ.
package struct WebhookAddress: Sendable, Hashable {
    /// Lower case, without brackets.
    package let host: String
    /// The whole URL in the one spelling.
    package let url: String
    /// Characters of a URL at most.
    package static let longest = 2048

    /// Reads a URL.
    ///
    /// - Throws: ``Refused`` that says what is allowed.
    package init(_ text: String) throws(Refused) {
        guard text.utf8.count <= Self.longest else {
            throw Refused("must be at most \(Self.longest) characters")
        }
        guard let parts = URLComponents(string: text), let scheme = parts.scheme?.lowercased(),
            scheme == "https" || scheme == "http"
        else { throw Refused("must be an http or https URL") }
        guard parts.user == nil, parts.password == nil else {
            throw Refused("must not hold a user name or password")
        }
        let given = (parts.host ?? "").lowercased()
        let host = String(given.drop { $0 == "[" }.prefix { $0 != "]" })
        let isVersion6 = host.contains(":") || given.hasPrefix("[")
        guard !host.isEmpty, host.utf8.count <= 253,
            isVersion6 ? IPAddress(host) != nil : host.utf8.allSatisfy(Self.isHost)
        else { throw Refused("must name a host") }
        if let port = parts.port, !(1...65_535).contains(port) {
            throw Refused("must have a port between 1 and 65535")
        }
        self.host = host
        var url = "\(scheme)://" + (isVersion6 ? "[\(host)]" : host)
        if let port = parts.port { url += ":\(port)" }
        url += parts.percentEncodedPath.isEmpty ? "/" : parts.percentEncodedPath
        if let query = parts.percentEncodedQuery { url += "?\(query)" }
        self.url = url
    }

    /// A URL that cannot be a receiver's.
    package struct Refused: Error, Sendable, Hashable {
        /// What it must be or not be, after its name.
        package let message: String

        init(_ message: String) {
            self.message = message
        }
    }

    private static func isHost(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
        default: ".-_".utf8.contains(byte)
        }
    }
}
