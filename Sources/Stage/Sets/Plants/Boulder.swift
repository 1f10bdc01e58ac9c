// SPDX-License-Identifier: Apache-2.0
import Foundation
import Numerics
import Rendering

/// Rocks: a ball cut by planes as stone breaks, then worn and roughened.
enum Boulder {
    /// A rock about a meter across, standing a third deep in y = 0.
    static func model(
        seed: UInt64, detail: PlantDetail, color: Vector = Vector(0.21, 0.195, 0.18),
        moss: Vector = Vector(0.06, 0.075, 0.022)
    ) -> Model {
        var mesh = ball(subdivisions: detail == .near ? 5 : detail == .middle ? 3 : 2)
        var random = RandomSource(seed: seed, stream: "rock")
        let stretch = Vector(
            random.between(0.8, 1.3), random.between(0.55, 0.95), random.between(0.75, 1.15))
        let cuts = (0..<11).map { _ in (random.direction(), random.between(0.52, 0.86)) }
        let salt = Int32(truncatingIfNeeded: random.next() & 0xffff)
        for index in mesh.positions.indices {
            let unit = mesh.positions[index]
            var p = unit
            for (normal, depth) in cuts {
                let over = p.dot(normal) - depth
                // A rounded cut: most of what stands out is taken away.
                if over > 0 { p -= normal * (over * (1 - 0.12 * min(1, over * 4))) }
            }
            let broad: Float = Noise.fractal(p * 2.1 + 40, octaves: 3, seed: salt) - 0.5
            let fine: Float = Noise.fractal(p * 7 + 90, octaves: 4, seed: salt) - 0.5
            let vein: Float = Noise.fractal(p * 3.4 + 10, octaves: 3, seed: salt &+ 5) - 0.5
            let crack: Float = max(0, 1 - abs(vein) * 22)
            let relief: Float = broad * 0.24 + fine * 0.075 - 0.06 * crack
            p += unit * relief
            mesh.positions[index] = p * stretch * 0.62 + Vector(0, 0.18, 0)
        }
        mesh.smoothNormals()
        mesh.colors = mesh.positions.map { p in
            let tone = 0.82 + 0.36 * Noise.fractal(p * 3 + 7, octaves: 3, seed: salt)
            return SIMD4(tone, tone, tone * 0.98, 0)
        }
        return Model(
            name: "rock", mesh: mesh,
            materials: [
                Material(
                    .rock, baseColor: color, accent: moss, roughness: 0.88, specular: 0.6,
                    scale: 0.5, bump: 0.6)
            ])
    }

    /// A unit ball of evenly spread triangles (a divided icosahedron).
    static func ball(subdivisions: Int) -> Mesh {
        let g: Float = 1.618_034
        var points = [
            Vector(-1, g, 0), Vector(1, g, 0), Vector(-1, -g, 0), Vector(1, -g, 0),
            Vector(0, -1, g), Vector(0, 1, g), Vector(0, -1, -g), Vector(0, 1, -g),
            Vector(g, 0, -1), Vector(g, 0, 1), Vector(-g, 0, -1), Vector(-g, 0, 1),
        ].map(\.normalized)
        var faces: [SIMD3<UInt32>] = [
            SIMD3(0, 11, 5), SIMD3(0, 5, 1), SIMD3(0, 1, 7), SIMD3(0, 7, 10), SIMD3(0, 10, 11),
            SIMD3(1, 5, 9), SIMD3(5, 11, 4), SIMD3(11, 10, 2), SIMD3(10, 7, 6), SIMD3(7, 1, 8),
            SIMD3(3, 9, 4), SIMD3(3, 4, 2), SIMD3(3, 2, 6), SIMD3(3, 6, 8), SIMD3(3, 8, 9),
            SIMD3(4, 9, 5), SIMD3(2, 4, 11), SIMD3(6, 2, 10), SIMD3(8, 6, 7), SIMD3(9, 8, 1),
        ]
        for _ in 0..<subdivisions {
            var middles: [UInt64: UInt32] = [:]
            func middle(_ a: UInt32, _ b: UInt32) -> UInt32 {
                let key = UInt64(min(a, b)) << 32 | UInt64(max(a, b))
                if let known = middles[key] { return known }
                points.append((points[Int(a)] + points[Int(b)]).normalized)
                middles[key] = UInt32(points.count - 1)
                return UInt32(points.count - 1)
            }
            var finer: [SIMD3<UInt32>] = []
            for f in faces {
                let (a, b, c) = (middle(f.x, f.y), middle(f.y, f.z), middle(f.z, f.x))
                finer += [SIMD3(f.x, a, c), SIMD3(f.y, b, a), SIMD3(f.z, c, b), SIMD3(a, b, c)]
            }
            faces = finer
        }
        return Mesh(
            positions: points, normals: points, triangles: faces,
            materials: [UInt8](repeating: 0, count: faces.count))
    }
}
