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

    private let client: GuardedClient
    /// From the look-up to the receiver's status.
    private let deadline: Duration

    /// A sender with the addresses that it may reach.
    package init(
        resolver: any Resolver, policy: AddressPolicy, deadline: Duration = .seconds(10)
    ) {
        client = GuardedClient(resolver: resolver, policy: policy)
        self.deadline = deadline
    }

    /// Sends a body with headers; never throws, never follows a redirect.
    package func send(_ body: Data, headers: [(String, String)], to text: String) async -> Result {
        let end = ContinuousClock.now + deadline
        do {
            let address = try WebhookAddress(text)
            let status = try await client.exchange(
                address, called: "receiver", until: end,
                prepare: { request in
                    request.method = .POST
                    for (name, value) in headers { request.headers.add(name: name, value: value) }
                    request.body = .bytes(ByteBuffer(bytes: body))
                }, take: { Int($0.status.code) })
            return .answered(status)
        } catch let error as WebhookAddress.Refused {
            return .forbidden("the URL \(error.message)")
        } catch let error as GuardedClient.Forbidden {
            return .forbidden(error.message)
        } catch {
            return .unreachable(GuardedClient.sentence(error, called: "receiver"))
        }
    }
}
