// SPDX-License-Identifier: Apache-2.0
import Domain
import HTTPTypes
import Hummingbird
import Webhooks

/// Every path of the server but the models' own: the router and the published document are made of it.
struct EndpointTable: Sendable {
    let predictions: PredictionEndpoints
    let events: EventsEndpoint
    let models: ModelEndpoints
    let money: MoneyEndpoints
    let uploads: UploadEndpoints
    let webhooks: WebhookEndpoints
    let keys: KeyEndpoints
    let service: ServiceEndpoints

    private static let predictionID = ("id", Schema.text, "The id of a prediction.")

    /// All rows.
    var rows: [Endpoint] {
        predictionRows + modelRows + moneyRows + uploadRows + webhookRows + keyRows + service.rows
            + [
                fileRow(
                    "/outputs/{signature}/{object}/{name}",
                    "A clip, its poster or its shot plan.", "object",
                    service.output.callAsFunction)
            ]
    }

    private var predictionRows: [Endpoint] {
        let (root, tag) = ("/api/v3/predictions", "Predictions")
        let page = Schema.object([
            "page": Schema.whole, "page_size": Schema.whole, "total": Schema.whole,
            "items": Schema.list(of: Schema.prediction),
        ])
        let deletion = JSONValue.object([
            "anyOf": [
                Schema.prediction, Schema.object(["id": Schema.id, "deleted": Schema.truth]),
            ]
        ])
        let one: [Endpoint] = [
            .api(
                .get, root + "/{id}/result", .read, (tag, "Shows a prediction."),
                data: Schema.prediction, predictions.show
            ).also("/api/v2/predictions/{id}/result"),
            .api(
                .get, root + "/{id}", .read, (tag, "Shows a prediction, as well."),
                data: Schema.prediction, predictions.show),
            .api(
                .delete, root + "/{id}", .write,
                (tag, "Cancels a prediction that has not ended, deletes one that has."),
                data: deletion, predictions.delete
            ).refusing(409),
            .api(
                .post, root + "/{id}/cancel", .write, (tag, "Cancels a prediction."),
                data: Schema.prediction, predictions.cancel
            ).refusing(409),
            eventsRow(root, tag),
        ]
        return one.map { $0.naming(Self.predictionID).refusing(404) } + [
            .api(
                .get, root, .read, (tag, "Lists predictions, newest first."), data: page,
                predictions.list
            ).query(PredictionEndpoints.listForm),
            .api(
                .post, root, .read, (tag, "Lists predictions, with the filters in the body."),
                data: page, predictions.search
            ).body(PredictionEndpoints.listForm),
            .api(
                .post, root + "/delete", .write, (tag, "Deletes predictions with their files."),
                data: Schema.object(["deleted_count": Schema.whole]), predictions.deleteMany
            ).body(PredictionEndpoints.deleteForm),
        ]
    }

    private func eventsRow(_ root: String, _ tag: String) -> Endpoint {
        Endpoint(
            .get, root + "/{id}/events", .read, tag: tag,
            "Streams the state of a prediction as Server-Sent Events until it has ended.",
            answers: [
                .init(mediaType: "text/event-stream", schema: [:], summary: "The stream."),
                .init(
                    status: 204, schema: nil,
                    summary: "It has ended, and Last-Event-ID is its end: do not come back."),
            ], handler: events.callAsFunction
        ).with {
            $0.parameters.append(
                .init(
                    name: "Last-Event-ID", place: .header, schema: Schema.text,
                    summary: "The id of the event that is known; it is not sent again."))
        }
    }

    private var modelRows: [Endpoint] {
        let entry = Schema.object([
            "model_id": Schema.text, "name": Schema.text, "description": Schema.text,
            "type": Schema.text, "base_price": Schema.number, "formula": Schema.text,
            "sort_order": Schema.whole,
            "api_schema": Schema.object(["api_schemas": Schema.list(of: ["type": "object"])]),
        ])
        return [
            .api(
                .get, "/api/v3/models", .read, ("Models", "Lists the models with their schemas."),
                data: Schema.list(of: entry), models.list),
            .api(
                .post, "/api/v3/model/price", .read,
                ("Models", "Says what a request would cost."),
                data: Schema.object([
                    "model_id": Schema.text, "price": Schema.number,
                    "discounted_price": Schema.number, "currency": Schema.text,
                ]), models.price
            ).body(ModelEndpoints.priceForm).refusing(404),
            .api(
                .post, "/api/v3/model/pricing", .read,
                ("Models", "Says what a request would cost, in the older form."),
                data: Schema.object([
                    "model_id": Schema.text, "unit_price": Schema.number, "currency": Schema.text,
                ]), models.pricing
            ).body(ModelEndpoints.priceForm).refusing(404),
        ]
    }

    private var moneyRows: [Endpoint] {
        let object: JSONValue = ["type": "object"]
        return [
            .api(
                .get, "/api/v3/balance", .read,
                ("Account", "Shows the credit of the key without what it was charged."),
                data: Schema.object(["balance": Schema.number, "currency": Schema.text]),
                money.balance
            ).also("/api/v3/account/balance"),
            .api(
                .post, "/api/v3/user/usage_stats", .read,
                ("Account", "Counts predictions by model and by day."),
                data: Schema.object([
                    "per_model_usage": Schema.list(of: object),
                    "daily_usage": Schema.list(of: object), "summary": object,
                ]), money.usage
            ).body(MoneyEndpoints.usageForm),
            .api(
                .post, "/api/v3/billings/search", .read,
                ("Account", "Lists completed predictions with what they cost."),
                data: Schema.object([
                    "page": Schema.whole, "total": Schema.whole, "has_more": Schema.truth,
                    "items": Schema.list(of: object),
                ]), money.search
            ).body(MoneyEndpoints.billingForm),
        ]
    }

    private var keyRows: [Endpoint] {
        let (path, tag) = ("/api/v3/keys", "Keys")
        let one: [Endpoint] = [
            .api(
                .patch, path + "/{id}", .admin, (tag, "Changes name, role or limits."),
                data: Schema.key, keys.change
            ).body(KeyEndpoints.changeForm, isRequired: true),
            .api(
                .delete, path + "/{id}", .admin, (tag, "Revokes a key, at once and for good."),
                data: Schema.key, keys.revoke),
        ]
        return [
            .api(
                .get, path, .admin, (tag, "Lists the keys, without their text."),
                data: Schema.object(["items": Schema.list(of: Schema.key)]), keys.list),
            .api(
                .post, path, .admin, (tag, "Makes a key; its text is shown this once."),
                data: Schema.key, keys.create
            ).body(KeyEndpoints.createForm).refusing(409),
        ] + one.map { $0.naming(("id", Schema.text, "The id of a key.")).refusing(404) }
    }
}
