// SPDX-License-Identifier: Apache-2.0
import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1

/// Speaks to one host of an address that a caller gave: resolves its name, checks every address, and
/// connects to the address that it checked.
struct GuardedClient: Sendable {
    let resolver: any Resolver
    let policy: AddressPolicy

    /// The host may not be spoken to.
    struct Forbidden: Error {
        let message: String
    }

    /// The name has no address.
    struct Unresolved: Error {}

    /// Sends a request and hands the answer to a body; the connection is closed when that returns.
    ///
    /// - Parameters:
    ///   - address: of the request, in the one spelling.
    ///   - role: what the host is called in sentences.
    ///   - end: when to give up.
    ///   - prepare: adds method, headers and body.
    ///   - take: reads the answer; redirects are answers.
    /// - Returns: what `take` makes of it.
    /// - Throws: ``Forbidden``, ``Unresolved``, or what went wrong on the way.
    func exchange<Value: Sendable>(
        _ address: WebhookAddress, called role: String, until end: ContinuousClock.Instant,
        prepare: (inout HTTPClientRequest) -> Void,
        take: (HTTPClientResponse) async throws -> Value
    ) async throws -> Value {
        let target = try await target(of: address, called: role)
        var configuration = HTTPClient.Configuration(
            redirectConfiguration: .disallow, timeout: .init(connect: .seconds(5)))
        configuration.httpVersion = .http1Only
        configuration.dnsOverride = [address.host: target.description]
        // A refused connection is told at once: deliveries are tried again by a plan of their own.
        configuration.connectionPool.retryConnectionEstablishment = false
        let client = HTTPClient(
            eventLoopGroup: HTTPClient.defaultEventLoopGroup, configuration: configuration)
        var request = HTTPClientRequest(url: address.url)
        prepare(&request)
        let result: Result<Value, any Error>
        do {
            let left = TimeAmount(max(.zero, end - .now))
            let answer = try await client.execute(request, deadline: .now() + left)
            result = .success(try await take(answer))
        } catch {
            result = .failure(error)
        }
        // Closing drops what still comes.
        try? await client.shutdown()
        return try result.get()
    }

    /// The address to connect to; throws unless all that the name has are permitted, for a name that
    /// mixes them is up to something.
    private func target(
        of address: WebhookAddress, called role: String
    ) async throws -> IPAddress {
        let found = try await resolver.addresses(of: address.host)
        if let bad = found.first(where: { !policy.permits($0) }) {
            throw Forbidden(message: "the address \(bad) of the \(role) is not public")
        }
        guard let first = found.first(where: { $0.bytes.count == 4 }) ?? found.first else {
            throw Unresolved()
        }
        return first
    }

    /// What went wrong, in a sentence.
    static func sentence(_ error: any Error, called role: String) -> String {
        switch error {
        case is Unresolved: "the name of the \(role) has no address"
        case let error as HTTPClientError where error == .deadlineExceeded:
            "the \(role) did not answer in time"
        case let error as HTTPClientError where error == .connectTimeout:
            "the \(role) could not be connected to in time"
        default: "the \(role) could not be reached"
        }
    }
}
