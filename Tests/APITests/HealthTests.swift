// SPDX-License-Identifier: Apache-2.0
import API
import Domain
import Foundation
import HTTPTypes
import Testing

@Suite struct HealthTests {
    @Test func `a healthy server says so without a key`() async throws {
        let server = try await ServerUnderTest()
        try await server.run { caller in
            let live = try await caller.send(.get, "/healthz", authorization: .some(nil))
            #expect(live.status == 200)
            #expect(live.json["status"] as? String == "ok")
            let ready = try await caller.send(.get, "/readyz", authorization: .some(nil))
            #expect(ready.status == 200)
            #expect(ready.text == #"{"disk":"ok","status":"ready","store":"ok"}"#)
        }
    }

    @Test func `a disk that cannot be written makes the server unready, not dead`() async throws {
        let server = try await ServerUnderTest(diskFails: true)
        try await server.run { caller in
            let ready = try await caller.send(.get, "/readyz")
            #expect(ready.status == 503)
            #expect(ready.json["status"] as? String == "unavailable")
            #expect(ready.json["store"] as? String == "ok")
            #expect((ready.json["disk"] as? String)?.contains("cannot be written") == true)
            #expect(try await caller.send(.get, "/healthz").status == 200)
        }
    }

    @Test func `figures count what happened`() async throws {
        let server = try await ServerUnderTest()
        _ = try await server.completed(clip: Data("a clip".utf8))
        try await server.run { caller in
            _ = try await caller.submit(#"{"prompt": "a lake"}"#)
            _ = try await caller.submit(#"{"duration": 7}"#)
            let answer = try await caller.send(.get, "/metrics", authorization: .some(nil))
            #expect(answer.status == 200)
            #expect(answer.header("content-type") == Exposition.mediaType)
            let lines = Set(answer.text.split(separator: "\n").map(String.init))
            for expected in [
                #"kinora_predictions{status="created"} 1"#,
                #"kinora_predictions{status="completed"} 1"#,
                #"kinora_predictions{status="failed"} 0"#,
                "kinora_queue_depth 1",
                #"kinora_submits_total{model="kwaivgi/kling-v2.1-t2v-master"} 1"#,
                "kinora_inference_seconds_count 1",
                "kinora_inference_seconds_sum 4.321",
                #"http_requests_total{method="POST",route="/api/v3/**",status="200"} 1"#,
                #"http_requests_total{method="POST",route="/api/v3/**",status="400"} 1"#,
            ] {
                #expect(lines.contains(expected), "\(expected) is not in\n\(answer.text)")
            }
            let again = try await caller.send(.get, "/metrics")
            #expect(again.text.contains("kinora_inference_seconds_count 1\n"))
        }
    }

    @Test func `the index names the version and where to submit`() async throws {
        let server = try await ServerUnderTest()
        try await server.run { caller in
            let answer = try await caller.send(.get, "/", authorization: .some(nil))
            #expect(answer.json["version"] as? String == "1.2.3")
            #expect(
                answer.json["submit"] as? String
                    == "POST http://localhost/api/v3/kwaivgi/kling-v2.1-t2v-master")
        }
    }

    @Test(arguments: ["/nothing", "/outputs", "/api", "/api/v9/x", "/%2e%2e/etc/passwd"])
    func `an unknown path is 404 as JSON`(path: String) async throws {
        let server = try await ServerUnderTest()
        try await server.run { caller in
            let answer = try await caller.send(.get, path)
            #expect(answer.status == 404)
            #expect(answer.message.hasPrefix("no such endpoint"))
        }
    }

    @Test func `addresses follow the proxy in front`() async throws {
        let server = try await ServerUnderTest()
        try await server.run { caller in
            let answer = try await caller.send(
                .get, "/", headers: ["x-forwarded-proto": "https"])
            #expect((answer.json["submit"] as? String)?.contains("https://localhost/") == true)
        }
    }
}
