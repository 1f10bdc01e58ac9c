// SPDX-License-Identifier: Apache-2.0

/// Side of the subject that the camera sees.
package enum View: String, Codable, Sendable, CaseIterable {
    case front
    case threeQuarter = "three_quarter"
    case side, back
    /// Past the shoulder of the one who is framed, to what that one faces.
    case overTheShoulder = "over_the_shoulder"
    /// At arm's length, held by the one who is framed.
    case selfie
    case pov
}
