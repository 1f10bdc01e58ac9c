// SPDX-License-Identifier: Apache-2.0
import Foundation
import HTTPTypes
import Testing
import Webhooks

@Suite(.timeLimit(.minutes(1))) struct WebhookSenderTests {
    /// Loopback is the only address that these tests may connect to.
    private static func sender(
        _ answers: [String: [String]], deadline: Duration = .seconds(10)
    ) throws -> (WebhookSender, StubResolver) {
        let resolver = StubResolver(answers)
        let loopback = try #require(IPNetwork("127.0.0.0/8"))
        return (
            WebhookSender(
                resolver: resolver, policy: AddressPolicy(allowing: [loopback]),
                deadline: deadline), resolver
        )
    }

    @Test func `a message goes to the checked address under the receiver's name`() async throws {
        try await Receiver.run { receiver, port in
            let (sender, resolver) = try Self.sender(["hooks.example": ["127.0.0.1"]])
            let result = await sender.send(
                Data("hello".utf8), headers: [("webhook-id", "7")],
                to: "http://hooks.example:\(port)/ok?a=b")
            #expect(result == .answered(200))
            #expect(resolver.questions == ["hooks.example"])
            let hit = try #require(receiver.hits.first)
            #expect(hit.path == "/ok")
            #expect(hit.body == Data("hello".utf8))
            #expect(HTTPField.Name("webhook-id").flatMap { hit.headers[$0] } == "7")
        }
    }

    @Test func `a redirect is not followed`() async throws {
        try await Receiver.run { receiver, port in
            let (sender, _) = try Self.sender(["127.0.0.1": ["127.0.0.1"]])
            let result = await sender.send(
                Data(), headers: [], to: "http://127.0.0.1:\(port)/redirect")
            #expect(result == .answered(302))
            #expect(receiver.hits.map(\.path) == ["/redirect"])
        }
    }

    @Test func `a receiver that hangs is given up in time`() async throws {
        try await Receiver.run { receiver, port in
            let (sender, _) = try Self.sender(
                ["127.0.0.1": ["127.0.0.1"]], deadline: .milliseconds(300))
            let start = ContinuousClock.now
            let result = await sender.send(
                Data(), headers: [], to: "http://127.0.0.1:\(port)/hang")
            #expect(result == .unreachable("the receiver did not answer in time"))
            #expect(ContinuousClock.now - start < .seconds(40))
        }
    }

    @Test func `a body that never ends is not waited for`() async throws {
        try await Receiver.run { _, port in
            let (sender, _) = try Self.sender(["127.0.0.1": ["127.0.0.1"]])
            let start = ContinuousClock.now
            let result = await sender.send(
                Data(), headers: [], to: "http://127.0.0.1:\(port)/drip")
            #expect(result == .answered(200))
            #expect(ContinuousClock.now - start < .seconds(40))
        }
    }

    @Test(arguments: [
        ["169.254.169.254"], ["10.0.0.1"], ["::1"], ["fe80::1"], ["127.0.0.1", "192.168.0.1"],
        ["::ffff:10.0.0.1"], ["0.0.0.0"],
    ])
    func `a name that leads, also among others, to a private address is not connected to`(
        addresses: [String]
    ) async throws {
        let (sender, resolver) = try Self.sender(["rebound.example": addresses])
        let result = await sender.send(Data(), headers: [], to: "http://rebound.example/")
        guard case .forbidden(let reason) = result else {
            Issue.record("got \(result)")
            return
        }
        #expect(reason.contains("not public"))
        #expect(resolver.questions == ["rebound.example"])
    }

    @Test func `the address is looked up once, so that it cannot change in between`() async throws {
        try await Receiver.run { receiver, port in
            let (sender, resolver) = try Self.sender(["a.example": ["127.0.0.1"]])
            for _ in 0..<3 {
                _ = await sender.send(Data(), headers: [], to: "http://a.example:\(port)/ok")
            }
            #expect(resolver.questions.count == 3)
            #expect(receiver.hits.count == 3)
        }
    }

    @Test func `a name without an address, and a port without a listener, are unreachable`()
        async throws
    {
        let (sender, _) = try Self.sender(["127.0.0.1": ["127.0.0.1"]])
        let lost = await sender.send(Data(), headers: [], to: "http://nowhere.example/")
        #expect(lost == .unreachable("the name of the receiver has no address"))
        let closed = await sender.send(Data(), headers: [], to: "http://127.0.0.1:1/")
        guard case .unreachable = closed else {
            Issue.record("got \(closed)")
            return
        }
    }

    @Test func `a URL that is none is forbidden`() async throws {
        let (sender, resolver) = try Self.sender([:])
        let result = await sender.send(Data(), headers: [], to: "file:///etc/passwd")
        #expect(result == .forbidden("the URL must be an http or https URL"))
        #expect(resolver.questions.isEmpty)
    }

    @Test func `the system's resolver knows the loopback address`() async throws {
        let loopback = try #require(IPAddress("127.0.0.1"))
        // The spellings that a careless check would let pass all lead to the same address.
        for host in ["127.0.0.1", "127.1", "0x7f.1", "2130706433"] {
            #expect(try await SystemResolver().addresses(of: host) == [loopback], "\(host)")
        }
    }
}
