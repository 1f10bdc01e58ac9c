// SPDX-License-Identifier: Apache-2.0
import Foundation
import Numerics
import Rendering

/// A round stone tower with battlements, or with a pointed roof.
struct CastleTower {
    var stoneColor = Vector(0.36, 0.33, 0.29)
    var hasRoof = false
    var night = false
    var seed: UInt64 = 1

    /// Height of the walk behind the battlements, meters.
    private let top: Float = 15

    /// Builds the tower, its door facing +Z.
    func build() -> Workpiece {
        var piece = Workpiece("tower")
        let stone = piece.material(
            Material(
                .brick, baseColor: stoneColor, accent: stoneColor * 0.55, roughness: 0.95,
                scale: 3.2, bump: 0.8))
        let plain = piece.material(
            Material(
                .rock, baseColor: stoneColor * 0.9, accent: stoneColor * 0.6, roughness: 0.95,
                scale: 0.7, bump: 0.5))
        let wood = piece.material(
            Material(.wood, baseColor: Vector(0.12, 0.075, 0.04), roughness: 0.7))
        let tiles = piece.material(
            Material(
                .tiles, baseColor: Vector(0.16, 0.10, 0.085), accent: Vector(0.1, 0.07, 0.06),
                roughness: 0.8))
        let cloth = piece.material(
            Material(.cloth, baseColor: Vector(0.45, 0.03, 0.03), translucency: 0.3))
        let glow = piece.material(
            Material(
                baseColor: Vector(0.01, 0.01, 0.01), roughness: 0.9,
                emission: night ? Vector(1.6, 0.8, 0.3) : .zero))
        piece.turned([SIMD2(4.6, -3), SIMD2(4.4, 0), SIMD2(3.75, 1.8)], plain, segments: 40)
        piece.turned(
            [SIMD2(3.75, 1.8), SIMD2(3.5, 8), SIMD2(3.4, top - 1.6)], stone, segments: 48)
        piece.turned(
            [
                SIMD2(3.4, top - 1.6), SIMD2(3.95, top - 0.9), SIMD2(3.95, top - 0.9),
                SIMD2(3.95, top),
            ], plain,
            segments: 48)
        piece.add(.disk(radius: 3.95, y: top, segments: 40), plain)
        corbels(&piece, plain)
        battlements(&piece, plain)
        openings(&piece, wood: wood, plain: plain, glow: glow)
        if hasRoof {
            piece.turned(
                [SIMD2(3.2, top), SIMD2(3.2, top + 2.4)], stone, segments: 40)
            piece.turned(
                [
                    SIMD2(3.2, top + 2.3), SIMD2(3.75, top + 2.2), SIMD2(3.75, top + 2.2),
                    SIMD2(1.9, top + 5.4), SIMD2(0.02, top + 8.6),
                ],
                tiles, segments: 40)
        }
        flag(&piece, wood, cloth, from: hasRoof ? top + 8.4 : top)
        return piece
    }

    private func corbels(_ piece: inout Workpiece, _ stone: UInt8) {
        for k in 0..<26 {
            let place = Transform.standing(at: .zero, heading: Float(k) / 26 * 2 * .pi)
            piece.box(
                Vector(-0.16, top - 1.5, 3.3), Vector(0.16, top - 0.75, 3.85), stone, at: place)
        }
    }

    private func battlements(_ piece: inout Workpiece, _ stone: UInt8) {
        let count = 13
        for k in 0..<count {
            let place = Transform.standing(
                at: .zero, heading: (Float(k) + 0.5) / Float(count) * 2 * .pi)
            piece.box(Vector(-0.62, top, 3.55), Vector(0.62, top + 1.5, 4.0), stone, at: place)
            piece.box(
                Vector(-0.68, top + 1.5, 3.5), Vector(0.68, top + 1.62, 4.05), stone, at: place)
        }
        piece.turned([SIMD2(3.97, top), SIMD2(3.97, top + 0.6)], stone, segments: 48)
        piece.turned([SIMD2(3.55, top + 0.6), SIMD2(3.55, top)], stone, segments: 48)
    }

    private func openings(_ piece: inout Workpiece, wood: UInt8, plain: UInt8, glow: UInt8) {
        piece.box(Vector(-1.05, 0, 3.2), Vector(1.05, 2.9, 4.35), plain)
        piece.box(Vector(-0.75, 0, 3.4), Vector(0.75, 2.5, 4.42), wood)
        for (k, y) in [Float(4.6), 7.4, 10.2, 6, 8.8].enumerated() {
            let angle = Float(k) * 1.3 + 0.2
            let r = 3.55 - (y - 4) * 0.02
            let place = Transform.standing(
                at: Vector(sin(angle) * r, y, cos(angle) * r), heading: angle)
            piece.box(Vector(-0.42, -0.2, -0.4), Vector(0.42, 1.7, 0.07), plain, at: place)
            piece.box(Vector(-0.16, 0, 0), Vector(0.16, 1.5, 0.09), glow, at: place)
        }
    }

    private func flag(_ piece: inout Workpiece, _ wood: UInt8, _ cloth: UInt8, from y: Float) {
        piece.rod(Vector(0, y, 0), Vector(0, y + 4, 0), 0.05, wood)
        let rows = (0...6).map { j in
            (0...12).map { i -> Vector in
                let (u, v) = (Float(i) / 12, Float(j) / 6)
                return Vector(
                    u * 1.9, y + 2.75 + v * 1.15 * (1 - u * 0.12), 0.16 * u * sin(u * 8 + v))
            }
        }
        piece.add(.surface(rows), cloth)
    }
}
