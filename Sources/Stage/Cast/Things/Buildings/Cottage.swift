// SPDX-License-Identifier: Apache-2.0
import Foundation
import Numerics
import Rendering

/// A dwelling house with a gable roof that faces +Z, standing on y = 0 with its footing below.
struct Cottage {
    var width: Float = 9.4
    var depth: Float = 7.4
    var floors = 2
    var floorHeight: Float = 2.75
    /// Rise of the roof over half its span.
    var pitch: Float = 0.95
    var wallColor = Vector(0.66, 0.60, 0.50)
    var wallPattern = Pattern.plaster
    var roofColor = Vector(0.30, 0.095, 0.055)
    var trimColor = Vector(0.74, 0.72, 0.68)
    var doorColor = Vector(0.10, 0.16, 0.12)
    var shutterColor: Vector? = Vector(0.10, 0.19, 0.17)
    var bays = 3
    var hasPorch = true
    /// Snow on the roof, 0 or 1.
    var hasSnow = false
    var night = false
    /// Share of the windows that are lit by night.
    var litShare: Float = 0.6

    private var wallTop: Float { Float(floors) * floorHeight + 0.25 }

    /// Materials of the house by number.
    private struct Palette {
        var finish: WallPanel.Finish
        var roof, door, stone, shutter, metal: UInt8
        var glazing: Glazing
    }

    /// Builds the house.
    func build(seed: UInt64) -> Workpiece {
        var piece = Workpiece("house")
        var random = RandomSource(seed: seed, stream: "cottage")
        let palette = palette(&piece)
        let f = Transform(translation: Vector(-width / 2, 0, depth / 2))
        let turn = Quaternion(axis: Vector(0, 1, 0), angle: .pi)
        let left = Quaternion(axis: Vector(0, 1, 0), angle: -.pi / 2)
        let right = Quaternion(axis: Vector(0, 1, 0), angle: .pi / 2)
        let back = Transform(translation: Vector(width / 2, 0, -depth / 2), rotation: turn)
        let west = Transform(translation: Vector(-width / 2, 0, -depth / 2), rotation: left)
        let east = Transform(translation: Vector(width / 2, 0, depth / 2), rotation: right)
        wall(&piece, palette, at: f, width: width, bays: bays, hasDoor: true, &random)
        wall(&piece, palette, at: back, width: width, bays: bays, hasDoor: false, &random)
        for place in [west, east] {
            wall(&piece, palette, at: place, width: depth, bays: 2, hasDoor: false, &random)
            gable(&piece, palette, at: place)
        }
        roof(&piece, palette)
        chimney(&piece, palette, x: width * random.between(0.2, 0.32))
        footing(&piece, palette)
        if hasPorch { porch(&piece, palette) }
        return piece
    }

    private func palette(_ piece: inout Workpiece) -> Palette {
        let wall = piece.material(
            Material(
                wallPattern, baseColor: wallColor, accent: wallColor * 0.75, roughness: 0.9,
                bump: 0.3))
        let trim = piece.material(Material(baseColor: trimColor, roughness: 0.6))
        let white = Vector(0.82, 0.84, 0.88)
        let roof = piece.material(
            hasSnow
                ? Material(.snow, baseColor: white, roughness: 0.8)
                : Material(
                    .tiles, baseColor: roofColor, accent: roofColor * 0.7, roughness: 0.75,
                    bump: 0.6))
        let door = piece.material(
            Material(.wood, baseColor: doorColor, accent: doorColor * 0.7, roughness: 0.5))
        let stone = piece.material(
            Material(
                .rock, baseColor: Vector(0.30, 0.28, 0.25), accent: Vector(0.2, 0.19, 0.17),
                roughness: 0.9, scale: 0.8, bump: 0.4))
        let shutter = piece.material(
            Material(.wood, baseColor: shutterColor ?? trimColor, roughness: 0.6))
        let metal = piece.material(
            Material(baseColor: Vector(0.12, 0.12, 0.12), roughness: 0.4, metallic: 0.6))
        return Palette(
            finish: WallPanel.Finish(wall: wall, frame: trim, sill: trim), roof: roof, door: door,
            stone: stone, shutter: shutter, metal: metal,
            glazing: Glazing(&piece, night: night, share: litShare))
    }

    private func wall(
        _ piece: inout Workpiece, _ palette: Palette, at place: Transform, width: Float, bays: Int,
        hasDoor: Bool, _ random: inout RandomSource
    ) {
        var panel = WallPanel(width: width, height: wallTop)
        let doorBay = hasDoor ? bays / 2 : -1
        for floor in 0..<floors {
            for bay in 0..<bays {
                let x = width * (Float(bay) + 0.5) / Float(bays)
                let y = Float(floor) * floorHeight
                if floor == 0, bay == doorBay {
                    panel.openings.append(
                        WallPanel.Opening(
                            low: SIMD2(x - 0.52, 0.02), high: SIMD2(x + 0.52, 2.2),
                            filling: palette.door, hasSill: false, frame: 0.09))
                    continue
                }
                let half: Float = floor == 0 ? 0.58 : 0.50
                panel.openings.append(
                    WallPanel.Opening(
                        low: SIMD2(x - half, y + 0.95), high: SIMD2(x + half, y + 2.25),
                        filling: palette.glazing.pane(&random), across: 3, upright: 2))
                guard shutterColor != nil, half * 4.4 < width / Float(bays) else { continue }
                for side in [Float(-1), 1] {
                    let edge = x + side * (half + 0.04)
                    piece.box(
                        Vector(min(edge, edge + side * 0.46), y + 0.93, 0.01),
                        Vector(max(edge, edge + side * 0.46), y + 2.27, 0.055), palette.shutter,
                        at: place)
                }
            }
        }
        panel.add(to: &piece, palette.finish, at: place)
    }

    private func gable(_ piece: inout Workpiece, _ palette: Palette, at place: Transform) {
        let rise = depth / 2 * pitch
        var mesh = Mesh(
            positions: [
                Vector(0, wallTop, 0), Vector(depth, wallTop, 0),
                Vector(depth / 2, wallTop + rise, 0),
            ], normals: Array(repeating: Vector(0, 0, 1), count: 3), triangles: [SIMD3(0, 1, 2)])
        mesh.uvs = mesh.positions.map { SIMD2($0.x, $0.y) }
        piece.add(mesh, palette.finish.wall, at: place)
        let y = wallTop + rise * 0.25
        let frame = palette.finish.frame
        piece.box(
            Vector(depth / 2 - 0.45, y - 0.05, -0.02), Vector(depth / 2 + 0.45, y + 1.05, 0.05),
            frame,
            at: place)
        var dark = palette.glazing
        dark.share = 0
        var random = RandomSource(seed: 3)
        piece.box(
            Vector(depth / 2 - 0.36, y + 0.04, 0), Vector(depth / 2 + 0.36, y + 0.96, 0.06),
            dark.pane(&random), at: place)
        piece.box(
            Vector(depth / 2 - 0.025, y + 0.04, 0), Vector(depth / 2 + 0.025, y + 0.96, 0.08),
            frame,
            at: place)
    }

    private func roof(_ piece: inout Workpiece, _ palette: Palette) {
        let (eave, verge): (Float, Float) = (0.45, 0.4)
        let rise = depth / 2 * pitch
        let (x, ridge) = (width / 2 + verge, wallTop + rise + 0.06)
        let (z, low) = (depth / 2 + eave, wallTop - eave * pitch + 0.06)
        let thick: Float = hasSnow ? 0.3 : 0.16
        for side in [Float(1), -1] {
            let a = Vector(-x * side, low, z * side)
            let b = Vector(x * side, low, z * side)
            let c = Vector(x * side, ridge, 0)
            let d = Vector(-x * side, ridge, 0)
            let up = Vector(0, thick, 0)
            piece.quad(a + up, b + up, c + up, d + up, palette.roof)
            piece.quad(b, a, d, c, palette.finish.frame)
            piece.quad(a, b, b + up, a + up, palette.finish.frame)
            piece.quad(b, c, c + up, b + up, palette.finish.frame)
            piece.quad(d, a, a + up, d + up, palette.finish.frame)
            piece.rod(
                a + Vector(0, 0.02, 0.07 * side), b + Vector(0, 0.02, 0.07 * side), 0.07,
                palette.metal)
        }
        piece.rod(
            Vector(-x, ridge + thick, 0), Vector(x, ridge + thick, 0), 0.11, palette.roof, sides: 10
        )
    }

    private func chimney(_ piece: inout Workpiece, _ palette: Palette, x: Float) {
        let ridge = wallTop + depth / 2 * pitch
        piece.box(
            Vector(x - 0.42, ridge - 1.1, -0.9), Vector(x + 0.42, ridge + 1.0, -0.2), palette.stone)
        piece.box(
            Vector(x - 0.5, ridge + 1.0, -0.98), Vector(x + 0.5, ridge + 1.12, -0.12), palette.stone
        )
        for offset in [Float(-0.18), 0.18] {
            piece.turned(
                [SIMD2(0.12, 0), SIMD2(0.10, 0.35), SIMD2(0.13, 0.37), SIMD2(0.06, 0.4)],
                palette.roof,
                at: Vector(x + offset, ridge + 1.1, -0.55), segments: 12)
        }
    }

    private func footing(_ piece: inout Workpiece, _ palette: Palette) {
        let (w, d) = (width / 2 + 0.05, depth / 2 + 0.05)
        piece.box(Vector(-w, -2.5, -d), Vector(w, 0.02, d), palette.stone)
        for (a, b) in [
            (Vector(-w, 0, d - 0.04), Vector(-0.75, 0.42, d)),
            (Vector(0.75, 0, d - 0.04), Vector(w, 0.42, d)),
        ] {
            piece.box(a, b, palette.stone)
        }
        let center = width * (Float(bays / 2) + 0.5) / Float(bays) - width / 2
        piece.box(
            Vector(center - 0.9, -0.5, depth / 2), Vector(center + 0.9, 0.06, depth / 2 + 0.9),
            palette.stone)
        piece.rod(
            Vector(center + 0.38, 1.05, depth / 2 - 0.11),
            Vector(center + 0.38, 1.05, depth / 2 - 0.04), 0.035, palette.metal)
    }

    private func porch(_ piece: inout Workpiece, _ palette: Palette) {
        let center = width * (Float(bays / 2) + 0.5) / Float(bays) - width / 2
        let z = depth / 2
        for side in [Float(-1), 1] {
            let x = center + side * 0.85
            piece.box(
                Vector(x - 0.06, 0, z + 0.75), Vector(x + 0.06, 2.4, z + 0.87), palette.finish.frame
            )
        }
        for side in [Float(1), -1] {
            let a = Vector(center, 3.0, z - 0.05)
            let b = Vector(center, 3.0, z + 1.05)
            let c = Vector(center + side * 1.15, 2.38, z + 1.05)
            let d = Vector(center + side * 1.15, 2.38, z - 0.05)
            let up = Vector(0, 0.08, 0)
            let corners = side > 0 ? [a, b, c, d] : [d, c, b, a]
            piece.quad(
                corners[0] + up, corners[1] + up, corners[2] + up, corners[3] + up, palette.roof)
            piece.quad(corners[3], corners[2], corners[1], corners[0], palette.finish.frame)
            piece.quad(
                corners[side > 0 ? 1 : 2], corners[side > 0 ? 2 : 1],
                corners[side > 0 ? 2 : 1] + up,
                corners[side > 0 ? 1 : 2] + up, palette.finish.frame)
        }
        let gable = Mesh(
            positions: [
                Vector(center - 1, 2.45, z + 1.0), Vector(center + 1, 2.45, z + 1.0),
                Vector(center, 2.98, z + 1.0),
            ],
            normals: Array(repeating: Vector(0, 0, 1), count: 3), triangles: [SIMD3(0, 1, 2)])
        piece.add(gable, palette.finish.frame)
    }
}
