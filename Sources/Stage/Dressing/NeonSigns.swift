// SPDX-License-Identifier: Apache-2.0
import Foundation
import Numerics
import Rendering

/// Tubes and panels of colored light along a street, or standing in a landscape.
struct NeonSigns {
    let seed: UInt64
    let isStreet: Bool

    /// Adds the signs on both sides, away from the stage and the way to the camera.
    func add(to world: inout World) {
        var random = RandomSource(seed: seed, stream: "neon")
        let colors = [
            Vector(1, 0.04, 0.5), Vector(0.02, 0.6, 1), Vector(0.5, 0.06, 1), Vector(1, 0.45, 0.03),
        ]
        var models: [Int] = []
        for color in colors {
            for shape in 0..<3 {
                world.models.append(
                    Model(
                        name: "neon sign", mesh: Self.mesh(shape, &random),
                        materials: [
                            Material(.light, baseColor: .zero, emission: color * 1.5),
                            Material(baseColor: Vector(0.015, 0.015, 0.02), roughness: 0.6),
                        ]))
                models.append(world.models.count - 1)
            }
        }
        for k in 0..<(isStreet ? 26 : 12) {
            let side: Float = k.isMultiple(of: 2) ? -1 : 1
            let z = -4 - Float(k / 2) * (isStreet ? 4.5 : 7) + random.between(-1.2, 1.2)
            let x = side * (isStreet ? random.between(9.2, 10.2) : random.between(7, 20))
            let y = isStreet ? random.between(3.4, 8.5) : random.between(1.2, 3.5)
            let heading: Float = isStreet ? 0 : random.between(-0.6, 0.6)
            world.instances.append(
                Instance(
                    model: models[Int(random.unit() * Float(models.count)) % models.count],
                    transform: .standing(at: Vector(x, y, z), heading: heading)))
        }
    }

    /// A column of signs, a framed panel, or two long tubes.
    private static func mesh(_ shape: Int, _ random: inout RandomSource) -> Mesh {
        func bar(_ low: Vector, _ high: Vector) -> Mesh { .box(low: low, high: high) }
        var lit: [Mesh] = []
        switch shape {
        case 0:
            for row in 0..<5 {
                let y = Float(row) * 0.62
                for _ in 0..<3 {
                    let (x, h) = (random.between(-0.22, 0.08), y + random.between(0.04, 0.4))
                    lit.append(bar(Vector(x, h, 0.05), Vector(x + 0.2, h + 0.05, 0.1)))
                }
                lit.append(bar(Vector(-0.03, y + 0.05, 0.05), Vector(0.02, y + 0.5, 0.1)))
            }
        case 1:
            lit = [
                bar(Vector(-0.8, 0, 0.05), Vector(0.8, 0.05, 0.1)),
                bar(Vector(-0.8, 0.85, 0.05), Vector(0.8, 0.9, 0.1)),
                bar(Vector(-0.8, 0, 0.05), Vector(-0.75, 0.9, 0.1)),
                bar(Vector(0.75, 0, 0.05), Vector(0.8, 0.9, 0.1)),
                bar(Vector(-0.55, 0.25, 0.05), Vector(0.2, 0.32, 0.1)),
                bar(Vector(-0.55, 0.5, 0.05), Vector(0.5, 0.6, 0.1)),
            ]
        default:
            lit = [
                bar(Vector(-0.1, 0, 0.05), Vector(-0.05, 3.2, 0.1)),
                bar(Vector(0.1, 0.4, 0.05), Vector(0.15, 2.8, 0.1)),
            ]
        }
        let tubes = Mesh.merged(lit).assigned(material: 0)
        let back: (Vector, Vector) =
            switch shape {
            case 0: (Vector(-0.32, -0.1, -0.05), Vector(0.36, 3.2, 0.04))
            case 1: (Vector(-0.86, -0.06, -0.05), Vector(0.86, 0.96, 0.04))
            default: (Vector(-0.16, -0.05, 0), Vector(0.2, 3.25, 0.04))
            }
        return Mesh.merged([tubes, bar(back.0, back.1).assigned(material: 1)])
    }
}
