// SPDX-License-Identifier: Apache-2.0
package import Domain

/// What is to change about a key.
package enum KeyChange: Sendable, Hashable {
    case name(String)
    case role(APIKey.Role)
    case limits(APIKey.Limits)
    /// Another webhook secret takes the place of the present one.
    case rotateSecret

    /// Makes the change at a moment.
    package func apply(to key: inout APIKey, at now: Timestamp) {
        switch self {
        case .name(let name): key.name = name
        case .role(let role): key.role = role
        case .limits(let limits): key.limits = limits
        case .rotateSecret:
            key.secretVersion.number += 1
            key.secretVersion.since = now
        }
    }
}
