// SPDX-License-Identifier: Apache-2.0
import Domain
import Queue
import Testing
import Webhooks

@Suite struct RetryPlanTests {
    private static let start = Timestamp(nanoseconds: 1_000_000_000_000)

    private static func delivery() throws -> Delivery {
        let id = try #require(PredictionID(String(repeating: "a", count: 32)))
        return Delivery(id, keyID: "k", url: "https://a.example/", at: start)
    }

    private func note(_ result: WebhookSender.Result, _ delivery: inout Delivery, chance: Double) {
        RetryPlan.note(
            result, in: &delivery, times: (Self.start, Self.start + .milliseconds(250)),
            chance: chance)
    }

    @Test(arguments: [200, 201, 204, 299])
    func `a success ends it`(status: Int) throws {
        var delivery = try Self.delivery()
        note(.answered(status), &delivery, chance: 0)
        #expect(delivery.state == .delivered)
        #expect(
            delivery.attempts == [
                .init(at: Self.start, status: status, error: nil, milliseconds: 250)
            ])
    }

    @Test(arguments: [(0.0, 0.8), (0.5, 1.0), (1.0, 1.2)])
    func `a failure is tried again after 1, 10 and 60 seconds, and then no more`(
        chance: Double, factor: Double
    ) throws {
        var delivery = try Self.delivery()
        for pause in [1.0, 10, 60] {
            note(.answered(500), &delivery, chance: chance)
            #expect(delivery.state == .due)
            let waited = (delivery.dueAt - Self.start) / .seconds(1) - 0.25
            #expect(abs(waited - pause * factor) < 1e-6)
        }
        note(.unreachable("down"), &delivery, chance: chance)
        #expect(delivery.state == .failed)
        #expect(delivery.attempts.map(\.status) == [500, 500, 500, nil])
        #expect(delivery.attempts.last?.error == "down")
    }

    @Test func `pauses only grow, and never above the longest`() {
        let pauses = (1...40).map { RetryPlan.pause(after: $0, chance: 0.5) }
        #expect(pauses == pauses.sorted())
        #expect(pauses.last == RetryPlan.pauses.last)
    }

    @Test func `a redirect is a failure, and a forbidden receiver is not tried again`() throws {
        var delivery = try Self.delivery()
        note(.answered(302), &delivery, chance: 0)
        #expect(delivery.state == .due)
        #expect(
            delivery.attempts[0].error == "the receiver answered 302; redirects are not followed")
        note(.forbidden("no"), &delivery, chance: 0)
        #expect(delivery.state == .failed)
    }
}
