// SPDX-License-Identifier: Apache-2.0
import Numerics
import Rendering
import Screenplay

/// Things that carry a text, standing on y = 0, front towards +Z.
///
/// Where no text was said, signs point with an arrow, and the others are blank.
struct Signs {
    /// A panel with a field for a text.
    private struct Panel {
        /// Width and height, and how high the lower edge is, meters.
        var size: SIMD2<Float>
        var bottom: Float
        /// Depth of the panel around z = 0.
        var depth: Float = 0.05
        /// Between the edge and the text, meters.
        var margin: Float
        var face: Material
        var ink: Material
        var lettering = Lettering(height: 1)

        var center: Vector { Vector(0, bottom + size.y / 2, 0) }
    }

    private let order: Things.Order
    private let text: String
    private var piece = Workpiece("sign")

    /// Height of what letters stand on, meters.
    private static let plinth: Float = 0.4
    private static let steel = Material(
        baseColor: Vector(0.16, 0.17, 0.18), roughness: 0.45, metallic: 0.6)
    private static let timber = Material(
        .wood, baseColor: Vector(0.30, 0.18, 0.09), roughness: 0.7)

    /// The sign of an order: what carries it, with its text.
    static func prop(_ order: Things.Order) -> Prop {
        var signs = Signs(order)
        let panel = signs.build()
        let bounds = signs.piece.mesh.bounds.standing.scaled(order.scale)
        var prop = Things.generic(order, [signs.piece.model], bounds)
        prop.focusHeight = panel.center.y * order.scale
        prop.focusSize = panel.size.y * 0.8 * order.scale
        return prop
    }

    private init(_ order: Things.Order) {
        self.order = order
        let said = SignText.capitals(order.text ?? "")
        let points: Set<Subject> = [.sign, .neonSign, .letters]
        text = said.isEmpty && points.contains(order.subject) ? "\u{2192}" : said
    }

    private mutating func build() -> Panel {
        let panel =
            switch order.subject {
            case .neonSign: neon()
            case .billboard: billboard()
            case .banner: banner()
            case .screen: screen()
            case .letters: letters()
            default: order.isHeld ? placard() : board()
            }
        guard order.subject != .letters else { return panel }
        let face = piece.material(panel.face)
        let half = Vector(panel.size.x / 2, panel.size.y / 2, panel.depth / 2)
        piece.box(panel.center - half, panel.center + half, face)
        write(on: panel)
        return panel
    }

    /// Puts the text before a panel.
    private mutating func write(on panel: Panel) {
        guard !text.isEmpty else { return }
        let field = panel.size - 2 * panel.margin
        let (lines, height) = Lettering.fitted(text, width: field.x, height: field.y)
        var lettering = panel.lettering
        lettering.height = height
        let place = Transform(translation: panel.center + Vector(0, 0, panel.depth / 2 + 0.004))
        piece.add(lettering.mesh(lines), piece.material(panel.ink), at: place)
    }

    // MARK: Kinds

    /// The color asked for, or one of a list by the seed.
    private func color(or choices: [Vector]) -> Vector {
        var order = order
        return order.color(or: choices)
    }

    /// Ink that is read on a color.
    private static func ink(on face: Vector) -> Vector {
        let light = face.dot(Vector(0.2126, 0.7152, 0.0722))
        return light > 0.22 ? Vector(0.016, 0.016, 0.02) : Vector(0.82, 0.79, 0.70)
    }

    private static func painted(_ color: Vector) -> Material {
        Material(baseColor: color, roughness: 0.55, clearcoat: 0.1)
    }

    /// A painted board between two posts, 1.4 m wide.
    private mutating func board() -> Panel {
        let face = color(or: [
            Vector(0.02, 0.07, 0.045), Vector(0.02, 0.035, 0.10), Vector(0.10, 0.018, 0.02),
        ])
        let wood = piece.material(Self.timber)
        for x in [Float(-0.76), 0.76] {
            piece.box(Vector(x - 0.05, 0, -0.06), Vector(x + 0.05, 1.86, 0.06), wood)
        }
        for y in [Float(1.0), 1.76] {
            piece.box(Vector(-0.72, y - 0.03, -0.04), Vector(0.72, y + 0.03, 0.045), wood)
        }
        return Panel(
            size: SIMD2(1.42, 0.76), bottom: 1, margin: 0.1, face: Self.painted(face),
            ink: Self.painted(Self.ink(on: face)))
    }

    /// A card on a stick, for a hand.
    private mutating func placard() -> Panel {
        let face = color(or: [Vector(0.78, 0.76, 0.70)])
        piece.rod(Vector(0, 0, -0.01), Vector(0, 0.4, -0.01), 0.012, piece.material(Self.timber))
        return Panel(
            size: SIMD2(0.66, 0.44), bottom: 0.22, depth: 0.012, margin: 0.05,
            face: Self.painted(face), ink: Self.painted(Self.ink(on: face)))
    }

    /// Bent tubes of light in a frame of light, on a dark panel.
    private mutating func neon() -> Panel {
        let tone = color(or: [Vector(1, 0.05, 0.35), Vector(0.03, 0.55, 1), Vector(1, 0.25, 0.03)])
        let strength: Float = order.night ? 4 : 3
        let metal = piece.material(Self.steel)
        for x in [Float(-0.8), 0.8] {
            piece.box(Vector(x - 0.05, 0, -0.09), Vector(x + 0.05, 1.2, -0.02), metal)
        }
        let second = Vector(tone.z, tone.y, tone.x) * 0.6 + Vector(0.1, 0.1, 0.1)
        let tube = piece.material(
            Material(.light, baseColor: .zero, emission: second * strength * 0.5))
        let frame = SIMD2<Float>(0.9, 0.41)
        for side in [Float(-1), 1] {
            let (x, y) = (frame.x * side, 1.6 + frame.y * side)
            piece.rod(Vector(x, 1.6 - frame.y, 0.05), Vector(x, 1.6 + frame.y, 0.05), 0.012, tube)
            piece.rod(Vector(-frame.x, y, 0.05), Vector(frame.x, y, 0.05), 0.012, tube)
        }
        return Panel(
            size: SIMD2(2, 1), bottom: 1.1, depth: 0.06, margin: 0.2,
            face: Material(baseColor: Vector(0.012, 0.012, 0.016), roughness: 0.6),
            ink: Material(.light, baseColor: .zero, emission: tone * strength),
            lettering: Lettering(height: 1, weight: 0.11, depth: 0.025))
    }

    /// A wall of paper on steel legs, 6 m wide.
    private mutating func billboard() -> Panel {
        let face = color(or: [Vector(0.72, 0.71, 0.68), Vector(0.62, 0.36, 0.04)])
        let metal = piece.material(Self.steel)
        for x in [Float(-1.9), 1.9] {
            piece.rod(Vector(x, 0, -0.16), Vector(x, 5.6, -0.16), 0.13, metal, sides: 10)
        }
        for y in [Float(2.56), 5.64] {
            piece.box(Vector(-3.1, y - 0.06, -0.1), Vector(3.1, y + 0.06, 0.12), metal)
        }
        var paper = Self.painted(face)
        if order.night { paper.emission = face * 0.5 }
        return Panel(
            size: SIMD2(6.1, 3), bottom: 2.6, depth: 0.1, margin: 0.4, face: paper,
            ink: Self.painted(Self.ink(on: face)))
    }

    /// Cloth between two poles, 3.4 m wide.
    private mutating func banner() -> Panel {
        let face = color(or: [Vector(0.36, 0.02, 0.025), Vector(0.03, 0.08, 0.26)])
        let wood = piece.material(Self.timber)
        for x in [Float(-1.74), 1.74] {
            piece.rod(Vector(x, 0, 0), Vector(x, 2.72, 0), 0.035, wood)
            piece.box(Vector(x - 0.2, 0, -0.2), Vector(x + 0.2, 0.05, 0.2), wood)
        }
        return Panel(
            size: SIMD2(3.4, 0.9), bottom: 1.75, depth: 0.01, margin: 0.15,
            face: Material(.cloth, baseColor: face, roughness: 0.9, translucency: 0.2),
            ink: Material(baseColor: Self.ink(on: face), roughness: 0.9))
    }

    /// A lit display on a stand, 1.3 m wide.
    private mutating func screen() -> Panel {
        let black = piece.material(Self.painted(Vector(0.012, 0.012, 0.014)))
        piece.box(Vector(-0.68, 0.72, -0.05), Vector(0.68, 1.52, 0.01), black)
        piece.box(Vector(-0.05, 0.04, -0.04), Vector(0.05, 0.72, 0), black)
        piece.box(Vector(-0.3, 0, -0.18), Vector(0.3, 0.04, 0.14), black)
        let tone = color(or: [Vector(0.015, 0.05, 0.12)])
        return Panel(
            size: SIMD2(1.28, 0.72), bottom: 0.76, depth: 0.03, margin: 0.1,
            face: Material(baseColor: .zero, roughness: 0.2, emission: tone * 1.5),
            ink: Material(baseColor: .zero, emission: Vector(1.1, 1.1, 1.05)))
    }

    /// Letters as high as a child on a plinth that lifts them over grass and flowers.
    private mutating func letters() -> Panel {
        let face = color(or: [Vector(0.75, 0.73, 0.68), Vector(0.50, 0.03, 0.03)])
        let paint = Self.painted(face)
        let (lines, height) = Lettering.fitted(text, width: 5.5, height: 1.1)
        let lettering = Lettering(height: height, weight: 0.19, depth: height * 0.22)
        let total = height * (1 + Float(lines.count - 1) * Lettering.leading)
        let radius = height * lettering.weight / 2
        // The lowest strokes reach a radius below their line.
        let bottom = Self.plinth + radius
        let place = Vector(0, total / 2 + bottom, -lettering.depth / 2)
        piece.add(
            lettering.mesh(lines), piece.material(paint), at: Transform(translation: place))
        let width = lines.map { lettering.width($0) }.max() ?? 1
        piece.box(
            Vector(-width / 2 - 0.2, 0, -0.25), Vector(width / 2 + 0.2, Self.plinth, 0.25),
            piece.material(Self.painted(Vector(0.05, 0.05, 0.055))))
        return Panel(
            size: SIMD2(width, total), bottom: bottom, margin: 0, face: paint, ink: paint,
            lettering: lettering)
    }
}
