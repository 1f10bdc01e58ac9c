// SPDX-License-Identifier: Apache-2.0
import Numerics

/// Surface nets (Gibson 1998): one vertex in each cell that the surface crosses, one quad for each
/// edge.
///
/// Meshes are closed by construction.
enum SurfaceNets {
    /// Vertices, their outward normals and counter-clockwise triangles.
    struct Surface {
        var positions: [Vector] = []
        var normals: [Vector] = []
        var triangles: [SIMD3<UInt32>] = []
    }

    private static let block = 8

    /// Meshes flesh on a lattice; vertices are then drawn onto the surface itself.
    static func mesh(_ flesh: Flesh, on lattice: Lattice) -> Surface {
        let values = samples(flesh, lattice)
        var surface = Surface()
        let cells = vertices(values, lattice, into: &surface)
        quads(values, cells, lattice, into: &surface)
        project(&surface, onto: flesh)
        return surface
    }

    /// The distance at each sample; far from the surface only its sign is right.
    private static func samples(_ flesh: Flesh, _ lattice: Lattice) -> [Float] {
        let (nx, ny, nz) = (lattice.x.count, lattice.y.count, lattice.z.count)
        var values = [Float](repeating: 1, count: lattice.count)
        for k0 in stride(from: 0, to: nz, by: block) {
            for j0 in stride(from: 0, to: ny, by: block) {
                for i0 in stride(from: 0, to: nx, by: block) {
                    let (i1, j1, k1) = (
                        min(i0 + block, nx), min(j0 + block, ny), min(k0 + block, nz)
                    )
                    let low = lattice.point(i0, j0, k0)
                    let high = lattice.point(i1 - 1, j1 - 1, k1 - 1)
                    let center = (low + high) / 2
                    let radius = (high - low).length / 2
                    let near = flesh.capsules(near: center, within: radius)
                    let middle = flesh.distance(center, among: near)
                    let isFar = abs(middle) > radius * 1.05 + flesh.blend
                    for k in k0..<k1 {
                        for j in j0..<j1 {
                            for i in i0..<i1 {
                                values[lattice.index(i, j, k)] =
                                    isFar
                                    ? middle : flesh.distance(lattice.point(i, j, k), among: near)
                            }
                        }
                    }
                }
            }
        }
        return values
    }

    /// Puts a vertex into each crossed cell; the answer maps cells (named by their lowest sample) to
    /// vertices, -1 where there is none.
    private static func vertices(
        _ values: [Float], _ lattice: Lattice, into surface: inout Surface
    ) -> [Int32] {
        let (nx, ny, nz) = (lattice.x.count, lattice.y.count, lattice.z.count)
        var cells = [Int32](repeating: -1, count: lattice.count)
        let offsets = (0..<8).map { lattice.index($0 & 1, ($0 >> 1) & 1, $0 >> 2) }
        for k in 0..<(nz - 1) {
            for j in 0..<(ny - 1) {
                for i in 0..<(nx - 1) {
                    let base = lattice.index(i, j, k)
                    var inside = 0
                    for offset in offsets where values[base + offset] < 0 { inside += 1 }
                    guard inside > 0, inside < 8 else { continue }
                    let low = lattice.point(i, j, k)
                    let size = lattice.point(i + 1, j + 1, k + 1) - low
                    let share = crossing(values, base, offsets)
                    cells[base] = Int32(surface.positions.count)
                    surface.positions.append(low + size * share)
                }
            }
        }
        return cells
    }

    /// Mean of the places where a cell's twelve edges cross zero, in cell units.
    private static func crossing(_ values: [Float], _ base: Int, _ offsets: [Int]) -> Vector {
        var sum = Vector.zero
        var count: Float = 0
        for a in 0..<8 {
            for axis in 0..<3 where a & (1 << axis) == 0 {
                let va = values[base + offsets[a]]
                let vb = values[base + offsets[a | (1 << axis)]]
                guard (va < 0) != (vb < 0) else { continue }
                var p = Vector(Float(a & 1), Float((a >> 1) & 1), Float(a >> 2))
                p[axis] = va / (va - vb)
                sum += p
                count += 1
            }
        }
        return sum / max(count, 1)
    }

    private static func quads(
        _ values: [Float], _ cells: [Int32], _ lattice: Lattice, into surface: inout Surface
    ) {
        let steps = [lattice.index(1, 0, 0), lattice.index(0, 1, 0), lattice.index(0, 0, 1)]
        for k in 1..<(lattice.z.count - 1) {
            for j in 1..<(lattice.y.count - 1) {
                for i in 1..<(lattice.x.count - 1) {
                    let base = lattice.index(i, j, k)
                    let isInside = values[base] < 0
                    for axis in 0..<3 where (values[base + steps[axis]] < 0) != isInside {
                        let (u, v) = (steps[(axis + 1) % 3], steps[(axis + 2) % 3])
                        let corners = [
                            cells[base - u - v], cells[base - v], cells[base], cells[base - u],
                        ]
                        .map { UInt32(bitPattern: $0) }
                        let (b, d) = isInside ? (corners[1], corners[3]) : (corners[3], corners[1])
                        surface.triangles.append(SIMD3(corners[0], b, corners[2]))
                        surface.triangles.append(SIMD3(corners[0], corners[2], d))
                    }
                }
            }
        }
    }

    /// Draws each vertex along the gradient onto the surface and keeps the gradient as its normal.
    private static func project(_ surface: inout Surface, onto flesh: Flesh) {
        surface.normals = surface.positions
        for index in surface.positions.indices {
            var p = surface.positions[index]
            let near = flesh.capsules(near: p, within: 0)
            let step = flesh.fineBlend * 0.3
            p -= flesh.gradient(p, step: step, among: near) * flesh.distance(p, among: near) * 0.9
            surface.positions[index] = p
            surface.normals[index] = flesh.gradient(p, step: step, among: near)
        }
    }
}
