// SPDX-License-Identifier: Apache-2.0

/// Light by the clock.
package enum TimeOfDay: String, Codable, Sendable, CaseIterable {
    case dawn, sunrise, morning, noon, afternoon
    case goldenHour = "golden_hour"
    case sunset, dusk, night
}
