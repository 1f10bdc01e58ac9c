// SPDX-License-Identifier: Apache-2.0
package import Domain

extension StoreError {
    /// What a refused transition of a prediction means to the caller of a store.
    package init(_ error: Prediction.TransitionError, of id: PredictionID) {
        switch error {
        case .leaseLost:
            self = .leaseLost(id)
        case .refused(let event, let status):
            self.init(
                .refused, "cannot \(event) prediction \(id): it is \(status.rawValue)",
                underlying: error)
        }
    }

    /// There is no prediction with the id.
    package static func notFound(_ id: PredictionID) -> StoreError {
        StoreError(.notFound, "there is no prediction \(id)")
    }

    /// The lease of the prediction is not in force any more.
    package static func leaseLost(_ id: PredictionID) -> StoreError {
        StoreError(.leaseLost, "the lease of prediction \(id) is lost")
    }
}
