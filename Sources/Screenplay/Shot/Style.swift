// SPDX-License-Identifier: Apache-2.0

/// The look of the picture.
package enum Style: String, Codable, Sendable, CaseIterable {
    case cinematic, natural
    case blackAndWhite = "black_and_white"
    case noir, vintage, vivid, cool, warm
}
