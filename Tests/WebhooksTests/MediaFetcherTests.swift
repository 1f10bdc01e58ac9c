// SPDX-License-Identifier: Apache-2.0
import Domain
import Testing
import Webhooks

@Suite(.timeLimit(.minutes(1))) struct MediaFetcherTests {
    /// Loopback is the only address that these tests may connect to.
    private static func fetch(_ url: String, limit: Int = 100) async throws -> MediaFetcher.Outcome
    {
        let loopback = try #require(IPNetwork("127.0.0.0/8"))
        let resolver = StubResolver([
            "a.example": ["127.0.0.1"], "inside.example": ["10.0.0.1"],
            "mixed.example": ["127.0.0.1", "169.254.169.254"],
        ])
        return await MediaFetcher(resolver: resolver, policy: AddressPolicy(allowing: [loopback]))
            .fetch(url, limit: limit, field: "image")
    }

    private static func refusal(_ url: String, limit: Int = 100) async throws -> TaskFailure? {
        if case .failure(let refusal) = try await fetch(url, limit: limit) {
            refusal.failure
        } else {
            nil
        }
    }

    @Test func `a file is fetched, also where it has moved`() async throws {
        try await Receiver.run { receiver, port in
            for path in ["/file", "/moved"] {
                let found = try await Self.fetch("http://a.example:\(port)\(path)")
                #expect(try found.get() == Array("picture".utf8))
            }
            #expect(receiver.hits.map(\.path) == ["/file", "/moved", "/file"])
        }
    }

    @Test func `nothing is fetched from inside, whoever leads there`() async throws {
        try await Receiver.run { receiver, port in
            for url in [
                "http://inside.example/file", "http://mixed.example:\(port)/file",
                "http://a.example:\(port)/away",
            ] {
                let failure = try #require(try await Self.refusal(url))
                #expect(failure.code == .invalidParameter)
                #expect(failure.message.hasPrefix("image must be public: the address "))
            }
            #expect(receiver.hits.map(\.path) == ["/away"])
        }
    }

    @Test func `what cannot be had is told with the reason`() async throws {
        try await Receiver.run { _, port in
            let base = "http://a.example:\(port)"
            let missing = try await Self.refusal("\(base)/missing")
            #expect(missing?.code == .mediaUnreachable)
            let round = try await Self.refusal("\(base)/round")
            let large = try await Self.refusal("\(base)/file", limit: 3)
            let nowhere = try await Self.refusal("http://nowhere.example/a")
            #expect(
                [missing, round, large, nowhere].map { $0?.message } == [
                    "image could not be fetched: its host answered with status 404",
                    "image could not be fetched: it leads on more than 5 times",
                    "image must have at most 3 bytes; got more",
                    "image could not be fetched: the name of the host has no address",
                ])
        }
    }
}
