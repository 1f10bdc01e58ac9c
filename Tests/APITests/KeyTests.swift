// SPDX-License-Identifier: Apache-2.0
import API
import Domain
import Foundation
import HTTPTypes
import Queue
import Testing

@Suite struct KeyTests {
    @Test(
        arguments: [
            nil, "", "Bearer", "Bearer ", "Bearer wrong", "Basic dGVzdA==", "Bearer a b",
        ] as [String?])
    func `without a known key every endpoint is 401 as JSON`(authorization: String?) async throws {
        let server = try await ServerUnderTest()
        try await server.run { caller in
            for path in ["/api/v3/predictions/x/result", "/api/v3/models", "/api/v3/a/b"] {
                let answer = try await caller.send(
                    .get, path, authorization: .some(authorization))
                #expect(answer.status == 401)
                #expect(answer.json["code"] as? Int == 401)
                #expect(answer.header("www-authenticate") == "Bearer realm=\"kinora\"")
            }
            let submit = try await caller.send(
                .post, ServerUnderTest.modelPath, body: #"{"prompt":"x"}"#,
                authorization: .some(authorization))
            #expect(submit.status == 401)
        }
        let counts = try await server.store.counts()
        #expect(counts.isEmpty)
    }

    @Test func `the scheme is read without regard to case`() async throws {
        let server = try await ServerUnderTest()
        try await server.run { caller in
            let answer = try await caller.send(
                .post, ServerUnderTest.modelPath, body: #"{"prompt":"x"}"#,
                authorization: .some("bearer  \(caller.key)"))
            #expect(answer.status == 200)
        }
    }

    @Test func `a revoked key is refused from the next request on`() async throws {
        let server = try await ServerUnderTest()
        try await server.run { caller in
            #expect(try await caller.submit(#"{"prompt":"x"}"#).status == 200)
            _ = try await server.keys.revoke(server.key.key.id, at: ServerUnderTest.start)
            #expect(try await caller.submit(#"{"prompt":"x"}"#).status == 401)
        }
    }

    @Test func `the use of a key is noted`() async throws {
        let server = try await ServerUnderTest()
        try await server.run { caller in
            _ = try await caller.submit(#"{"prompt":"x"}"#)
        }
        let keys = try await server.keys.keys()
        #expect(keys.first?.lastUsed == ServerUnderTest.start)
    }

    @Test func `only the hash of a key is stored`() async throws {
        let server = try await ServerUnderTest()
        let stored = try await server.keys.keys()
        #expect(stored.count == 1)
        #expect(stored[0].hash == KeyHash(of: server.key.text).text)
        #expect(!"\(stored)".contains(server.key.text))
    }

    @Test func `the hash is SHA-256`() {
        #expect(
            KeyHash(of: "abc").text
                == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        #expect(KeyHash(of: "abc").matches(KeyHash(of: "abc").text))
        #expect(!KeyHash(of: "abc").matches(KeyHash(of: "abd").text))
        #expect(!KeyHash(of: "abc").matches(""))
    }

    @Test func `a new key has the look that clients expect`() {
        var source = SystemRandomNumberGenerator()
        let key = NewKey(name: "a", role: .user, at: ServerUnderTest.start) { source.next() }
        #expect(key.text.count >= 40)
        #expect(key.text.hasPrefix("kn_"))
        for given in [key.text, "test-key", "sk.a/b+c=~"] {
            #expect(NewKey(given: given, name: "a", role: .user, at: ServerUnderTest.start) != nil)
        }
    }

    @Test(arguments: [
        "shorter", "a key of words", String(repeating: "a", count: 201),
        String(repeating: "ä", count: 60),
    ])
    func `a given key that is too short or long or cannot be in a header is refused`(text: String) {
        #expect(NewKey(given: text, name: "a", role: .user, at: ServerUnderTest.start) == nil)
    }
}
