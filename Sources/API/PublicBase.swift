// SPDX-License-Identifier: Apache-2.0
package import HTTPTypes

/// The address under which a client reaches this server: the start of every URL in an answer.
package struct PublicBase: Sendable {
    private let fixed: String?
    /// Carries the scheme that a client used towards a proxy in front.
    private static let forwardedScheme = HTTPField.Name("X-Forwarded-Proto")

    /// An address that was set, such as `https://video.example.org`, or nil to follow each request.
    package init(_ fixed: String?) {
        self.fixed = fixed.map { text in
            var text = text
            while text.hasSuffix("/") { text.removeLast() }
            return text
        }
    }

    /// Scheme and authority for the answer to a request: what was set; else the `Host` that the
    /// client named and the `X-Forwarded-Proto` of a proxy.
    ///
    /// A host with characters that no authority
    /// has is not repeated.
    package func url(for request: HTTPRequest) -> String {
        if let fixed { return fixed }
        let isSecure =
            Self.forwardedScheme.map { request.headerFields[$0] }??.lowercased() == "https"
        let scheme = isSecure ? "https" : "http"
        guard let host = request.authority, !host.isEmpty, host.utf8.allSatisfy(Self.isHost) else {
            return "\(scheme)://localhost"
        }
        return "\(scheme)://\(host)"
    }

    private static func isHost(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: ".-_:[]".utf8.contains(byte)
        }
    }
}
