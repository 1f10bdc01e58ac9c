// SPDX-License-Identifier: Apache-2.0
import Numerics
import Pixels

/// The numbers of a look; see ``Grade``.
struct Look {
    /// Factors on the exposed light.
    var tint = Vector(1, 1, 1)
    var saturation: Float = 1.06
    /// Exponent around middle gray after the tone curve.
    var contrast: Float = 1
    /// What is added to and multiplied with the result: faded blacks.
    var lift = Vector.zero
    var vignette: Float = 0.45
    /// How much the contrast between regions is evened out; see ``LocalExposure``.
    var localExposure: Float = 1
    /// Tint of highlights after the tone curve.
    var highlights = Vector(1, 1, 1)

    // A table: one row a look.
    static func of(_ grade: Grade) -> Look {
        switch grade {
        case .cinematic:
            Look(tint: Vector(1.02, 1, 0.985), highlights: Vector(1.01, 1, 0.975))
        case .neutral: Look(saturation: 1, vignette: 0)
        case .blackAndWhite: Look(saturation: 0, contrast: 1.05)
        case .noir: Look(saturation: 0, contrast: 1.45, vignette: 1.1, localExposure: 0.3)
        case .vintage:
            Look(
                tint: Vector(1.10, 1, 0.82), saturation: 0.72, contrast: 0.92,
                lift: Vector(0.035, 0.025, 0.02), vignette: 0.8,
                highlights: Vector(1, 0.97, 0.86))
        case .vivid: Look(saturation: 1.45, contrast: 1.1)
        case .cool: Look(tint: Vector(0.90, 0.99, 1.13))
        case .warm: Look(tint: Vector(1.12, 1.0, 0.84))
        case .neon:
            Look(
                tint: Vector(0.97, 0.94, 1.16), saturation: 1.5, contrast: 1.12,
                lift: Vector(0.002, 0.010, 0.026), vignette: 0.7,
                highlights: Vector(1, 0.90, 1))
        case .dream:
            Look(
                tint: Vector(1.05, 1, 0.97), saturation: 1.38, contrast: 1.06,
                lift: Vector(0.012, 0.006, 0.022), vignette: 0.6,
                highlights: Vector(1, 0.975, 0.93))
        }
    }

    /// Exposed scene light to display-linear light 0...1.
    func apply(_ color: VectorLanes) -> VectorLanes {
        var c = color * VectorLanes(tint)
        let gray = VectorLanes(gray: c.luminance)
        c = gray + (c - gray) * saturation
        c = VectorLanes(most(c.x, 0), most(c.y, 0), most(c.z, 0))
        c = ToneCurve.film(c) * VectorLanes(highlights)
        if contrast != 1 {
            // A power around middle gray: 0.18 stays where it is.
            let e = Lanes(contrast)
            c = VectorLanes(
                saturate(power(c.x * (1 / 0.18), e) * 0.18),
                saturate(power(c.y * (1 / 0.18), e) * 0.18),
                saturate(power(c.z * (1 / 0.18), e) * 0.18))
        }
        return VectorLanes(lift) + c * VectorLanes(Vector(1, 1, 1) - lift)
    }
}
