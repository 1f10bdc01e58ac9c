// SPDX-License-Identifier: Apache-2.0
import Foundation
import Numerics
import Rendering

/// Furniture of true size, standing on y = 0, front towards +Z.
enum Furniture {
    private static func timber(_ color: Vector) -> Material {
        Material(.wood, baseColor: color, accent: color * 0.65, roughness: 0.5, clearcoat: 0.15)
    }

    /// Heights of the seats, meters.
    static let benchSeat: Float = 0.47
    static let chairSeat: Float = 0.475

    /// A park bench: slats on cast-iron legs, 1.7 m wide.
    static func bench(color: Vector) -> Workpiece {
        var piece = Workpiece("bench")
        let wood = piece.material(timber(color))
        let iron = piece.material(
            Material(baseColor: Vector(0.03, 0.032, 0.034), roughness: 0.5, metallic: 0.4))
        for k in 0..<4 {
            let z = 0.24 - Float(k) * 0.125
            piece.box(Vector(-0.86, 0.435, z - 0.05), Vector(0.86, benchSeat, z + 0.05), wood)
        }
        for k in 0..<3 {
            let place = Transform(
                translation: Vector(0, 0.58 + Float(k) * 0.135, -0.25 - Float(k) * 0.038),
                rotation: Quaternion(axis: Vector(1, 0, 0), angle: -0.27))
            piece.box(Vector(-0.86, -0.05, -0.017), Vector(0.86, 0.05, 0.017), wood, at: place)
        }
        for x in [Float(-0.7), 0.7] {
            let lines: [[Vector]] = [
                [Vector(x, 0, 0.28), Vector(x, 0.2, 0.22), Vector(x, 0.42, 0.25)],
                [Vector(x, 0, -0.36), Vector(x, 0.2, -0.26), Vector(x, 0.42, -0.2)],
                [
                    Vector(x, 0.42, 0.28), Vector(x, 0.42, -0.2), Vector(x, 0.62, -0.275),
                    Vector(x, 0.94, -0.375),
                ],
                [
                    Vector(x, 0.42, 0.26), Vector(x, 0.62, 0.27), Vector(x, 0.66, 0.18),
                    Vector(x, 0.64, -0.26),
                ],
            ]
            for line in lines {
                piece.add(
                    .tube(line, radii: Array(repeating: 0.024, count: line.count), segments: 8),
                    iron)
            }
        }
        return piece
    }

    /// A dining table, 1.6 m by 0.9 m.
    static func table(color: Vector) -> Workpiece {
        var piece = Workpiece("table")
        let wood = piece.material(timber(color))
        let round = piece.material(
            Material(baseColor: color * 0.85, roughness: 0.45, clearcoat: 0.15))
        piece.box(Vector(-0.8, 0.71, -0.45), Vector(0.8, 0.75, 0.45), wood)
        piece.box(Vector(-0.72, 0.62, -0.38), Vector(0.72, 0.71, -0.355), wood)
        piece.box(Vector(-0.72, 0.62, 0.355), Vector(0.72, 0.71, 0.38), wood)
        for x in [Float(-0.71), 0.71] {
            piece.box(Vector(x - 0.012, 0.62, -0.37), Vector(x + 0.012, 0.71, 0.37), wood)
            for z in [Float(-0.36), 0.36] {
                piece.turned(
                    [SIMD2(0.024, 0), SIMD2(0.034, 0.25), SIMD2(0.042, 0.62), SIMD2(0.042, 0.71)],
                    round, at: Vector(x, 0, z), segments: 14)
            }
        }
        return piece
    }

    /// A chair with a slatted back.
    static func chair(color: Vector) -> Workpiece {
        var piece = Workpiece("chair")
        let wood = piece.material(timber(color))
        let round = piece.material(
            Material(baseColor: color * 0.85, roughness: 0.45, clearcoat: 0.15))
        piece.box(Vector(-0.22, 0.44, -0.21), Vector(0.22, chairSeat, 0.22), wood)
        piece.box(Vector(-0.2, 0.38, 0.17), Vector(0.2, 0.44, 0.195), wood)
        for x in [Float(-0.19), 0.19] {
            piece.box(Vector(x - 0.01, 0.38, -0.18), Vector(x + 0.01, 0.44, 0.18), wood)
            piece.rod(Vector(x * 1.08, 0, 0.2), Vector(x, 0.45, 0.18), 0.021, round)
            piece.add(
                .tube(
                    [Vector(x * 1.08, 0, -0.24), Vector(x, 0.45, -0.19), Vector(x, 0.96, -0.28)],
                    radii: [0.02, 0.022, 0.017], segments: 10), round)
            piece.rod(Vector(x * 1.04, 0.18, -0.22), Vector(x * 1.04, 0.18, 0.19), 0.012, round)
        }
        piece.box(Vector(-0.2, 0.86, -0.285), Vector(0.2, 0.95, -0.26), wood)
        piece.box(Vector(-0.2, 0.60, -0.232), Vector(0.2, 0.63, -0.212), wood)
        for k in -2...2 {
            let x = Float(k) * 0.07
            piece.rod(Vector(x, 0.62, -0.222), Vector(x, 0.87, -0.27), 0.011, round, sides: 6)
        }
        return piece
    }

    /// A floor lamp with a cloth shade, 1.6 m high.
    static func lamp(color: Vector, isLit: Bool) -> Workpiece {
        var piece = Workpiece("lamp")
        let metal = piece.material(
            Material(baseColor: Vector(0.30, 0.22, 0.12), roughness: 0.35, metallic: 0.9))
        let shade = piece.material(
            Material(
                .cloth, baseColor: color, roughness: 0.9, translucency: 0.6,
                emission: isLit ? color * Vector(2.4, 1.7, 1.0) : .zero))
        let bulb = piece.material(
            Material(
                baseColor: Vector(0.9, 0.9, 0.85), emission: isLit ? Vector(4, 2.9, 1.8) : .zero)
        )
        piece.turned(
            [
                SIMD2(0.17, 0), SIMD2(0.17, 0.02), SIMD2(0.05, 0.04), SIMD2(0.014, 0.08),
                SIMD2(0.014, 1.32),
            ], metal)
        piece.turned([SIMD2(0.25, 1.22), SIMD2(0.155, 1.58)], shade, segments: 36)
        piece.add(
            Mesh.lathe([SIMD2(0.248, 1.22), SIMD2(0.153, 1.58)], segments: 36).turnedInsideOut,
            shade)
        piece.add(
            .sphere(radius: 0.05, segments: 14), bulb,
            at: Transform(translation: Vector(0, 1.38, 0)))
        return piece
    }
}
