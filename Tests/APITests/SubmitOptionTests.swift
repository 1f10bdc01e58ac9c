// SPDX-License-Identifier: Apache-2.0
import API
import Domain
import Foundation
import HTTPTypes
import Queue
import Testing

@Suite(.timeLimit(.minutes(1))) struct SubmitOptionTests {
    @Test func `a synchronous submit is answered with the finished prediction`() async throws {
        let server = try await ServerUnderTest()
        try await server.run { caller in
            async let answer = caller.submit(#"{"prompt": "a lake", "enable_sync_mode": true}"#)
            try await server.untilWaiting(1)
            try await server.complete(clip: Data("clip".utf8))
            let data = try await answer.data
            #expect(data["status"] as? String == "completed")
            #expect(data["code"] as? Int == 0)
            #expect((data["outputs"] as? [String])?.count == 1)
            #expect((data["input"] as? [String: Any])?["enable_sync_mode"] == nil)
        }
    }

    @Test func `a synchronous submit that takes too long says so in the words clients look for`()
        async throws
    {
        let server = try await ServerUnderTest(change: { $0.syncWait = .milliseconds(20) })
        try await server.run { caller in
            let answer = try await caller.submit(#"{"prompt": "a", "enable_sync_mode": true}"#)
            #expect(answer.status == 200)
            #expect(answer.json["code"] as? Int == 200)
            #expect(answer.data["code"] as? Int == 5004)
            #expect(answer.data["status"] as? String == "processing")
            let error = try #require(answer.data["error"] as? String)
            #expect(error.hasPrefix("Sync mode timed out after"))
            #expect((answer.data["outputs"] as? [String])?.isEmpty == true)
            let id = try #require(answer.data["id"] as? String)
            let shown = try await caller.send(.get, "/api/v3/predictions/\(id)/result")
            #expect(shown.data["status"] as? String == "created")
        }
    }

    @Test func `base64 output is the bare text of the file, also later`() async throws {
        let server = try await ServerUnderTest()
        try await server.run { caller in
            let clip = Data((0..<3000).map { UInt8(truncatingIfNeeded: $0 &* 7) })
            let submitted = try await caller.submit(
                #"{"prompt": "a", "enable_base64_output": true}"#)
            try await server.complete(clip: clip)
            let id = try #require(submitted.data["id"] as? String)
            let shown = try await caller.send(.get, "/api/v3/predictions/\(id)/result")
            #expect(shown.data["outputs"] as? [String] == [clip.base64EncodedString()])
        }
    }

    @Test(arguments: [#""yes""#, "1", "[]"])
    func `options are true or false`(value: String) async throws {
        let server = try await ServerUnderTest()
        try await server.run { caller in
            for name in ["enable_sync_mode", "enable_base64_output"] {
                let answer = try await caller.submit(#"{"prompt": "a", "\#(name)": \#(value)}"#)
                #expect(answer.status == 400)
                #expect(answer.message.hasPrefix("\(name) must be true or false"))
            }
            #expect(
                try await caller.submit(#"{"prompt":"a","enable_sync_mode":null}"#).status == 200)
        }
    }

    @Test func `a webhook with base64 output is refused, with the reason in both places`()
        async throws
    {
        let server = try await ServerUnderTest()
        try await server.run { caller in
            let answer = try await caller.send(
                .post, ServerUnderTest.modelPath + "?webhook=https%3A%2F%2Fhooks.example%2Fa",
                body: #"{"prompt": "a", "enable_base64_output": true}"#)
            #expect(answer.status == 400)
            #expect(answer.message.contains("webhook"))
            #expect(answer.json["error"] as? String == answer.message)
        }
    }

    @Test(arguments: [
        "ftp%3A%2F%2Fa.example", "x", "http%3A%2F%2F127.0.0.1%2F", "http%3A%2F%2F10.0.0.1",
        "http%3A%2F%2F%5B%3A%3A1%5D%2F", "http%3A%2F%2F169.254.169.254%2Flatest",
        "https%3A%2F%2Fuser%3Aword%40a.example",
    ])
    func `a webhook that cannot be one is refused at once`(webhook: String) async throws {
        let server = try await ServerUnderTest()
        try await server.run { caller in
            let answer = try await caller.send(
                .post, ServerUnderTest.modelPath + "?webhook=\(webhook)", body: #"{"prompt":"a"}"#)
            #expect(answer.status == 400)
            #expect(answer.message.hasPrefix("webhook must"))
        }
        #expect(try await server.store.counts().isEmpty)
    }

    @Test(arguments: [
        (ServerUnderTest.modelPath + "?webhook=https%3A%2F%2Fhooks.example%2Fa%3Fb%3Dc", ""),
        (ServerUnderTest.modelPath, #", "webhook_url": "https://hooks.example/a?b=c""#),
    ])
    func `a webhook is kept, with the address of the server that the caller knows`(
        path: String, field: String
    ) async throws {
        let server = try await ServerUnderTest(publicURL: "https://video.example.org")
        try await server.run { caller in
            let answer = try await caller.send(
                .post, path, body: #"{"prompt": "a"\#(field)}"#)
            #expect(answer.status == 200)
            #expect(answer.header("x-ignored-fields") == nil)
            let id = try #require((answer.data["id"] as? String).flatMap { PredictionID($0) })
            let kept = try await server.store.prediction(id)
            #expect(
                kept?.webhook
                    == WebhookTarget(
                        url: "https://hooks.example/a?b=c", base: "https://video.example.org"))
        }
    }

    @Test func `the message to a webhook is the bare prediction`() async throws {
        let server = try await ServerUnderTest()
        var prediction = try await server.completed(clip: Data("clip".utf8))
        prediction = try #require(try await server.store.prediction(prediction.id))
        prediction.webhook = WebhookTarget(url: "https://a.example/", base: "https://b.example")
        let body = WebhookMessage(
            secret: Data(repeating: 9, count: 32), models: ModelCatalog([ServerUnderTest.model])
        ).body(of: prediction)
        let json = try #require(try JSONSerialization.jsonObject(with: body) as? [String: Any])
        #expect(json["id"] as? String == prediction.id.text)
        #expect(json["status"] as? String == "completed")
        #expect((json["input"] as? [String: Any])?["prompt"] as? String == "a lake")
        let output = try #require((json["outputs"] as? [String])?.first)
        #expect(output.hasPrefix("https://b.example/outputs/"))
        try await server.run { caller in
            let path = String(output.dropFirst("https://b.example".count))
            let file = try await caller.send(.get, path)
            #expect(file.text == "clip")
        }
    }

    @Test func `the same Idempotency-Key does not do the work again`() async throws {
        let server = try await ServerUnderTest()
        try await server.run { caller in
            func submit(_ body: String, _ token: String = "once-1") async throws
                -> TestCaller.Answer
            {
                try await caller.send(
                    .post, ServerUnderTest.modelPath, body: body,
                    headers: ["Idempotency-Key": token])
            }
            let first = try await submit(#"{"prompt":"a"}"#)
            let again = try await submit(#"{"prompt":"a"}"#)
            #expect(again.data["id"] as? String == first.data["id"] as? String)
            #expect(again.data["seed"] as? Int == first.data["seed"] as? Int)
            #expect(first.header("Idempotency-Replayed") == nil)
            #expect(again.header("Idempotency-Replayed") == "true")
            let other = try await submit(#"{"prompt":"b"}"#)
            #expect(other.status == 409)
            #expect(other.message.contains("Idempotency-Key"))
            #expect(try await submit(#"{"prompt":"a"}"#, "once-2").status == 200)
            #expect(try await server.store.counts() == [.created: 2])
            let bad = try await submit(
                #"{"prompt":"a"}"#, String(repeating: "x", count: 256))
            #expect(bad.status == 400)
        }
    }

    @Test func `many at a time with one Idempotency-Key are one prediction`() async throws {
        let server = try await ServerUnderTest()
        try await server.run { caller in
            let ids = try await withThrowingTaskGroup(of: String?.self) { group in
                for _ in 0..<20 {
                    group.addTask {
                        try await caller.send(
                            .post, ServerUnderTest.modelPath, body: #"{"prompt":"a"}"#,
                            headers: ["Idempotency-Key": "t"]
                        ).data["id"] as? String
                    }
                }
                return try await group.reduce(into: Set<String?>()) { $0.insert($1) }
            }
            #expect(ids.count == 1)
        }
        #expect(try await server.store.counts() == [.created: 1])
    }
}
