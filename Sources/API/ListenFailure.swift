// SPDX-License-Identifier: Apache-2.0
import Foundation
import NIOCore

/// Why a server could not begin to listen, in words for whoever started it.
package struct ListenFailure: Error, Sendable {
    package let message: String

    /// Reads the error with which a server ended; nil when it is about something else.
    ///
    /// - Parameters:
    ///   - error: what ``APIServer`` ended with.
    ///   - settings: where it was to listen.
    package init?(_ error: any Error, settings: APISettings) {
        let place = "\(settings.host):\(settings.port)"
        switch error {
        case let error as IOError:
            switch error.errnoCode {
            case EADDRINUSE: message = "\(place) is in use; choose another port with --port"
            case EACCES: message = "\(place) needs more rights; choose a port above 1023"
            case EADDRNOTAVAIL: message = "\(settings.host) is not an address of this machine"
            default:
                message = "cannot listen on \(place): \(String(cString: strerror(error.errnoCode)))"
            }
        case is SocketAddressError: message = "\(settings.host) is not the name of a host"
        default: return nil
        }
    }
}
