// SPDX-License-Identifier: Apache-2.0
import Domain
import Hummingbird
import Objects
import Queue

/// Shows, lists, cancels and deletes predictions below `/api/v3/predictions`.
///
/// A prediction of another key does not exist, unless the caller's key sees all.
struct PredictionEndpoints: Sendable {
    let parts: APIParts
    let view: PredictionView

    /// The filters of a list.
    static let listForm = InputForm([
        .optional("page", "Page", .integer(1...1_000_000), default: 1, "From 1."),
        .optional("page_size", "Page size", .integer(1...100), default: 100, "Items of a page."),
        .optional("model", "Model", .text(maximum: 200), "Only of this model."),
        .optional(
            "status", "Status", .word(PredictionStatus.allCases.map(\.rawValue)),
            "Only in this state."),
        .optional("created_after", "Created after", .moment, "Inclusive."),
        .optional("created_before", "Created before", .moment, "Inclusive."),
    ])
    /// What is to be deleted.
    static let deleteForm = InputForm([
        .required("ids", "Ids", .texts(maximum: 1000), "Ids of predictions.")
    ])

    /// `GET /{id}` and `GET /{id}/result`.
    func show(_ request: Request, _ scope: RequestScope) async throws -> Response {
        try await view.answer(prediction(in: scope), to: request)
    }

    /// `POST /`: the filters are in the body.
    func search(_ request: Request, _ scope: RequestScope) async throws -> Response {
        try await list(JSONBody.input(Self.listForm, in: request, scope), request, scope)
    }

    /// `GET /`: the filters are in the query.
    func list(_ request: Request, _ scope: RequestScope) async throws -> Response {
        try await list(JSONBody.query(Self.listForm, of: request), request, scope)
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
            _ = try await remove([id])
            return JSONAnswer(["id": .string(id.text), "deleted": true]).response()
        }
    }

    /// `POST /delete`: deletes those of the given ids that the caller may see, in whatever state.
    func deleteMany(_ request: Request, _ scope: RequestScope) async throws -> Response {
        let input = try await JSONBody.input(Self.deleteForm, in: request, scope)
        let horizon = try scope.caller.horizon
        var own: [PredictionID] = []
        for id in Set(input.texts("ids") ?? []).compactMap({ PredictionID($0) }) {
            guard let prediction = try await parts.store.prediction(id),
                (horizon ?? prediction.keyID) == prediction.keyID
            else { continue }
            own.append(id)
        }
        let count = own.isEmpty ? 0 : try await remove(own)
        return JSONAnswer(["deleted_count": .integer(Int64(count))]).response()
    }

    private func list(
        _ input: ModelInput, _ request: Request, _ scope: RequestScope
    ) async throws -> Response {
        var filter = PredictionFilter()
        filter.keyID = try scope.caller.horizon
        filter.modelID = input.text("model").map { parts.models[$0]?.id ?? $0 }
        filter.status = input.text("status").flatMap { PredictionStatus(rawValue: $0) }
        filter.createdAfter = input.moment("created_after")
        filter.createdBefore = input.moment("created_before")
        filter.page = Int(input.integer("page") ?? 1)
        filter.pageSize = Int(input.integer("page_size") ?? 100)
        let found = try await parts.store.list(filter)
        let base = view.base.url(for: request.head)
        return JSONAnswer([
            "page": .integer(Int64(filter.page)), "page_size": .integer(Int64(filter.pageSize)),
            "total": .integer(Int64(found.total)),
            "items": .array(found.predictions.map { view.item($0, base: base).json }),
        ]).response()
    }

    private func remove(_ ids: [PredictionID]) async throws -> Int {
        let removal = try await parts.store.delete(ids)
        // The sweeper removes what cannot be removed now.
        if !removal.orphans.isEmpty { try? await parts.store.clear(parts.objects.discard) }
        return removal.count
    }

    /// The caller's prediction that the path names.
    func prediction(in scope: RequestScope) async throws -> Prediction {
        let text = scope.parameters.get("id") ?? ""
        guard let id = PredictionID(text), let prediction = try await parts.store.prediction(id),
            case let horizon = try scope.caller.horizon,
            (horizon ?? prediction.keyID) == prediction.keyID
        else { throw Problem.notFound("prediction not found: \(text.prefix(100))") }
        return prediction
    }
}
