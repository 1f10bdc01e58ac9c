// SPDX-License-Identifier: Apache-2.0
package import Domain

/// A file that a caller brings, or has announced.
package struct Upload: Sendable, Hashable, Identifiable {
    /// Written like a prediction's.
    package let id: PredictionID
    package let keyID: String
    /// What the caller calls it: one path component.
    package let name: String
    /// Bytes.
    package let size: Int
    package let createdAt: Timestamp
    /// Nil until its bytes are there.
    package var object: ObjectKey?

    /// A file that was announced, or with `object` one that is there.
    package init(
        id: PredictionID, keyID: String, name: String, size: Int, createdAt: Timestamp,
        object: ObjectKey? = nil
    ) {
        self.id = id
        self.keyID = keyID
        self.name = name
        self.size = size
        self.createdAt = createdAt
        self.object = object
    }
}
