// SPDX-License-Identifier: Apache-2.0
package import Domain
package import Hummingbird

/// What travels with a request from the socket to its answer.
package struct RequestScope: RequestContext {
    package var coreContext: CoreRequestContextStorage
    /// The key that the request was made with; set by ``KeyGate`` before an endpoint sees it.
    package var key: APIKey?

    /// The scope of a request that just arrived.
    package init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
    }

    /// The key of the caller, behind the ``KeyGate``.
    package var caller: APIKey {
        get throws {
            guard let key else { throw Problem.unauthorized("no API key") }
            return key
        }
    }
}
