// SPDX-License-Identifier: Apache-2.0
import Numerics
import Rendering

/// The ground floor of a town house: shop windows, a door, a sign board, an awning, perhaps a sign
/// that stands out into the street.
struct ShopFront {
    let house: TownHouse

    private static let names = [
        "CAFE", "BOOKS", "HOTEL", "BAKERY", "PIZZA", "BAR", "FLORIST", "CINEMA", "DINER",
        "PHARMACY",
        "MARKET", "RECORDS", "TAILOR", "NOODLES", "OPTIK", "GALLERY",
    ]
    private static let tones = [
        Vector(1, 0.10, 0.07), Vector(1, 0.48, 0.10), Vector(0.12, 0.72, 1), Vector(1, 0.16, 0.55),
        Vector(0.25, 1, 0.42), Vector(1, 0.85, 0.55), Vector(0.55, 0.3, 1),
    ]

    /// Adds the shop to the house.
    func add(
        to piece: inout Workpiece, _ palette: TownHouse.Palette, _ random: inout RandomSource
    ) {
        let (width, height) = (house.width, TownHouse.groundHeight)
        let pick = random.unit()
        let tone = Self.tones[Int(random.unit() * Float(Self.tones.count)) % Self.tones.count]
        let name = Self.names[Int(pick * Float(Self.names.count)) % Self.names.count]
        let pane = palette.shop[Int(random.unit() * 3) % 3]
        var panel = WallPanel(width: width, height: height, recess: 0.28)
        let doorAt = width * (random.unit() < 0.5 ? 0.22 : 0.72)
        panel.openings = [
            WallPanel.Opening(
                low: SIMD2(doorAt - 0.6, 0.02), high: SIMD2(doorAt + 0.6, 3.0), filling: pane,
                across: 1,
                upright: 1, hasSill: false, frame: 0.12)
        ]
        for (from, to) in [(0.5, doorAt - 0.95), (doorAt + 0.95, width - 0.5)] where to - from > 1.2
        {
            panel.openings.append(
                WallPanel.Opening(
                    low: SIMD2(from, 0.55), high: SIMD2(to, 3.0), filling: pane, across: 1,
                    upright: max(1, Int((to - from) / 2.2)), hasSill: false, frame: 0.08))
        }
        var finish = palette.finish
        (finish.wall, finish.frame) = (palette.base, palette.dark)
        panel.add(to: &piece, finish, at: .identity)
        goods(&piece, palette, panel.openings, &random)
        sign(&piece, palette, name, tone, &random)
        if random.unit() < 0.55 { awning(&piece, palette) }
    }

    /// Dark shapes of goods and lamps behind the panes.
    private func goods(
        _ piece: inout Workpiece, _ palette: TownHouse.Palette, _ openings: [WallPanel.Opening],
        _ random: inout RandomSource
    ) {
        for opening in openings.dropFirst() {
            var x = opening.low.x + 0.3
            while x < opening.high.x - 0.4 {
                let (w, h) = (random.between(0.15, 0.5), random.between(0.15, 0.95))
                let tone = Vector(
                    random.between(0.02, 0.4), random.between(0.02, 0.3), random.between(0.02, 0.3))
                piece.box(
                    Vector(x, opening.low.y, -0.275), Vector(x + w, opening.low.y + h, -0.255),
                    palette.dark,
                    color: tone * 8)
                x += w + random.between(0.1, 0.6)
            }
        }
    }

    private func sign(
        _ piece: inout Workpiece, _ palette: TownHouse.Palette, _ name: String, _ tone: Vector,
        _ random: inout RandomSource
    ) {
        let light: Float = house.night ? 3.2 : 0.15
        let letters = piece.material(
            Material(
                baseColor: tone * 0.6 + Vector(0.2, 0.2, 0.2), roughness: 0.5,
                emission: tone * light))
        let board = piece.material(
            Material(
                baseColor: random.unit() < 0.6 ? Vector(0.03, 0.032, 0.036) : tone * 0.14,
                roughness: 0.4,
                clearcoat: 0.3))
        let center = house.width / 2
        piece.box(
            Vector(0.4, 3.2, 0), Vector(house.width - 0.4, 4.12, 0.14), board)
        piece.add(
            Lettering(height: 0.55).mesh([name]), letters,
            at: Transform(translation: Vector(center, 3.66, 0.145)))
        guard random.unit() < 0.55 else { return }
        // An upright sign across the pavement, readable along the street from both sides.
        let x = random.unit() < 0.5 ? 0.7 : house.width - 0.7
        let height = Float(name.count) * 0.62 + 0.3
        piece.box(Vector(x - 0.1, 5, 0.35), Vector(x + 0.1, 5 + height, 1.25), board)
        for side in [Float(-1), 1] {
            let turn = Quaternion(axis: Vector(0, 1, 0), angle: side * .pi / 2)
            piece.add(
                Lettering(height: 0.5).upright(name), letters,
                at: Transform(translation: Vector(x + side * 0.105, 5.18, 0.8), rotation: turn))
        }
        for y in [Float(5.2), 4.8 + height] {
            piece.rod(Vector(x, y, 0), Vector(x, y, 0.4), 0.035, palette.metal, sides: 6)
        }
    }

    private func awning(_ piece: inout Workpiece, _ palette: TownHouse.Palette) {
        let (x0, x1) = (Float(0.6), house.width - 0.6)
        let stripes = max(4, Int((x1 - x0) / 0.45))
        for k in 0..<stripes {
            let a = mix(x0, x1, Float(k) / Float(stripes))
            let b = mix(x0, x1, Float(k + 1) / Float(stripes))
            let tone = k.isMultiple(of: 2) ? Vector(1, 1, 1) : Vector(2.2, 2.2, 2.2)
            piece.quad(
                Vector(a, 2.72, 1.35), Vector(b, 2.72, 1.35), Vector(b, 3.22, 0.1),
                Vector(a, 3.22, 0.1),
                palette.awning, color: tone)
            piece.quad(
                Vector(a, 2.47, 1.36), Vector(b, 2.47, 1.36), Vector(b, 2.72, 1.35),
                Vector(a, 2.72, 1.35),
                palette.awning, color: tone)
        }
    }
}
