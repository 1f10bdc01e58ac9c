// SPDX-License-Identifier: Apache-2.0
package import Domain

/// What a ledger keeps of a prediction, also when the prediction itself is gone.
package struct Charge: Sendable, Hashable {
    package var id: PredictionID
    package var modelID: String
    package var keyID: String
    package var status: PredictionStatus
    package var createdAt: Timestamp
    package var finishedAt: Timestamp?
    /// Millionths of a US dollar; 0 unless the prediction was completed.
    package var amount: Int

    /// What a ledger keeps of a prediction.
    package init(_ prediction: Prediction) {
        id = prediction.id
        modelID = prediction.modelID
        keyID = prediction.keyID
        status = prediction.status
        createdAt = prediction.createdAt
        finishedAt = prediction.life.finishedAt
        amount = prediction.charge
    }

    /// What a store remembers.
    package init(
        id: PredictionID, modelID: String, keyID: String, status: PredictionStatus,
        times: (created: Timestamp, finished: Timestamp?), amount: Int
    ) {
        self.id = id
        self.modelID = modelID
        self.keyID = keyID
        self.status = status
        createdAt = times.created
        finishedAt = times.finished
        self.amount = amount
    }
}
