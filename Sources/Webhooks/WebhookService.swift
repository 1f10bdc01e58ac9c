// SPDX-License-Identifier: Apache-2.0
import Domain
import Foundation
import Logging
package import Queue
import ServiceLifecycle
import Synchronization

/// Delivers the messages that predictions have ended, on its own schedule: a receiver that is down or
/// slow touches neither a prediction nor the other receivers.
package struct WebhookService: Service {
    private let parts: WebhookParts
    /// Messages under way at a time.
    private static let slots = 64
    /// How often due messages are looked for.
    private static let poll = Duration.milliseconds(250)
    /// A claimed message is due again after so long if its deliverer died: longer than an attempt.
    private static let claim = Duration.seconds(30)

    /// A deliverer that has not begun.
    package init(_ parts: WebhookParts) {
        self.parts = parts
    }

    /// Delivers until it is told to stop; attempts under way are given up and made again later.
    package func run() async throws {
        await cancelWhenGracefulShutdown {
            let busy = Busy()
            await withDiscardingTaskGroup { group in
                // Looks that failed in a row.
                var failures = 0
                while !Task.isCancelled {
                    let free = Self.slots - busy.count.load(ordering: .relaxed)
                    let found = await due(free)
                    for delivery in found ?? [] {
                        busy.count.add(1, ordering: .relaxed)
                        group.addTask {
                            await attempt(delivery)
                            busy.count.subtract(1, ordering: .relaxed)
                        }
                    }
                    failures = found == nil ? failures + 1 : 0
                    let pause =
                        failures == 0
                        ? Self.poll : RetryPlan.pause(after: failures, chance: parts.chance())
                    try? await Task.sleep(for: pause)
                }
                group.cancelAll()
            }
        }
    }

    /// Messages under way.
    private final class Busy: Sendable {
        let count = Atomic(0)
    }

    /// What is to be sent now; nil when the store could not be asked.
    private func due(_ limit: Int) async -> [Delivery]? {
        guard limit > 0 else { return [] }
        let now = parts.now()
        do throws(StoreError) {
            return try await parts.deliveries.claim(limit, at: now, until: now + Self.claim)
        } catch {
            parts.logger.warning(
                "cannot look for webhooks", metadata: ["error": "\(String(reflecting: error))"])
            return nil
        }
    }

    /// Makes one attempt and keeps what came of it.
    package func attempt(_ delivery: Delivery) async {
        do {
            guard let prediction = try await parts.predictions.prediction(delivery.id),
                let key = try await parts.keys.key(id: delivery.keyID)
            else { return }
            let begin = parts.now()
            let body = try parts.body(prediction)
            let headers = headers(for: body, of: delivery, key, at: begin)
            let result = await parts.sender.send(body, headers: headers, to: delivery.url)
            if Task.isCancelled { return }
            var noted = delivery
            RetryPlan.note(
                result, in: &noted, times: (begin, parts.now()), chance: parts.chance())
            try await parts.deliveries.record(noted)
            parts.logger.info(
                "webhook",
                metadata: ["prediction": "\(delivery.id)", "state": "\(noted.state.rawValue)"])
        } catch {
            parts.logger.warning(
                "cannot deliver a webhook",
                metadata: [
                    "prediction": "\(delivery.id)", "error": "\(String(reflecting: error))",
                ])
        }
    }

    private func headers(
        for body: Data, of delivery: Delivery, _ key: APIKey, at now: Timestamp
    ) -> [(String, String)] {
        let (id, seconds) = (delivery.id.text, now.nanoseconds / 1_000_000_000)
        func signature(_ secret: String) -> String {
            WebhookSignature.header(secret: secret, id: id, timestamp: seconds, body: body)
        }
        var headers = [
            ("content-type", "application/json"), ("user-agent", "kinora"), ("webhook-id", id),
            ("webhook-timestamp", String(seconds)),
            ("webhook-signature", signature(parts.secrets.text(of: key))),
        ]
        if let previous = parts.secrets.previous(of: key, at: now) {
            headers.append(("webhook-signature-previous", signature(previous)))
        }
        return headers
    }
}
