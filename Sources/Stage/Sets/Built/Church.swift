// SPDX-License-Identifier: Apache-2.0
import Foundation
import Numerics
import Rendering

/// A village church: nave with pointed windows, tower with clock and spire; the tower faces +Z.
enum Church {
    static func build(night: Bool, snow: Bool) -> Workpiece {
        var piece = Workpiece("church")
        let wall = piece.material(
            Material(.plaster, baseColor: Vector(0.70, 0.66, 0.57), roughness: 0.9, bump: 0.3))
        let stone = piece.material(
            Material(
                .rock, baseColor: Vector(0.36, 0.33, 0.29), accent: Vector(0.25, 0.23, 0.2),
                roughness: 0.9, scale: 0.8, bump: 0.4))
        let slate = piece.material(
            snow
                ? Material(.snow, baseColor: Vector(0.82, 0.84, 0.88))
                : Material(
                    .tiles, baseColor: Vector(0.10, 0.105, 0.12),
                    accent: Vector(0.07, 0.075, 0.085), roughness: 0.6))
        let copper = piece.material(
            Material(
                .tiles, baseColor: Vector(0.13, 0.27, 0.22), accent: Vector(0.10, 0.2, 0.17),
                roughness: 0.6))
        let glass = piece.material(
            Material(
                baseColor: Vector(0.03, 0.035, 0.045), roughness: 0.2, clearcoat: 0.8,
                emission: night ? Vector(0.8, 0.5, 0.22) : .zero))
        let gold = piece.material(
            Material(baseColor: Vector(0.8, 0.56, 0.16), roughness: 0.3, metallic: 1))
        let wood = piece.material(
            Material(.wood, baseColor: Vector(0.15, 0.085, 0.045), roughness: 0.7))
        // Tower.
        piece.box(Vector(-2.7, -3, -2.7), Vector(2.7, 17, 2.7), wall)
        for x in [Float(-2.75), 2.25] {
            for z in [Float(-2.75), 2.25] {
                piece.box(Vector(x, -3, z), Vector(x + 0.5, 17, z + 0.5), stone)
            }
        }
        for y in [Float(6), 11.4, 16.7] {
            piece.box(Vector(-2.85, y, -2.85), Vector(2.85, y + 0.3, 2.85), stone)
        }
        spire(&piece, snow ? slate : copper, gold)
        for k in 0..<4 {
            let turn = Transform.standing(at: .zero, heading: Float(k) * .pi / 2)
            arch(
                &piece, glass, stone, at: turn * Transform(translation: Vector(0, 12.2, 2.7)),
                width: 1.1, height: 2.8)
            clock(&piece, gold, wall, at: turn * Transform(translation: Vector(0, 10, 2.7)))
        }
        arch(
            &piece, wood, stone, at: Transform(translation: Vector(0, 0, 2.7)), width: 1.7,
            height: 3.1)
        arch(
            &piece, glass, stone, at: Transform(translation: Vector(0, 4, 2.7)), width: 0.8,
            height: 1.5)
        nave(&piece, wall: wall, stone: stone, slate: slate, glass: glass)
        return piece
    }

    private static func nave(
        _ piece: inout Workpiece, wall: UInt8, stone: UInt8, slate: UInt8, glass: UInt8
    ) {
        piece.box(Vector(-4.3, -3, -20), Vector(4.3, 7, -2.7), wall)
        for side in [Float(-1), 1] {
            let wallTurn = Transform(
                translation: Vector(side * 4.3, 1.9, 0),
                rotation: Quaternion(axis: Vector(0, 1, 0), angle: side * .pi / 2))
            for k in 0..<4 {
                let at = Transform(translation: Vector(side * (5.2 + Float(k) * 4), 0, 0))
                arch(&piece, glass, stone, at: wallTurn * at, width: 1.2, height: 3.6)
            }
            let (a, b) = (Vector(side * 4.75, 6.6, -2.6), Vector(side * 4.75, 6.6, -20.4))
            let (c, d) = (Vector(0, 12, -20.4), Vector(0, 12, -2.6))
            if side > 0 { piece.quad(a, b, c, d, slate) } else { piece.quad(b, a, d, c, slate) }
        }
        let gable = Mesh(
            positions: [Vector(4.3, 7, -20), Vector(-4.3, 7, -20), Vector(0, 11.9, -20)],
            normals: Array(repeating: Vector(0, 0, -1), count: 3), triangles: [SIMD3(0, 1, 2)])
        piece.add(gable, wall)
    }

    private static func spire(_ piece: inout Workpiece, _ roof: UInt8, _ gold: UInt8) {
        let profile = [
            SIMD2(Float(4.15), Float(16.9)), SIMD2(2.9, 18.4), SIMD2(1.5, 22.5), SIMD2(0.05, 29.5),
        ]
        for level in 0..<3 {
            for k in 0..<8 {
                func corner(_ p: SIMD2<Float>, _ k: Int) -> Vector {
                    let a = (Float(k) + 0.5) / 8 * 2 * .pi
                    return Vector(sin(a) * p.x, p.y, cos(a) * p.x)
                }
                piece.quad(
                    corner(profile[level], k), corner(profile[level], k + 1),
                    corner(profile[level + 1], k + 1),
                    corner(profile[level + 1], k), roof)
            }
        }
        piece.add(
            .sphere(radius: 0.28, segments: 14), gold,
            at: Transform(translation: Vector(0, 29.6, 0)))
        piece.rod(Vector(0, 29.6, 0), Vector(0, 31.4, 0), 0.06, gold)
        piece.rod(Vector(-0.45, 30.8, 0), Vector(0.45, 30.8, 0), 0.06, gold)
    }

    /// A pointed window or door: a stone frame with a filling.
    private static func arch(
        _ piece: inout Workpiece, _ filling: UInt8, _ frame: UInt8, at place: Transform,
        width: Float, height: Float
    ) {
        func outline(_ grow: Float) -> [SIMD2<Float>] {
            let half = width / 2 + grow
            let spring = height - width * 0.85
            var points = [SIMD2(-half, -grow * 0.4), SIMD2(half, -grow * 0.4)]
            for k in 0...6 {
                let a = Float(k) / 6
                points.append(
                    SIMD2(
                        half * (1 - a * a),
                        spring + (height - spring + grow) * a * (1.25 - 0.25 * a)))
            }
            for k in (0..<6).reversed() {
                let a = Float(k) / 6
                points.append(
                    SIMD2(
                        -half * (1 - a * a),
                        spring + (height - spring + grow) * a * (1.25 - 0.25 * a)))
            }
            return points
        }
        piece.add(.plate(outline(0.18), thickness: 0.12), frame, at: place)
        piece.add(.plate(outline(0), thickness: 0.16), filling, at: place)
    }

    private static func clock(
        _ piece: inout Workpiece, _ gold: UInt8, _ face: UInt8, at place: Transform
    ) {
        let lay = Transform(rotation: Quaternion(axis: Vector(1, 0, 0), angle: .pi / 2))
        piece.add(.cylinder(radius: 0.95, height: 0.08, segments: 32), gold, at: place * lay)
        piece.add(.cylinder(radius: 0.86, height: 0.1, segments: 32), face, at: place * lay)
        for k in 0..<12 {
            let turn = Transform(
                rotation: Quaternion(axis: Vector(0, 0, 1), angle: Float(k) * .pi / 6))
            piece.box(Vector(-0.03, 0.66, 0.1), Vector(0.03, 0.82, 0.115), gold, at: place * turn)
        }
        for (angle, length) in [(Float(-0.9), Float(0.48)), (1.7, 0.72)] {
            let turn = Transform(rotation: Quaternion(axis: Vector(0, 0, 1), angle: angle))
            piece.box(Vector(-0.035, 0, 0.11), Vector(0.035, length, 0.125), gold, at: place * turn)
        }
    }
}

/// An old lantern on a post.
enum VillageLamp {
    /// A lamp 3.5 m high.
    static func model(isLit: Bool) -> Model {
        var piece = Workpiece("village lamp")
        let iron = piece.material(
            Material(baseColor: Vector(0.025, 0.03, 0.03), roughness: 0.5, metallic: 0.3))
        let glow = piece.material(
            Material(
                baseColor: Vector(0.7, 0.7, 0.62), roughness: 0.2,
                emission: isLit ? Vector(9, 5.8, 2.6) : .zero))
        piece.turned(
            [
                SIMD2(0.13, 0), SIMD2(0.13, 0.2), SIMD2(0.07, 0.35), SIMD2(0.06, 0.9),
                SIMD2(0.08, 0.95), SIMD2(0.04, 1.05), SIMD2(0.035, 2.95),
            ],
            iron, segments: 12)
        piece.turned([SIMD2(0.11, 3.0), SIMD2(0.17, 3.38)], glow, segments: 6)
        for k in 0..<6 {
            let a = Float(k) / 6 * 2 * .pi
            piece.rod(
                Vector(sin(a) * 0.115, 3, cos(a) * 0.115),
                Vector(sin(a) * 0.175, 3.38, cos(a) * 0.175), 0.01, iron, sides: 4)
        }
        piece.turned(
            [SIMD2(0.21, 3.38), SIMD2(0.16, 3.46), SIMD2(0.04, 3.56), SIMD2(0.01, 3.68)], iron,
            segments: 6)
        piece.turned([SIMD2(0.03, 2.9), SIMD2(0.12, 2.99)], iron, segments: 6)
        return piece.model
    }
}
