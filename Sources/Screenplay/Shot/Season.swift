// SPDX-License-Identifier: Apache-2.0

/// Color of leaves and ground.
package enum Season: String, Codable, Sendable, CaseIterable {
    case spring, summer, autumn, winter
}
