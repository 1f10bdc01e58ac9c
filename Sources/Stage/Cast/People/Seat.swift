// SPDX-License-Identifier: Apache-2.0
import Numerics
import Rendering

/// A plain wooden bench for those who sit where nothing is to sit on.
enum Seat {
    /// A bench whose seat is at a height in meters, in the space of a person who sits on it.
    static func bench(height: Float) -> Model {
        var mesh = Mesh()
        func box(_ low: Vector, _ high: Vector, _ tone: Float) {
            let start = UInt32(mesh.positions.count)
            let faces: [(Vector, Vector, Vector)] = [
                (Vector(1, 0, 0), Vector(0, 1, 0), Vector(0, 0, 1)),
                (Vector(0, 1, 0), Vector(0, 0, 1), Vector(1, 0, 0)),
                (Vector(0, 0, 1), Vector(1, 0, 0), Vector(0, 1, 0)),
            ]
            var next = start
            for (u, v, n) in faces {
                for sign in [Float(-1), 1] {
                    let center = (low + high) / 2
                    let half = (high - low) / 2
                    for (a, b) in [(-1, -1), (1, -1), (1, 1), (-1, 1)] as [(Float, Float)] {
                        let d = u * a * sign + v * b + n * sign
                        mesh.positions.append(center + d * half)
                        mesh.normals.append(n * sign)
                        mesh.colors.append(SIMD4(Vector(1, 1, 1) * tone, 0))
                        let q = d * half
                        mesh.uvs.append(SIMD2(q.x + q.y * 0.37, q.z + q.y))
                    }
                    mesh.triangles.append(SIMD3(next, next + 1, next + 2))
                    mesh.triangles.append(SIMD3(next, next + 2, next + 3))
                    next += 4
                }
            }
        }
        for k in 0..<4 {
            let z = -0.27 + 0.115 * Float(k)
            box(
                Vector(-0.75, height - 0.04, z), Vector(0.75, height, z + 0.1),
                0.9 + 0.06 * Float(k % 3))
        }
        for x in [Float(-0.6), 0.52] {
            box(Vector(x, 0, -0.24), Vector(x + 0.08, height - 0.04, -0.16), 0.7)
            box(Vector(x, 0, 0.06), Vector(x + 0.08, height - 0.04, 0.14), 0.7)
            box(Vector(x, height - 0.11, -0.16), Vector(x + 0.08, height - 0.04, 0.06), 0.7)
        }
        let wood = Material(
            .wood, baseColor: Vector(0.27, 0.16, 0.085), roughness: 0.6, scale: 0.1)
        return Model(name: "bench", mesh: mesh, materials: [wood])
    }
}
