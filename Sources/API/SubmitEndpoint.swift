// SPDX-License-Identifier: Apache-2.0
import Domain
import Foundation
import HTTPTypes
import Hummingbird
import Queue

/// `POST /api/v3/{model id}`: a body becomes a stored prediction.
struct SubmitEndpoint: Sendable {
    /// First segments of other endpoints; never the vendor of a model.
    private static let reserved: Set<Substring> = [
        "predictions", "models", "model", "media", "balance", "billings", "user", "account",
        "webhook", "upload", "uploads",
    ]

    let parts: APIParts
    let figures: Figures
    let view: PredictionView

    func callAsFunction(_ request: Request, _ scope: RequestScope) async throws -> Response {
        let model = try model(in: request)
        let body = try await body(of: request)
        let checked = try model.validate(Self.leavingSeedOpen(body)).get()
        let prediction = Prediction(
            id: newID(), modelID: model.id, input: withSeed(checked.input),
            keyID: try scope.caller.id, createdAt: parts.now())
        try await parts.store.submit(prediction)
        parts.submitted()
        figures.submitted(model: model.id)
        var headers = HTTPFields()
        if !checked.ignored.isEmpty, let name = HTTPField.Name("x-ignored-fields") {
            headers[name] = Self.list(checked.ignored)
        }
        return try await view.answer(prediction, to: request, headers: headers)
    }

    /// Any other method on a path that could be a model's.
    func refuse(_ request: Request, _ scope: RequestScope) async throws -> Response {
        _ = try model(in: request)
        throw Problem.methodNotAllowed(request.method, allowed: [.post])
    }

    private func model(in request: Request) throws -> ModelDescription {
        let path = request.uri.path.dropFirst("/api/v3/".count)
        let id = String(path).removingPercentEncoding ?? String(path)
        if let first = path.split(separator: "/").first, Self.reserved.contains(first) {
            throw Problem.noEndpoint(request)
        }
        if let model = parts.models[id] { return model }
        var problem = Problem.notFound("model not found: \(id.prefix(200))")
        problem.didYouMean = parts.models.nearest(to: id)
        throw problem
    }

    /// The body as JSON, whatever its media type says.
    private func body(of request: Request) async throws -> JSONValue {
        let limit = APISettings.bodyLimit
        if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > limit {
            throw Problem.tooLarge
        }
        let buffer = try await request.body.collect(upTo: limit)
        guard buffer.readableBytes > 0 else {
            throw Problem.invalid("the body is empty; it must be a JSON object with a prompt")
        }
        do {
            return try JSONDecoder().decode(
                JSONValue.self, from: Data(buffer.readableBytesView))
        } catch {
            throw Problem.invalid("the body is not valid JSON; it must be a JSON object")
        }
    }

    /// The body without a seed of -1, by which many clients say that any seed will do.
    private static func leavingSeedOpen(_ body: JSONValue) -> JSONValue {
        guard case .object(var fields) = body, fields["seed"] == .integer(-1) else { return body }
        fields["seed"] = nil
        return .object(fields)
    }

    /// The input with a seed, chosen here when the caller left it open: what is stored says
    /// everything that the clip depends on.
    private func withSeed(_ input: ModelInput) -> ModelInput {
        guard input.integer("seed") == nil else { return input }
        var input = input
        // Within the whole numbers that every JSON reader keeps.
        input.fields["seed"] = .integer(Int64(parts.chance() >> 32))
        return input
    }

    private func newID() -> PredictionID {
        var source = Chance(bits: parts.chance)
        return PredictionID(randomFrom: &source)
    }

    /// Names for a header: sorted, visible ASCII only, not more than twenty.
    private static func list(_ names: [String]) -> String {
        let shown = names.prefix(20).map { name in
            String(name.prefix(60)).addingPercentEncoding(withAllowedCharacters: .urlPathAllowed)
                ?? ""
        }
        return shown.joined(separator: ", ")
            + (names.count > 20 ? ", and \(names.count - 20) more" : "")
    }
}
