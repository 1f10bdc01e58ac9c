// SPDX-License-Identifier: Apache-2.0

/// The place where a shot plays.
package enum Setting: String, Codable, Sendable, CaseIterable {
    case lake
    case mountainValley = "mountain_valley"
    case meadow, forest, beach, ocean, island, desert
    case snowfield, canyon
    /// A rocky coast high above the sea.
    case cliff
    case cityStreet = "city_street"
    case village
    case road
    case room, studio
    case underwater, space
}
