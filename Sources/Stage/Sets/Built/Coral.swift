// SPDX-License-Identifier: Apache-2.0
import Foundation
import Numerics
import Rendering

/// Corals for the reef.
enum Coral {
    /// A bush of branches, or a flat fan in the xy plane.
    static func branching(_ color: Vector, seed: UInt64, fan: Bool) -> Model {
        var random = RandomSource(seed: seed, stream: "coral")
        var piece = Workpiece("coral")
        let skin = piece.material(
            Material(
                .mottled, baseColor: color, accent: color * 0.6, roughness: 0.8, scale: 0.06,
                bump: 0.6))
        var tips: [(Vector, Vector, Float)] = []
        for _ in 0..<(fan ? 5 : 9) {
            var way = Vector(random.between(-0.8, 0.8), 1, random.between(-0.8, 0.8))
            if fan { way.z *= 0.08 }
            tips.append((.zero, way.normalized, 0.032))
        }
        for level in 0..<4 {
            var next: [(Vector, Vector, Float)] = []
            for (start, way, radius) in tips {
                let length = random.between(0.13, 0.24) * (1 - 0.12 * Float(level))
                let end = start + way * length
                let middle = start.mixed(end, 0.5) + random.direction() * 0.015
                piece.add(
                    .tube(
                        [start, middle, end], radii: [radius, radius * 0.9, radius * 0.78],
                        segments: 6), skin,
                    color: Vector(repeating: 0.7 + 0.16 * Float(level)))
                for _ in 0..<2 where random.unit() < 0.82 {
                    var turn = way + random.direction() * 0.62 + Vector(0, 0.12, 0)
                    if fan { turn.z *= 0.1 }
                    next.append((end, turn.normalized, radius * 0.78))
                }
            }
            tips = next
        }
        return piece.model
    }

    /// A round brain coral with furrows.
    static func brain(_ color: Vector, seed: UInt64) -> Model {
        let noise = Int32(truncatingIfNeeded: seed & 0xffff)
        var mesh = Mesh.sphere(radius: 0.4, segments: 72)
        mesh.colors = []
        var tones: [SIMD4<Float>] = []
        mesh.positions = mesh.positions.map { p in
            let warp = Noise.fractal(p * 5 + Vector(repeating: 9), octaves: 3, seed: noise) * 14
            let ridge = sin(warp * 3)
            tones.append(SIMD4(Vector(repeating: 0.8 + 0.3 * ridge), 0))
            return p * Vector(1, 0.7, 1) * (1 + 0.035 * ridge) + Vector(0, 0.1, 0)
        }
        mesh.colors = tones
        let skin = Material(baseColor: color, roughness: 0.85)
        return Model(name: "brain coral", mesh: mesh.computingNormals(), materials: [skin])
    }
}
