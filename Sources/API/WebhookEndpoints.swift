// SPDX-License-Identifier: Apache-2.0
import Domain
import Foundation
import Hummingbird
import Queue
import Webhooks

/// The secret that messages are signed with, and the messages that were sent.
struct WebhookEndpoints: Sendable {
    let parts: APIParts
    let secrets: WebhookSecrets
    let predictions: PredictionEndpoints

    /// What a list of messages is asked for with.
    static let listForm = InputForm([
        .optional("limit", "Limit", .integer(1...1000), default: 100, "Messages at most.")
    ])

    /// `GET /api/v3/webhook/secret`.
    func secret(_ request: Request, _ scope: RequestScope) async throws -> Response {
        answer(try scope.caller)
    }

    /// `POST /api/v3/webhook/secret`: another secret; for a day messages carry a signature with the one
    /// before as well.
    func rotate(_ request: Request, _ scope: RequestScope) async throws -> Response {
        let id = try scope.caller.id
        return answer(try await parts.keys.change(id, [.rotateSecret], at: parts.now()))
    }

    /// `GET /api/v3/webhook/deliveries`: the newest messages.
    func list(_ request: Request, _ scope: RequestScope) async throws -> Response {
        let input = try JSONBody.query(Self.listForm, of: request)
        let found = try await parts.deliveries.deliveries(
            of: scope.caller.horizon, limit: Int(input.integer("limit") ?? 100))
        return JSONAnswer(["items": .array(found.map(Self.json))]).response()
    }

    /// `POST /api/v3/webhook/deliveries/{id}/redeliver`: sends a message again.
    func redeliver(_ request: Request, _ scope: RequestScope) async throws -> Response {
        let id = try await predictions.prediction(in: scope).id
        let delivery = try await parts.deliveries.redeliver(id, at: parts.now())
        return JSONAnswer(Self.json(delivery)).response()
    }

    private func answer(_ key: APIKey) -> Response {
        let previous = secrets.previous(of: key, at: parts.now())
        return JSONAnswer(
            JSONValue.members([
                "secret": .string(secrets.text(of: key)), "previous": .text(previous),
            ])
        ).response()
    }

    private static func json(_ delivery: Delivery) -> JSONValue {
        .members([
            "id": .string(delivery.id.text), "url": .string(delivery.url),
            "state": .string(delivery.state.rawValue),
            "created_at": .string(delivery.createdAt.rfc3339),
            "next_at": delivery.state == .due ? .string(delivery.dueAt.rfc3339) : nil,
            "attempts": .array(
                delivery.attempts.map { attempt in
                    .members([
                        "at": .string(attempt.at.rfc3339), "status": .whole(attempt.status),
                        "error": .text(attempt.error), "ms": .whole(attempt.milliseconds),
                    ])
                }),
        ])
    }
}
