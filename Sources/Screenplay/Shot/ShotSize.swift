// SPDX-License-Identifier: Apache-2.0

/// How much of the subject the picture shows.
package enum ShotSize: String, Codable, Sendable, CaseIterable {
    case extremeWide = "extreme_wide"
    case wide, full, cowboy, medium
    case mediumCloseUp = "medium_close_up"
    case closeUp = "close_up"
    case extremeCloseUp = "extreme_close_up"
    /// A detail larger than the sensor.
    case macro
}
