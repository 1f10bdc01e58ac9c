// SPDX-License-Identifier: Apache-2.0
package import Domain

/// One page of a list.
package struct PredictionPage: Sendable, Hashable {
    package var predictions: [Prediction]
    /// On all pages together.
    package var total: Int

    /// The predictions of a page and the number on all.
    package init(predictions: [Prediction], total: Int) {
        self.predictions = predictions
        self.total = total
    }
}
