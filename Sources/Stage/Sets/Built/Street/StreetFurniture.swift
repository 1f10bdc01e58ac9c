// SPDX-License-Identifier: Apache-2.0
import Foundation
import Numerics
import Rendering

/// What stands on pavements.
enum StreetFurniture {
    private static func iron(_ piece: inout Workpiece) -> UInt8 {
        piece.material(
            Material(baseColor: Vector(0.028, 0.032, 0.032), roughness: 0.45, metallic: 0.3))
    }

    /// Where the light of a street lamp hangs, from its foot, the arm towards +Z.
    static let lampHead = Vector(0, 6.5, 1.35)

    /// A street lamp with an arm towards +Z.
    static func lamp(isLit: Bool) -> Model {
        var piece = Workpiece("street lamp")
        let metal = iron(&piece)
        let glow = piece.material(
            Material(
                baseColor: Vector(0.8, 0.8, 0.75), roughness: 0.3,
                emission: isLit ? Vector(22, 15.5, 8.5) : .zero))
        piece.turned(
            [
                SIMD2(0.17, 0), SIMD2(0.17, 0.25), SIMD2(0.11, 0.4), SIMD2(0.09, 0.95),
                SIMD2(0.12, 1.0),
                SIMD2(0.075, 1.1), SIMD2(0.055, 6.2),
            ], metal, segments: 14)
        let arm = (0...8).map { k -> Vector in
            let a = Float(k) / 8 * .pi / 2
            return Vector(0, 6.2 + 0.5 * sin(a), 1.2 * (1 - cos(a)))
        }
        piece.add(.tube(arm, radii: Array(repeating: 0.045, count: 9), segments: 8), metal)
        let head = Transform(translation: lampHead, scale: Vector(0.17, 0.10, 0.36))
        let shell = Mesh.sphere(radius: 1, segments: 18).transformed(head)
        let (lens, top) = shell.carved { p, _ in p.y - lampHead.y }
        piece.add(top, metal)
        piece.add(lens, glow)
        return piece.model
    }

    /// A traffic light that faces +Z; `isGreen` says which lamp shines.
    static func signal(isGreen: Bool) -> Model {
        var piece = Workpiece("traffic light")
        let metal = iron(&piece)
        let lamps = [
            isGreen ? Vector(0.12, 0.01, 0.01) : Vector(5, 0.25, 0.1), Vector(0.12, 0.07, 0.01),
            isGreen ? Vector(0.2, 4.5, 1.4) : Vector(0.01, 0.08, 0.03),
        ].map {
            piece.material(
                Material(baseColor: Vector(0.02, 0.02, 0.02), roughness: 0.3, emission: $0))
        }
        piece.rod(.zero, Vector(0, 3.6, 0), 0.06, metal)
        piece.box(Vector(-0.17, 2.75, -0.02), Vector(0.17, 3.75, 0.22), metal)
        for k in 0..<3 {
            let place = Transform(
                translation: Vector(0, 3.57 - Float(k) * 0.31, 0.222),
                rotation: Quaternion(axis: Vector(1, 0, 0), angle: .pi / 2))
            piece.add(.disk(radius: 0.11, y: 0, segments: 18), lamps[k], at: place)
        }
        return piece.model
    }

    /// A hydrant.
    static func hydrant() -> Model {
        var piece = Workpiece("hydrant")
        let red = piece.material(
            Material(baseColor: Vector(0.42, 0.02, 0.015), roughness: 0.4, clearcoat: 0.4))
        piece.turned(
            [
                SIMD2(0.16, 0), SIMD2(0.16, 0.05), SIMD2(0.11, 0.06), SIMD2(0.11, 0.5),
                SIMD2(0.15, 0.51),
                SIMD2(0.15, 0.56), SIMD2(0.10, 0.62), SIMD2(0.05, 0.72), SIMD2(0.01, 0.75),
            ], red, segments: 16)
        piece.rod(Vector(-0.19, 0.4, 0), Vector(0.19, 0.4, 0), 0.06, red, sides: 10)
        piece.rod(Vector(0, 0.38, 0), Vector(0, 0.38, 0.19), 0.075, red, sides: 10)
        return piece.model
    }

    /// A litter bin.
    static func bin() -> Model {
        var piece = Workpiece("bin")
        let green = piece.material(Material(baseColor: Vector(0.03, 0.07, 0.05), roughness: 0.5))
        piece.turned(
            [
                SIMD2(0.24, 0.08), SIMD2(0.28, 0.9), SIMD2(0.31, 0.92), SIMD2(0.31, 0.98),
                SIMD2(0.2, 1.04), SIMD2(0.14, 1.04),
            ],
            green, segments: 18)
        return piece.model
    }

    /// A mailbox.
    static func mailbox() -> Model {
        var piece = Workpiece("mailbox")
        let blue = piece.material(
            Material(baseColor: Vector(0.02, 0.06, 0.22), roughness: 0.4, clearcoat: 0.4))
        piece.box(Vector(-0.28, 0.15, -0.28), Vector(0.28, 1.05, 0.28), blue)
        let arch = (0...10).map { k -> [Vector] in
            let a = Float(k) / 10 * .pi
            return [
                Vector(-0.28, 1.05 + 0.28 * sin(a), 0.28 * cos(a)),
                Vector(0.28, 1.05 + 0.28 * sin(a), 0.28 * cos(a)),
            ]
        }
        piece.add(.surface(arch), blue)
        for x in [Float(-0.22), 0.22] {
            piece.box(Vector(x - 0.04, 0, -0.22), Vector(x + 0.04, 0.16, 0.22), blue)
            let rim = (0...10).map { k -> SIMD2<Float> in
                let a = Float(k) / 10 * .pi
                return SIMD2(0.28 * cos(a), 0.28 * sin(a))
            }
            piece.add(
                .plate(rim, thickness: 0.02), blue,
                at: Transform(
                    translation: Vector(x > 0 ? 0.27 : -0.27, 1.05, 0),
                    rotation: Quaternion(axis: Vector(0, 1, 0), angle: .pi / 2)))
        }
        return piece.model
    }

    /// The grate around a street tree.
    static func grate() -> Model {
        var piece = Workpiece("grate")
        let metal = iron(&piece)
        let soil = piece.material(
            Material(.mottled, baseColor: Vector(0.06, 0.045, 0.03), roughness: 1))
        piece.box(Vector(-0.62, 0, -0.62), Vector(0.62, 0.012, 0.62), soil)
        for k in 0..<9 where k != 4 {
            let x = -0.6 + Float(k) * 0.15
            piece.box(Vector(x - 0.03, 0, -0.65), Vector(x + 0.03, 0.03, 0.65), metal)
        }
        return piece.model
    }
}
