// SPDX-License-Identifier: Apache-2.0
import Foundation
import Numerics
import Rendering
import Screenplay

/// A street downtown that runs along Z: the cast has a lane of its own through the main mark, the
/// opposite lane lies to its left; rows of houses on both sides, a crossing behind, towers beyond.
///
/// A cast on foot has the main mark on the pavement to the left of the street.
struct CityStreet {
    /// Middle of the carriageway, and half its width with parking, meters.
    let middle: Float
    static let half: Float = 5.6
    /// Width of a pavement and height of its curb.
    static let pavement: Float = 4.2
    static let curb: Float = 0.14
    /// The cross street: from and to along z.
    static let crossing: ClosedRange<Float> = -46 ... -32

    var lot: Backlot

    /// Builds the street.
    static func build(_ brief: SetBrief) -> StageSet {
        let middle = brief.isOnFoot ? half + pavement / 2 - 0.1 : 1.7
        var street = CityStreet(middle: middle, lot: Backlot(brief, stream: "city street"))
        street.layGround()
        street.paintLines()
        street.buildRows()
        street.raiseSkyline()
        street.furnish()
        street.plantTrees()
        if !street.lot.lacks("cars") {
            street.park()
            street.lot.world.actors +=
                Traffic(
                    brief: brief, middle: middle, night: street.lot.isDark
                ).actors
        }
        let ground = Ground { x, z in
            let inCrossing = crossing.contains(z)
            return abs(x - middle) > half && !inCrossing ? curb : 0
        }
        if !street.lot.lacks("people") {
            street.lot.world.actors +=
                PassersBy(
                    brief: brief, ground: ground, middle: middle, inner: half,
                    outer: half + pavement
                ).actors
        }
        var set = street.lot.finish(ground)
        set.lane = 0
        set.viewSpread = 0.42
        if brief.isOnFoot { (set.bestView, set.viewSpread) = (0.13, 0.17) }
        set.clearRadius = 5
        set.vistaDistance = 15
        set.vistaHeight = 2.3
        set.vistaTarget = Vector(0.6, 4.4, -30)
        return set
    }

    // MARK: Ground

    private mutating func layGround() {
        var piece = Workpiece("street ground")
        let asphalt = piece.material(
            Material(.asphalt, baseColor: Vector(0.105, 0.105, 0.11), roughness: 0.88, bump: 0.5))
        let paving = piece.material(
            Material(
                .paving, baseColor: Vector(0.32, 0.305, 0.285), accent: Vector(0.15, 0.14, 0.13),
                roughness: 0.9, scale: 0.62, bump: 0.5))
        let stone = piece.material(
            Material(
                .mottled, baseColor: Vector(0.36, 0.35, 0.33), accent: Vector(0.28, 0.27, 0.26),
                roughness: 0.85, scale: 0.4))
        let reach: Float = 900
        piece.quad(
            Vector(-reach, 0, reach), Vector(reach, 0, reach), Vector(reach, 0, -reach),
            Vector(-reach, 0, -reach), asphalt)
        for side in [Float(-1), 1] {
            for (near, far) in [
                (Float(120), Self.crossing.upperBound), (Self.crossing.lowerBound, -330),
            ] {
                let inner = middle + side * Self.half
                let outer = middle + side * (Self.half + 300)
                let (a, b) = (min(inner, outer), max(inner, outer))
                piece.box(Vector(a, -0.3, far), Vector(b, Self.curb, near), paving)
                let edge = inner + side * 0.16
                piece.box(
                    Vector(min(inner, edge) - 0.004, -0.3, far - 0.004),
                    Vector(max(inner, edge), Self.curb + 0.006, near + 0.004),
                    stone)
            }
        }
        lot.place(piece)
    }

    private mutating func paintLines() {
        var piece = Workpiece("road marks")
        let white = piece.material(
            Self.paint(Vector(0.62, 0.62, 0.60), worn: Vector(0.42, 0.42, 0.41)))
        let yellow = piece.material(
            Self.paint(Vector(0.60, 0.40, 0.05), worn: Vector(0.42, 0.28, 0.05)))
        let iron = piece.material(
            Material(baseColor: Vector(0.06, 0.06, 0.06), roughness: 0.6, metallic: 0.5))
        func mark(_ x0: Float, _ x1: Float, _ z0: Float, _ z1: Float, _ material: UInt8) {
            piece.quad(
                Vector(x0, 0.006, z1), Vector(x1, 0.006, z1), Vector(x1, 0.006, z0),
                Vector(x0, 0.006, z0), material)
        }
        let m = middle
        var z: Float = 100
        while z > -320 {
            if z - 3 > Self.crossing.upperBound + 6 || z < Self.crossing.lowerBound - 5 {
                mark(m - 0.07, m + 0.07, z - 3, z, yellow)
            }
            z -= 7.5
        }
        for edge in [m - 3.4, m + 3.4] {
            mark(edge - 0.05, edge + 0.05, Self.crossing.upperBound + 6, 100, white)
            mark(edge - 0.05, edge + 0.05, -320, Self.crossing.lowerBound - 5, white)
            for bay in 0..<24 {
                let side: Float = edge < m ? -1 : 1
                let at = 70 - Float(bay) * 6
                guard at > Self.crossing.upperBound + 8 || at < Self.crossing.lowerBound - 6 else {
                    continue
                }
                mark(
                    min(edge, edge + side * 2.1), max(edge, edge + side * 2.1), at - 0.05,
                    at + 0.05, white)
            }
        }
        // Zebra crossings on both sides of the cross street, and stop lines.
        for (low, high) in [
            (Self.crossing.upperBound + 0.8, Self.crossing.upperBound + 4.2),
            (Self.crossing.lowerBound - 4.2, Self.crossing.lowerBound - 0.8),
        ] {
            var x = m - Self.half + 0.5
            while x < m + Self.half - 0.5 {
                mark(x, x + 0.5, low, high, white)
                x += 1.05
            }
        }
        mark(
            m - 3.3, m - 0.2, Self.crossing.lowerBound - 5.6, Self.crossing.lowerBound - 5.2, white)
        mark(
            m + 0.2, m + 3.3, Self.crossing.upperBound + 5.2, Self.crossing.upperBound + 5.6, white)
        for place in [Vector(m + 1.2, 0, -11), Vector(m - 0.8, 0, -19), Vector(m + 1.8, 0, 17)] {
            piece.add(
                .disk(radius: 0.33, y: 0.008, segments: 24), iron, at: Transform(translation: place)
            )
        }
        lot.place(piece)
    }

    private static func paint(_ color: Vector, worn: Vector) -> Material {
        Material(.mottled, baseColor: color, accent: worn, roughness: 0.8, scale: 0.25)
    }

    // MARK: Houses

    /// Cameras stay out of the fronts beside the stage.
    private mutating func keepCamerasOut() {
        for z in stride(from: Float(-24), through: 40, by: 2.5) {
            for side in [Float(-1), 1] {
                let x = middle + side * (Self.half + Self.pavement + 3.1)
                lot.block(x, z, radius: 3, height: 30)
            }
        }
    }

    private mutating func buildRows() {
        let middle = middle
        var houses: [(house: TownHouse, model: Int)] = []
        for _ in 0..<13 {
            let house = TownHouse(&lot.random, night: lot.isDark)
            houses.append((house, lot.add(house.build().model)))
        }
        var next = 0
        func row(_ side: Float, from: Float, to: Float, into lot: inout Backlot) {
            var z = from
            let x = middle + side * (Self.half + Self.pavement)
            while z > to + 6 {
                let (house, model) = houses[next % houses.count]
                next += 1
                let width = min(house.width, z - to)
                // Seen from the street, a house begins at its left edge.
                let start = side < 0 ? z : z - width
                let shade = next > houses.count ? lot.random.between(0.8, 1.15) : 1
                var map = Transform.standing(
                    at: Vector(x, Self.curb, start), heading: -side * .pi / 2)
                map.x *= width / house.width
                lot.place(model, at: map, tint: Vector(repeating: shade))
                z -= width
            }
        }
        keepCamerasOut()
        for (from, to) in [
            (Float(62), Self.crossing.upperBound - Self.pavement + 8.4),
            (Self.crossing.lowerBound - 4.2, -250),
        ] {
            for side in [Float(-1), 1] { row(side, from: from, to: to, into: &lot) }
        }
        // Fronts along the cross street, and the end of the street behind the camera.
        for side in [Float(-1), 1] {
            var x = middle + side * (Self.half + Self.pavement + 13.5)
            for _ in 0..<4 {
                let (house, model) = houses[next % houses.count]
                next += 1
                let left = side > 0 ? x : x - house.width
                lot.place(
                    model,
                    at: .standing(
                        at: Vector(left, Self.curb, Self.crossing.lowerBound - 4.2), heading: 0))
                lot.place(
                    model,
                    at: .standing(
                        at: Vector(left + house.width, Self.curb, Self.crossing.upperBound + 4.2),
                        heading: .pi))
                x += side * house.width
            }
        }
        var x: Float = 45
        while x > -42 {
            let (house, model) = houses[next % houses.count]
            next += 1
            lot.place(model, at: .standing(at: Vector(x, Self.curb, 78), heading: .pi))
            x -= house.width
        }
    }

    private mutating func raiseSkyline() {
        var models: [(height: Float, model: Int)] = []
        for k in 0..<6 {
            let height = [62, 84, 110, 138, 96, 170][k] * lot.random.between(0.9, 1.1)
            let seed = lot.random.next()
            models.append(
                (height, lot.add(Skyscraper.build(height: height, seed: seed, night: lot.isDark))))
        }
        for k in 0..<44 {
            let pick = models[Int(lot.random.unit() * Float(models.count)) % models.count]
            let side: Float = k.isMultiple(of: 2) ? -1 : 1
            let depth = -60 - 12 * Float(k)
            var x = middle + side * lot.random.between(44, 44 + 0.5 * -depth)
            // Some close the street at its far end, a little out of its axis.
            if depth < -290, k % 5 == 0 { x = middle + side * lot.random.between(4, 26) }
            let turn = Float(Int(lot.random.unit() * 4)) * .pi / 2
            lot.place(
                pick.model, at: .standing(at: Vector(x, 0, depth), heading: turn),
                tint: Vector(repeating: lot.random.between(0.8, 1.2)))
        }
    }

    // MARK: Pavements

    /// Places along a pavement that are out of the way of the camera.
    private func isClear(_ x: Float, _ z: Float) -> Bool {
        if Self.crossing.contains(z) { return false }
        return z < -5 || z > 24 || x - middle > 6.8
    }

    private mutating func furnish() {
        let lamp = lot.add(StreetFurniture.lamp(isLit: lot.isDark))
        let inset: Float = 0.55
        for k in 0..<20 {
            let z = 42 - Float(k) * 10.5
            let side: Float = k.isMultiple(of: 2) ? -1 : 1
            let x = middle + side * (Self.half + inset)
            guard isClear(x + (side > 0 ? 1 : 0), z) || z > 12 else { continue }
            guard !Self.crossing.contains(z) else { continue }
            let place = Transform.standing(at: Vector(x, Self.curb, z), heading: -side * .pi / 2)
            lot.place(lamp, at: place)
            lot.block(x, z, radius: 0.2, height: 6.5)
            if lot.isDark, lot.world.lights.count < 22 {
                lot.world.lights.append(
                    Light(
                        position: place.point(StreetFurniture.lampHead - Vector(0, 0.22, 0)),
                        radius: 0.2,
                        color: Vector(62, 42, 22)))
            }
        }
        let corners: [(Float, Float, Float, Bool)] = [
            (-1, Self.crossing.upperBound + 1.2, 0, true),
            (1, Self.crossing.upperBound + 1.2, 0, true),
            (-1, Self.crossing.lowerBound - 1.2, 0, true),
            (1, Self.crossing.lowerBound - 1.2, 0, true),
        ]
        let signal = lot.add(StreetFurniture.signal(isGreen: true))
        for (side, z, heading, _) in corners {
            let x = middle + side * (Self.half + 0.5)
            lot.place(signal, at: .standing(at: Vector(x, Self.curb, z), heading: heading))
        }
        let kinds = [
            lot.add(StreetFurniture.hydrant()), lot.add(StreetFurniture.bin()),
            lot.add(StreetFurniture.mailbox()),
            lot.add(Furniture.bench(color: Vector(0.26, 0.15, 0.08)).model),
        ]
        for k in 0..<26 {
            let side: Float = lot.random.unit() < 0.5 ? -1 : 1
            let z = 34 - Float(k) * 6.1 + lot.random.between(-1.5, 1.5)
            let isBench = k % 4 == 3
            let x = middle + side * (Self.half + (isBench ? 1.0 : 0.6))
            guard isClear(x, z) else { continue }
            let turn = isBench ? side * .pi / 2 : -side * .pi / 2
            lot.place(kinds[k % 4], at: .standing(at: Vector(x, Self.curb, z), heading: turn))
        }
    }

    private mutating func plantTrees() {
        guard !lot.lacks("trees") else { return }
        let season = lot.brief.season
        let palette = lot.sky.terrain
        let snow = palette.snowLine < -1e8
        let trees = (0..<3).map { k in
            lot.add(
                Species.birch.model(
                    variant: lot.brief.seed &* 13 &+ UInt64(k), detail: .near, season: season,
                    snow: snow,
                    palette: palette))
        }
        let grate = lot.add(StreetFurniture.grate())
        for k in 0..<26 {
            let side: Float = k.isMultiple(of: 2) ? -1 : 1
            let z = 46 - Float(k / 2) * 10.5 - (side > 0 ? 5.2 : 0) + 2.6
            let x = middle + side * (Self.half + 0.9)
            guard z < -7 || z > 24, !Self.crossing.contains(z), abs(z + 39) > 11 else { continue }
            let turn = lot.random.between(0, 2 * .pi)
            let size = lot.random.between(0.42, 0.6)
            let tree = lot.pick(trees)
            lot.place(grate, at: .standing(at: Vector(x, Self.curb, z), heading: 0))
            lot.place(
                tree, at: .standing(at: Vector(x, Self.curb, z), heading: turn, scale: size),
                tint: Foliage.tint(season, &lot.random))
            lot.block(x, z, radius: 0.3, height: 6)
        }
    }

    // MARK: Cars

    /// Parked cars at both curbs, away from the stage.
    private mutating func park() {
        let cars = (0..<3).map { variant -> (paint: Int, rest: Int, length: Float) in
            let car = Car(variant: variant, color: Vector(1, 1, 1), night: false)
            return (
                lot.add(car.paintwork), lot.add(car.parkedFittings), car.shape.nose - car.shape.tail
            )
        }
        for side in [Float(-1), 1] {
            for bay in 0..<24 {
                let z = 67 - Float(bay) * 6
                guard z < -8 || z > 28 || (side > 0 && z < -3), abs(z + 39) > 14 else { continue }
                guard lot.random.unit() < 0.74 else { continue }
                let car = lot.pick(cars)
                let tint = lot.pick(CarColors.all)
                let x = middle + side * (Self.half - 1.15)
                let place = Transform.standing(
                    at: Vector(x, 0, z + lot.random.between(-0.3, 0.3)), heading: side < 0 ? 0 : .pi
                )
                lot.place(car.paint, at: place, tint: tint)
                lot.place(car.rest, at: place)
                lot.block(x, z, radius: 1.9, height: 1.6)
            }
        }
    }
}
