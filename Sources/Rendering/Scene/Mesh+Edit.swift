// SPDX-License-Identifier: Apache-2.0
package import Numerics

extension Mesh {
    /// The mesh with every position and normal taken through a map; mirrored maps turn the triangles
    /// around so that fronts stay fronts.
    package func transformed(_ t: Transform) -> Mesh {
        var result = self
        result.positions = positions.map(t.point)
        let cofactors = (t.y.cross(t.z), t.z.cross(t.x), t.x.cross(t.y))
        let isMirrored = t.x.dot(cofactors.0) < 0
        let sign: Float = isMirrored ? -1 : 1
        result.normals = normals.map { n in
            ((cofactors.0 * n.x + cofactors.1 * n.y + cofactors.2 * n.z) * sign).normalized
        }
        if isMirrored { result.triangles = triangles.map { SIMD3($0.x, $0.z, $0.y) } }
        return result
    }

    /// Adds another mesh.
    ///
    /// Attributes that only one of the two has are filled with their defaults; its materials are
    /// counted from `materialOffset` on.
    package mutating func append(_ other: Mesh, materialOffset: UInt8 = 0) {
        let (own, added) = (positions.count, other.positions.count)
        let hasMaterials = !materials.isEmpty || !other.materials.isEmpty || materialOffset > 0
        if !normals.isEmpty || !other.normals.isEmpty, own + added > 0 {
            normals = Self.complete(normals, own) { self.computingNormals().normals }
            normals += Self.complete(other.normals, added) { other.computingNormals().normals }
        }
        if !colors.isEmpty || !other.colors.isEmpty {
            let white = SIMD4<Float>(1, 1, 1, 0)
            colors = Self.complete(colors, own) { Array(repeating: white, count: own) }
            colors += Self.complete(other.colors, added) { Array(repeating: white, count: added) }
        }
        if !uvs.isEmpty || !other.uvs.isEmpty {
            uvs = Self.complete(uvs, own) { Array(repeating: .zero, count: own) }
            uvs += Self.complete(other.uvs, added) { Array(repeating: .zero, count: added) }
        }
        if hasMaterials {
            materials = Self.complete(materials, triangles.count) {
                Array(repeating: 0, count: triangles.count)
            }
            let theirs = Self.complete(other.materials, other.triangles.count) {
                Array(repeating: 0, count: other.triangles.count)
            }
            materials += theirs.map { $0 + materialOffset }
        }
        let base = UInt32(own)
        positions += other.positions
        triangles += other.triangles.map { $0 &+ SIMD3(repeating: base) }
    }

    private static func complete<Element>(
        _ values: [Element], _ count: Int, _ make: () -> [Element]
    ) -> [Element] {
        values.count == count ? values : make()
    }

    /// Several meshes as one; see ``append(_:materialOffset:)``.
    package static func merged(_ meshes: [Mesh]) -> Mesh {
        var result = Mesh()
        for mesh in meshes { result.append(mesh) }
        return result
    }

    /// The mesh with one color and free number at every vertex.
    package func painted(_ color: Vector, alpha: Float = 0) -> Mesh {
        var result = self
        result.colors = Array(repeating: SIMD4(color, alpha), count: positions.count)
        return result
    }

    /// The mesh with one material number at every triangle.
    package func assigned(material: UInt8) -> Mesh {
        var result = self
        result.materials = Array(repeating: material, count: triangles.count)
        return result
    }

    /// The mesh with vertex normals from its triangles, weighted by area.
    ///
    /// Vertices at one position count as one when the angle between their triangles is below
    /// `smoothing` radians; vertices that are shared by triangles are not split.
    package func computingNormals(smoothing: Float = 1.2) -> Mesh {
        var own = [Vector](repeating: .zero, count: positions.count)
        for t in triangles {
            let (a, b, c) = (Int(t.x), Int(t.y), Int(t.z))
            let n = (positions[b] - positions[a]).cross(positions[c] - positions[a])
            own[a] += n
            own[b] += n
            own[c] += n
        }
        // Bundle vertices by position; dictionaries are only looked up, never walked.
        var first: [SIMD3<Int32>: Int] = [:]
        var next = [Int](repeating: -1, count: positions.count)
        var last: [Int] = Array(positions.indices)
        var head = [Int](repeating: 0, count: positions.count)
        for (k, p) in positions.enumerated() {
            let key = SIMD3<Int32>(
                truncatingIfNeeded: SIMD3<Int>((p * 8192).rounded(.toNearestOrEven)))
            if let start = first[key] {
                next[last[start]] = k
                last[start] = k
                head[k] = start
            } else {
                first[key] = k
                head[k] = k
            }
        }
        let limit =
            1 - smoothing * smoothing / 2 + smoothing * smoothing * smoothing * smoothing / 24
        var result = self
        result.normals = positions.indices.map { k in
            let mine = own[k].normalized
            var sum = Vector.zero
            var other = head[k]
            while other >= 0 {
                if own[other].normalized.dot(mine) >= limit { sum += own[other] }
                other = next[other]
            }
            return sum.length > 1e-20 ? sum.normalized : Vector(0, 1, 0)
        }
        return result
    }
}
