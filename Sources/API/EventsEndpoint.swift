// SPDX-License-Identifier: Apache-2.0
import Domain
import Foundation
import HTTPTypes
import Hummingbird
import Queue

/// `GET /api/v3/predictions/{id}/events`: a prediction's life as Server-Sent Events.
///
/// Each event is the whole state, not a difference; so a client that comes back with `Last-Event-ID` has
/// missed nothing: it gets the present state unless that is the one it knows.
struct EventsEndpoint: Sendable {
    let predictions: PredictionEndpoints
    let view: PredictionView
    let wait: PredictionWait

    func callAsFunction(_ request: Request, _ scope: RequestScope) async throws -> Response {
        let prediction = try await predictions.prediction(in: scope)
        let base = view.base.url(for: request.head)
        let known = HTTPField.Name("Last-Event-ID").flatMap { request.headers[$0] }
        let first = ProgressEvent(try await view.data(prediction, base: base))
        if known == first.id, prediction.status.isFinal {
            // An EventSource comes back after the end; this tells it not to.
            return Response(status: .noContent)
        }
        return Response(
            status: .ok,
            headers: [.contentType: "text/event-stream", .cacheControl: "no-store"],
            body: ResponseBody(
                asyncSequence: EventStream(
                    id: prediction.id, base: base, known: known, view: view, wait: wait)))
    }
}
