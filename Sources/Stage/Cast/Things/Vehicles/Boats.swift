// SPDX-License-Identifier: Apache-2.0
import Foundation
import Numerics
import Rendering

/// Boats that float with the water at y = 0, bow towards +Z.
enum Boats {
    /// An open wooden rowing boat of 4.2 m with oars.
    static func rowing(color: Vector) -> Workpiece {
        var piece = Workpiece("rowing boat")
        let paint = piece.material(Material(baseColor: color, roughness: 0.45, clearcoat: 0.4))
        let wood = piece.material(
            Material(
                .wood, baseColor: Vector(0.34, 0.19, 0.09), accent: Vector(0.22, 0.12, 0.05),
                roughness: 0.6))
        let pale = piece.material(
            Material(
                .wood, baseColor: Vector(0.52, 0.36, 0.20), accent: Vector(0.4, 0.26, 0.13),
                roughness: 0.55))
        let round = piece.material(Material(baseColor: Vector(0.50, 0.33, 0.17), roughness: 0.5))
        let hull = Hull(
            stern: -2.0, bow: 2.15,
            beam: MonotoneCurve([
                (-2, 0.52), (-1.2, 0.72), (0, 0.80), (1, 0.66), (1.7, 0.36), (2.15, 0.02),
            ]
            ),
            sheer: MonotoneCurve([(-2, 0.46), (-0.6, 0.36), (0.6, 0.40), (1.6, 0.54), (2.15, 0.68)]
            ),
            keel: MonotoneCurve([(-2, -0.10), (-1, -0.18), (1, -0.18), (1.8, -0.10), (2.15, 0.12)]))
        piece.add(hull.shell(), paint)
        piece.add(hull.shell(inset: 0.03), wood)
        piece.add(hull.transom(), paint)
        piece.add(hull.transom().transformed(Transform(translation: Vector(0, 0, 0.05))), wood)
        piece.add(hull.deck(from: 0.03, to: 0.93) { _ in -0.04 }, wood)
        for side in [Float(-1), 1] {
            piece.add(
                .tube(hull.rail(side), radii: Array(repeating: 0.035, count: 31), segments: 8),
                round
            )
            piece.add(
                .tube(
                    hull.rail(side * 0.86), radii: Array(repeating: 0.014, count: 31), segments: 6),
                round)
        }
        for (z, y) in [(Float(-1.55), Float(0.26)), (-0.35, 0.22), (0.85, 0.24)] {
            let half = hull.beam(z) * 0.97
            piece.box(Vector(-half, y, z - 0.13), Vector(half, y + 0.035, z + 0.13), pale)
        }
        for k in -6...6 {
            let z = Float(k) * 0.28
            let u = (z - hull.stern) / (hull.bow - hull.stern)
            let rib = (0...16).map {
                hull.point(u, Float($0) / 8 - 1) * Vector(0.965, 1, 1) + Vector(0, 0.02, 0)
            }
            piece.add(.tube(rib, radii: Array(repeating: 0.016, count: 17), segments: 5), round)
        }
        addOars(&piece, round: round, pale: pale)
        return piece
    }

    private static func addOars(_ piece: inout Workpiece, round: UInt8, pale: UInt8) {
        for side in [Float(-1), 1] {
            let lock = Vector(side * 0.80, 0.42, -0.05)
            let grip = Vector(side * 0.22, 0.56, -0.35)
            let out = (lock - grip).normalized
            let tip = lock + out * 1.55
            piece.rod(grip, tip, 0.022, round)
            piece.add(
                .box(low: Vector(-0.075, -0.008, 0), high: Vector(0.075, 0.008, 0.55)), pale,
                at: Transform(
                    translation: tip - out * 0.1,
                    rotation: Quaternion(from: Vector(0, 0, 1), to: out)))
        }
    }

    /// A motor boat of 6.4 m with a windscreen and an outboard engine.
    static func motor(color: Vector, night: Bool) -> Workpiece {
        var piece = Workpiece("motor boat")
        let white = piece.material(
            Material(baseColor: Vector(0.80, 0.80, 0.78), roughness: 0.3, clearcoat: 0.8))
        let band = piece.material(Material(baseColor: color, roughness: 0.3, clearcoat: 0.9))
        let seat = piece.material(
            Material(.cloth, baseColor: Vector(0.55, 0.46, 0.34), roughness: 0.8))
        let glass = piece.material(
            Material(.glass, baseColor: Vector(0.03, 0.04, 0.045), clearcoat: 1))
        let dark = piece.material(
            Material(baseColor: Vector(0.03, 0.03, 0.035), roughness: 0.35, clearcoat: 0.5))
        let steel = piece.material(
            Material(baseColor: Vector(0.7, 0.7, 0.72), roughness: 0.2, metallic: 1))
        let lamp = piece.material(
            Material(baseColor: Vector(0.8, 0.8, 0.8), emission: night ? Vector(6, 6, 5.4) : .zero))
        let hull = Hull(
            stern: -2.9, bow: 3.1,
            beam: MonotoneCurve([
                (-2.9, 1.0), (-1.5, 1.14), (0.3, 1.16), (1.8, 0.86), (2.7, 0.40), (3.1, 0.02),
            ]),
            sheer: MonotoneCurve([(-2.9, 0.62), (-0.5, 0.66), (1.5, 0.84), (3.1, 1.06)]),
            keel: MonotoneCurve([(-2.9, -0.22), (0, -0.30), (1.8, -0.26), (2.7, 0.02), (3.1, 0.40)]
            ),
            fullness: 2.6)
        let (low, high) = hull.shell().carved { p, _ in p.y - hull.sheer(p.z) * 0.55 }
        piece.add(low, white)
        piece.add(high, band)
        piece.add(hull.transom(), white)
        piece.add(hull.shell(inset: 0.05).carved { p, _ in p.z - 0.9 }.inside, white)
        piece.add(hull.deck(from: 0.62, to: 1) { hull.sheer($0) - 0.01 }, white)
        piece.add(hull.deck(from: 0.01, to: 0.66) { _ in 0.14 }, seat)
        for side in [Float(-1), 1] {
            piece.add(
                .tube(hull.rail(side), radii: Array(repeating: 0.045, count: 31), segments: 8),
                white)
            let rail = Array(hull.rail(side * 0.93, lift: 0.34)[19...29])
            piece.add(
                .tube(rail, radii: Array(repeating: 0.018, count: rail.count), segments: 6), steel)
            for k in stride(from: 0, through: rail.count - 1, by: 3) {
                piece.rod(rail[k] - Vector(0, 0.34, 0), rail[k], 0.014, steel, sides: 6)
            }
            piece.box(
                Vector(side * 0.55 - 0.27, 0.14, -0.75), Vector(side * 0.55 + 0.27, 0.52, -0.25),
                seat)
            piece.box(
                Vector(side * 0.55 - 0.27, 0.5, -0.83), Vector(side * 0.55 + 0.27, 1.02, -0.72),
                seat)
        }
        fitOut(&piece, seat: seat, white: white, glass: glass, steel: steel)
        engine(&piece, dark: dark, steel: steel, lamp: lamp)
        return piece
    }

    /// Bench, console and windscreen of the motor boat.
    private static func fitOut(
        _ piece: inout Workpiece, seat: UInt8, white: UInt8, glass: UInt8, steel: UInt8
    ) {
        piece.box(Vector(-0.9, 0.14, -2.6), Vector(0.9, 0.52, -2.05), seat)
        piece.box(Vector(-0.9, 0.14, 0.55), Vector(0.9, 0.82, 0.85), white)
        let rows = (0...4).map { j in
            (0...16).map { i -> Vector in
                let a = mix(-1.25, 1.25, Float(i) / 16)
                let v = Float(j) / 4
                return Vector(
                    sin(a) * (1.0 - 0.08 * v), 0.80 + v * 0.42, 0.35 + cos(a) * 0.75 - v * 0.32)
            }
        }
        piece.add(.surface(rows), glass)
        piece.add(.tube(rows[4], radii: Array(repeating: 0.02, count: 17), segments: 6), steel)
    }

    /// Outboard engine and stern light.
    private static func engine(
        _ piece: inout Workpiece, dark: UInt8, steel: UInt8, lamp: UInt8
    ) {
        piece.box(Vector(-0.22, 0.25, -3.35), Vector(0.22, 0.98, -2.92), dark)
        piece.box(Vector(-0.07, -0.55, -3.25), Vector(0.07, 0.3, -3.05), dark)
        piece.rod(Vector(0.9, 0.66, -2.6), Vector(0.9, 1.5, -2.6), 0.015, steel)
        piece.add(
            .sphere(radius: 0.05, segments: 12), lamp,
            at: Transform(translation: Vector(0.9, 1.52, -2.6)))
    }

    /// A sloop of 8.4 m under main sail and jib.
    static func sail(color: Vector, night: Bool) -> Workpiece {
        var piece = Workpiece("sailboat")
        let paint = piece.material(Material(baseColor: color, roughness: 0.3, clearcoat: 0.9))
        let white = piece.material(
            Material(baseColor: Vector(0.80, 0.80, 0.78), roughness: 0.35, clearcoat: 0.7))
        let teak = piece.material(
            Material(
                .wood, baseColor: Vector(0.40, 0.25, 0.13), accent: Vector(0.3, 0.18, 0.09),
                roughness: 0.6, scale: 0.5))
        let spar = piece.material(
            Material(baseColor: Vector(0.72, 0.72, 0.72), roughness: 0.3, metallic: 0.7))
        let cloth = piece.material(
            Material(
                .cloth, baseColor: Vector(0.84, 0.82, 0.77), roughness: 0.85, translucency: 0.45))
        let glass = piece.material(
            Material(.glass, baseColor: Vector(0.02, 0.025, 0.03), clearcoat: 1))
        let lit = piece.material(
            Material(
                baseColor: Vector(0.1, 0.1, 0.1), clearcoat: 0.5,
                emission: night ? Vector(2.4, 1.6, 0.8) : .zero))
        let hull = Hull(
            stern: -4.0, bow: 4.1,
            beam: MonotoneCurve([
                (-4, 0.85), (-2, 1.22), (-0.3, 1.34), (1.5, 1.08), (3.2, 0.45), (4.1, 0.02),
            ]),
            sheer: MonotoneCurve([(-4, 0.86), (-1, 0.78), (1.5, 0.88), (4.1, 1.18)]),
            keel: MonotoneCurve([
                (-4, 0.10), (-2.5, -0.28), (0, -0.5), (2, -0.40), (3.4, -0.08), (4.1, 0.32),
            ]))
        let (low, high) = hull.shell().carved { p, _ in p.y - 0.10 - p.z * 0.012 }
        piece.add(low, white)
        piece.add(high, paint)
        piece.add(hull.transom(), paint)
        piece.add(hull.deck { hull.sheer($0) - 0.02 }, teak)
        for side in [Float(-1), 1] {
            piece.add(
                .tube(hull.rail(side), radii: Array(repeating: 0.05, count: 31), segments: 8), white
            )
            let wire = hull.rail(side * 0.97, lift: 0.58)
            piece.add(.tube(wire, radii: Array(repeating: 0.008, count: 31), segments: 5), spar)
            for k in stride(from: 1, through: 29, by: 4) {
                piece.rod(wire[k] - Vector(0, 0.58, 0), wire[k], 0.013, spar, sides: 6)
            }
        }
        cabin(&piece, white: white, window: night ? lit : glass)
        rig(&piece, hull, spar: spar, cloth: cloth)
        piece.add(
            .plate(
                [SIMD2(-0.9, -1.7), SIMD2(0.5, -1.7), SIMD2(0.9, -0.35), SIMD2(-0.9, -0.35)],
                thickness: 0.12), white,
            at: Transform(rotation: Quaternion(axis: Vector(0, 1, 0), angle: -.pi / 2)))
        return piece
    }

    /// The cabin trunk with three windows a side.
    private static func cabin(_ piece: inout Workpiece, white: UInt8, window: UInt8) {
        let cabin = Hull(
            stern: -1.3, bow: 2.0,
            beam: MonotoneCurve([(-1.3, 0.82), (0.5, 0.80), (2.0, 0.35)]),
            sheer: MonotoneCurve([(-1.3, 0.5), (2, 0.5)]),
            keel: MonotoneCurve([(-1.3, 1.28), (0.5, 1.24), (1.6, 1.08), (2, 0.95)]), fullness: 4)
        piece.add(cabin.shell(), white)
        piece.add(cabin.transom(), white)
        for side in [Float(-1), 1] {
            for z in [Float(-0.8), -0.1, 0.6] {
                let x = cabin.beam(z) * side
                piece.box(
                    Vector(min(x, x * 0.9), 0.93, z - 0.2),
                    Vector(max(x, x * 0.9) + (side > 0 ? 0.012 : 0), 1.07, z + 0.2),
                    window)
            }
        }
    }

    private static func rig(_ piece: inout Workpiece, _ hull: Hull, spar: UInt8, cloth: UInt8) {
        let mast = Vector(0, 0.8, 0.75)
        let top: Float = 11.2
        piece.add(
            .tube(
                [mast, Vector(0, 6, 0.72), Vector(0, top, 0.62)], radii: [0.085, 0.075, 0.05],
                segments: 12), spar)
        // Sails stand out to one side; sheets are eased by this angle.
        let ease: Float = 0.24
        let tack = Vector(0, 2.0, 0.62)
        let clew = tack + Vector(-sin(ease), 0.03, -cos(ease)) * 3.55
        piece.rod(tack - Vector(0, 0.06, 0), clew - Vector(0, 0.06, 0), 0.055, spar)
        piece.add(
            sail(
                luffLow: tack + Vector(0, 0.1, 0), luffHigh: Vector(0, top - 0.35, 0.55),
                foot: clew - tack, camber: 0.30, roach: 0.22), cloth)
        let stem = Vector(0, hull.sheer(4.0) + 0.05, 4.15)
        let head = Vector(0, top - 1.1, 0.75)
        piece.rod(stem, head, 0.012, spar, sides: 5)
        let jibFoot = Vector(-0.62, 0.02, -0.78).normalized * 3.1
        piece.add(
            sail(
                luffLow: stem.mixed(head, 0.05), luffHigh: stem.mixed(head, 0.93), foot: jibFoot,
                camber: 0.26, roach: -0.05), cloth)
        piece.rod(
            Vector(0, hull.sheer(-4), -3.95), Vector(0, top - 0.1, 0.6), 0.008, spar, sides: 5)
        for side in [Float(-1), 1] {
            let chain = Vector(side * 1.25, 0.82, 0.55)
            let spreader = Vector(side * 0.7, 6.2, 0.62)
            piece.rod(Vector(0, 6.2, 0.72), spreader, 0.022, spar, sides: 6)
            piece.rod(chain, spreader, 0.009, spar, sides: 5)
            piece.rod(spreader, Vector(0, top - 0.2, 0.62), 0.009, spar, sides: 5)
        }
    }

    /// A sail between its luff and its foot, bellied to leeward (-X).
    private static func sail(
        luffLow: Vector, luffHigh: Vector, foot: Vector, camber: Float, roach: Float
    ) -> Mesh {
        let rows = (0...24).map { j -> [Vector] in
            let v = Float(j) / 24
            let luff = luffLow.mixed(luffHigh, v)
            // The chord shrinks to the head; the leech bulges by the roach, and twists open.
            let chord = foot * max(1 - v, 0.03) + foot.normalized * (roach * 4 * v * (1 - v))
            let twist = Quaternion(axis: Vector(0, 1, 0), angle: 0.18 * v)
            let across = twist.act(chord)
            return (0...14).map { i -> Vector in
                let u = Float(i) / 14
                let depth = camber * 4 * u * (1 - u) * (1.35 - 0.7 * u) * (1 - v * 0.85)
                return luff + across * u + Vector(-depth, 0, -depth * 0.1)
            }
        }
        return .surface(rows)
    }
}
