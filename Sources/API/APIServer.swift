// SPDX-License-Identifier: Apache-2.0
package import Hummingbird
import HummingbirdCore
package import Logging
import NIOCore

/// The HTTP face of the service.
package struct APIServer: Sendable {
    private let routes: APIRoutes
    private let settings: APISettings

    /// A server over the given parts; nothing is opened before it runs.
    package init(_ parts: APIParts, settings: APISettings) {
        self.settings = settings
        routes = APIRoutes(
            parts: parts, settings: settings, figures: Figures(),
            tally: InferenceTally(from: parts.now()))
    }

    private static var http: HTTP1Channel.Configuration {
        HTTP1Channel.Configuration(
            idleTimeout: .seconds(APISettings.idleSeconds),
            httpDecoderConfiguration: .init(
                maxHeaderFieldSize: 16 * 1024, maxHeaderListSize: 64 * 1024,
                maxHeaderFieldCount: 100))
    }

    /// The server as a service.
    ///
    /// - Parameters:
    ///   - logger: for what goes wrong inside.
    ///   - onRunning: told the port once connections are accepted.
    /// - Returns: a service that listens while it runs.
    package func application(
        logger: Logger, onRunning: @escaping @Sendable (Int) async -> Void = { _ in }
    ) -> some ApplicationProtocol {
        Application(
            router: routes.router(),
            server: HTTPServerBuilder { responder in
                LoopBoundChannel(
                    channel: HTTP1Channel(responder: responder, configuration: Self.http))
            },
            configuration: ApplicationConfiguration(
                address: .hostname(settings.host, port: settings.port), serverName: "kinora",
                backlog: 1024),
            onServerRunning: { channel in await onRunning(channel.localAddress?.port ?? 0) },
            logger: logger)
    }
}
