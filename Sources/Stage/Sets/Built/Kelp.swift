// SPDX-License-Identifier: Apache-2.0
import Foundation
import Numerics
import Rendering

/// Stands of kelp that sway with the surge; two groups of stalks with leaves, deformed every frame.
struct Kelp: Actor {
    let parts: [Model]
    let castIndex: Int? = nil
    /// Foot of the stalk that each vertex belongs to, and its phase.
    private let roots: [Vector]
    private let phases: [Float]

    /// Grows kelp to the left and right of the stage on a seabed.
    init(seed: UInt64, height: (Float, Float) -> Float) {
        var random = RandomSource(seed: seed, stream: "kelp")
        var piece = Workpiece("kelp")
        let leaf = piece.material(
            Material(
                .foliage, baseColor: Vector(0.10, 0.13, 0.025), roughness: 0.5, translucency: 0.5))
        var roots: [Vector] = []
        var phases: [Float] = []
        let groves = (0..<9).map { k -> Vector in
            let side: Float = k.isMultiple(of: 2) ? -1 : 1
            return Vector(side * random.between(5, 17), 0, random.between(-22, -4))
        }
        for grove in groves {
            for _ in 0..<7 {
                let x = grove.x + random.normal() * 0.7
                let z = grove.z + random.normal() * 0.7
                let foot = Vector(x, height(x, z) - 0.05, z)
                Self.stalk(&piece, foot, length: random.between(2.6, 6.2), leaf, &random)
                let phase = x * 0.35 + z * 0.2 + random.between(0, 0.8)
                let added = piece.mesh.positions.count - roots.count
                roots += Array(repeating: foot, count: added)
                phases += Array(repeating: phase, count: added)
            }
        }
        parts = [piece.model]
        self.roots = roots
        self.phases = phases
    }

    private static func stalk(
        _ piece: inout Workpiece, _ foot: Vector, length: Float, _ leaf: UInt8,
        _ random: inout RandomSource
    ) {
        let lean = Vector(random.between(-0.12, 0.12), 1, random.between(-0.12, 0.12))
        let path = (0...8).map { foot + lean * (length * Float($0) / 8) }
        piece.add(
            .tube(path, radii: (0...8).map { 0.018 - 0.0015 * Float($0) }, segments: 5), leaf,
            color: Vector(0.7, 0.6, 0.4))
        var y: Float = 0.3
        while y < length {
            let angle = random.between(0, 2 * .pi)
            let out = Vector(sin(angle), 0.35, cos(angle)).normalized
            let side = out.cross(Vector(0, 1, 0)).normalized
            let size = random.between(0.35, 0.6)
            let base = foot + lean * y
            let rows = (0...4).map { j -> [Vector] in
                let t = Float(j) / 4
                let half = 0.075 * sin(.pi * min(t * 0.9 + 0.06, 1))
                let droop = Vector(0, -0.25 * t * t * size, 0)
                let center = base + out * (size * t) + droop
                return [center - side * half, center, center + side * half]
            }
            piece.add(.surface(rows), leaf, color: Vector(repeating: random.between(0.7, 1.25)))
            y += random.between(0.10, 0.2)
        }
    }

    func pose(at time: Float) -> [PartPose] {
        guard let rest = parts.first?.mesh.positions else { return [] }
        var moved = rest
        for k in rest.indices {
            let rise = max(rest[k].y - roots[k].y, 0)
            let reach = rise * rise * 0.022
            let phase = phases[k] - rise * 0.42
            let surge = sin(time * 0.85 + phase) + 0.35 * sin(time * 1.9 + phase * 1.7)
            moved[k].x += reach * surge
            moved[k].z += reach * 0.5 * cos(time * 0.62 + phase)
            // Bending keeps the length: the tip comes down a little.
            moved[k].y -= reach * reach * surge * surge * 0.25 / max(rise, 0.1)
        }
        return [PartPose(.identity, positions: moved)]
    }
}
