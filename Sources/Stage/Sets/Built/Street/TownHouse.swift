// SPDX-License-Identifier: Apache-2.0
import Foundation
import Numerics
import Rendering

/// A house of a closed row: shops below, dwellings or offices above.
///
/// Its front faces +Z along y = 0,
/// from x = 0 to its width; it stands behind the front.
struct TownHouse {
    enum Style: Int, CaseIterable { case brick, plaster, stone, modern, grid }

    var style: Style
    var width: Float
    var depth: Float = 13
    var floors: Int
    var bays: Int
    var color: Vector
    var trim: Vector
    var night: Bool
    var seed: UInt64

    static let groundHeight: Float = 4.4
    static let floorHeight: Float = 3.35

    /// Height of the eaves, meters.
    var top: Float { Self.groundHeight + Float(floors) * Self.floorHeight + 0.4 }

    /// Materials by number.
    struct Palette {
        var finish: WallPanel.Finish
        var base, roof, metal, dark, awning: UInt8
        var glazing: Glazing
        var shop: [UInt8]
    }

    /// A house of chance.
    init(_ random: inout RandomSource, night: Bool) {
        let styles = Style.allCases
        style = styles[Int(random.unit() * Float(styles.count)) % styles.count]
        width = random.between(10, 17)
        floors = Int(random.between(2.6, 7.4))
        bays = max(2, Int(width / (style == .modern ? 2.6 : 3.1)))
        let walls: [Vector]
        switch style {
        case .brick:
            walls = [
                Vector(0.30, 0.105, 0.07), Vector(0.23, 0.12, 0.085), Vector(0.36, 0.22, 0.14),
            ]
        case .plaster:
            walls = [
                Vector(0.62, 0.52, 0.36), Vector(0.58, 0.40, 0.30), Vector(0.52, 0.55, 0.50),
                Vector(0.66, 0.62, 0.54),
            ]
        case .stone: walls = [Vector(0.48, 0.43, 0.36), Vector(0.40, 0.38, 0.35)]
        case .modern: walls = [Vector(0.15, 0.16, 0.18), Vector(0.34, 0.36, 0.38)]
        case .grid: walls = [Vector(0.52, 0.51, 0.49), Vector(0.30, 0.22, 0.17)]
        }
        color = walls[Int(random.unit() * Float(walls.count)) % walls.count]
        let trims = [Vector(0.70, 0.67, 0.60), Vector(0.10, 0.10, 0.10), Vector(0.20, 0.13, 0.09)]
        trim = style == .modern ? trims[1] : trims[Int(random.unit() * 3) % 3]
        self.night = night
        seed = random.next()
    }

    /// Builds the house.
    func build() -> Workpiece {
        var piece = Workpiece("town house")
        var random = RandomSource(seed: seed, stream: "town house")
        let palette = palette(&piece)
        front(&piece, palette, &random)
        ShopFront(house: self).add(to: &piece, palette, &random)
        sides(&piece, palette, &random)
        crown(&piece, palette, &random)
        if style == .brick, random.unit() < 0.7 { fireEscape(&piece, palette) }
        if style == .plaster || style == .stone { balconies(&piece, palette, &random) }
        return piece
    }

    private func palette(_ piece: inout Workpiece) -> Palette {
        let pattern: Pattern
        switch style {
        case .brick: pattern = .brick
        case .modern: pattern = .plain
        default: pattern = .plaster
        }
        let wall = piece.material(
            Material(
                pattern, baseColor: color,
                accent: style == .brick ? Vector(0.34, 0.31, 0.27) : color * 0.8,
                roughness: style == .modern ? 0.4 : 0.9, bump: 0.3))
        let frame = piece.material(Material(baseColor: trim, roughness: 0.5))
        let sill = piece.material(
            Material(
                baseColor: style == .brick ? Vector(0.45, 0.42, 0.37) : color * 1.12, roughness: 0.8
            ))
        let base = piece.material(
            Material(
                baseColor: trim * 0.55 + Vector(0.02, 0.02, 0.02), roughness: 0.4, clearcoat: 0.2))
        let roof = piece.material(
            Material(.mottled, baseColor: Vector(0.10, 0.10, 0.10), roughness: 0.95))
        let metal = piece.material(
            Material(baseColor: Vector(0.035, 0.036, 0.038), roughness: 0.5, metallic: 0.4))
        let dark = piece.material(Material(baseColor: Vector(0.04, 0.038, 0.036), roughness: 0.8))
        let cloths = [
            Vector(0.34, 0.03, 0.03), Vector(0.03, 0.15, 0.10), Vector(0.06, 0.09, 0.2),
            Vector(0.55, 0.40, 0.10),
        ]
        let awning = piece.material(
            Material(.cloth, baseColor: cloths[Int(seed % 4)], roughness: 0.9, translucency: 0.3))
        let glow = night ? Float(0.24) : 0.022
        let shop = [Vector(1.3, 0.98, 0.62), Vector(1.0, 1.05, 1.0), Vector(1.35, 0.8, 0.42)].map {
            piece.material(
                Material(
                    .glass, baseColor: Vector(0.05, 0.05, 0.048), roughness: 0.05, clearcoat: 1,
                    emission: $0 * glow))
        }
        return Palette(
            finish: WallPanel.Finish(wall: wall, frame: frame, sill: sill), base: base, roof: roof,
            metal: metal, dark: dark, awning: awning,
            glazing: Glazing(
                &piece, night: night, share: style == .modern ? 0.55 : 0.42, strength: 0.34),
            shop: shop)
    }

    private func front(
        _ piece: inout Workpiece, _ palette: Palette, _ random: inout RandomSource
    ) {
        var panel = WallPanel(width: width, height: top, recess: style == .modern ? 0.07 : 0.2)
        panel.base = Self.groundHeight
        panel.openings = windows(width: width, bays: bays, palette, &random)
        panel.add(to: &piece, palette.finish, at: .identity)
        guard style != .modern else { return }
        // String courses, and pilasters between the bays of stone fronts.
        for floor in 0...floors where style != .brick || floor == 0 || floor == floors {
            let y = Self.groundHeight + Float(floor) * Self.floorHeight
            piece.box(
                Vector(0, y - 0.1, 0), Vector(width, y + 0.14, floor == 0 ? 0.16 : 0.08),
                palette.finish.sill)
        }
        guard style == .stone || style == .grid else { return }
        for bay in 0...bays {
            let x = min(max(width * Float(bay) / Float(bays), 0.22), width - 0.22)
            piece.box(
                Vector(x - 0.2, Self.groundHeight, 0),
                Vector(x + 0.2, top, style == .grid ? 0.22 : 0.10), palette.finish.wall)
        }
    }

    private func windows(
        width: Float, bays: Int, _ palette: Palette, _ random: inout RandomSource
    ) -> [WallPanel.Opening] {
        let pitch = width / Float(bays)
        var openings: [WallPanel.Opening] = []
        for floor in 0..<floors {
            let y = Self.groundHeight + Float(floor) * Self.floorHeight
            for bay in 0..<bays {
                let x = pitch * (Float(bay) + 0.5)
                let (half, low, high): (Float, Float, Float)
                switch style {
                case .modern: (half, low, high) = (pitch / 2 - 0.05, 0.5, 3.25)
                case .grid: (half, low, high) = (pitch / 2 - 0.32, 0.75, 3.0)
                case .brick: (half, low, high) = (min(0.62, pitch * 0.3), 0.85, 2.75)
                case .plaster: (half, low, high) = (min(0.6, pitch * 0.29), 0.65, 2.75)
                case .stone: (half, low, high) = (min(0.72, pitch * 0.3), 0.7, 2.85)
                }
                openings.append(
                    WallPanel.Opening(
                        low: SIMD2(x - half, y + low), high: SIMD2(x + half, y + high),
                        filling: palette.glazing.pane(&random), across: style == .modern ? 1 : 2,
                        upright: style == .brick ? 1 : 2,
                        hasSill: style != .modern && style != .grid,
                        frame: style == .modern ? 0.05 : 0.07))
            }
        }
        return openings
    }

    private func sides(
        _ piece: inout Workpiece, _ palette: Palette, _ random: inout RandomSource
    ) {
        let left = Transform(
            translation: Vector(0, 0, -depth),
            rotation: Quaternion(axis: Vector(0, 1, 0), angle: -.pi / 2))
        let right = Transform(
            translation: Vector(width, 0, 0),
            rotation: Quaternion(axis: Vector(0, 1, 0), angle: .pi / 2))
        for place in [left, right] {
            var panel = WallPanel(width: depth, height: top)
            panel.openings = windows(width: depth, bays: 3, palette, &random).map {
                var plain = $0
                plain.hasSill = false
                return plain
            }
            panel.add(to: &piece, palette.finish, at: place)
        }
        piece.box(
            Vector(0, 0, -depth - 0.02), Vector(width, top, -depth + 0.02), palette.finish.wall)
        piece.quad(
            Vector(0, top - 0.3, 0), Vector(width, top - 0.3, 0), Vector(width, top - 0.3, -depth),
            Vector(0, top - 0.3, -depth), palette.roof)
    }

    private func crown(
        _ piece: inout Workpiece, _ palette: Palette, _ random: inout RandomSource
    ) {
        let sill = palette.finish.sill
        if style == .modern {
            piece.box(Vector(0, top, -depth), Vector(width, top + 0.5, 0.04), palette.finish.wall)
        } else {
            piece.box(Vector(-0.05, top - 0.35, -0.1), Vector(width + 0.05, top - 0.1, 0.28), sill)
            piece.box(Vector(-0.08, top - 0.1, -0.1), Vector(width + 0.08, top + 0.16, 0.48), sill)
            for k in 0..<Int(width / 0.7) where style != .grid {
                let x = (Float(k) + 0.5) * 0.7
                piece.box(Vector(x - 0.1, top - 0.38, 0), Vector(x + 0.1, top - 0.1, 0.4), sill)
            }
            piece.box(Vector(0, top, -0.35), Vector(width, top + 0.75, -0.1), palette.finish.wall)
            for x in [Float(0), width - 0.25] {
                piece.box(
                    Vector(x, top - 0.3, -depth), Vector(x + 0.25, top + 0.75, -0.1),
                    palette.finish.wall)
            }
        }
        let hasTank = style == .brick && random.unit() < 0.75
        let x = random.between(3, width - 3)
        if hasTank {
            let foot = Vector(x, top, -5)
            for a in [
                Vector(-0.9, 0, -0.9), Vector(0.9, 0, -0.9), Vector(-0.9, 0, 0.9),
                Vector(0.9, 0, 0.9),
            ] {
                piece.rod(
                    foot + a - Vector(0, 0.3, 0), foot + a + Vector(0, 2, 0), 0.07, palette.metal,
                    sides: 6)
            }
            piece.turned(
                [SIMD2(1.35, 1.9), SIMD2(1.3, 4.2), SIMD2(1.3, 4.2), SIMD2(0.02, 5.3)],
                palette.dark, at: foot)
        } else {
            piece.box(
                Vector(x - 1.4, top - 0.3, -6), Vector(x + 1.4, top + 2.3, -3), palette.finish.wall)
            piece.box(
                Vector(x - 2.9, top - 0.3, -8), Vector(x - 1.8, top + 0.9, -6.8), palette.dark)
        }
    }

    /// Landings with railings and ladders from floor to floor.
    private func fireEscape(_ piece: inout Workpiece, _ palette: Palette) {
        let iron = palette.metal
        let (x0, x1) = (width * 0.5 - 1.7, width * 0.5 + 1.7)
        for floor in 0..<floors {
            let y = Self.groundHeight + Float(floor) * Self.floorHeight + 0.5
            piece.box(Vector(x0, y, 0), Vector(x1, y + 0.05, 1.0), iron)
            for height in [Float(0.5), 0.95] {
                piece.rod(
                    Vector(x0, y + height, 1), Vector(x1, y + height, 1), 0.02, iron, sides: 5)
            }
            for k in 0...8 {
                let x = mix(x0, x1, Float(k) / 8)
                piece.rod(Vector(x, y, 1), Vector(x, y + 0.95, 1), 0.015, iron, sides: 5)
            }
            guard floor + 1 < floors else { continue }
            let side: Float = floor.isMultiple(of: 2) ? 1 : -1
            let middle = width * 0.5
            for z in [Float(0.35), 0.8] {
                piece.rod(
                    Vector(middle - side * 1.3, y, z),
                    Vector(middle + side * 1.0, y + Self.floorHeight, z),
                    0.03, iron, sides: 5)
            }
            for step in 1..<10 {
                let t = Float(step) / 10
                let p = Vector(middle - side * mix(1.3, -1.0, t), y + Self.floorHeight * t, 0.35)
                piece.box(p, p + Vector(0.18, 0.025, 0.45), iron)
            }
        }
    }

    private func balconies(
        _ piece: inout Workpiece, _ palette: Palette, _ random: inout RandomSource
    ) {
        let pitch = width / Float(bays)
        for floor in 0..<floors {
            for bay in 0..<bays where random.unit() < (floor == 0 ? 0.65 : 0.28) {
                let x = pitch * (Float(bay) + 0.5)
                let y = Self.groundHeight + Float(floor) * Self.floorHeight + 0.42
                piece.box(
                    Vector(x - 0.95, y - 0.12, 0), Vector(x + 0.95, y, 0.75), palette.finish.sill)
                piece.rod(
                    Vector(x - 0.9, y + 0.95, 0.7), Vector(x + 0.9, y + 0.95, 0.7), 0.025,
                    palette.metal, sides: 5)
                for k in 0...12 {
                    let post = x - 0.9 + Float(k) * 0.15
                    piece.rod(
                        Vector(post, y, 0.7), Vector(post, y + 0.95, 0.7), 0.011, palette.metal,
                        sides: 4)
                }
                for side in [Float(-0.9), 0.9] {
                    piece.rod(
                        Vector(x + side, y + 0.95, 0), Vector(x + side, y + 0.95, 0.7), 0.022,
                        palette.metal, sides: 5)
                }
            }
        }
    }
}
