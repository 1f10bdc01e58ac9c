// SPDX-License-Identifier: Apache-2.0
package import Domain

/// Which predictions to list; nil lets everything through.
package struct PredictionFilter: Sendable, Hashable {
    package var keyID: String?
    package var modelID: String?
    package var status: PredictionStatus?
    /// Inclusive.
    package var createdAfter: Timestamp?
    /// Inclusive.
    package var createdBefore: Timestamp?
    /// From 1.
    package var page = 1
    /// From 1.
    package var pageSize = 100

    /// The first page of everything.
    package init() {}

    /// Whether a prediction passes.
    package func admits(_ prediction: Prediction) -> Bool {
        (keyID ?? prediction.keyID) == prediction.keyID
            && (modelID ?? prediction.modelID) == prediction.modelID
            && (status ?? prediction.status) == prediction.status
            && (createdAfter ?? prediction.createdAt) <= prediction.createdAt
            && (createdBefore ?? prediction.createdAt) >= prediction.createdAt
    }
}
