// SPDX-License-Identifier: Apache-2.0
import API
import Foundation
import Objects
import Queue
import QueueSQLite

/// The stores of a data folder.
struct Stores: Sendable {
    let predictions: any PredictionStore
    let keys: any KeyStore
    let ledger: any Ledger
    let deliveries: any DeliveryStore
    let uploads: any UploadStore
    /// Finished clips.
    let objects: any ObjectStore
    /// What callers brought.
    let media: any ObjectStore

    /// Opens what a data folder holds, and makes it when it is empty.
    ///
    /// - Throws: ``CommandFailure`` with one line on what is wrong with the folder.
    static func open(_ folder: URL) throws(CommandFailure) -> Stores {
        let data = DataFolder(folder)
        try data.prepare()
        do {
            let database = try SQLiteDatabase(at: data.database)
            let (objects, media) = (
                try FileObjectStore(data.objects), try FileObjectStore(data.media)
            )
            return Stores(
                predictions: SQLitePredictionStore(database, holds: objects.holds),
                keys: SQLiteKeyStore(database), ledger: SQLiteLedger(database),
                deliveries: SQLiteDeliveryStore(database),
                uploads: SQLiteUploadStore(database, holds: media.holds), objects: objects,
                media: media)
        } catch let error as StoreError {
            throw failure(error)
        } catch let error as ObjectError {
            throw CommandFailure(
                error.code == .full ? .inputOutput : .cannotCreate,
                "\(data.objects.path): \(error.message)")
        } catch {
            throw CommandFailure(.software, "cannot open \(folder.path): \(error)")
        }
    }

    /// What the HTTP face works with.
    var forAPI: APIParts.Stores {
        APIParts.Stores(
            predictions: predictions, keys: keys, ledger: ledger, deliveries: deliveries,
            uploads: uploads, files: (objects, media))
    }

    /// Runs an operation of a store, and says in one line why it did not work.
    static func explained<Value>(
        _ operation: () async throws(StoreError) -> Value
    ) async throws(CommandFailure) -> Value {
        do {
            return try await operation()
        } catch {
            throw failure(error)
        }
    }

    private static func failure(_ error: StoreError) -> CommandFailure {
        let code: CommandFailure.Code =
            switch error.code {
            case .refused, .leaseLost, .notFound, .conflict, .tooMany: .badInput
            case .full: .inputOutput
            case .readOnly: .cannotCreate
            case .fileGone, .unavailable: .unavailable
            }
        return CommandFailure(code, error.message)
    }
}
