// SPDX-License-Identifier: Apache-2.0
import ServiceLifecycle

/// Holds a service back until something else has begun.
struct StartGate: Sendable {
    private let opened: AsyncStream<Void>
    private let opener: AsyncStream<Void>.Continuation

    /// A closed gate.
    init() { (opened, opener) = AsyncStream.makeStream() }

    /// Lets everyone through, now and later.
    func open() { opener.finish() }

    /// The service, run once the gate is open; not at all when the program stops before.
    func holding(_ service: any Service) -> any Service { Held(service: service, gate: opened) }

    private struct Held: Service {
        let service: any Service
        let gate: AsyncStream<Void>

        func run() async throws {
            let isOpen = await cancelWhenGracefulShutdown {
                for await _ in gate {}
                return !Task.isCancelled
            }
            if isOpen { try await service.run() } else { try await gracefulShutdown() }
        }
    }
}
