// SPDX-License-Identifier: Apache-2.0
import API
import Domain
import Foundation
import HTTPTypes
import Queue
import Synchronization
import Testing

@Suite struct SubmitTests {
    @Test func `a prompt alone is enough, and the answer is the contract to the letter`()
        async throws
    {
        let server = try await ServerUnderTest()
        try await server.run { caller in
            let answer = try await caller.submit(#"{"prompt": "a lake"}"#)
            #expect(answer.status == 200)
            #expect(answer.header("content-type") == "application/json")
            #expect(
                answer.text == """
                    {"code":200,"data":{"code":0,"created_at":"2026-09-21T14:13:20.123456789Z",\
                    "error":"","executionTime":0,"execution_time":0,\
                    "has_nsfw_contents":[],"id":"00000001000000000000000200000000","input":{"aspect_ratio":"16:9",\
                    "duration":5,"fps":24,"guidance_scale":0.5,"negative_prompt":"",\
                    "prompt":"a lake","resolution":"720p","seed":3},\
                    "model":"kwaivgi/kling-v2.1-t2v-master","outputs":[],"progress":0,\
                    "queue_position":0,"seed":3,"status":"created","timings":{"inference":0},\
                    "urls":{"get":"http://localhost/api/v3/predictions/\
                    00000001000000000000000200000000/result"}},"message":"success"}
                    """)
        }
        #expect(server.told.withLock { $0 } == 1)
        let stored = try await server.store.list(PredictionFilter())
        #expect(stored.total == 1)
        #expect(stored.predictions.first?.keyID == server.key.key.id)
    }

    @Test func `the documentation's slug is the same model`() async throws {
        let server = try await ServerUnderTest()
        try await server.run { caller in
            let answer = try await caller.send(
                .post, "/api/v3/kwaivgi/kwaivgi-kling-v2.1-t2v-master",
                body: #"{"prompt": "a lake"}"#)
            #expect(answer.data["model"] as? String == "kwaivgi/kling-v2.1-t2v-master")
        }
    }

    @Test(arguments: ["text/plain", "application/x-www-form-urlencoded", ""])
    func `JSON is read whatever the content type says`(type: String) async throws {
        let server = try await ServerUnderTest()
        try await server.run { caller in
            let answer = try await caller.send(
                .post, ServerUnderTest.modelPath, body: #"{"prompt": "a lake"}"#,
                headers: type.isEmpty ? [:] : ["content-type": type])
            #expect(answer.status == 200)
        }
    }

    @Test func `unknown keys are dropped and named`() async throws {
        let server = try await ServerUnderTest()
        try await server.run { caller in
            let answer = try await caller.submit(
                #"{"prompt": "a lake", "size": "1*1", "loras": [], "a b\r\nc": 1, "é": 2}"#)
            #expect(answer.status == 200)
            #expect(answer.header("x-ignored-fields") == "a%20b%0D%0Ac, loras, size, %C3%A9")
            #expect((answer.data["input"] as? [String: Any])?["size"] == nil)
            let plain = try await caller.submit(#"{"prompt": "a lake"}"#)
            #expect(plain.header("x-ignored-fields") == nil)
        }
    }

    @Test(arguments: [
        #"{"prompt":"x","duration":"5"}"#, #"{"prompt":"x","guidance_scale":null}"#,
        #"{"prompt":"x","guidance_scale":0}"#, #"{"prompt":"x","guidance_scale":1}"#,
        #"{"prompt":"x","duration":10,"aspect_ratio":"9:16","resolution":"480p","fps":30}"#,
        #"{"prompt":"🌊🦊🏔️"}"#, #"{"prompt":"two\nlines\tand a tab"}"#,
        #"{"prompt":"x","seed":9007199254740991}"#, #"{"prompt":"x","seed":-1}"#,
        #"{"prompt":"x","enable_base64_output":false}"#,
    ])
    func `what clients really send is accepted`(body: String) async throws {
        let server = try await ServerUnderTest()
        try await server.run { caller in
            let answer = try await caller.submit(body)
            #expect(answer.status == 200, "\(answer.text)")
        }
    }

    /// Bodies with what their refusal must name: the field, the value, what is allowed.
    static let refused: [(body: String, names: [String])] = [
        (#"{}"#, ["prompt", "required"]),
        (#"{"prompt":null}"#, ["prompt", "required"]),
        (#"{"prompt":""}"#, ["prompt", "empty"]),
        (#"{"prompt":" \n\t "}"#, ["prompt", "empty"]),
        (#"{"prompt":7}"#, ["prompt", "7", "text"]),
        (#"{"prompt":"\#(String(repeating: "a", count: 2501))"}"#, ["prompt", "2501", "2500"]),
        (#"{"prompt":"\#(String(repeating: "🌊", count: 2501))"}"#, ["prompt", "2501", "2500"]),
        (#"{"prompt":"\u0000\u0001\u0002"}"#, ["prompt", "control"]),
        (#"{"prompt":"x","duration":7}"#, ["duration", "7", "5", "10"]),
        (#"{"prompt":"x","duration":true}"#, ["duration", "true", "5", "10"]),
        (#"{"prompt":"x","guidance_scale":5}"#, ["guidance_scale", "between 0 and 1", "5"]),
        (#"{"prompt":"x","guidance_scale":-0.1}"#, ["guidance_scale", "-0.1"]),
        (#"{"prompt":"x","aspect_ratio":"4:3"}"#, ["aspect_ratio", "4:3", "16:9, 9:16, 1:1"]),
        (#"{"prompt":"x","resolution":"4k"}"#, ["resolution", "4k", "480p, 720p, 1080p"]),
        (#"{"prompt":"x","fps":25}"#, ["fps", "25", "24", "30"]),
        (#"{"prompt":"x","seed":-2}"#, ["seed", "-2", "9007199254740991"]),
        (#"{"prompt":"x","seed":1.5}"#, ["seed", "1.5"]),
        (#"[]"#, ["JSON object", "array"]),
        (#""text""#, ["JSON object"]),
        (#"not json"#, ["not valid JSON"]),
        (#"{"prompt":"x""#, ["not valid JSON"]),
        (String(repeating: "[", count: 100_000), ["not valid JSON"]),
    ]

    @Test(arguments: refused)
    func `a refusal names field, value and what is allowed`(
        body: String, names: [String]
    ) async throws {
        let server = try await ServerUnderTest()
        try await server.run { caller in
            let answer = try await caller.submit(body)
            #expect(answer.status == 400)
            #expect(answer.json["code"] as? Int == 400)
            #expect(answer.json["data"] == nil)
            for name in names { #expect(answer.message.contains(name), "\(answer.message)") }
        }
        let counts = try await server.store.counts()
        #expect(counts.isEmpty)
    }

    @Test func `no body at all is refused with what is expected`() async throws {
        let server = try await ServerUnderTest()
        try await server.run { caller in
            let answer = try await caller.submit(nil)
            #expect(answer.status == 400)
            #expect(answer.message.contains("prompt"))
        }
    }

    @Test func `a body over the limit is refused as JSON`() async throws {
        let server = try await ServerUnderTest()
        try await server.run { caller in
            let body = #"{"prompt":"\#(String(repeating: "a", count: 10_000_000))"}"#
            let answer = try await caller.submit(body)
            #expect(answer.status == 413)
            #expect(answer.json["code"] as? Int == 413)
            #expect(answer.message.contains("1000000"))
        }
    }

    @Test func `an unknown model is 404 with the id that was probably meant`() async throws {
        let server = try await ServerUnderTest()
        try await server.run { caller in
            let near = try await caller.send(
                .post, "/api/v3/kwaivgi/kling-v2.1-t2v-mastr", body: "{}")
            #expect(near.status == 404)
            #expect(near.message == "model not found: kwaivgi/kling-v2.1-t2v-mastr")
            #expect(near.json["did_you_mean"] as? String == "kwaivgi/kling-v2.1-t2v-master")
            let far = try await caller.send(.post, "/api/v3/acme/dreams/v9", body: "{}")
            #expect(far.status == 404)
            #expect(far.message == "model not found: acme/dreams/v9")
            #expect(far.json["did_you_mean"] == nil)
        }
    }

    @Test(arguments: ["/api/v3/predictions/x/y/z", "/api/v3/models/a", "/api/v3/media/x"])
    func `reserved words are never a model's vendor`(path: String) async throws {
        let server = try await ServerUnderTest()
        try await server.run { caller in
            let answer = try await caller.send(.post, path, body: "{}")
            #expect(answer.status == 404)
            #expect(answer.message.contains("no such endpoint"))
        }
    }

    @Test func `a full disk is 503 with a time to come back`() async throws {
        let problem = Problem(StoreError(.full, "the disk is full"))
        #expect(problem.status.code == 503)
        #expect(problem.message == "the disk is full")
        #expect(problem.headers[.retryAfter] == "5")
    }
}
