// SPDX-License-Identifier: Apache-2.0
import Domain
package import Foundation

/// What the HTTP face is told by whoever starts it.
package struct APISettings: Sendable {
    /// Bytes of a request body that are read at most.
    package static let bodyLimit = 1_000_000
    /// The same where a picture may be in the body as base64.
    package static let pictureBodyLimit = PictureSource.longest + 100_000
    /// Seconds that a connection may be silent between and within requests.
    package static let idleSeconds: Int64 = 60

    /// Seconds that the bytes of a JSON body may take altogether.
    package static let bodySeconds: Int64 = 30
    /// Bytes of an uploaded file at most.
    package static let uploadLimit = 200 * 1024 * 1024

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
    /// What models cost.
    package var prices = PriceList()
    /// How long a synchronous submit waits; clients give up after two minutes.
    package var syncWait = Duration.seconds(90)
    /// How often a waiting submit or stream looks whether something has changed.
    package var look = Duration.milliseconds(200)
    /// Predictions, their files and uploads are kept so long.
    package var retention = Duration.seconds(7 * 86_400)
    /// Where uploads arrive before they are kept.
    package var incoming = FileManager.default.temporaryDirectory.appending(
        path: "kinora-incoming", directoryHint: .isDirectory)
    /// How long the address of an upload works.
    package var ticket = Duration.seconds(3600)

    /// Settings for one server.
    package init(host: String, port: Int, publicURL: String?, secret: Data, version: String) {
        self.host = host
        self.port = port
        self.publicURL = publicURL
        self.secret = secret
        self.version = version
    }
}
