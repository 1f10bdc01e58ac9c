// SPDX-License-Identifier: Apache-2.0
import API
import Foundation
import HTTPTypes
import Testing

@Suite struct DocumentTests {
    @Test func `the document names every model and every endpoint, with unique names`()
        async throws
    {
        let server = try await ServerUnderTest(publicURL: "https://video.example.org")
        try await server.run { caller in
            let answer = try await caller.send(.get, "/openapi.json", authorization: .some(nil))
            #expect(answer.json["openapi"] as? String == "3.1.0")
            let paths = try #require(answer.json["paths"] as? [String: [String: [String: Any]]])
            for path in [
                ServerUnderTest.modelPath, "/api/v3/predictions/{id}/result",
                "/api/v3/predictions/{id}/events", "/api/v3/media/uploads", "/api/v3/keys/{id}",
                "/outputs/{signature}/{object}/{name}", "/healthz",
            ] {
                #expect(paths[path] != nil, "\(path)")
            }
            let names = paths.values.flatMap(\.values).compactMap { $0["operationId"] as? String }
            #expect(Set(names).count == names.count)
            let servers = answer.json["servers"] as? [[String: String]]
            #expect(servers == [["url": "https://video.example.org"]])
            for (path, methods) in paths {
                for (method, operation) in methods {
                    let security = operation["security"] as? [Any]
                    let isGuarded = path.hasPrefix("/api/")
                    #expect(security?.isEmpty == !isGuarded, "\(method) \(path)")
                }
            }
        }
    }

    @Test func `the page shows the same without scripts`() async throws {
        let server = try await ServerUnderTest()
        try await server.run { caller in
            let page = try await caller.send(.get, "/docs", authorization: .some(nil))
            #expect(page.header("content-type") == "text/html; charset=utf-8")
            #expect(page.header("content-security-policy")?.contains("default-src 'none'") == true)
            #expect(!page.text.contains("<script"))
            #expect(page.text.contains(ServerUnderTest.modelPath))
            #expect(page.text.contains("/api/v3/predictions/{id}/events"))
        }
    }
}
