// SPDX-License-Identifier: Apache-2.0
import Foundation
import Numerics
import Rendering
import Screenplay

/// A pleasant living room: floor boards, a large window with the day behind it, sofa, rug, lamps.
struct RoomSet {
    /// Inner size of the room: half width, height, back wall and front wall along z, meters.
    static let half: Float = 3.9
    static let height: Float = 2.8
    static let back: Float = -3.2
    static let front: Float = 4.4

    var lot: Backlot
    /// 1 or -1: which side the window wall's lamp and the door are on.
    let side: Float

    static func build(_ brief: SetBrief) -> StageSet {
        var lot = Backlot(brief, stream: "room")
        let side: Float = lot.random.unit() < 0.5 ? 1 : -1
        var room = RoomSet(lot: lot, side: side)
        room.light()
        room.shell()
        room.furnish()
        room.hangPictures()
        room.outside()
        var set = room.lot.finish(.flat)
        set.clearRadius = 1.6
        set.viewSpread = 0.45
        set.vistaDistance = 3.7
        set.vistaHeight = 1.45
        set.vistaTarget = Vector(0, 1.05, -2)
        set.cameraLimit = 3.7
        return set
    }

    /// Daylight comes through the window from the left or right in front; lamps burn always, brighter
    /// by night.
    private mutating func light() {
        let isDark = lot.isDark
        (lot.sky.rain, lot.sky.snowfall, lot.sky.wetness) = (0, 0, 0)
        lot.sky.sunAzimuth = -side * 128
        if lot.sky.sunElevation > 4 { lot.sky.sunElevation = min(lot.sky.sunElevation, 34) }
        lot.sky.ambient = isDark ? Vector(0.05, 0.04, 0.032) : Vector(0.32, 0.33, 0.34)
        lot.world.lights = [
            Light(
                position: Vector(side * 3.1, 1.42, -2.55), radius: 0.14,
                color: Vector(2.6, 1.75, 0.95) * (isDark ? 2.4 : 1)),
            Light(
                position: Vector(-side * 3.2, 1.05, 1.2), radius: 0.12,
                color: Vector(1.8, 1.2, 0.65) * (isDark ? 2 : 1)),
            Light(
                position: Vector(0, 2.45, 1.6), radius: 0.35,
                color: Vector(5.2, 4.3, 3.2) * (isDark ? 1 : 0.8)),
        ]
        guard !isDark else { return }
        // The sky in the window lights the room like two large lamps.
        for x in [Float(-1.15), 1.15] {
            lot.world.lights.append(
                Light(
                    position: Vector(x - side * 0.3, 1.6, Self.back + 0.5), radius: 0.5,
                    color: Vector(5.2, 5.6, 6.2)))
        }
    }

    private mutating func shell() {
        var piece = Workpiece("room")
        let walls = [
            Vector(0.62, 0.58, 0.50), Vector(0.42, 0.49, 0.46), Vector(0.50, 0.52, 0.57),
            Vector(0.60, 0.47, 0.38),
        ]
        let wall = piece.material(
            Material(.plaster, baseColor: lot.pick(walls), roughness: 0.95, bump: 0.05))
        let white = piece.material(Material(baseColor: Vector(0.78, 0.77, 0.74), roughness: 0.6))
        let boards = piece.material(
            Material(
                .wood, baseColor: Vector(0.36, 0.20, 0.10), accent: Vector(0.25, 0.13, 0.06),
                roughness: 0.4, clearcoat: 0.12))
        let (w, h, b, f) = (Self.half, Self.height, Self.back, Self.front)
        var floor = Mesh.quad(Vector(-w, 0, f), Vector(w, 0, f), Vector(w, 0, b), Vector(-w, 0, b))
        floor.uvs = floor.positions.map { SIMD2($0.z, $0.x) }
        piece.add(floor, boards)
        piece.quad(Vector(-w, h, b), Vector(w, h, b), Vector(w, h, f), Vector(-w, h, f), white)
        var glazed = WallPanel(width: 2 * w, height: h, recess: 0.2)
        let hole = piece.material(Material(baseColor: Vector(0.5, 0.5, 0.5)))
        glazed.openings = [
            WallPanel.Opening(
                low: SIMD2(w - 2.1, 0.75), high: SIMD2(w + 2.1, 2.4), filling: hole, hasSill: false,
                frame: 0)
        ]
        // The opening is left open: clear glass. Only its wall is kept.
        var open = Workpiece("window wall")
        let openWall = open.material(piece.materials[Int(wall)])
        let openFrame = open.material(piece.materials[Int(white)])
        glazed.openings[0].filling = openFrame
        let place = Transform(translation: Vector(-w, 0, b))
        glazed.add(
            to: &open, WallPanel.Finish(wall: openWall, frame: openFrame, sill: openFrame),
            at: place)
        let shellMesh = open.mesh.carved { p, _ in p.z - (b - 0.19) }.outside
        piece.add(shellMesh, wall)
        window(&piece, white)
        for side in [Float(-1), 1] {
            let a = Vector(side * w, 0, side > 0 ? b : f)
            let c = Vector(side * w, h, side > 0 ? f : b)
            piece.quad(a, c * Vector(1, 0, 1), c, a * Vector(1, 0, 1) + Vector(0, h, 0), wall)
            piece.box(
                Vector(min(side * w, side * (w - 0.02)), 0, b),
                Vector(max(side * w, side * (w - 0.02)), 0.12, f), white)
            piece.box(
                Vector(min(side * w, side * (w - 0.07)), h - 0.09, b),
                Vector(max(side * w, side * (w - 0.07)), h, f), white)
        }
        piece.quad(Vector(w, 0, f), Vector(-w, 0, f), Vector(-w, h, f), Vector(w, h, f), wall)
        piece.box(Vector(-w, 0, b), Vector(w, 0.12, b + 0.02), white)
        piece.box(Vector(-w, h - 0.09, b), Vector(w, h, b + 0.07), white)
        lot.place(piece)
        door()
    }

    private func window(_ piece: inout Workpiece, _ white: UInt8) {
        let z = Self.back
        func bar(_ x0: Float, _ x1: Float, _ y0: Float, _ y1: Float) {
            piece.box(Vector(x0, y0, z - 0.16), Vector(x1, y1, z - 0.1), white)
        }
        bar(-2.1, 2.1, 0.75, 0.83)
        bar(-2.1, 2.1, 2.32, 2.4)
        for x in [Float(-2.1), -0.74, 0.66, 2.02] { bar(x, x + 0.08, 0.75, 2.4) }
        bar(-2.1, 2.1, 1.93, 1.98)
        piece.box(Vector(-2.22, 0.68, z - 0.2), Vector(2.22, 0.75, z + 0.16), white)
        for (a, c) in [
            (Vector(-2.2, 0.75, z), Vector(-2.1, 2.5, z + 0.025)),
            (Vector(2.1, 0.75, z), Vector(2.2, 2.5, z + 0.025)),
            (Vector(-2.2, 2.4, z), Vector(2.2, 2.5, z + 0.03)),
        ] {
            piece.box(a, c, white)
        }
    }

    private mutating func door() {
        var piece = Workpiece("door")
        let white = piece.material(Material(baseColor: Vector(0.72, 0.71, 0.68), roughness: 0.5))
        let brass = piece.material(
            Material(baseColor: Vector(0.6, 0.42, 0.16), roughness: 0.3, metallic: 1))
        piece.box(Vector(-0.53, 0, 0), Vector(0.53, 2.15, 0.05), white)
        piece.box(Vector(-0.43, 0.02, 0.03), Vector(0.43, 2.05, 0.07), white)
        for y in [Float(0.2), 1.12] {
            for x in [Float(-0.33), 0.05] {
                piece.box(Vector(x, y, 0.06), Vector(x + 0.28, y + 0.74, 0.085), white)
            }
        }
        piece.rod(Vector(0.36, 1.02, 0.06), Vector(0.36, 1.02, 0.13), 0.025, brass)
        piece.rod(Vector(0.37, 1.02, 0.13), Vector(0.25, 1.02, 0.13), 0.014, brass)
        lot.place(
            piece, at: .standing(at: Vector(-side * Self.half, 0, -0.9), heading: side * .pi / 2))
    }

    private mutating func furnish() {
        let covers = [
            Vector(0.08, 0.17, 0.19), Vector(0.30, 0.12, 0.07), Vector(0.42, 0.38, 0.31),
            Vector(0.10, 0.16, 0.10),
        ]
        let cover = lot.pick(covers)
        place(Interior.sofa(color: cover), side * 0.25, -2.45, 0, radius: 1.1)
        place(
            Interior.armchair(color: lot.pick(covers)), -side * 2.7, -1.5, side * 0.85, radius: 0.6)
        place(
            Interior.shelf(seed: lot.brief.seed), side * (Self.half - 0.18), 0.3, -side * .pi / 2,
            radius: 0.8)
        place(Interior.plant(seed: lot.brief.seed), -side * 3.25, -2.6, 0.4, radius: 0.4)
        place(Interior.rug(seed: lot.brief.seed), 0, -0.35, 0, radius: 0)
        place(
            Furniture.lamp(color: Vector(0.78, 0.68, 0.50), isLit: true), side * 3.1, -2.55, 0,
            radius: 0.3)
        place(Interior.sideTable(isLit: true), -side * 3.3, 1.2, side * .pi / 2, radius: 0.45)
        place(
            Interior.curtains(color: lot.pick(covers) * 1.2 + Vector(0.12, 0.11, 0.10)), 0,
            Self.back + 0.14, 0, radius: 0)
        if lot.random.unit() < 0.7 {
            place(Interior.coffeeTable(), side * 0.25, -1.38, 0, radius: 0.6)
        }
    }

    private mutating func place(
        _ piece: Workpiece, _ x: Float, _ z: Float, _ heading: Float, radius: Float
    ) {
        lot.place(piece, at: .standing(at: Vector(x, 0, z), heading: heading))
        if radius > 0 { lot.block(x, z, radius: radius, height: 1) }
    }

    private mutating func hangPictures() {
        let seeds = (0..<4).map { _ in lot.random.next() }
        for (k, x) in [Float(-2.95), 2.95].enumerated() {
            lot.place(
                Interior.picture(width: 0.62, height: 0.84, seed: seeds[k]),
                at: Transform(translation: Vector(x, 1.3, Self.back)))
        }
        lot.place(
            Interior.picture(width: 1.1, height: 0.75, seed: seeds[2]),
            at: .standing(at: Vector(-side * Self.half, 1.3, 1.2), heading: side * .pi / 2))
    }

    /// A garden behind the window.
    private mutating func outside() {
        var piece = Workpiece("garden")
        let lawn = piece.material(
            Material(
                .mottled, baseColor: lot.sky.terrain.grass * 1.5, accent: lot.sky.terrain.dryGrass,
                roughness: 1, scale: 1.4))
        piece.quad(
            Vector(-60, -0.5, Self.back - 0.5), Vector(60, -0.5, Self.back - 0.5),
            Vector(60, -0.5, -120), Vector(-60, -0.5, -120), lawn)
        lot.place(piece)
        guard !lot.lacks("trees") else { return }
        let season = lot.brief.season
        for k in 0..<7 {
            let species: Species = k.isMultiple(of: 3) ? .birch : .oak
            let model = lot.add(
                species.model(
                    variant: lot.brief.seed &+ UInt64(k), detail: .middle, season: season,
                    snow: false,
                    palette: lot.sky.terrain))
            let x = (Float(k) - 3) * 6 + lot.random.between(-2, 2)
            lot.place(
                model,
                at: .standing(
                    at: Vector(x, -0.5, lot.random.between(-38, -17)), heading: Float(k),
                    scale: lot.random.between(0.55, 0.85)),
                tint: Foliage.tint(season, &lot.random))
        }
    }
}
