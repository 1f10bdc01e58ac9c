// SPDX-License-Identifier: Apache-2.0
import Foundation
import Numerics
import Rendering

/// A crack-free mesh of the ground around a place: rings whose cells are a few decimeters near the
/// center and grow with distance, twice as fine towards the picture's background as behind the camera.
struct Terrain: Sendable {
    /// Where the cells are finest, in meters.
    struct Layout: Sendable {
        var center = SIMD2<Float>(0, 0)
        /// Edge of the smallest cells, meters.
        var cell: Float = 0.32
        /// Angle that a far cell may span in the background, radians.
        var fineness: Float = 0.0034
        /// How far the ground reaches, meters.
        var reach: Float = 6500
        /// Middle of the finer sector, radians from -Z towards +X, and half its width.
        var facing: Float = 0
        var halfSector: Float = 1.15
    }

    let layout: Layout
    private let radii: [Float]
    /// Columns of the fine and of the coarse sector, one pair a ring.
    private let columns: [SIMD2<Int32>]
    private let starts: [Int]
    /// Positions of all vertices, ring by ring.
    private(set) var positions: [Vector]

    /// Samples `place(x, z, cell)`, which answers the vertex that belongs over a place.
    init(_ layout: Layout, place: @Sendable (Float, Float, Float) -> Vector) {
        self.layout = layout
        var radii: [Float] = [0.001]
        var columns = [SIMD2<Int32>(8, 8)]
        while let last = radii.last, last < layout.reach, let count = columns.last {
            let fine = max(layout.cell, last * layout.fineness)
            let next = last + max(fine, last * layout.fineness * 2.4)
            var counts = count
            let arcs = SIMD2(2 * layout.halfSector, 2 * (.pi - layout.halfSector)) * next
            if arcs.x / Float(counts.x) > fine * 1.25 { counts.x *= 2 }
            let coarse = max(layout.cell, last * layout.fineness * 3.4)
            if arcs.y / Float(counts.y) > coarse * 1.25 { counts.y *= 2 }
            radii.append(next)
            columns.append(counts)
        }
        var starts = [0]
        for count in columns { starts.append((starts.last ?? 0) + Int(count.x + count.y)) }
        (self.radii, self.columns, self.starts) = (radii, columns, starts)
        let frozen = zip(columns, radii).map { $0 }
        let rings = Parallel.map(frozen.count) { ring -> [Vector] in
            let (count, radius) = frozen[ring]
            let cell = max(layout.cell, radius * layout.fineness)
            return (0..<Int(count.x + count.y)).map { index in
                let angle = Terrain.angle(index, count, layout)
                let x = layout.center.x + radius * sin(angle)
                let z = layout.center.y - radius * cos(angle)
                return place(x, z, index < Int(count.x) ? cell : cell * 2)
            }
        }
        positions = Array(rings.joined())
    }

    /// A terrain of heights.
    init(_ layout: Layout, height: @Sendable (Float, Float, Float) -> Float) {
        self.init(layout) { x, z, cell in Vector(x, height(x, z, cell), z) }
    }

    /// Angle of a vertex of a ring from -Z towards +X.
    private static func angle(_ index: Int, _ count: SIMD2<Int32>, _ layout: Layout) -> Float {
        let fine = Int(count.x)
        if index < fine {
            return layout.facing - layout.halfSector
                + 2 * layout.halfSector * Float(index) / Float(fine)
        }
        return layout.facing + layout.halfSector
            + 2 * (.pi - layout.halfSector) * Float(index - fine) / Float(count.y)
    }

    /// Height of the drawn ground over a place, in meters, between the vertices around it.
    func height(_ x: Float, _ z: Float) -> Float {
        let (dx, dz) = (x - layout.center.x, z - layout.center.y)
        let radius = min((dx * dx + dz * dz).squareRoot(), layout.reach)
        var (low, high) = (0, radii.count - 1)
        while high - low > 1 {
            let middle = (low + high) / 2
            if radii[middle] <= radius { low = middle } else { high = middle }
        }
        let angle = atan2(dx, -dz)
        let share = min(max((radius - radii[low]) / (radii[high] - radii[low]), 0), 1)
        return mix(along(low, angle), along(high, angle), share)
    }

    /// Height on one ring at an angle.
    private func along(_ ring: Int, _ angle: Float) -> Float {
        let count = columns[ring]
        var turn = angle - layout.facing + layout.halfSector
        turn -= 2 * .pi * (turn / (2 * .pi)).rounded(.down)
        let fine = 2 * layout.halfSector
        let column =
            turn < fine
            ? turn / fine * Float(count.x)
            : Float(count.x) + (turn - fine) / (2 * .pi - fine) * Float(count.y)
        let total = Int(count.x + count.y)
        let first = min(Int(column), total - 1)
        let second = first + 1 == total ? 0 : first + 1
        let start = starts[ring]
        return mix(
            positions[start + first].y, positions[start + second].y, column - Float(first))
    }

    /// The ground as a mesh with smooth normals.
    func mesh() -> Mesh {
        var triangles: [SIMD3<UInt32>] = []
        triangles.reserveCapacity(positions.count * 2)
        for ring in 0..<(radii.count - 1) {
            let (inner, outer) = (columns[ring], columns[ring + 1])
            join(ring, sector: (0, inner.x), to: (0, outer.x), into: &triangles)
            join(ring, sector: (inner.x, inner.y), to: (outer.x, outer.y), into: &triangles)
        }
        var mesh = Mesh(positions: positions, triangles: triangles)
        mesh.smoothNormals()
        return mesh
    }

    /// Triangles between one sector of a ring and of the next, which has as many columns or twice.
    private func join(
        _ ring: Int, sector: (Int32, Int32), to next: (Int32, Int32),
        into triangles: inout [SIMD3<UInt32>]
    ) {
        func vertex(_ ring: Int, _ first: Int32, _ index: Int32) -> UInt32 {
            let total = columns[ring].x + columns[ring].y
            return UInt32(starts[ring] + Int((first + index) % total))
        }
        let doubled = next.1 == sector.1 * 2
        for index in 0..<sector.1 {
            let a = vertex(ring, sector.0, index)
            let b = vertex(ring, sector.0, index + 1)
            if doubled {
                let c = vertex(ring + 1, next.0, index * 2)
                let d = vertex(ring + 1, next.0, index * 2 + 1)
                let e = vertex(ring + 1, next.0, index * 2 + 2)
                triangles.append(SIMD3(a, d, c))
                triangles.append(SIMD3(a, b, d))
                triangles.append(SIMD3(b, e, d))
            } else {
                let c = vertex(ring + 1, next.0, index)
                let d = vertex(ring + 1, next.0, index + 1)
                triangles.append(SIMD3(a, b, c))
                triangles.append(SIMD3(b, d, c))
            }
        }
    }
}
