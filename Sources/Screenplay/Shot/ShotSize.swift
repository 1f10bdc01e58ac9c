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

    /// Height of the picture in heights of the subject.
    package var pictured: Float {
        switch self {
        case .extremeWide: 8
        case .wide: 2.7
        case .full: 1.3
        case .cowboy: 0.8
        case .medium: 0.6
        case .mediumCloseUp: 0.44
        case .closeUp: 0.30
        case .extremeCloseUp: 0.14
        case .macro: 0.07
        }
    }
}
