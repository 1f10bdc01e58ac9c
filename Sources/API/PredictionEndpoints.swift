// SPDX-License-Identifier: Apache-2.0
import Domain
import Hummingbird
import NIOPosix
import Objects
import Queue

/// Shows, cancels and deletes predictions below `/api/v3/predictions/{id}`.
///
/// A prediction of another key does not exist.
struct PredictionEndpoints: Sendable {
    /// What a deletion is answered with.
    private struct Deleted: Encodable, Sendable {
        var id: String
        var deleted = true
    }

    let parts: APIParts
    let view: PredictionView

    /// `GET /{id}` and `GET /{id}/result`.
    func show(_ request: Request, _ scope: RequestScope) async throws -> Response {
        try await view.answer(prediction(in: scope), to: request)
    }

    /// `POST /{id}/cancel`.
    func cancel(_ request: Request, _ scope: RequestScope) async throws -> Response {
        let id = try await prediction(in: scope).id
        return try await view.answer(parts.store.cancel(id, at: parts.now()), to: request)
    }

    /// `DELETE /{id}`: cancels what has not ended, deletes what has.
    func delete(_ request: Request, _ scope: RequestScope) async throws -> Response {
        let id = try await prediction(in: scope).id
        do {
            return try await view.answer(parts.store.cancel(id, at: parts.now()), to: request)
        } catch let error as StoreError where error.code == .refused {
            let removal = try await parts.store.delete([id])
            let objects = parts.objects
            try await NIOThreadPool.singleton.runIfActive {
                for orphan in removal.orphans { try objects.remove(orphan) }
            }
            return try JSONAnswer(Deleted(id: id.text)).response()
        }
    }

    /// The caller's prediction that the path names.
    private func prediction(in scope: RequestScope) async throws -> Prediction {
        let text = scope.parameters.get("id") ?? ""
        guard let id = PredictionID(text), let prediction = try await parts.store.prediction(id),
            prediction.keyID == (try scope.caller.id)
        else { throw Problem.notFound("prediction not found: \(text.prefix(100))") }
        return prediction
    }
}
