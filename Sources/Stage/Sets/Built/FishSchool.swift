// SPDX-License-Identifier: Apache-2.0
import Foundation
import Numerics
import Rendering

/// A school of small fish that circles the reef, each with a beating tail; one deforming part.
struct FishSchool: Actor {
    let parts: [Model]
    let castIndex: Int? = nil
    private let body: [Vector]
    private let bodyNormals: [Vector]
    private let members: [Swimmer]
    private let center: Vector
    private let turn: Float

    /// One fish: where it swims in the school, and its rhythm.
    private struct Swimmer: Sendable {
        var offset: Vector
        var phase: Float
        var size: Float
        var beat: Float
    }

    /// A school of 42 behind the stage.
    init(seed: UInt64) {
        var random = RandomSource(seed: seed, stream: "school")
        let fish = Self.fish()
        body = fish.positions
        bodyNormals = fish.normals
        let tones = [Vector(0.75, 0.60, 0.10), Vector(0.45, 0.55, 0.62), Vector(0.12, 0.32, 0.70)]
        let tone = tones[Int(random.unit() * 3) % 3]
        members = (0..<42).map { _ in
            Swimmer(
                offset: Vector(
                    random.normal() * 0.55, random.normal() * 0.5, random.normal() * 1.2),
                phase: random.between(0, 6.28), size: random.between(0.75, 1.25),
                beat: random.between(8, 12))
        }
        center = Vector(random.between(-2, 2), 2.8, -9)
        turn = random.unit() < 0.5 ? 1 : -1
        var mesh = Mesh()
        for _ in members { mesh.append(fish) }
        parts = [
            Model(
                name: "school of fish", mesh: mesh,
                materials: [Material(baseColor: tone, roughness: 0.35, clearcoat: 0.4)])
        ]
    }

    /// A little fish along +Z, 22 cm long.
    private static func fish() -> Mesh {
        let half = MonotoneCurve([
            (-0.11, 0.004), (-0.06, 0.014), (0.02, 0.026), (0.07, 0.022), (0.11, 0.003),
        ])
        let tall = MonotoneCurve([
            (-0.11, 0.012), (-0.06, 0.026), (0.02, 0.052), (0.07, 0.042), (0.11, 0.004),
        ])
        let rows = (0...12).map { j -> [Vector] in
            let z = mix(-0.11, 0.11, Float(j) / 12)
            return (0...10).map { i in
                let a = Float(i) / 10 * 2 * .pi
                return Vector(half(z) * cos(a), tall(z) * sin(a), z)
            }
        }
        var mesh = Mesh.surface(rows)
        mesh.uvs = []
        mesh.colors = mesh.positions.map { p in
            let belly = smoothstep(0.02, -0.03, p.y)
            return SIMD4(Vector(repeating: 0.75 + 0.9 * belly), 0)
        }
        for (a, b, c) in [
            (Vector(0, 0.004, -0.1), Vector(0, 0.062, -0.175), Vector(0, 0, -0.145)),
            (Vector(0, -0.004, -0.1), Vector(0, 0, -0.145), Vector(0, -0.062, -0.175)),
            (Vector(0, 0.045, 0.05), Vector(0, 0.078, -0.01), Vector(0, 0.035, -0.05)),
        ] {
            let base = UInt32(mesh.positions.count)
            mesh.positions += [a, b, c]
            mesh.normals += Array(repeating: Vector(1, 0, 0), count: 3)
            mesh.colors += Array(repeating: SIMD4(0.7, 0.7, 0.7, 0), count: 3)
            mesh.triangles.append(SIMD3(base, base + 1, base + 2))
        }
        return mesh
    }

    func pose(at time: Float) -> [PartPose] {
        var positions: [Vector] = []
        var normals: [Vector] = []
        positions.reserveCapacity(members.count * body.count)
        normals.reserveCapacity(members.count * body.count)
        let radius: Float = 4.6
        for member in members {
            let along = turn * (time * 0.95 / radius) + member.offset.z / radius
            let r = radius + member.offset.x + 0.15 * sin(time * 0.7 + member.phase)
            let height = member.offset.y + 0.12 * sin(time * 0.9 + member.phase * 2)
            let place = center + Vector(sin(along) * r, height, cos(along) * r * 0.55)
            let ahead = Vector(cos(along) * turn, 0, -sin(along) * 0.55 * turn)
            let map = Transform.standing(
                at: place, heading: atan2(ahead.x, ahead.z), scale: member.size)
            let swing = time * member.beat + member.phase
            for (p, n) in zip(body, bodyNormals) {
                let tail = max(0.05 - p.z, 0)
                let bend = Vector(tail * tail * 1.5 * sin(swing + p.z * 14), 0, 0)
                positions.append(map.point(p + bend))
                normals.append(map.direction(n).normalized)
            }
        }
        return [PartPose(.identity, positions: positions, normals: normals)]
    }
}
