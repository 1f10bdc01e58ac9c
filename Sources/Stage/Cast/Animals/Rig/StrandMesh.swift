// SPDX-License-Identifier: Apache-2.0
import Numerics
import Rendering

/// Fur and hair as thin tapered strips; each vertex rides on the map of a vertex of the skin.
struct StrandMesh: Sendable {
    /// Rest shape and colors.
    private(set) var mesh = Mesh()
    /// The skin's vertex that carries each vertex.
    private(set) var carriers: [UInt32] = []
    /// How far each vertex gives way to the wind, 0 at the root.
    private(set) var give: [Float] = []

    /// One hair.
    struct Strand {
        /// Points from root to tip, meters.
        var points: [Vector]
        /// Direction across the strip.
        var side: Vector
        /// Direction that the strip is shaded with.
        var normal: Vector
        /// Full width at the root in meters.
        var width: Float
        /// Colors at root and tip, linear RGB.
        var root: Vector
        var tip: Vector
        /// Index of the skin's vertex that carries it.
        var carrier: UInt32
        /// From 0, stiff, to 1, long and loose.
        var looseness: Float
    }

    /// Adds a strip that ends in a point: 2k + 1 vertices for k + 1 points.
    mutating func append(_ strand: Strand) {
        let base = UInt32(mesh.positions.count)
        let last = strand.points.count - 1
        for (index, point) in strand.points.enumerated() {
            let share = Float(index) / Float(last)
            let half = strand.side * (strand.width * 0.5 * (1 - share * share))
            let color = SIMD4(strand.root.mixed(strand.tip, share), share)
            for p in index == last ? [point] : [point - half, point + half] {
                mesh.positions.append(p)
                mesh.colors.append(color)
                mesh.normals.append(strand.normal)
                carriers.append(strand.carrier)
                give.append(strand.looseness * share * share)
            }
            if index > 0 {
                let a = base + UInt32(2 * index - 2)
                mesh.triangles.append(SIMD3(a, a + 1, a + 2))
                if index < last { mesh.triangles.append(SIMD3(a + 1, a + 3, a + 2)) }
            }
        }
    }

    /// Positions and normals when the skin's vertices move by `maps` and loose hair by `sway` meters.
    func deformed(by maps: [Transform], sway: Vector) -> PartPose {
        let count = mesh.positions.count
        let positions = [Vector](unsafeUninitializedCapacity: count) { out, filled in
            for i in 0..<count {
                let p = maps[Int(carriers[i])].point(mesh.positions[i]) + sway * give[i]
                out.initializeElement(at: i, to: p)
            }
            filled = count
        }
        let normals = [Vector](unsafeUninitializedCapacity: count) { out, filled in
            for i in 0..<count {
                let n = maps[Int(carriers[i])].direction(mesh.normals[i])
                out.initializeElement(at: i, to: n.normalized)
            }
            filled = count
        }
        return PartPose(.identity, positions: positions, normals: normals)
    }
}
