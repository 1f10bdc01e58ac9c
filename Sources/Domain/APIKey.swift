// SPDX-License-Identifier: Apache-2.0

/// A key that callers authenticate with; only its hash is kept.
package struct APIKey: Sendable, Hashable, Identifiable, Codable {
    /// What a key may do.
    package enum Role: String, Sendable, Codable, CaseIterable {
        /// Everything, other keys included.
        case admin
        /// Its own predictions.
        case user
        /// Looks at the predictions of one key, its own or another, and changes nothing.
        case readOnly = "read-only"

        /// The words on the wire, for messages.
        package static var names: [String] { allCases.map(\.rawValue) }
    }

    /// How much a key may ask for; nil does not limit.
    package struct Limits: Sendable, Hashable, Codable {
        /// Predictions submitted within a minute; more are refused.
        package var perMinute: Int?
        /// Predictions in work at a time; more wait.
        package var concurrency: Int?
        /// What either may be.
        package static let allowed = 1...100_000

        /// Limits, or none.
        package init(perMinute: Int? = nil, concurrency: Int? = nil) {
            self.perMinute = perMinute
            self.concurrency = concurrency
        }
    }

    /// Which of its webhook secrets are in force.
    ///
    /// The secrets themselves are computed from the server's secret, so that none is stored.
    package struct SecretVersion: Sendable, Hashable, Codable {
        /// 1 for the first, then rising.
        package var number = 1
        /// When it took the place of the one before.
        package var since: Timestamp?

        /// The first secret.
        package init() {}
    }

    /// Names the key without giving it away.
    package let id: String
    package var name: String
    /// SHA-256 of the key as 64 lower-case hexadecimal digits.
    package let hash: String
    package var role: Role
    /// The key whose predictions a read-only key sees; nil for its own.
    package var watches: String?
    package var limits = Limits()
    package var secretVersion = SecretVersion()
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

    /// The key that predictions must belong to for this one to see them; nil for admins, who see all.
    package var horizon: String? {
        switch role {
        case .admin: nil
        case .user: id
        case .readOnly: watches ?? id
        }
    }
}
