// SPDX-License-Identifier: Apache-2.0
import Foundation
import Numerics
import Rendering

/// A model under construction: shapes are added one after the other, each with a material.
///
/// Every attribute is filled at every vertex, so that parts of any origin fit together.
struct Workpiece {
    let name: String
    private(set) var mesh = Mesh()
    private(set) var materials: [Material] = []

    /// An empty piece.
    init(_ name: String) { self.name = name }

    /// Registers a material and answers its number.
    mutating func material(_ material: Material) -> UInt8 {
        materials.append(material)
        return UInt8(materials.count - 1)
    }

    /// The model of everything added so far; never empty of materials.
    var model: Model {
        let finish = materials.isEmpty ? [Material(baseColor: Vector(0.5, 0.5, 0.5))] : materials
        return Model(name: name, mesh: mesh, materials: finish)
    }

    /// Adds a mesh at a place, in a material and, if given, one vertex color.
    mutating func add(
        _ part: Mesh, _ material: UInt8, at place: Transform? = nil, color: Vector? = nil
    ) {
        var source = place.map { part.transformed($0) } ?? part
        if source.normals.count != source.positions.count { source = source.computingNormals() }
        let base = UInt32(mesh.positions.count)
        let count = source.positions.count
        mesh.positions += source.positions
        mesh.normals += source.normals
        mesh.uvs +=
            source.uvs.count == count ? source.uvs : Array(repeating: .zero, count: count)
        if let color {
            mesh.colors += Array(repeating: SIMD4(color, 0), count: count)
        } else {
            let white = SIMD4<Float>(1, 1, 1, 0)
            mesh.colors +=
                source.colors.count == count ? source.colors : Array(repeating: white, count: count)
        }
        mesh.triangles += source.triangles.map { $0 &+ SIMD3(repeating: base) }
        mesh.materials += Array(repeating: material, count: source.triangles.count)
    }

    /// Adds a box between two corners.
    mutating func box(
        _ low: Vector, _ high: Vector, _ material: UInt8, at place: Transform? = nil,
        color: Vector? = nil
    ) {
        add(.box(low: low, high: high), material, at: place, color: color)
    }

    /// Adds a flat four-sided face, corners counter-clockwise seen from the front, uv in meters along
    /// its first and last edge.
    mutating func quad(
        _ a: Vector, _ b: Vector, _ c: Vector, _ d: Vector, _ material: UInt8, color: Vector? = nil
    ) {
        add(.quad(a, b, c, d), material, color: color)
    }

    /// Adds a straight rod of a radius between two points.
    mutating func rod(
        _ a: Vector, _ b: Vector, _ radius: Float, _ material: UInt8, sides: Int = 8,
        color: Vector? = nil
    ) {
        add(.tube([a, b], radii: [radius, radius], segments: sides), material, color: color)
    }

    /// Adds a lathe profile of (radius, height) standing at a point.
    mutating func turned(
        _ profile: [SIMD2<Float>], _ material: UInt8, at place: Vector = .zero, segments: Int = 24,
        color: Vector? = nil
    ) {
        add(
            .lathe(profile, segments: segments), material, at: Transform(translation: place),
            color: color)
    }

    /// Starts from a finished model.
    mutating func adopt(_ model: Model) {
        materials = model.materials
        mesh = model.mesh
    }

    /// Takes the whole piece through a map.
    mutating func transform(_ map: Transform) { mesh = mesh.transformed(map) }

    /// Adds all of another piece at a place, with its materials.
    mutating func add(_ other: Workpiece, at place: Transform = .identity) {
        let offset = UInt8(materials.count)
        materials += other.materials
        var moved = other.mesh.transformed(place)
        moved.materials = moved.materials.map { $0 + offset }
        let base = UInt32(mesh.positions.count)
        mesh.positions += moved.positions
        mesh.normals += moved.normals
        mesh.uvs += moved.uvs
        mesh.colors += moved.colors
        mesh.triangles += moved.triangles.map { $0 &+ SIMD3(repeating: base) }
        mesh.materials += moved.materials
    }
}

extension Mesh {
    /// A flat four-sided face, corners counter-clockwise seen from the front; uv in meters from the
    /// first corner.
    static func quad(_ a: Vector, _ b: Vector, _ c: Vector, _ d: Vector) -> Mesh {
        let normal = (c - a).cross(d - b).normalized
        let u = (b - a).normalized
        let v = normal.cross(u)
        let corners = [a, b, c, d]
        return Mesh(
            positions: corners, normals: Array(repeating: normal, count: 4),
            uvs: corners.map { SIMD2(($0 - a).dot(u), ($0 - a).dot(v)) },
            triangles: [SIMD3(0, 1, 2), SIMD3(0, 2, 3)])
    }

    /// A smooth surface through rows of points (all of one length), front where rows × columns point.
    static func surface(_ rows: [[Vector]]) -> Mesh {
        guard let width = rows.first?.count, width > 1, rows.count > 1 else { return Mesh() }
        var mesh = Mesh(positions: rows.flatMap(\.self))
        for j in 0..<(rows.count - 1) {
            for i in 0..<(width - 1) {
                let a = UInt32(j * width + i)
                let (b, c, d) = (a + 1, a + UInt32(width), a + UInt32(width) + 1)
                mesh.triangles.append(SIMD3(a, b, d))
                mesh.triangles.append(SIMD3(a, d, c))
            }
        }
        mesh.uvs = rows.indices.flatMap { j in
            (0..<width).map { i in
                SIMD2(Float(i), Float(j)) * 0.1
            }
        }
        return mesh.computingNormals()
    }

    /// A convex outline in the xy plane, counter-clockwise seen from +Z, given a thickness along z around 0.
    static func plate(_ outline: [SIMD2<Float>], thickness: Float) -> Mesh {
        var mesh = Mesh()
        let half = thickness / 2
        for side in [half, -half] {
            let base = UInt32(mesh.positions.count)
            for p in outline {
                mesh.positions.append(Vector(p.x, p.y, side))
                mesh.normals.append(Vector(0, 0, side > 0 ? 1 : -1))
                mesh.uvs.append(p)
            }
            for k in 1..<UInt32(max(outline.count - 1, 1)) {
                mesh.triangles.append(
                    side > 0
                        ? SIMD3(base, base + k, base + k + 1) : SIMD3(base, base + k + 1, base + k))
            }
        }
        for (k, p) in outline.enumerated() {
            let q = outline[(k + 1) % outline.count]
            mesh.append(
                .quad(
                    Vector(p.x, p.y, -half), Vector(q.x, q.y, -half), Vector(q.x, q.y, half),
                    Vector(p.x, p.y, half)))
        }
        return mesh
    }

    /// The mirror image at the plane x = 0.
    var mirrored: Mesh { transformed(Transform(scale: Vector(-1, 1, 1))) }

    /// The same triangles seen from behind.
    var turnedInsideOut: Mesh {
        var result = self
        result.normals = normals.map { -$0 }
        result.triangles = triangles.map { SIMD3($0.x, $0.z, $0.y) }
        return result
    }

    /// The smallest box around all vertices.
    var bounds: Bounds {
        guard let first = positions.first else { return Bounds(low: .zero, high: .zero) }
        var box = Bounds(low: first, high: first)
        for p in positions {
            box.low = pointwiseMin(box.low, p)
            box.high = pointwiseMax(box.high, p)
        }
        return box
    }
}
