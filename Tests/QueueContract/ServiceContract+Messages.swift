// SPDX-License-Identifier: Apache-2.0
import Domain
import Queue

extension ServiceContract {
    private static func prediction(_ number: Int, webhook: String?) -> Prediction {
        var prediction = Given.prediction(number)
        prediction.webhook = webhook.map { WebhookTarget(url: $0, base: "http://here") }
        return prediction
    }

    static let messages: [ServiceContract] = [
        ServiceContract("every end of a prediction with a webhook makes one message") { stores in
            for number in 1...5 {
                try await stores.predictions.submit(
                    prediction(number, webhook: number < 5 ? "https://a.example/\(number)" : nil))
            }
            let (first, lease) = try await stores.predictions.take(at: 10)
            try await stores.predictions.finish(
                first.id, lease, with: .completed(Given.outcome(1)), at: Given.second(11))
            let (second, other) = try await stores.predictions.take(at: 12)
            try await stores.predictions.finish(
                second.id, other, with: .failed(TaskFailure(.executionFailed, "no")),
                at: Given.second(13))
            _ = try await stores.predictions.take(at: 14)
            _ = try await stores.predictions.sweep(
                at: Given.second(19), limits: SweepLimits(processing: .seconds(5)))
            _ = try await stores.predictions.cancel(Given.id(4), at: Given.second(20))
            _ = try await stores.predictions.cancel(Given.id(5), at: Given.second(20))
            let found = try await stores.deliveries.deliveries(of: "key", limit: 10)
            try require(found.map(\.id) == [4, 3, 2, 1].map(Given.id), "newest first: \(found)")
            try require(found.allSatisfy { $0.state == .due && $0.attempts.isEmpty }, "due")
            try require(found.last?.url == "https://a.example/1", "its URL")
            try require(found.last?.createdAt == Given.second(11), "at its end")
            try require(
                try await stores.deliveries.deliveries(of: "other", limit: 10).isEmpty, "own only")
            try require(
                try await stores.deliveries.deliveries(of: nil, limit: 2).count == 2, "a limit")
        },
        ServiceContract("a message is claimed by one until its time is over") { stores in
            try await stores.predictions.submit(prediction(1, webhook: "https://a.example/"))
            _ = try await stores.predictions.cancel(Given.id(1), at: Given.second(5))
            let claim = { (at: Int64) in
                try await stores.deliveries.claim(
                    9, at: Given.second(at), until: Given.second(at + 30))
            }
            try require(try await claim(4).isEmpty, "not yet due")
            try require(try await claim(5).map(\.id) == [Given.id(1)], "due")
            try require(try await claim(34).isEmpty, "claimed")
            try require(try await claim(35).count == 1, "the claim ran out")
        },
        ServiceContract("what became of a message is kept, and it can be sent again") { stores in
            try await stores.predictions.submit(prediction(1, webhook: "https://a.example/"))
            _ = try await stores.predictions.cancel(Given.id(1), at: Given.second(5))
            let claimed = try await stores.deliveries.claim(
                1, at: Given.second(6), until: Given.second(36))
            guard var delivery = claimed.first else {
                throw QueueContract.Broken(description: "expected a message")
            }
            delivery.state = .failed
            delivery.round = 4
            delivery.attempts = [
                .init(at: Given.second(6), status: 500, error: "no", milliseconds: 12)
            ]
            try await stores.deliveries.record(delivery)
            let kept = try await stores.deliveries.deliveries(of: nil, limit: 9)
            try require(kept == [delivery], "kept; got \(kept)")
            let again = try await stores.deliveries.redeliver(Given.id(1), at: Given.second(50))
            try require(again.state == .due && again.round == 0, "due, from the beginning")
            try require(again.attempts == delivery.attempts, "with its history")
            let next = try await stores.deliveries.claim(
                1, at: Given.second(50), until: Given.second(80))
            try require(next.map(\.id) == [Given.id(1)], "claimed again")
            try await requireError(.notFound) {
                _ = try await stores.deliveries.redeliver(Given.id(2), at: Given.second(50))
            }
        },
        ServiceContract("a message goes with its prediction") { stores in
            try await stores.predictions.submit(prediction(1, webhook: "https://a.example/"))
            _ = try await stores.predictions.cancel(Given.id(1), at: Given.second(5))
            _ = try await stores.predictions.delete([Given.id(1)])
            let left = try await stores.deliveries.deliveries(of: nil, limit: 9)
            try require(left.isEmpty, "gone")
        },
    ]
}
