// SPDX-License-Identifier: Apache-2.0
package import Domain

/// Files that callers bring; their bytes are in an object store of their own.
package protocol UploadStore: Sendable {
    /// Keeps a new upload; throws `conflict` when its id is taken, and `fileGone` as predictions do.
    func announce(_ upload: Upload) async throws(StoreError)

    /// The upload with an id; nil when there is none.
    func upload(_ id: PredictionID) async throws(StoreError) -> Upload?

    /// Notes where the bytes are; throws `conflict` when they have come before, `notFound`, `fileGone`.
    func fill(_ id: PredictionID, with object: ObjectKey) async throws(StoreError)

    /// Removes what was announced before a moment, and what was announced and never came before
    /// another; the objects that nothing names any more are orphans.
    func expire(
        before moment: Timestamp, unfilledBefore: Timestamp
    ) async throws(StoreError) -> Removal

    /// Has files removed that nothing names any more, as ``PredictionStore/clear(_:)`` does.
    func clear(_ remove: @escaping @Sendable (ObjectKey) -> Bool) async throws(StoreError)
}
