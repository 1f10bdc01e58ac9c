// SPDX-License-Identifier: Apache-2.0
import Domain
import Foundation
import HTTPTypes
import Logging
import Queue
import Testing
import Webhooks

@Suite(.timeLimit(.minutes(1))) struct WebhookServiceTests {
    private static let start = Timestamp(nanoseconds: 1_790_000_000_000_000_000)

    /// A service over stores with one canceled prediction whose receiver is at a path.
    private static func given(
        _ path: String, port: Int
    ) async throws -> (WebhookService, MemoryPredictionStore, MemoryKeyStore, PredictionID) {
        let store = MemoryPredictionStore()
        let keys = MemoryKeyStore()
        try await keys.add(
            APIKey(
                id: "k", name: "", hash: String(repeating: "0", count: 64), role: .user,
                createdAt: start))
        let id = try #require(PredictionID(String(repeating: "c", count: 32)))
        var prediction = Prediction(
            id: id, modelID: "a/b", input: ModelInput(), keyID: "k", createdAt: start)
        prediction.webhook = WebhookTarget(
            url: "http://hooks.example:\(port)\(path)", base: "http://here")
        try await store.submit(prediction)
        _ = try await store.cancel(id, at: start)
        let loopback = try #require(IPNetwork("127.0.0.0/8"))
        let parts = WebhookParts(
            stores: (store, store, keys), secrets: WebhookSecrets(secret: Data(count: 32)),
            sender: WebhookSender(
                resolver: StubResolver(["hooks.example": ["127.0.0.1"]]),
                policy: AddressPolicy(allowing: [loopback])),
            body: { Data(#"{"id":"\#($0.id)","status":"\#($0.status.rawValue)"}"#.utf8) },
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }, now: { start })
        return (WebhookService(parts), store, keys, id)
    }

    private static func attempt(
        _ service: WebhookService, _ store: MemoryPredictionStore
    ) async throws -> Delivery {
        let due = try await store.claim(1, at: start, until: start + .seconds(30))
        await service.attempt(try #require(due.first))
        return try #require(try await store.deliveries(of: "k", limit: 1).first)
    }

    @Test func `a message is signed, sent and noted, and the prediction stays as it was`()
        async throws
    {
        try await Receiver.run { receiver, port in
            let (service, store, keys, id) = try await Self.given("/ok", port: port)
            let before = try await store.prediction(id)
            let delivery = try await Self.attempt(service, store)
            #expect(delivery.state == .delivered)
            #expect(delivery.attempts.map(\.status) == [200])
            #expect(try await store.prediction(id) == before)

            let hit = try #require(receiver.hits.first)
            func header(_ name: String) -> String? {
                HTTPField.Name(name).flatMap { hit.headers[$0] }
            }
            #expect(header("content-type") == "application/json")
            #expect(header("webhook-id") == id.text)
            #expect(header("webhook-timestamp") == "1790000000")
            let key = try #require(try await keys.key(id: "k"))
            let secrets = WebhookSecrets(secret: Data(count: 32))
            #expect(
                header("webhook-signature")
                    == WebhookSignature.header(
                        secret: secrets.text(of: key), id: id.text, timestamp: 1_790_000_000,
                        body: hit.body))
            #expect(header("webhook-signature-previous") == nil)
        }
    }

    @Test func `after a rotation both secrets sign`() async throws {
        try await Receiver.run { receiver, port in
            let (service, store, keys, id) = try await Self.given("/ok", port: port)
            let secrets = WebhookSecrets(secret: Data(count: 32))
            let old = secrets.text(of: try #require(try await keys.key(id: "k")))
            _ = try await keys.change("k", [.rotateSecret], at: Self.start)
            _ = try await Self.attempt(service, store)
            let hit = try #require(receiver.hits.first)
            let name = try #require(HTTPField.Name("webhook-signature-previous"))
            #expect(
                hit.headers[name]
                    == WebhookSignature.header(
                        secret: old, id: id.text, timestamp: 1_790_000_000, body: hit.body))
        }
    }

    @Test func `a broken receiver is tried again later`() async throws {
        try await Receiver.run { receiver, port in
            let (service, store, _, _) = try await Self.given("/broken", port: port)
            let delivery = try await Self.attempt(service, store)
            #expect(delivery.state == .due)
            #expect(delivery.dueAt == Self.start + .seconds(1))
            #expect(receiver.hits.count == 1)
        }
    }
}
