// SPDX-License-Identifier: Apache-2.0
import Domain
import Foundation
import Hummingbird
import Queue

/// Balance, usage and charges, from what the store holds.
struct MoneyEndpoints: Sendable {
    let parts: APIParts
    let prices: PriceList

    /// What usage is asked for with.
    static let usageForm = InputForm([
        .required("start_time", "From", .moment, "Inclusive."),
        .required("end_time", "To", .moment, "Exclusive; at most 31 days after the start."),
        .optional("model_uuid", "Model", .text(maximum: 200), "Only of this model."),
    ])
    private static let milliseconds = 0...Int64(9_000_000_000_000)
    /// What charges are asked for with.
    static let billingForm = InputForm([
        .optional("page", "Page", .integer(1...1_000_000), default: 1, "From 1."),
        .optional("page_size", "Page size", .integer(1...100), default: 10, "Items of a page."),
        .optional("billing_type", "Kind", .text(maximum: 40), "There is one: deduct."),
        .optional(
            "prediction_uuids", "Predictions", .texts(maximum: 100), "Only of these predictions."),
        .optional("model_uuid", "Model", .text(maximum: 200), "Only of this model."),
        .optional(
            "access_key_uuid", "Key", .text(maximum: 40),
            "Only of this API key, for keys that see all."),
        .optional(
            "sort", "Order", .word(["created_at DESC", "created_at ASC"]),
            default: "created_at DESC", "By creation."),
        .optional(
            "start_time", "From", .integer(milliseconds),
            "Milliseconds since 1970, also as a string; inclusive."),
        .optional(
            "end_time", "To", .integer(milliseconds),
            "Milliseconds since 1970, also as a string; exclusive."),
    ])

    /// `GET /api/v3/balance`: the credit of the key without what it was charged.
    func balance(_ request: Request, _ scope: RequestScope) async throws -> Response {
        let caller = try scope.caller
        let spent = try await parts.ledger.spent(by: caller.horizon ?? caller.id)
        return JSONAnswer(
            ["balance": PriceList.dollars(prices.credit - spent), "currency": "USD"]
        ).response()
    }

    /// `POST /api/v3/user/usage_stats`.
    func usage(_ request: Request, _ scope: RequestScope) async throws -> Response {
        let input = try await JSONBody.input(Self.usageForm, in: request, scope)
        var filter = ChargeFilter()
        filter.keyID = try scope.caller.horizon
        filter.modelID = input.text("model_uuid").map { parts.models[$0]?.id ?? $0 }
        guard let from = input.moment("start_time"), let to = input.moment("end_time"),
            from <= to, to - from <= .seconds(31 * 86_400)
        else { throw Problem.invalid("end_time must be at most 31 days after start_time") }
        (filter.from, filter.to) = (from, to)
        let report = UsageReport(try await parts.ledger.usage(filter), models: parts.models)
        return JSONAnswer(report.json).response()
    }

    /// `POST /api/v3/billings/search`: completed predictions and what they cost.
    func search(_ request: Request, _ scope: RequestScope) async throws -> Response {
        let input = try await JSONBody.input(Self.billingForm, in: request, scope)
        var filter = ChargeFilter()
        let horizon = try scope.caller.horizon
        filter.keyID = horizon ?? input.text("access_key_uuid")
        filter.modelID = input.text("model_uuid").map { parts.models[$0]?.id ?? $0 }
        filter.predictions = input.texts("prediction_uuids").flatMap { ids in
            ids.isEmpty ? nil : Set(ids.compactMap { PredictionID($0) })
        }
        filter.isOldestFirst = input.text("sort") == "created_at ASC"
        filter.page = Int(input.integer("page") ?? 1)
        filter.pageSize = Int(input.integer("page_size") ?? 10)
        filter.from = input.integer("start_time").map(Self.moment)
        filter.to = input.integer("end_time").map(Self.moment)
        let isOther = input.text("billing_type").map { $0 != "deduct" } ?? false
        let foreign = input.text("access_key_uuid").map { $0 != (horizon ?? $0) } ?? false
        let found =
            isOther || foreign
            ? ChargePage(charges: [], total: 0) : try await parts.ledger.charges(filter)
        let names = try await keyNames()
        return JSONAnswer(
            [
                "page": .integer(Int64(filter.page)), "total": .integer(Int64(found.total)),
                "has_more": .boolean(filter.page * filter.pageSize < found.total),
                "items": .array(found.charges.map { Self.item($0, key: names[$0.keyID]) }),
            ]
        ).response()
    }

    private func keyNames() async throws -> [String: String] {
        try await parts.keys.keys().reduce(into: [:]) { $0[$1.id] = $1.name }
    }

    private static func moment(_ milliseconds: Int64) -> Timestamp {
        Timestamp(nanoseconds: milliseconds * 1_000_000)
    }

    private static func item(_ charge: Charge, key: String?) -> JSONValue {
        let (id, price) = (JSONValue.string(charge.id.text), PriceList.dollars(charge.amount))
        let end = JSONValue.string((charge.finishedAt ?? charge.createdAt).rfc3339)
        return .members([
            "uuid": id, "billing_type": "deduct", "price": price,
            "created_at": .string(charge.createdAt.rfc3339), "updated_at": end,
            "access_key_id": .string(charge.keyID), "access_key_name": .text(key),
            "order": [
                "uuid": id, "state": "paid", "price": price, "origin_price": price,
                "status": "completed", "ak_id": .string(charge.keyID),
            ],
            "prediction": [
                "uuid": id, "model_uuid": .string(charge.modelID),
                "status": .string(charge.status.rawValue),
            ],
        ])
    }
}
