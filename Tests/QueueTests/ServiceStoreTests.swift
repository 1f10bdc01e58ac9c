// SPDX-License-Identifier: Apache-2.0
import Foundation
import Queue
import QueueContract
import QueueSQLite
import Testing

@Suite struct ServiceStoreTests {
    @Test(arguments: ServiceContract.all)
    func `messages, charges and uploads in memory keep the contract`(
        rule: ServiceContract
    ) async throws {
        let store = MemoryPredictionStore()
        try await rule.holds(
            .init(
                predictions: store, deliveries: store, ledger: store, uploads: MemoryUploadStore()))
    }

    @Test(arguments: ServiceContract.all)
    func `messages, charges and uploads in SQLite keep the contract`(
        rule: ServiceContract
    ) async throws {
        try await inFolder { folder in
            let database = try SQLiteDatabase(at: folder.appending(path: "kinora.sqlite"))
            try await rule.holds(
                .init(
                    predictions: SQLitePredictionStore(database),
                    deliveries: SQLiteDeliveryStore(database), ledger: SQLiteLedger(database),
                    uploads: SQLiteUploadStore(database)))
            try database.close()
        }
    }
}
