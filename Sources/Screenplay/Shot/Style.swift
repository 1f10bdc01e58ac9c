// SPDX-License-Identifier: Apache-2.0

/// The look of the picture: as a lens sees it, or as somebody paints, draws or builds it.
package enum Style: String, Codable, Sendable, CaseIterable {
    case cinematic, natural
    case blackAndWhite = "black_and_white"
    case noir, vintage, vivid, cool, warm
    case vanGogh = "van_gogh"
    case oilPainting = "oil_painting"
    case ukiyoE = "ukiyo_e"
    case watercolor
    case pencilSketch = "pencil_sketch"
    case pixelArt = "pixel_art"
    case animated
    case cyberpunk, surrealism, claymation
    case lowPoly = "low_poly"
    case blueprint
}
