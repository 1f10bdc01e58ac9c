// SPDX-License-Identifier: Apache-2.0
import Domain
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Queue
import Webhooks

/// `POST /api/v3/{model id}`: a body becomes a stored prediction.
struct SubmitEndpoint: Sendable {
    /// First segments of other endpoints; never the vendor of a model.
    private static let reserved: Set<Substring> = [
        "predictions", "models", "model", "media", "balance", "billings", "user", "account",
        "webhook", "upload", "uploads", "keys",
    ]

    let parts: APIParts
    let settings: APISettings
    let figures: Figures
    let view: PredictionView
    let pictures: PictureIntake

    func callAsFunction(_ request: Request, _ scope: RequestScope) async throws -> Response {
        let model = try model(in: request)
        let bytes = try await JSONBody.bytes(
            of: request, scope,
            limit: model.pictureField == nil
                ? APISettings.bodyLimit : APISettings.pictureBodyLimit)
        let policy = parts.webhookPolicy
        var (options, checked) = try await JSONBody.working(on: bytes) {
            var body = try JSONBody.value(bytes, what: "a JSON object with a prompt")
            let options = try SubmitOptions(
                takenFrom: &body, bytes: bytes, of: request, policy: policy)
            return (options, try model.validate(Self.leavingSeedOpen(body)).get())
        }
        let picture = try await pictures.take(&checked.input, of: model)
        let (prediction, isNew) = try await store(
            (checked.input, picture), of: model, options, request, scope)

        var headers = HTTPFields()
        if !checked.ignored.isEmpty, let name = HTTPField.Name("x-ignored-fields") {
            headers[name] = Self.list(checked.ignored)
        }
        if !isNew, let name = HTTPField.Name("Idempotency-Replayed") { headers[name] = "true" }
        guard options.isSynchronous else {
            return try await view.answer(prediction, to: request, headers: headers)
        }
        let wait = PredictionWait(store: parts.store, look: settings.look)
        if let ended = try await wait.end(of: prediction.id, within: settings.syncWait) {
            return try await view.answer(ended, to: request, headers: headers)
        }
        return try await stillWorking(prediction, request, headers)
    }

    /// Any other method on a path that could be a model's.
    func refuse(_ request: Request, _ scope: RequestScope) async throws -> Response {
        _ = try model(in: request)
        throw Problem.methodNotAllowed(request.method, allowed: [.post])
    }

    /// Keeps a prediction, or finds the one that the same request made before.
    private func store(
        _ given: (input: ModelInput, picture: PictureIntake.Picture?), of model: ModelDescription,
        _ options: SubmitOptions,
        _ request: Request, _ scope: RequestScope
    ) async throws -> (Prediction, isNew: Bool) {
        let key = try scope.caller
        var prediction = Prediction(
            id: newID(), modelID: model.id, input: withSeed(given.input), keyID: key.id,
            createdAt: parts.now())
        prediction.wantsBase64 = options.wantsBase64
        prediction.webhook = options.webhook.map { address in
            WebhookTarget(url: address.url, base: view.base.url(for: request.head))
        }
        prediction.concurrency = key.limits.concurrency
        prediction.price = settings.prices.price(of: model.id, given.input)
        let perMinute = key.limits.perMinute
        let kept: Prediction
        if let picture = given.picture {
            kept = try await keep(prediction, picture, token: options.token, perMinute)
        } else {
            kept = try await parts.store.submit(
                prediction, token: options.token, perMinute: perMinute)
        }
        guard kept.id == prediction.id else { return (kept, false) }
        parts.submitted()
        figures.submitted(model: model.id)
        return (kept, true)
    }

    /// Keeps a prediction with its picture.
    private func keep(
        _ prediction: Prediction, _ picture: PictureIntake.Picture, token: SubmitToken?,
        _ perMinute: Int?
    ) async throws -> Prediction {
        var attempts = 3
        while true {
            let object = try await pictures.keep(picture)
            do throws(StoreError) {
                let kept = try await parts.store.submit(
                    prediction.beginning(with: object), token: token, perMinute: perMinute)
                if kept.id != prediction.id { try await parts.store.discard([object]) }
                return kept
            } catch {
                // The last prediction with the same picture was deleted between the two.
                attempts -= 1
                if error.code == .fileGone, attempts > 0 { continue }
                try? await parts.store.discard([object])
                throw error
            }
        }
    }

    /// What clients of the hosted service get when its synchronous mode gives up: they look for the code
    /// and for the first five words.
    private func stillWorking(
        _ prediction: Prediction, _ request: Request, _ headers: HTTPFields
    ) async throws -> Response {
        let present = try await parts.store.prediction(prediction.id) ?? prediction
        var answer = try await view.data(present, base: view.base.url(for: request.head))
        answer.status = PredictionStatus.processing.rawValue
        answer.code = TaskErrorCode.timeout.rawValue
        let seconds = settings.syncWait.components.seconds
        answer.error =
            "Sync mode timed out after \(seconds) seconds. The task is still processing "
            + "asynchronously: get its result from urls.get."
        return JSONAnswer(answer.json).response(headers: headers)
    }

    private func model(in request: Request) throws -> ModelDescription {
        let path = request.uri.path.dropFirst("/api/v3/".count)
        let written = String(path)
        let id = written.contains("%") ? written.removingPercentEncoding ?? written : written
        if let first = path.split(separator: "/").first, Self.reserved.contains(first) {
            throw Problem.noEndpoint(request)
        }
        if let model = parts.models[id] { return model }
        var problem = Problem.notFound("model not found: \(id.prefix(200))")
        problem.didYouMean = parts.models.nearest(to: id)
        throw problem
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
