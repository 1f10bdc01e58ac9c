// SPDX-License-Identifier: Apache-2.0
package import Queue

/// What stores beside the predictions' have to keep, of messages, charges and uploads.
package struct ServiceContract: Sendable, CustomStringConvertible {
    /// Stores of one service, all empty.
    package struct Stores: Sendable {
        package var predictions: any PredictionStore
        package var deliveries: any DeliveryStore
        package var ledger: any Ledger
        package var uploads: any UploadStore

        /// Stores that belong together.
        package init(
            predictions: any PredictionStore, deliveries: any DeliveryStore, ledger: any Ledger,
            uploads: any UploadStore
        ) {
            self.predictions = predictions
            self.deliveries = deliveries
            self.ledger = ledger
            self.uploads = uploads
        }
    }

    package let name: String
    let rule: @Sendable (Stores) async throws -> Void

    package var description: String { name }

    init(_ name: String, _ rule: @escaping @Sendable (Stores) async throws -> Void) {
        self.name = name
        self.rule = rule
    }

    /// Tries the rule on empty stores.
    package func holds(_ stores: Stores) async throws {
        try await rule(stores)
    }

    /// All rules.
    package static let all = messages + money + files
}
