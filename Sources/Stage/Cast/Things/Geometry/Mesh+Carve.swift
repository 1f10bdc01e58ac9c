// SPDX-License-Identifier: Apache-2.0
import Numerics
import Rendering

extension Mesh {
    /// Cuts the surface along `distance = 0` and answers both sides.
    ///
    /// The function is taken at the vertices and linear in between, so edges are as smooth as the mesh
    /// is fine; triangles that it crosses are split.
    func carved(by distance: (Vector, SIMD2<Float>) -> Float) -> (inside: Mesh, outside: Mesh) {
        let values = positions.indices.map {
            distance(positions[$0], uvs.isEmpty ? .zero : uvs[$0])
        }
        var inside = Splitter(source: self, values: values)
        var outside = Splitter(source: self, values: values)
        for t in triangles {
            let corners = [Int(t.x), Int(t.y), Int(t.z)]
            let count = corners.count { values[$0] < 0 }
            if count == 3 {
                inside.keep(corners)
            } else if count == 0 {
                outside.keep(corners)
            } else {
                inside.clip(corners, keepsNegative: true)
                outside.clip(corners, keepsNegative: false)
            }
        }
        return (inside.result, outside.result)
    }

    /// The mesh with every vertex moved along its normal, in meters.
    func offset(_ distance: Float) -> Mesh {
        var result = self
        for k in positions.indices { result.positions[k] += normals[k] * distance }
        return result
    }
}

/// Collects one side of a cut, sharing vertices.
private struct Splitter {
    let source: Mesh
    let values: [Float]
    var result = Mesh()
    private var known: [Int32]
    private var cuts: [SIMD2<Int32>: UInt32] = [:]

    init(source: Mesh, values: [Float]) {
        self.source = source
        self.values = values
        known = [Int32](repeating: -1, count: source.positions.count)
    }

    mutating func keep(_ corners: [Int]) {
        result.triangles.append(
            SIMD3(vertex(corners[0]), vertex(corners[1]), vertex(corners[2])))
    }

    mutating func clip(_ corners: [Int], keepsNegative: Bool) {
        var polygon: [UInt32] = []
        for k in 0..<3 {
            let (a, b) = (corners[k], corners[(k + 1) % 3])
            if (values[a] < 0) == keepsNegative { polygon.append(vertex(a)) }
            if (values[a] < 0) != (values[b] < 0) { polygon.append(cut(a, b)) }
        }
        guard polygon.count > 2 else { return }
        for k in 1..<(polygon.count - 1) {
            result.triangles.append(SIMD3(polygon[0], polygon[k], polygon[k + 1]))
        }
    }

    private mutating func vertex(_ index: Int) -> UInt32 {
        if known[index] >= 0 { return UInt32(known[index]) }
        known[index] = Int32(result.positions.count)
        append(index, index, 0)
        return UInt32(known[index])
    }

    private mutating func cut(_ a: Int, _ b: Int) -> UInt32 {
        let (low, high) = (min(a, b), max(a, b))
        let key = SIMD2(Int32(low), Int32(high))
        if let found = cuts[key] { return found }
        let index = UInt32(result.positions.count)
        append(low, high, values[low] / (values[low] - values[high]))
        cuts[key] = index
        return index
    }

    private mutating func append(_ a: Int, _ b: Int, _ t: Float) {
        result.positions.append(source.positions[a].mixed(source.positions[b], t))
        if !source.normals.isEmpty {
            result.normals.append(source.normals[a].mixed(source.normals[b], t).normalized)
        }
        if !source.uvs.isEmpty {
            result.uvs.append(source.uvs[a] + (source.uvs[b] - source.uvs[a]) * t)
        }
        if !source.colors.isEmpty {
            result.colors.append(source.colors[a] + (source.colors[b] - source.colors[a]) * t)
        }
    }
}
