// SPDX-License-Identifier: Apache-2.0
import Numerics

/// The lines of a car body: heights and widths along its length, meters, z forward.
///
/// A table: each variant is a record of curves.
struct CarShape: Sendable {
    /// Lower edge of the body, shoulder line, half width, and top (hood, roof, boot) at a place along z.
    var low: MonotoneCurve
    var belt: MonotoneCurve
    var width: MonotoneCurve
    var top: MonotoneCurve
    /// Front and rear end.
    var nose: Float
    var tail: Float
    /// Axles and wheel radius.
    var frontAxle: Float
    var rearAxle: Float
    var wheelRadius: Float = 0.33
    /// Ends of the side windows at the shoulder line, and the pillars between them.
    var sideGlass: ClosedRange<Float>
    var pillars: [Float]
    /// Ends of the windscreen and the rear window along z.
    var windscreen: ClosedRange<Float>
    var rearWindow: ClosedRange<Float>
    /// How far the glass leans inwards, share of its height.
    var tumblehome: Float = 0.36
    /// Dark plastic around the lower edge.
    var hasCladding = false
    var tailLampTop: Float = 0.90

    static let sedan = CarShape(
        low: MonotoneCurve([
            (-2.26, 0.34), (-2.1, 0.24), (-1.6, 0.21), (1.7, 0.20), (2.05, 0.23), (2.2, 0.30),
        ]),
        belt: MonotoneCurve([
            (-2.26, 0.78), (-2.1, 0.87), (-1.6, 0.93), (-0.6, 0.93), (0.6, 0.90), (1.2, 0.84),
            (1.75, 0.75), (2.05, 0.66), (2.2, 0.56),
        ]),
        width: MonotoneCurve([
            (-2.26, 0.78), (-1.9, 0.86), (-1.2, 0.895), (0, 0.895), (1.2, 0.895), (1.8, 0.87),
            (2.2, 0.80),
        ]),
        top: MonotoneCurve([
            (-2.26, 0.83), (-2.15, 0.98), (-1.85, 1.02), (-1.62, 1.06), (-0.95, 1.375),
            (-0.35, 1.455), (0.15, 1.43), (0.55, 1.27), (1.02, 0.99), (1.12, 0.955), (1.6, 0.87),
            (1.98, 0.76), (2.2, 0.60),
        ]),
        nose: 2.2, tail: -2.26, frontAxle: 1.36, rearAxle: -1.36,
        sideGlass: -1.36...0.80, pillars: [-0.28], windscreen: 0.30...1.02,
        rearWindow: -1.60 ... -0.95)

    static let hatchback = CarShape(
        low: MonotoneCurve([
            (-1.95, 0.36), (-1.8, 0.25), (-1.4, 0.21), (1.6, 0.20), (1.85, 0.23), (1.98, 0.30),
        ]),
        belt: MonotoneCurve([
            (-1.95, 0.84), (-1.8, 0.95), (-1.2, 0.95), (0, 0.93), (0.7, 0.90), (1.2, 0.83),
            (1.6, 0.76), (1.85, 0.68), (1.98, 0.58),
        ]),
        width: MonotoneCurve([
            (-1.95, 0.76), (-1.6, 0.84), (-1, 0.87), (0, 0.875), (1.1, 0.875), (1.6, 0.85),
            (1.98, 0.79),
        ]),
        top: MonotoneCurve([
            (-1.95, 0.90), (-1.88, 1.02), (-1.74, 1.17), (-1.48, 1.41), (-1.1, 1.485),
            (-0.4, 1.525),
            (0.1, 1.50), (0.5, 1.33), (1.0, 1.02), (1.08, 0.98), (1.5, 0.89), (1.8, 0.78),
            (1.98, 0.63),
        ]),
        nose: 1.98, tail: -1.95, frontAxle: 1.24, rearAxle: -1.22, wheelRadius: 0.32,
        sideGlass: -1.30...0.78, pillars: [-0.34], windscreen: 0.24...1.0,
        rearWindow: -1.86 ... -1.46, tumblehome: 0.32, tailLampTop: 1.0)

    static let sportUtility = CarShape(
        low: MonotoneCurve([
            (-2.2, 0.46), (-2.05, 0.33), (-1.6, 0.30), (1.7, 0.29), (2.05, 0.33), (2.2, 0.42),
        ]),
        belt: MonotoneCurve([
            (-2.2, 0.98), (-2.05, 1.10), (-1.4, 1.11), (0, 1.08), (0.8, 1.05), (1.3, 1.01),
            (1.8, 0.93), (2.08, 0.84), (2.2, 0.74),
        ]),
        width: MonotoneCurve([
            (-2.2, 0.84), (-1.9, 0.91), (-1.2, 0.935), (0, 0.94), (1.2, 0.94), (1.8, 0.92),
            (2.2, 0.85),
        ]),
        top: MonotoneCurve([
            (-2.2, 1.04), (-2.14, 1.20), (-2.0, 1.42), (-1.8, 1.63), (-1.3, 1.70), (-0.4, 1.73),
            (0.15, 1.70), (0.5, 1.52), (0.95, 1.19), (1.03, 1.15), (1.55, 1.07), (1.95, 0.96),
            (2.2, 0.80),
        ]),
        nose: 2.2, tail: -2.2, frontAxle: 1.38, rearAxle: -1.34, wheelRadius: 0.375,
        sideGlass: -1.72...0.74, pillars: [-0.30, -1.22], windscreen: 0.22...0.95,
        rearWindow: -2.11 ... -1.80, tumblehome: 0.27, hasCladding: true, tailLampTop: 1.16)

    static let variants = [sedan, hatchback, sportUtility]
}
