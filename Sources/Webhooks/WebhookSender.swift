// SPDX-License-Identifier: Apache-2.0
import AsyncHTTPClient
package import Foundation
import NIOCore
import NIOHTTP1

/// Sends one message to one receiver: resolves its name, checks every address, and connects to the
/// address that it checked.
package struct WebhookSender: Sendable {
    /// What came of it.
    package enum Result: Sendable, Hashable {
        /// The HTTP status of the receiver.
        case answered(Int)
        /// There was no answer, but there may be one later.
        case unreachable(String)
        /// The receiver may not be spoken to.
        case forbidden(String)
    }

    private let resolver: any Resolver
    private let policy: AddressPolicy
    /// From the look-up to the receiver's status.
    private let deadline: Duration

    /// A sender with the addresses that it may reach.
    package init(
        resolver: any Resolver, policy: AddressPolicy, deadline: Duration = .seconds(10)
    ) {
        self.resolver = resolver
        self.policy = policy
        self.deadline = deadline
    }

    /// Sends a body with headers; never throws, never follows a redirect.
    package func send(_ body: Data, headers: [(String, String)], to text: String) async -> Result {
        let end = ContinuousClock.now + deadline
        do {
            let address = try WebhookAddress(text)
            let target = try await target(of: address)
            return try await post(body, headers, to: address, at: target, until: end)
        } catch let error as WebhookAddress.Refused {
            return .forbidden("the URL \(error.message)")
        } catch let error as Forbidden {
            return .forbidden(error.message)
        } catch {
            return .unreachable(Self.sentence(error))
        }
    }

    private struct Forbidden: Error {
        let message: String
    }

    private struct Unresolved: Error {}

    /// The address to connect to; throws unless all that the name has are permitted, for a name that
    /// mixes them is up to something.
    private func target(of address: WebhookAddress) async throws -> IPAddress {
        let found = try await resolver.addresses(of: address.host)
        if let bad = found.first(where: { !policy.permits($0) }) {
            throw Forbidden(message: "the address \(bad) of the receiver is not public")
        }
        guard let first = found.first(where: { $0.bytes.count == 4 }) ?? found.first else {
            throw Unresolved()
        }
        return first
    }

    private func post(
        _ body: Data, _ headers: [(String, String)], to address: WebhookAddress,
        at target: IPAddress, until end: ContinuousClock.Instant
    ) async throws -> Result {
        var configuration = HTTPClient.Configuration(
            redirectConfiguration: .disallow, timeout: .init(connect: .seconds(5)))
        configuration.httpVersion = .http1Only
        configuration.dnsOverride = [address.host: target.description]
        let client = HTTPClient(
            eventLoopGroup: HTTPClient.defaultEventLoopGroup, configuration: configuration)
        var request = HTTPClientRequest(url: address.url)
        request.method = .POST
        for (name, value) in headers { request.headers.add(name: name, value: value) }
        request.body = .bytes(ByteBuffer(bytes: body))
        let left = max(.zero, end - .now)
        let answer: Swift.Result<HTTPClientResponse, any Error>
        do {
            answer = .success(
                try await client.execute(
                    request, deadline: .now() + TimeAmount(left)))
        } catch {
            answer = .failure(error)
        }
        // The body is of no interest; closing drops what still comes.
        try? await client.shutdown()
        return .answered(Int(try answer.get().status.code))
    }

    private static func sentence(_ error: any Error) -> String {
        switch error {
        case is Unresolved: "the name of the receiver has no address"
        case let error as HTTPClientError where error == .deadlineExceeded:
            "the receiver did not answer in time"
        case let error as HTTPClientError where error == .connectTimeout:
            "the receiver could not be connected to in time"
        default: "the receiver could not be reached"
        }
    }
}
