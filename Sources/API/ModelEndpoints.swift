// SPDX-License-Identifier: Apache-2.0
import Domain
import Hummingbird

/// Lists the models with their schemas, and says what a request would cost.
struct ModelEndpoints: Sendable {
    let models: ModelCatalog
    let prices: PriceList
    let base: PublicBase

    /// What a price is asked for with.
    static let priceForm = InputForm([
        .required("model_id", "Model", .text(maximum: 200), "The id of a model."),
        .optional(
            "inputs", "Inputs", .object(.any("inputs")), default: [:],
            "The fields of the request; what is missing has its default."),
    ])

    /// `GET /api/v3/models`: a bare array, in the form that forms are drawn from.
    func list(_ request: Request, _ scope: RequestScope) async throws -> Response {
        let base = base.url(for: request.head)
        let entries = models.models.enumerated().map { index, model in
            entry(model, place: index, base: base)
        }
        return JSONAnswer(JSONValue.array(entries)).response()
    }

    /// `POST /api/v3/model/price`.
    func price(_ request: Request, _ scope: RequestScope) async throws -> Response {
        let (model, millionths) = try await priced(request, scope)
        let price = PriceList.dollars(millionths)
        return JSONAnswer(
            [
                "model_id": .string(model.id), "price": price, "discounted_price": price,
                "currency": "USD",
            ]
        ).response()
    }

    /// `POST /api/v3/model/pricing`, which some clients still call.
    func pricing(_ request: Request, _ scope: RequestScope) async throws -> Response {
        let (model, millionths) = try await priced(request, scope)
        return JSONAnswer(
            [
                "model_id": .string(model.id), "unit_price": PriceList.dollars(millionths),
                "currency": "USD",
            ]
        ).response()
    }

    private func priced(
        _ request: Request, _ scope: RequestScope
    ) async throws -> (ModelDescription, Int) {
        let input = try await JSONBody.input(Self.priceForm, in: request, scope)
        let id = input.text("model_id") ?? ""
        guard let model = models[id] else {
            var problem = Problem.notFound("model not found: \(id)")
            problem.didYouMean = models.nearest(to: id)
            throw problem
        }
        // Partial inputs are fine: only what is there and has a meaning for the price is checked.
        let given = input.fields["inputs"] ?? [:]
        let relevant = InputForm(model.fields.filter { $0.name == "duration" })
        return (model, prices.price(of: model.id, try relevant.validate(given).get().input))
    }

    private func entry(_ model: ModelDescription, place: Int, base: String) -> JSONValue {
        let form = InputForm(model.fields + SubmitOptions.form.fields)
        let path = "/api/v3/\(model.id)"
        return [
            "model_id": .string(model.id), "name": .string(model.id),
            "description": .string(model.summary), "type": .string(model.type),
            "base_price": PriceList.dollars(prices.base(of: model.id)),
            "formula": .string("{\"total_price\": base_price * duration / \(PriceList.seconds)}"),
            "sort_order": .integer(Int64(models.models.count - place)),
            "api_schema": [
                "api_schemas": [
                    [
                        "type": "model_run", "method": "POST", "server": .string(base),
                        "api_path": .string(path), "request_schema": form.schema(isOpen: false),
                    ],
                    [
                        "type": "get_prediction", "method": "GET", "server": .string(base),
                        "api_path": "/api/v3/predictions/{id}/result",
                        "request_schema": [
                            "type": "object",
                            "properties": ["id": ["type": "string", "description": "The id."]],
                            "required": ["id"], "x-order-properties": ["id"],
                        ],
                    ],
                ]
            ],
        ]
    }
}
