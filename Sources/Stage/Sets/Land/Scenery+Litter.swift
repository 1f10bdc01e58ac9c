// SPDX-License-Identifier: Apache-2.0
import Foundation
import Numerics
import Rendering
import Screenplay

extension Scenery {
    /// Strews fallen leaves on the ground around the stage and before the camera where `lies` allows;
    /// they are larger the farther away they are, so that their number stays small.
    mutating func strewLeaves(
        count: Int, reach: Float, where lies: @Sendable (Float, Float) -> Float
    ) {
        guard !brief.without.contains("leaves"), !brief.without.contains("plants") else { return }
        let (surface, seed, view) = (surface, brief.seed, bestView)
        let eye = SIMD2(sin(bestView), cos(bestView)) * 12
        let pieces = 8
        let meshes = Parallel.map(pieces) { piece -> Mesh in
            var random = RandomSource(seed: seed &+ UInt64(piece) &* 613, stream: "fallen leaves")
            let drifts = Relief(seed: seed, stream: "drifts")
            var mesh = Mesh()
            for _ in 0..<(count / pieces) {
                let isStage = random.unit() < 0.4
                let from = isStage ? SIMD2<Float>(0, 3) : eye
                let spread: Float = isStage ? .pi : 0.9
                let angle = view + .pi + random.between(-spread, spread)
                let distance = 0.3 + (isStage ? 16 : reach) * pow(random.unit(), 0.9)
                let x = from.x + sin(angle) * distance
                let z = from.y + cos(angle) * distance
                let (chance, tint) = (random.unit(), Foliage.tint(.autumn, &random))
                let drift = smoothstep(-0.5, 0.4, drifts.fractal(x, z, size: 2.2, octaves: 3))
                guard chance < lies(x, z) * (0.25 + 0.75 * drift) else { continue }
                let size = (0.05 + 0.0028 * distance) * random.between(0.7, 1.25)
                let turn = random.between(0, 2 * .pi)
                let (pitch, roll) = (random.between(-0.3, 0.3), random.between(-0.3, 0.3))
                let along = Vector(sin(turn), pitch, cos(turn)) * size
                let across = Vector(cos(turn), roll, -sin(turn)) * (size * 0.42)
                let normal = across.cross(along)
                let up = (normal.y < 0 ? -normal : normal).normalized
                mesh.leaf(
                    at: Vector(x, surface(x, z) + 0.012 + size * 0.12, z) - along * 0.5,
                    along: along, across: across, normal: up, color: SIMD4(tint, 0.5), material: 0)
            }
            return mesh
        }
        let leaf = Foliage.materials(bark: .zero, leaf: Foliage.leaves(.autumn) * 0.85)[1]
        for mesh in meshes where !mesh.positions.isEmpty {
            place(Model(name: "fallen leaves", mesh: mesh, materials: [leaf]), at: .identity)
        }
    }
}
