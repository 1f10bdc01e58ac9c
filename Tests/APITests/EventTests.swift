// SPDX-License-Identifier: Apache-2.0
import Domain
import Foundation
import HTTPTypes
import NIOCore
import Objects
import Queue
import Testing

@testable import API

@Suite(.timeLimit(.minutes(1))) struct EventTests {
    private struct Event {
        var id: String
        var name: String
        var data: [String: Any]
    }

    private func events(_ text: String) -> [Event] {
        text.components(separatedBy: "\n\n").compactMap { block in
            var fields: [String: String] = [:]
            for line in block.split(separator: "\n") {
                let sides = line.split(separator: ":", maxSplits: 1)
                guard sides.count == 2 else { continue }
                fields[String(sides[0])] = String(sides[1].dropFirst())
            }
            guard let name = fields["event"], let text = fields["data"] else { return nil }
            let data = (try? JSONSerialization.jsonObject(with: Data(text.utf8))) as? [String: Any]
            return Event(id: fields["id"] ?? "", name: name, data: data ?? [:])
        }
    }

    private static let id = PredictionID(String(repeating: "e", count: 32))

    /// A store with a waiting prediction, and its events.
    private func stream(
        known: String? = nil
    ) async throws -> (MemoryPredictionStore, PredictionID, EventStream.Iterator) {
        let store = MemoryPredictionStore()
        let id = try #require(Self.id)
        try await store.submit(
            Prediction(
                id: id, modelID: "a/b", input: ModelInput(), keyID: "k",
                createdAt: ServerUnderTest.start))
        let view = PredictionView(
            store: store, objects: MemoryObjectStore(), models: ModelCatalog([]),
            base: PublicBase("http://b"), link: OutputLink(secret: Data(count: 32)))
        let stream = EventStream(
            id: id, base: "http://b", known: known, view: view,
            wait: PredictionWait(store: store, look: .milliseconds(1)))
        return (store, id, stream.makeAsyncIterator())
    }

    @Test func `a stream tells a life from waiting to the end, with a picture on the way`()
        async throws
    {
        var (store, id, iterator) = try await stream()
        let (start, until) = (ServerUnderTest.start, ServerUnderTest.start + .seconds(9))
        var told: [Event] = []
        func take(_ buffer: ByteBuffer?) {
            told += events(buffer.map { String(buffer: $0) } ?? "")
        }
        #expect(try await iterator.next().map { String(buffer: $0) } == "retry: 1000\n\n")
        take(try await iterator.next())
        let leased = try await store.lease(to: "w", at: start, until: until)
        let lease = try #require(leased?.life.lease)
        take(try await iterator.next())
        let picture = try #require(ObjectKey(String(repeating: "0", count: 64) + ".png"))
        try await store.renew(
            lease, of: id, until: until, news: LeaseNews(progress: 0.5, preview: picture))
        take(try await iterator.next())
        try await store.finish(
            id, lease, with: .failed(TaskFailure(.executionFailed, "no")), at: start)
        take(try await iterator.next())
        #expect(try await iterator.next() == nil)

        try #require(told.map(\.name) == ["state", "state", "progress", "state"])
        let states = told.compactMap { $0.data["status"] as? String }
        #expect(states == ["created", "processing", "processing", "failed"])
        #expect(told[0].data["queue_position"] as? Int == 0)
        #expect(told[2].data["progress"] as? Double == 0.5)
        let preview = told[2].data["preview"] as? String
        #expect(preview?.hasPrefix("http://b/outputs/") == true)
        #expect(told[3].data["error"] as? String == "no")
        #expect(Set(told.map(\.id)).count == 4)
    }

    @Test func `a prediction that is deleted ends its stream`() async throws {
        var (store, id, iterator) = try await stream()
        _ = try await iterator.next()
        _ = try await iterator.next()
        _ = try await store.delete([id])
        let last = try #require(try await iterator.next())
        #expect(events(String(buffer: last)).map(\.name) == ["deleted"])
        #expect(try await iterator.next() == nil)
    }

    @Test func `what the client knows is not told again`() async throws {
        var (store, id, iterator) = try await stream(known: "created-q0")
        _ = try await iterator.next()
        _ = try await store.cancel(id, at: ServerUnderTest.start)
        let told = events(String(buffer: try #require(try await iterator.next())))
        #expect(told.map { $0.data["status"] as? String } == ["cancelled"])
    }

    @Test func `who comes back after the end is told not to come again`() async throws {
        let server = try await ServerUnderTest()
        try await server.run { caller in
            let submitted = try await caller.submit(#"{"prompt":"a"}"#)
            let id = try #require(submitted.data["id"] as? String)
            let path = "/api/v3/predictions/\(id)/events"
            _ = try await caller.send(.post, "/api/v3/predictions/\(id)/cancel")
            let answer = try await caller.send(.get, path)
            #expect(answer.header("content-type") == "text/event-stream")
            let end = try #require(events(answer.text).last)
            #expect(end.data["status"] as? String == "cancelled")
            let again = try await caller.send(.get, path, headers: ["Last-Event-ID": end.id])
            #expect(again.status == 204)
            let late = try await caller.send(.get, path, headers: ["Last-Event-ID": "created-q0"])
            #expect(events(late.text).map(\.name) == ["state"])
        }
    }

    @Test func `another key's stream does not exist`() async throws {
        let server = try await ServerUnderTest()
        let other = NewKey(name: "o", role: .user, at: ServerUnderTest.start) { 0x99 }
        try await server.keys.add(other.key)
        try await server.run { caller in
            let submitted = try await caller.submit(#"{"prompt":"a"}"#)
            let id = try #require(submitted.data["id"] as? String)
            let answer = try await caller.send(
                .get, "/api/v3/predictions/\(id)/events",
                authorization: .some("Bearer \(other.text)"))
            #expect(answer.status == 404)
        }
    }
}
