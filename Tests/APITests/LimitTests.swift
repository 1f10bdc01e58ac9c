// SPDX-License-Identifier: Apache-2.0
import API
import Domain
import Foundation
import HTTPTypes
import Queue
import Testing

@Suite struct LimitTests {
    @Test func `more than the submits of a minute are 429 with the time to wait`() async throws {
        let server = try await ServerUnderTest(limits: .init(perMinute: 2))
        try await server.run { caller in
            #expect(try await caller.submit(#"{"prompt":"a"}"#).status == 200)
            server.pass(.seconds(20))
            // What is refused for another reason does not count.
            #expect(try await caller.submit(#"{"prompt":""}"#).status == 400)
            #expect(try await caller.submit(#"{"prompt":"a"}"#).status == 200)
            let refused = try await caller.submit(#"{"prompt":"a"}"#)
            #expect(refused.status == 429)
            #expect(refused.header("retry-after") == "40")
            #expect(refused.json["code"] as? Int == 429)
            server.pass(.seconds(39))
            #expect(try await caller.submit(#"{"prompt":"a"}"#).status == 429)
            server.pass(.seconds(1))
            #expect(try await caller.submit(#"{"prompt":"a"}"#).status == 200)
        }
        #expect(try await server.store.counts() == [.created: 3])
    }

    @Test func `a repeated submit does not count`() async throws {
        let server = try await ServerUnderTest(limits: .init(perMinute: 2))
        try await server.run { caller in
            for _ in 0..<3 {
                let answer = try await caller.send(
                    .post, ServerUnderTest.modelPath, body: #"{"prompt":"a"}"#,
                    headers: ["Idempotency-Key": "t"])
                #expect(answer.status == 200)
            }
            #expect(try await caller.submit(#"{"prompt":"a"}"#).status == 200)
            #expect(try await caller.submit(#"{"prompt":"a"}"#).status == 429)
        }
    }

    @Test func `over the limit of work at a time a prediction is taken, and waits`() async throws {
        let server = try await ServerUnderTest(limits: .init(concurrency: 1))
        try await server.run { caller in
            for _ in 0..<2 {
                #expect(try await caller.submit(#"{"prompt":"a"}"#).status == 200)
            }
            let until = ServerUnderTest.start + .seconds(10)
            let first = try await server.store.lease(
                to: "w", at: ServerUnderTest.start, until: until)
            let second = try await server.store.lease(
                to: "w", at: ServerUnderTest.start, until: until)
            #expect(first != nil && second == nil)
        }
    }

    @Test func `a read-only key sees the tasks of one key and changes nothing`() async throws {
        let server = try await ServerUnderTest()
        let reader = NewKey(name: "r", role: .readOnly, at: ServerUnderTest.start) { 0x77 }
            .watching(server.key.key.id)
        try await server.keys.add(reader.key)
        let stranger = NewKey(name: "s", role: .readOnly, at: ServerUnderTest.start) { 0x78 }
        try await server.keys.add(stranger.key)
        let authorization = "Bearer \(reader.text)"
        try await server.run { caller in
            let submitted = try await caller.submit(#"{"prompt":"a"}"#)
            let id = try #require(submitted.data["id"] as? String)
            func send(_ method: HTTPRequest.Method, _ path: String, _ body: String? = nil)
                async throws -> Int
            {
                try await caller.send(
                    method, path, body: body, authorization: .some(authorization)
                ).status
            }
            #expect(try await send(.get, "/api/v3/predictions/\(id)/result") == 200)
            #expect(try await send(.get, "/api/v3/predictions") == 200)
            #expect(try await send(.get, "/api/v3/models") == 200)
            let other = try await caller.send(
                .get, "/api/v3/predictions/\(id)/result",
                authorization: .some("Bearer \(stranger.text)"))
            #expect(other.status == 404)
            #expect(try await send(.post, ServerUnderTest.modelPath, #"{"prompt":"a"}"#) == 403)
            #expect(try await send(.post, "/api/v3/predictions/\(id)/cancel") == 403)
            #expect(try await send(.delete, "/api/v3/predictions/\(id)") == 403)
            #expect(
                try await send(.post, "/api/v3/predictions/delete", #"{"ids":["\#(id)"]}"#) == 403)
            #expect(try await send(.post, "/api/v3/media/uploads", "{}") == 403)
            #expect(try await send(.post, "/api/v3/webhook/secret") == 403)
            #expect(try await send(.get, "/api/v3/keys") == 403)
        }
    }

    @Test func `an admin makes keys, limits them and takes them away at once`() async throws {
        let server = try await ServerUnderTest(role: .admin)
        try await server.run { caller in
            let made = try await caller.send(
                .post, "/api/v3/keys",
                body: #"{"name": "team", "role": "user", "rate_per_minute": 1}"#)
            #expect(made.status == 200)
            let text = try #require(made.data["key"] as? String)
            let id = try #require(made.data["id"] as? String)
            let bearer = "Bearer \(text)"
            func submit() async throws -> Int {
                try await caller.send(
                    .post, ServerUnderTest.modelPath, body: #"{"prompt":"a"}"#,
                    authorization: .some(bearer)
                ).status
            }
            #expect(try await submit() == 200)
            #expect(try await submit() == 429)
            let changed = try await caller.send(
                .patch, "/api/v3/keys/\(id)", body: #"{"rate_per_minute": null, "name": "b"}"#)
            #expect(changed.data["rate_per_minute"] is NSNull)
            #expect(changed.data["name"] as? String == "b")
            #expect(changed.data["role"] as? String == "user")
            #expect(try await submit() == 200)

            let list = try await caller.send(.get, "/api/v3/keys")
            let items = try #require(list.data["items"] as? [[String: Any]])
            #expect(items.count == 2)
            #expect(items.allSatisfy { $0["key"] == nil })
            #expect(!list.text.contains(text))
            #expect(items.contains { $0["last_used"] is String })

            let revoked = try await caller.send(.delete, "/api/v3/keys/\(id)")
            #expect(revoked.data["revoked_at"] is String)
            #expect(try await submit() == 401)
            #expect(try await caller.send(.delete, "/api/v3/keys/none").status == 404)
            let bad = try await caller.send(
                .post, "/api/v3/keys", body: #"{"name": "x", "role": "root"}"#)
            #expect(bad.message == #"role must be one of admin, user, read-only; got "root""#)
        }
    }
}
