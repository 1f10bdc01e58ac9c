// SPDX-License-Identifier: Apache-2.0
package import Domain
package import Hummingbird
import NIOCore

/// What travels with a request from the socket to its answer.
package struct RequestScope: RequestContext {
    package var coreContext: CoreRequestContextStorage
    /// The key that the request was made with; set by ``Gate`` before an endpoint sees it.
    package var key: APIKey?
    private let channel: any Channel

    /// The scope of a request that just arrived.
    package init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
        channel = source.channel
    }

    /// Closes the connection soon, after the answer: for bodies that are not worth waiting for.
    func hangUp() {
        channel.eventLoop.scheduleTask(in: .seconds(1)) { [channel] in
            channel.close(promise: nil)
        }
    }

    /// The key of the caller, behind the ``Gate``.
    package var caller: APIKey {
        get throws {
            guard let key else { throw Problem.unauthorized("no API key") }
            return key
        }
    }
}
