// SPDX-License-Identifier: Apache-2.0

/// Side of the subject that the camera sees.
package enum View: String, Codable, Sendable, CaseIterable {
    case front
    case threeQuarter = "three_quarter"
    case side, back
    case pov
}
