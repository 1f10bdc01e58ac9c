// SPDX-License-Identifier: Apache-2.0
package import Domain

/// What was used and what it cost.
///
/// Counts every prediction once, whether it is still stored or not.
package protocol Ledger: Sendable {
    /// Counts and sums by model and day, by day and then by model.
    func usage(_ filter: ChargeFilter) async throws(StoreError) -> [UsageLine]

    /// Completed predictions with what they cost.
    func charges(_ filter: ChargeFilter) async throws(StoreError) -> ChargePage

    /// All that a key, or everyone, was ever charged, in millionths of a US dollar.
    func spent(by keyID: String?) async throws(StoreError) -> Int
}

/// Which charges to look at; nil lets everything through.
package struct ChargeFilter: Sendable, Hashable {
    package var keyID: String?
    package var modelID: String?
    package var predictions: Set<PredictionID>?
    /// Of the creation, inclusive.
    package var from: Timestamp?
    /// Of the creation, exclusive.
    package var to: Timestamp?
    package var isOldestFirst = false
    /// From 1.
    package var page = 1
    package var pageSize = 100

    /// The first page of everything.
    package init() {}

    /// Whether a charge passes.
    package func admits(_ charge: Charge) -> Bool {
        (keyID ?? charge.keyID) == charge.keyID
            && (modelID ?? charge.modelID) == charge.modelID
            && (predictions?.contains(charge.id) ?? true)
            && (from ?? charge.createdAt) <= charge.createdAt
            && (to.map { charge.createdAt < $0 } ?? true)
    }
}

/// One page of charges.
package struct ChargePage: Sendable, Hashable {
    package var charges: [Charge]
    /// On all pages together.
    package var total: Int

    /// The charges of a page and the number on all.
    package init(charges: [Charge], total: Int) {
        self.charges = charges
        self.total = total
    }
}

/// What was asked of a model on a day.
package struct UsageLine: Sendable, Hashable {
    /// Days since the beginning of 1970, in UTC.
    package var day: Int
    package var modelID: String
    /// All predictions.
    package var count: Int
    package var completed: Int
    /// Millionths of a US dollar.
    package var amount: Int

    /// Counts and a sum.
    package init(day: Int, modelID: String, count: Int, completed: Int, amount: Int) {
        self.day = day
        self.modelID = modelID
        self.count = count
        self.completed = completed
        self.amount = amount
    }
}
