// SPDX-License-Identifier: Apache-2.0
import Domain
import Foundation
import GRDB
import Queue

/// A prediction as a row of the table.
enum PredictionRow {
    /// Reads a row of all columns.
    static func prediction(_ row: Row) throws -> Prediction {
        guard let id = PredictionID(row["id"]),
            let status = PredictionStatus(rawValue: row["status"])
        else { throw StoreError(.unavailable, "the database is damaged") }
        var life = Prediction.Life()
        life.status = status
        life.startedAt = moment(row["started_at"])
        life.finishedAt = moment(row["finished_at"])
        life.progress = row["progress"]
        life.starts = row["starts"]
        life.leases = row["leases"]
        if let worker: String = row["lease_worker"], let until = moment(row["lease_until"]) {
            life.lease = Lease(worker: worker, number: life.leases, until: until)
        }
        life.preview = (row["preview"] as String?).flatMap { ObjectKey($0) }
        life.picture = (row["picture"] as String?).flatMap { ObjectKey($0) }
        if let outcome: String = row["outcome"] { life.outcome = try decoded(outcome) }
        if let message: String = row["error"] {
            let code: Int? = row["error_code"]
            life.failure = TaskFailure(
                code.flatMap(TaskErrorCode.init) ?? .internalError, message)
        }
        var prediction = Prediction(
            id: id, modelID: row["model"], input: try input(row["input"]), keyID: row["key"],
            createdAt: Timestamp(nanoseconds: row["created_at"]), life: life)
        prediction.wantsBase64 = row["base64"]
        if let webhook: String = row["webhook"] { prediction.webhook = try decoded(webhook) }
        prediction.concurrency = row["concurrency"]
        prediction.price = row["price"]
        return prediction
    }

    /// The columns that never change, then those that do: the order of all values.
    static let columns =
        ["id", "model", "key", "input", "base64", "created_at", "webhook", "concurrency", "price"]
        + lifeColumns
    /// The columns that change.
    static let lifeColumns = [
        "status", "started_at", "finished_at", "progress", "starts", "leases", "lease_worker",
        "lease_until", "outcome", "preview", "picture", "error_code", "error",
    ]

    /// The values of ``columns``.
    static func values(_ prediction: Prediction) throws -> StatementArguments {
        [
            prediction.id.text, prediction.modelID,
            prediction.keyID, JSONValue.object(prediction.input.fields).text,
            prediction.wantsBase64, prediction.createdAt.nanoseconds,
            try prediction.webhook.map(encoded), prediction.concurrency, prediction.price,
        ] + (try values(of: prediction.life))
    }

    /// The values of ``lifeColumns``.
    static func values(of life: Prediction.Life) throws -> StatementArguments {
        [
            life.status.rawValue, life.startedAt?.nanoseconds, life.finishedAt?.nanoseconds,
            life.progress, life.starts, life.leases, life.lease?.worker,
            life.lease?.until.nanoseconds, try life.outcome.map(encoded), life.preview?.text,
            life.picture?.text, life.failure?.code.rawValue, life.failure?.message,
        ]
    }

    static func moment(_ nanoseconds: Int64?) -> Timestamp? {
        nanoseconds.map { Timestamp(nanoseconds: $0) }
    }

    private static func input(_ text: String) throws -> ModelInput {
        guard case .object(let fields) = try JSONReader.value(Array(text.utf8)) else {
            throw StoreError(.unavailable, "the database is damaged")
        }
        return ModelInput(fields)
    }

    static func encoded(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }

    static func decoded<Value: Decodable>(_ text: String) throws -> Value {
        try JSONDecoder().decode(Value.self, from: Data(text.utf8))
    }
}
