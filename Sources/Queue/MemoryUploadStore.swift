// SPDX-License-Identifier: Apache-2.0
package import Domain
import Synchronization

/// Uploads in memory, for tests.
package final class MemoryUploadStore: UploadStore {
    private let uploads = Mutex<[PredictionID: Upload]>([:])
    private let orphans = Mutex<Set<ObjectKey>>([])

    /// An empty store.
    package init() {}

    package func announce(_ upload: Upload) async throws(StoreError) {
        try uploads.withLock { all throws(StoreError) in
            guard all[upload.id] == nil else {
                throw StoreError(.conflict, "there is an upload \(upload.id) already")
            }
            all[upload.id] = upload
        }
    }

    package func upload(_ id: PredictionID) async throws(StoreError) -> Upload? {
        uploads.withLock { $0[id] }
    }

    package func fill(_ id: PredictionID, with object: ObjectKey) async throws(StoreError) {
        try uploads.withLock { all throws(StoreError) in
            guard let upload = all[id] else {
                throw StoreError(.notFound, "there is no upload \(id)")
            }
            guard upload.object == nil else { throw .filled }
            all[id]?.object = object
        }
    }

    package func expire(
        before moment: Timestamp, unfilledBefore: Timestamp
    ) async throws(StoreError) -> Removal {
        let removal = uploads.withLock { all in
            let old = all.values.filter { upload in
                upload.createdAt < moment
                    || (upload.object == nil && upload.createdAt < unfilledBefore)
            }
            for upload in old { all[upload.id] = nil }
            let named = Set(all.values.compactMap(\.object))
            let orphans = Set(old.compactMap(\.object)).subtracting(named)
            return Removal(count: old.count, orphans: orphans.sorted())
        }
        orphans.withLock { $0.formUnion(removal.orphans) }
        return removal
    }

    package func clear(
        _ remove: @escaping @Sendable (ObjectKey) -> Bool
    ) async throws(StoreError) {
        let named = Set(uploads.withLock { $0.values.compactMap(\.object) })
        orphans.withLock { all in all = all.subtracting(named).filter { !remove($0) } }
    }
}

extension StoreError {
    /// The bytes of an upload have come before.
    package static var filled: StoreError {
        StoreError(.conflict, "the file was uploaded already; ask for another ticket")
    }
}
