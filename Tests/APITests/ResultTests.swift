// SPDX-License-Identifier: Apache-2.0
import API
import Domain
import Foundation
import HTTPTypes
import Queue
import Testing

@Suite struct ResultTests {
    @Test(arguments: ["", "/result"])
    func `both addresses show the prediction that was submitted`(tail: String) async throws {
        let server = try await ServerUnderTest()
        try await server.run { caller in
            let submitted = try await caller.submit(#"{"prompt": "a lake"}"#)
            let id = try #require(submitted.data["id"] as? String)
            let shown = try await caller.send(
                .get, "/api/v3/predictions/\(id)\(tail)",
                headers: ["content-type": "application/json"])
            #expect(shown.status == 200)
            #expect(shown.text == submitted.text)
        }
    }

    @Test func `a completed prediction has every field of the contract`() async throws {
        let server = try await ServerUnderTest(publicURL: "https://video.example.org/")
        let prediction = try await server.completed(clip: Data("a clip".utf8))
        try await server.run { caller in
            let answer = try await caller.send(
                .get, "/api/v3/predictions/\(prediction.id)/result")
            let data = answer.data
            #expect(answer.json["error"] == nil)
            #expect(data["status"] as? String == "completed")
            #expect(data["error"] as? String == "")
            #expect(data["code"] as? Int == 0)
            #expect(data["has_nsfw_contents"] as? [Bool] == [false])
            #expect((data["timings"] as? [String: Int])?["inference"] == 4321)
            #expect(data["executionTime"] as? Int == 4321)
            #expect(data["progress"] as? Double == 1)
            #expect(data["queue_position"] == nil)
            #expect(data["width"] as? Int == 1280)
            #expect(data["height"] as? Int == 720)
            #expect(data["fps"] as? Int == 24)
            #expect(data["seed"] as? Int == 7)
            let outputs = try #require(data["outputs"] as? [String])
            #expect(outputs.count == 1)
            for address in outputs
                + [data["poster"] as? String, data["shot"] as? String]
                .compactMap(\.self)
            {
                #expect(address.hasPrefix("https://video.example.org/outputs/"))
            }
            #expect(
                (data["urls"] as? [String: String])?["get"]
                    == "https://video.example.org/api/v3/predictions/\(prediction.id)/result")
        }
    }

    @Test func `a failed prediction is a success of the request`() async throws {
        let server = try await ServerUnderTest()
        try await server.run { caller in
            let submitted = try await caller.submit(#"{"prompt": "a lake"}"#)
            let leased = try await server.store.lease(
                to: "w", at: ServerUnderTest.start, until: ServerUnderTest.start + .seconds(9))
            let prediction = try #require(leased)
            let lease = try #require(prediction.life.lease)
            try await server.store.finish(
                prediction.id, lease, with: .failed(TaskFailure(.executionFailed, "no light")),
                at: ServerUnderTest.start + .milliseconds(250))
            let id = try #require(submitted.data["id"] as? String)
            let answer = try await caller.send(.get, "/api/v3/predictions/\(id)/result")
            #expect(answer.status == 200)
            #expect(answer.json["code"] as? Int == 200)
            #expect(answer.data["status"] as? String == "failed")
            #expect(answer.data["error"] as? String == "no light")
            #expect(answer.data["code"] as? Int == 1403)
            #expect((answer.data["outputs"] as? [String])?.isEmpty == true)
            #expect((answer.data["timings"] as? [String: Int])?["inference"] == 250)
        }
    }

    @Test(arguments: [
        "00000000000000000000000000000000", "x", "..%2F..%2Fetc", "%00",
        "0123456789ABCDEF0123456789ABCDEF",
    ])
    func `an unknown id is 404`(id: String) async throws {
        let server = try await ServerUnderTest()
        try await server.run { caller in
            for path in ["/api/v3/predictions/\(id)/result", "/api/v3/predictions/\(id)"] {
                let answer = try await caller.send(.get, path)
                #expect(answer.status == 404)
                #expect(answer.message.hasPrefix("prediction not found"))
            }
            let cancel = try await caller.send(.post, "/api/v3/predictions/\(id)/cancel")
            #expect(cancel.status == 404)
            #expect(try await caller.send(.delete, "/api/v3/predictions/\(id)").status == 404)
        }
    }

    @Test func `a prediction of another key does not exist`() async throws {
        let server = try await ServerUnderTest()
        let other = NewKey(name: "other", role: .user, at: ServerUnderTest.start) { 0x1234 }
        try await server.keys.add(other.key)
        try await server.run { caller in
            let submitted = try await caller.submit(#"{"prompt": "a lake"}"#)
            let path = "/api/v3/predictions/\(try #require(submitted.data["id"] as? String))"
            let authorization = "Bearer \(other.text)"
            let shown = try await caller.send(.get, path, authorization: .some(authorization))
            #expect(shown.status == 404)
            let deleted = try await caller.send(.delete, path, authorization: .some(authorization))
            #expect(deleted.status == 404)
            #expect(try await caller.send(.get, path).data["status"] as? String == "created")
        }
    }

    @Test func `cancelling ends a waiting prediction, and a second time is a conflict`()
        async throws
    {
        let server = try await ServerUnderTest()
        try await server.run { caller in
            let submitted = try await caller.submit(#"{"prompt": "a lake"}"#)
            let path = "/api/v3/predictions/\(try #require(submitted.data["id"] as? String))"
            let canceled = try await caller.send(.post, path + "/cancel")
            #expect(canceled.status == 200)
            #expect(canceled.data["status"] as? String == "cancelled")
            #expect(try await caller.send(.post, path + "/cancel").status == 409)
        }
    }

    @Test func `DELETE cancels first, then deletes with the files`() async throws {
        let server = try await ServerUnderTest()
        let prediction = try await server.completed(clip: Data("a clip".utf8))
        try await server.run { caller in
            let submitted = try await caller.submit(#"{"prompt": "a lake"}"#)
            let path = "/api/v3/predictions/\(try #require(submitted.data["id"] as? String))"
            #expect(
                try await caller.send(.delete, path).data["status"] as? String == "cancelled")
            #expect(try await caller.send(.delete, path).data["deleted"] as? Bool == true)
            #expect(try await caller.send(.get, path).status == 404)

            let done = "/api/v3/predictions/\(prediction.id)"
            let shown = try await caller.send(.get, done)
            let output = try #require((shown.data["outputs"] as? [String])?.first)
            let outputPath = String(output.dropFirst("http://localhost".count))
            #expect(try await caller.send(.get, outputPath).status == 200)
            #expect(try await caller.send(.delete, done).status == 200)
            #expect(try await caller.send(.get, outputPath).status == 404)
        }
    }

    @Test func `waiting predictions know their place`() async throws {
        let server = try await ServerUnderTest()
        try await server.run { caller in
            for place in 0..<3 {
                let answer = try await caller.submit(#"{"prompt": "a lake"}"#)
                #expect(answer.data["queue_position"] as? Int == place)
            }
        }
    }

    @Test func `another method is 405 with those that work`() async throws {
        let server = try await ServerUnderTest()
        try await server.run { caller in
            let put = try await caller.send(.put, "/api/v3/predictions/x")
            #expect(put.status == 405)
            #expect(put.header("allow") == "GET, DELETE")
            let get = try await caller.send(.get, ServerUnderTest.modelPath)
            #expect(get.status == 405)
            #expect(get.header("allow") == "POST")
            #expect(try await caller.send(.post, "/healthz").status == 405)
        }
    }
}
