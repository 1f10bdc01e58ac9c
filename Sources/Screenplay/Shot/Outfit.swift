// SPDX-License-Identifier: Apache-2.0

/// What a person wears.
package enum Outfit: String, Codable, Sendable, CaseIterable {
    case casual, dress, suit, coat, sport, spacesuit
}
