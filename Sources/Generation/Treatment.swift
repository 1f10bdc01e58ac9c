// SPDX-License-Identifier: Apache-2.0
import Rendering
import Screenplay

/// How a style is filmed: the look of the film, the hand that paints it, the shutter, and how often
/// things move.
struct Treatment {
    var grade = Grade.cinematic
    var manner: Manner?
    /// Degrees that the shutter is open; what is painted has no motion blur.
    var shutter: Float = 180
    /// 0...1.
    var grain: Float = 0
    /// New poses a second; nil for one a frame.
    var poses: Int?

    // A table: one row a style.
    init(_ style: Style) {
        switch style {
        case .cinematic: break
        case .natural: grade = .neutral
        case .blackAndWhite: (grade, grain) = (.blackAndWhite, 0.25)
        case .noir: (grade, grain) = (.noir, 0.4)
        case .vintage: (grade, manner, grain) = (.vintage, .oldFilm, 0.3)
        case .vivid: grade = .vivid
        case .cool: grade = .cool
        case .warm: grade = .warm
        case .vanGogh: (grade, manner, shutter) = (.vivid, .vanGogh, 0)
        case .oilPainting: (grade, manner, shutter) = (.warm, .oil, 0)
        case .ukiyoE: (grade, manner, shutter) = (.neutral, .woodblock, 0)
        case .watercolor: (grade, manner, shutter) = (.neutral, .watercolor, 0)
        case .pencilSketch: (grade, manner, shutter) = (.neutral, .pencil, 0)
        case .pixelArt: (grade, manner, shutter) = (.vivid, .pixelArt, 0)
        case .animated: (grade, manner, shutter) = (.vivid, .cel, 0)
        case .cyberpunk: grade = .neon
        case .surrealism: grade = .dream
        case .claymation: (grade, manner, shutter, poses) = (.warm, .clay, 0, 12)
        case .lowPoly: (grade, manner, shutter) = (.vivid, .facets, 0)
        case .blueprint: (grade, manner, shutter) = (.neutral, .blueprint, 0)
        }
    }

    /// The time whose pose is shown at a time in seconds.
    func moment(_ time: Float) -> Float {
        guard let poses else { return time }
        return (time * Float(poses) + 1e-4).rounded(.down) / Float(poses)
    }
}
