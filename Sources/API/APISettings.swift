// SPDX-License-Identifier: Apache-2.0
package import Foundation

/// What the HTTP face is told by whoever starts it.
package struct APISettings: Sendable {
    /// Bytes of a request body that are read at most.
    package static let bodyLimit = 1_000_000
    /// Seconds that a connection may be silent between and within requests.
    package static let idleSeconds: Int64 = 60

    /// The address to listen on.
    package var host: String
    /// The port to listen on; 0 lets the system choose.
    package var port: Int
    /// The address that clients see, or nil to follow each request.
    package var publicURL: String?
    /// The secret that signs output addresses, at least 32 bytes.
    package var secret: Data
    /// The version that `GET /` shows.
    package var version: String

    /// Settings for one server.
    package init(host: String, port: Int, publicURL: String?, secret: Data, version: String) {
        self.host = host
        self.port = port
        self.publicURL = publicURL
        self.secret = secret
        self.version = version
    }
}
