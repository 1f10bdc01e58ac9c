// SPDX-License-Identifier: Apache-2.0

/// A key that callers authenticate with; only its hash is kept.
package struct APIKey: Sendable, Hashable, Identifiable, Codable {
    /// What a key may do.
    package enum Role: String, Sendable, Codable, CaseIterable {
        /// Everything, other keys included.
        case admin
        /// Its own predictions.
        case user
    }

    /// Names the key without giving it away.
    package let id: String
    package var name: String
    /// SHA-256 of the key as 64 lower-case hexadecimal digits.
    package let hash: String
    package var role: Role
    package let createdAt: Timestamp
    package var lastUsed: Timestamp?
    package var revokedAt: Timestamp?

    /// A key that has not been used.
    package init(id: String, name: String, hash: String, role: Role, createdAt: Timestamp) {
        self.id = id
        self.name = name
        self.hash = hash
        self.role = role
        self.createdAt = createdAt
    }

    package var isRevoked: Bool { revokedAt != nil }
}
