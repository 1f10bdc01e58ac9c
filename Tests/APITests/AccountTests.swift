// SPDX-License-Identifier: Apache-2.0
import API
import Domain
import Foundation
import HTTPTypes
import Queue
import Testing

@Suite struct AccountTests {
    private static let prices = PriceList([ServerUnderTest.model.id: 1.3], credit: 100)

    @Test func `models are listed with what forms are drawn from`() async throws {
        let server = try await ServerUnderTest(change: { $0.prices = Self.prices })
        try await server.run { caller in
            let answer = try await caller.send(.get, "/api/v3/models")
            let models = try #require(answer.json["data"] as? [[String: Any]])
            let model = try #require(models.first)
            #expect(model["model_id"] as? String == ServerUnderTest.model.id)
            #expect(model["name"] as? String == ServerUnderTest.model.id)
            #expect(model["type"] as? String == "text-to-video")
            #expect(model["base_price"] as? Double == 1.3)
            let api = try #require(model["api_schema"] as? [String: Any])
            let schemas = try #require(api["api_schemas"] as? [[String: Any]])
            let run = try #require(schemas.first)
            #expect(run["type"] as? String == "model_run")
            #expect(run["api_path"] as? String == ServerUnderTest.modelPath)
            let schema = try #require(run["request_schema"] as? [String: Any])
            #expect(schema["required"] as? [String] == ["prompt"])
            #expect(
                schema["x-order-properties"] as? [String] == [
                    "prompt", "negative_prompt", "aspect_ratio", "duration", "guidance_scale",
                    "seed", "resolution", "fps", "enable_sync_mode", "enable_base64_output",
                ])
            let fields = try #require(schema["properties"] as? [String: [String: Any]])
            #expect(fields["duration"]?["enum"] as? [Int] == [5, 10])
            #expect(fields["guidance_scale"]?["maximum"] as? Int == 1)
        }
    }

    @Test(arguments: [
        (#"{"duration": 5}"#, 1.3), (#"{"duration": "10"}"#, 2.6), ("{}", 1.3),
        (#"{"prompt": 7}"#, 1.3),
    ])
    func `a price follows the duration`(inputs: String, price: Double) async throws {
        let server = try await ServerUnderTest(change: { $0.prices = Self.prices })
        try await server.run { caller in
            let body = #"{"model_id":"\#(ServerUnderTest.model.id)","inputs":\#(inputs)}"#
            let now = try await caller.send(.post, "/api/v3/model/price", body: body)
            #expect(now.data["price"] as? Double == price)
            let old = try await caller.send(.post, "/api/v3/model/pricing", body: body)
            #expect(old.data["unit_price"] as? Double == price)
            #expect(old.data["currency"] as? String == "USD")
        }
    }

    @Test func `a price that cannot be told is refused`() async throws {
        let server = try await ServerUnderTest()
        try await server.run { caller in
            let unknown = try await caller.send(
                .post, "/api/v3/model/price", body: #"{"model_id":"a/b"}"#)
            #expect(unknown.status == 404)
            let bad = try await caller.send(
                .post, "/api/v3/model/price",
                body: #"{"model_id":"\#(ServerUnderTest.model.id)","inputs":{"duration":7}}"#)
            #expect(bad.message == "duration must be 5 or 10; got 7")
        }
    }

    @Test func `balance, usage and charges are what the store says, also of what is gone`()
        async throws
    {
        let server = try await ServerUnderTest(change: { $0.prices = Self.prices })
        try await server.run { caller in
            for duration in [5, 10, 5] {
                _ = try await caller.submit(#"{"prompt":"a","duration":\#(duration)}"#)
                server.pass(.seconds(1))
            }
            for _ in 0..<2 { try await server.complete(clip: Data("clip".utf8)) }
            for path in ["/api/v3/balance", "/api/v3/account/balance"] {
                let balance = try await caller.send(.get, path)
                #expect(balance.data["balance"] as? Double == 96.1)
                #expect(balance.data["currency"] as? String == "USD")
            }
            let listed = try await caller.send(
                .post, "/api/v3/billings/search", body: #"{"sort":"created_at ASC"}"#)
            let items = try #require(listed.data["items"] as? [[String: Any]])
            #expect(items.map { $0["price"] as? Double } == [1.3, 2.6])
            #expect(items[0]["access_key_name"] as? String == "test")
            let first = try #require(items[0]["uuid"] as? String)
            _ = try await caller.send(.delete, "/api/v3/predictions/\(first)")
            let found = try await caller.send(
                .post, "/api/v3/billings/search",
                body:
                    #"{"prediction_uuids":["\#(first)"],"start_time":"0","billing_type":"deduct"}"#)
            #expect(found.data["total"] as? Int == 1)
            let none = try await caller.send(
                .post, "/api/v3/billings/search", body: #"{"billing_type":"topup"}"#)
            #expect(none.data["total"] as? Int == 0)

            let usage = try await caller.send(
                .post, "/api/v3/user/usage_stats",
                body: #"{"start_time":"2026-09-01T00:00:00Z","end_time":"2026-09-30T00:00:00Z"}"#)
            let summary = try #require(usage.data["summary"] as? [String: Any])
            #expect(summary["total_requests"] as? Int == 3)
            #expect(summary["success_requests"] as? Int == 2)
            #expect(summary["total_cost"] as? Double == 3.9)
            let model = try #require((usage.data["per_model_usage"] as? [[String: Any]])?.first)
            #expect(model["model_type"] as? String == "text-to-video")
            #expect(model["last_used_date"] as? String == "2026-09-21")
            let day = try #require((usage.data["daily_usage"] as? [[String: Any]])?.first)
            #expect(day["date"] as? String == "2026-09-21")
            #expect(day["count"] as? Int == 3)
        }
    }

    @Test func `usage is told for at most 31 days`() async throws {
        let server = try await ServerUnderTest()
        try await server.run { caller in
            for (from, to) in [("01-01", "02-02"), ("02-02", "02-01")] {
                let answer = try await caller.send(
                    .post, "/api/v3/user/usage_stats",
                    body:
                        #"{"start_time":"2026-\#(from)T00:00:00Z","end_time":"2026-\#(to)T00:00:00Z"}"#
                )
                #expect(answer.status == 400)
            }
        }
    }

    @Test func `a webhook secret is the key's own, and can be changed`() async throws {
        let server = try await ServerUnderTest()
        let other = NewKey(name: "o", role: .user, at: ServerUnderTest.start) { 0x99 }
        try await server.keys.add(other.key)
        try await server.run { caller in
            let path = "/api/v3/webhook/secret"
            let first = try await caller.send(.get, path).data["secret"] as? String
            #expect(first?.hasPrefix("whsec_") == true)
            let theirs = try await caller.send(
                .get, path, authorization: .some("Bearer \(other.text)"))
            #expect(theirs.data["secret"] as? String != first)
            let rotated = try await caller.send(.post, path)
            #expect(rotated.data["secret"] as? String != first)
            #expect(rotated.data["previous"] as? String == first)
            server.pass(.seconds(86_400))
            #expect(try await caller.send(.get, path).data["previous"] == nil)
        }
    }

    @Test func `messages are listed and sent again`() async throws {
        let server = try await ServerUnderTest()
        try await server.run { caller in
            let submitted = try await caller.send(
                .post, ServerUnderTest.modelPath + "?webhook=https%3A%2F%2Fa.example%2F",
                body: #"{"prompt":"a"}"#)
            let id = try #require(submitted.data["id"] as? String)
            _ = try await caller.send(.post, "/api/v3/predictions/\(id)/cancel")
            let list = try await caller.send(.get, "/api/v3/webhook/deliveries?limit=5")
            let items = try #require(list.data["items"] as? [[String: Any]])
            #expect(items.map { $0["state"] as? String } == ["due"])
            #expect(items[0]["url"] as? String == "https://a.example/")
            let again = try await caller.send(
                .post, "/api/v3/webhook/deliveries/\(id)/redeliver")
            #expect(again.data["state"] as? String == "due")
            let missing = try await caller.send(
                .post, "/api/v3/webhook/deliveries/\(String(repeating: "0", count: 32))/redeliver")
            #expect(missing.status == 404)
        }
    }
}
