// SPDX-License-Identifier: Apache-2.0
import API
import Domain
import Foundation
import HTTPTypes
import Queue
import Testing

@Suite struct ListTests {
    private func ids(_ answer: TestCaller.Answer) -> [String] {
        (answer.data["items"] as? [[String: Any]] ?? []).compactMap { $0["id"] as? String }
    }

    /// Three predictions a second apart, the second canceled; their ids, oldest first.
    private func fill(_ server: ServerUnderTest, _ caller: TestCaller) async throws -> [String] {
        var ids: [String] = []
        for _ in 0..<3 {
            let answer = try await caller.submit(#"{"prompt":"a"}"#)
            ids.append(try #require(answer.data["id"] as? String))
            server.pass(.seconds(1))
        }
        _ = try await caller.send(.post, "/api/v3/predictions/\(ids[1])/cancel")
        return ids
    }

    @Test func `a list is newest first, by POST as by GET`() async throws {
        let server = try await ServerUnderTest()
        try await server.run { caller in
            let all = try await fill(server, caller)
            let posted = try await caller.send(
                .post, "/api/v3/predictions", body: #"{"page": 1, "page_size": 2}"#)
            #expect(ids(posted) == [all[2], all[1]])
            #expect(posted.data["total"] as? Int == 3)
            #expect(posted.data["page"] as? Int == 1)
            let item = try #require((posted.data["items"] as? [[String: Any]])?.first)
            #expect(item["executionTime"] as? Int == 0)
            let second = try await caller.send(
                .get, "/api/v3/predictions?page=2&page_size=2",
                headers: ["content-type": "application/json"])
            #expect(ids(second) == [all[0]])
            #expect(ids(try await caller.send(.post, "/api/v3/predictions")).count == 3)
            #expect(ids(try await caller.send(.get, "/api/v3/predictions")).count == 3)
        }
    }

    @Test func `every filter filters`() async throws {
        let server = try await ServerUnderTest()
        try await server.run { caller in
            let all = try await fill(server, caller)
            func list(_ body: String) async throws -> [String] {
                ids(try await caller.send(.post, "/api/v3/predictions", body: body))
            }
            #expect(try await list(#"{"status":"cancelled"}"#) == [all[1]])
            #expect(try await list(#"{"status":"created"}"#) == [all[2], all[0]])
            #expect(try await list(#"{"model":"kwaivgi/kling-v2.1-t2v-master"}"#).count == 3)
            #expect(
                try await list(#"{"model":"kwaivgi/kwaivgi-kling-v2.1-t2v-master"}"#).count == 3)
            #expect(try await list(#"{"model":"a/b"}"#).isEmpty)
            let second = (ServerUnderTest.start + .seconds(1)).rfc3339
            #expect(try await list(#"{"created_after":"\#(second)"}"#) == [all[2], all[1]])
            #expect(try await list(#"{"created_before":"\#(second)"}"#) == [all[1], all[0]])
        }
    }

    @Test(arguments: [
        (#"{"page":0}"#, "page must be a whole number between 1"),
        (#"{"page_size":101}"#, "page_size must be a whole number between 1 and 100"),
        (#"{"status":"done"}"#, "status must be one of created"),
        (#"{"created_after":"yesterday"}"#, "created_after must be a moment"),
        ("[]", "the body must be a JSON object"),
    ])
    func `a bad filter is refused by name`(body: String, message: String) async throws {
        let server = try await ServerUnderTest()
        try await server.run { caller in
            let answer = try await caller.send(.post, "/api/v3/predictions", body: body)
            #expect(answer.status == 400)
            #expect(answer.message.hasPrefix(message), "\(answer.message)")
        }
    }

    @Test func `many are deleted by their ids, but not another's`() async throws {
        let server = try await ServerUnderTest()
        let other = NewKey(name: "o", role: .user, at: ServerUnderTest.start) { 0x99 }
        try await server.keys.add(other.key)
        try await server.run { caller in
            let all = try await fill(server, caller)
            let theirs = try await caller.send(
                .post, ServerUnderTest.modelPath, body: #"{"prompt":"a"}"#,
                authorization: .some("Bearer \(other.text)"))
            let foreign = try #require(theirs.data["id"] as? String)
            let answer = try await caller.send(
                .post, "/api/v3/predictions/delete",
                body: #"{"ids":["\#(all[0])","\#(all[0])","\#(all[1])","\#(foreign)","../x"]}"#)
            #expect(answer.data["deleted_count"] as? Int == 2)
            #expect(try await caller.send(.get, "/api/v3/predictions/\(all[0])").status == 404)
            #expect(ids(try await caller.send(.get, "/api/v3/predictions")) == [all[2]])
            let missing = try await caller.send(
                .post, "/api/v3/predictions/delete", body: "{}")
            #expect(missing.message == "ids is required")
            let wrong = try await caller.send(
                .post, "/api/v3/predictions/delete", body: #"{"ids":[1]}"#)
            #expect(wrong.status == 400)
        }
        #expect(try await server.store.counts() == [.created: 2])
    }

    @Test func `the older path shows a prediction as well`() async throws {
        let server = try await ServerUnderTest()
        try await server.run { caller in
            let submitted = try await caller.submit(#"{"prompt":"a"}"#)
            let id = try #require(submitted.data["id"] as? String)
            let shown = try await caller.send(.get, "/api/v2/predictions/\(id)/result")
            #expect(shown.text == submitted.text)
            let unknown = try await caller.send(
                .get, "/api/v2/predictions/\(id)/result", authorization: .some(nil))
            #expect(unknown.status == 401)
        }
    }
}
