// SPDX-License-Identifier: Apache-2.0
import AsyncHTTPClient
package import Domain
import Foundation
import NIOCore
import NIOHTTP1

/// Fetches a file from an address that a caller gave, as carefully as messages are sent: every host, of
/// redirects too, is resolved, checked and connected to at the checked address.
package struct MediaFetcher: Sendable {
    /// A file, or why there is none.
    package typealias Outcome = Result<[UInt8], Refusal>

    /// Why a file could not be had.
    package struct Refusal: Error, Sendable, Hashable {
        /// What the caller is told.
        package let failure: TaskFailure
    }

    private let client: GuardedClient
    /// From the first look-up to the last byte.
    private let deadline: Duration
    private static let redirects = 5

    /// A fetcher with the addresses that it may reach.
    package init(
        resolver: any Resolver, policy: AddressPolicy, deadline: Duration = .seconds(15)
    ) {
        client = GuardedClient(resolver: resolver, policy: policy)
        self.deadline = deadline
    }

    /// Fetches at most so many bytes; one more is an error.
    ///
    /// - Parameters:
    ///   - text: the address.
    ///   - limit: bytes at most.
    ///   - field: the input that the address came in, for the refusal.
    /// - Returns: the bytes, or what the caller is told.
    package func fetch(_ text: String, limit: Int, field: String) async -> Outcome {
        let end = ContinuousClock.now + deadline
        var next = text
        for _ in 0...Self.redirects {
            let answer: Answer
            do {
                answer = try await ask(next, limit: limit, until: end)
            } catch let error as WebhookAddress.Refused {
                return refused(.invalidParameter, "\(field) \(error.message)")
            } catch let error as GuardedClient.Forbidden {
                return refused(.invalidParameter, "\(field) must be public: \(error.message)")
            } catch let error as TooLarge {
                return refused(
                    .invalidParameter, "\(field) must have at most \(error.limit) bytes; got more")
            } catch {
                let sentence = GuardedClient.sentence(error, called: "host")
                return refused(.mediaUnreachable, "\(field) could not be fetched: \(sentence)")
            }
            switch answer {
            case .file(let bytes): return .success(bytes)
            case .redirect(let place):
                guard let url = URL(string: place, relativeTo: URL(string: next)) else {
                    return refused(
                        .mediaUnreachable, "\(field) could not be fetched: it leads nowhere")
                }
                next = url.absoluteString
            case .status(let status):
                return refused(
                    .mediaUnreachable,
                    "\(field) could not be fetched: its host answered with status \(status)")
            }
        }
        return refused(
            .mediaUnreachable,
            "\(field) could not be fetched: it leads on more than \(Self.redirects) times")
    }

    private enum Answer: Sendable {
        case file([UInt8])
        case redirect(String)
        case status(Int)
    }

    private struct TooLarge: Error {
        let limit: Int
    }

    private func ask(
        _ text: String, limit: Int, until end: ContinuousClock.Instant
    ) async throws -> Answer {
        try await client.exchange(
            WebhookAddress(text), called: "host", until: end,
            prepare: { request in
                request.headers.add(name: "Accept", value: "image/*")
                request.headers.add(name: "User-Agent", value: "kinora")
            },
            take: { answer in
                let status = Int(answer.status.code)
                if [301, 302, 303, 307, 308].contains(status),
                    let place = answer.headers.first(name: "Location")
                {
                    return .redirect(place)
                }
                guard status == 200 else { return .status(status) }
                var bytes: [UInt8] = []
                for try await chunk in answer.body {
                    guard bytes.count + chunk.readableBytes <= limit else {
                        throw TooLarge(limit: limit)
                    }
                    bytes.append(contentsOf: chunk.readableBytesView)
                    guard ContinuousClock.now < end else { throw HTTPClientError.deadlineExceeded }
                }
                return .file(bytes)
            })
    }

    private func refused(_ code: TaskErrorCode, _ message: String) -> Outcome {
        .failure(Refusal(failure: TaskFailure(code, message)))
    }
}
