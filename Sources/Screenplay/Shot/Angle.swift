// SPDX-License-Identifier: Apache-2.0

/// Height of the camera with regard to the subject.
package enum Angle: String, Codable, Sendable, CaseIterable {
    case eyeLevel = "eye_level"
    case low, high
    case wormsEye = "worms_eye"
    /// 20 to 60 m up, looking down by 30 to 60 degrees.
    case aerial
    /// Straight down.
    case overhead
    case ground
}
