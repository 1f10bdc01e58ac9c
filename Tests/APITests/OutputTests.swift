// SPDX-License-Identifier: Apache-2.0
import API
import Domain
import Foundation
import HTTPTypes
import Queue
import Testing

@Suite struct OutputTests {
    /// Bytes that differ at every place of a range, over several chunks of reading.
    static let clip = Data((0..<700_001).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ $0 >> 8) })

    /// The path of the clip of a completed prediction, and the server that has it.
    func served() async throws -> (server: ServerUnderTest, path: String) {
        let server = try await ServerUnderTest()
        let prediction = try await server.completed(clip: Self.clip)
        let stored = try await server.store.prediction(prediction.id)
        let key = try #require(stored?.life.outcome?.outputs.first)
        let link = OutputLink(secret: Data(repeating: 9, count: 32))
        return (server, link.path(object: key.text, name: "\(prediction.id).mp4"))
    }

    @Test func `the whole file comes without a key, with its type and a strong tag`() async throws {
        let (server, path) = try await served()
        try await server.run { caller in
            let answer = try await caller.send(.get, path, authorization: .some(nil))
            #expect(answer.status == 200)
            #expect(answer.bytes == Self.clip)
            #expect(answer.header("content-type") == "video/mp4")
            #expect(answer.header("content-length") == String(Self.clip.count))
            #expect(answer.header("accept-ranges") == "bytes")
            #expect(answer.header("content-disposition")?.hasPrefix("inline; filename=") == true)
            #expect(answer.header("etag")?.hasPrefix("\"") == true)
        }
    }

    @Test(arguments: [(0, 0), (0, 700_000), (1, 262_144), (262_143, 262_144), (699_999, 700_000)])
    func `a range is 206 with exactly its bytes`(first: Int, last: Int) async throws {
        let (server, path) = try await served()
        try await server.run { caller in
            let answer = try await caller.send(
                .get, path, headers: ["range": "bytes=\(first)-\(last)"])
            #expect(answer.status == 206)
            #expect(answer.bytes == Self.clip[first...last])
            #expect(answer.header("content-range") == "bytes \(first)-\(last)/700001")
            #expect(answer.header("content-length") == String(last - first + 1))
        }
    }

    @Test func `ranges put together are the file`() async throws {
        let (server, path) = try await served()
        try await server.run { caller in
            var whole = Data()
            while whole.count < Self.clip.count {
                let range = "bytes=\(whole.count)-\(whole.count + 99_999)"
                whole += try await caller.send(.get, path, headers: ["range": range]).bytes
            }
            #expect(whole == Self.clip)
        }
    }

    @Test func `a range behind the end is 416 and tells the length`() async throws {
        let (server, path) = try await served()
        try await server.run { caller in
            let answer = try await caller.send(.get, path, headers: ["range": "bytes=700001-"])
            #expect(answer.status == 416)
            #expect(answer.header("content-range") == "bytes */700001")
        }
    }

    @Test func `a client that has the file is told so`() async throws {
        let (server, path) = try await served()
        try await server.run { caller in
            let first = try await caller.send(.get, path)
            let tag = try #require(first.header("etag"))
            let known = try await caller.send(.get, path, headers: ["if-none-match": tag])
            #expect(known.status == 304)
            #expect(known.bytes.isEmpty)
            #expect(known.header("etag") == tag)
            let other = try await caller.send(.get, path, headers: ["if-none-match": "\"x\""])
            #expect(other.status == 200)
        }
    }

    @Test func `If-Range with another tag brings the whole file`() async throws {
        let (server, path) = try await served()
        try await server.run { caller in
            let first = try await caller.send(.get, path)
            let tag = try #require(first.header("etag"))
            let same = try await caller.send(
                .get, path, headers: ["range": "bytes=0-9", "if-range": tag])
            #expect(same.status == 206)
            let changed = try await caller.send(
                .get, path, headers: ["range": "bytes=0-9", "if-range": "\"x\""])
            #expect(changed.status == 200)
            #expect(changed.bytes == Self.clip)
        }
    }

    @Test func `HEAD tells the length and sends nothing`() async throws {
        let (server, path) = try await served()
        try await server.run { caller in
            let answer = try await caller.send(.head, path)
            #expect(answer.status == 200)
            #expect(answer.bytes.isEmpty)
            #expect(answer.header("content-length") == String(Self.clip.count))
        }
    }

    @Test func `a changed address is 404, whatever was changed`() async throws {
        let (server, path) = try await served()
        let parts = path.split(separator: "/").map(String.init)
        let signature = parts[1]
        let flipped = (signature.first == "A" ? "B" : "A") + signature.dropFirst()
        let paths = [
            "/outputs/\(flipped)/\(parts[2])/\(parts[3])",
            "/outputs/\(signature)/\(parts[2])/other.mp4",
            "/outputs/\(signature)/\(String(repeating: "0", count: 64)).mp4/\(parts[3])",
            "/outputs/\(signature)/..%2f..%2fsecret/\(parts[3])",
            "/outputs/\(signature)/../../../etc/passwd",
            "/outputs/\(signature)/%2e%2e/\(parts[3])",
            "/outputs//\(parts[2])/\(parts[3])",
            "/outputs/\(parts[2])/\(parts[3])",
        ]
        try await server.run { caller in
            for changed in paths {
                let answer = try await caller.send(.get, changed)
                #expect(answer.status == 404, "\(changed)")
                #expect(answer.json["code"] as? Int == 404)
            }
        }
    }

    @Test func `a signed name outside of the store is 404`() async throws {
        let server = try await ServerUnderTest()
        let link = OutputLink(secret: Data(repeating: 9, count: 32))
        try await server.run { caller in
            for object in ["secret", "kinora.sqlite", String(repeating: "a", count: 64) + ".mp4"] {
                let path = link.path(object: object, name: "x.mp4")
                let answer = try await caller.send(.get, path)
                #expect(answer.status == 404)
            }
        }
    }
}
