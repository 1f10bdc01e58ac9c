// SPDX-License-Identifier: Apache-2.0
import Foundation
import Numerics

/// A small open or closed surface with colors: an eye, an ear, a horn, a feather.
struct Piece: Sendable {
    var positions: [Vector] = []
    var normals: [Vector] = []
    var colors: [Vector] = []
    var triangles: [SIMD3<UInt32>] = []

    /// A grid of rows of equal length, joined to a surface whose front is `∂/∂column × ∂/∂row`;
    /// normals are smooth.
    init(rows: [[Vector]], color: (_ row: Int, _ column: Int) -> Vector) {
        let width = rows.first?.count ?? 0
        positions = rows.flatMap { $0 }
        for (row, line) in rows.enumerated() {
            for column in line.indices { colors.append(color(row, column)) }
        }
        for row in 0..<max(rows.count - 1, 0) {
            for column in 0..<max(width - 1, 0) {
                let a = UInt32(row * width + column)
                let c = a + UInt32(width)
                triangles.append(SIMD3(a, a + 1, c))
                triangles.append(SIMD3(a + 1, c + 1, c))
            }
        }
        normals = Self.smoothNormals(positions, triangles)
    }

    /// Nothing yet.
    init() {}

    /// An ellipsoid whose pole looks along `facing`; colored by the unit direction from the center in
    /// its own frame (x to its left, y up, z along `facing`).
    static func ball(
        _ center: Vector, radii: Vector, facing: Vector = Vector(0, 0, 1), rings: Int = 10,
        color: (_ direction: Vector) -> Vector
    ) -> Piece {
        let forward = facing.normalized
        let upright = abs(forward.y) > 0.99 ? Vector(0, 0, 1) : Vector(0, 1, 0)
        let side = upright.cross(forward).normalized
        let up = forward.cross(side)
        let around = rings * 2
        func direction(_ ring: Int, _ step: Int) -> Vector {
            let polar = Float.pi * Float(ring) / Float(rings)
            let turn = 2 * Float.pi * Float(step) / Float(around)
            return Vector(sin(polar) * cos(turn), sin(polar) * sin(turn), cos(polar))
        }
        let rows = (0...rings).map { ring in
            (0...around).map { step -> Vector in
                let d = direction(ring, step)
                return center + (side * d.x + up * d.y + forward * d.z) * radii
            }
        }
        var piece = Piece(rows: rows) { ring, step in color(direction(ring, step)) }
        piece.normals = piece.positions.map { (($0 - center) / (radii * radii)).normalized }
        return piece.facingOutward()
    }

    /// A tube along points with a radius at each.
    static func tube(_ path: [Vector], radii: [Float], sides: Int = 10, color: (Float) -> Vector)
        -> Piece
    {
        var rows: [[Vector]] = []
        var normals: [Vector] = []
        var reference = Vector(0.31, 0.2, 0.93)
        for index in path.indices {
            let ahead = path[min(index + 1, path.count - 1)] - path[max(index - 1, 0)]
            let along = ahead.normalized
            let a = (reference - along * reference.dot(along)).normalized
            let b = along.cross(a)
            reference = a
            let ring = (0...sides).map { step -> Vector in
                let turn = 2 * Float.pi * Float(step) / Float(sides)
                return a * cos(turn) + b * sin(turn)
            }
            normals += ring
            rows.append(ring.map { path[index] + $0 * radii[index] })
        }
        var piece = Piece(rows: rows) { row, _ in color(Float(row) / Float(path.count - 1)) }
        piece.normals = normals
        return piece.facingOutward()
    }

    /// The piece on the other side of the body.
    var mirrored: Piece {
        let flip = Vector(-1, 1, 1)
        var piece = self
        piece.positions = positions.map { $0 * flip }
        piece.normals = normals.map { $0 * flip }
        piece.triangles = triangles.map { SIMD3($0.x, $0.z, $0.y) }
        return piece
    }

    /// Adds another piece.
    mutating func append(_ other: Piece) {
        let base = UInt32(positions.count)
        positions += other.positions
        normals += other.normals
        colors += other.colors
        triangles += other.triangles.map { $0 &+ base }
    }

    /// The same surface with every triangle wound to the side of its normals.
    func facingOutward() -> Piece {
        var piece = self
        piece.triangles = triangles.map { t in
            let (a, b, c) = (positions[Int(t.x)], positions[Int(t.y)], positions[Int(t.z)])
            let front = (b - a).cross(c - a)
            let wanted = normals[Int(t.x)] + normals[Int(t.y)] + normals[Int(t.z)]
            return front.dot(wanted) < 0 ? SIMD3(t.x, t.z, t.y) : t
        }
        return piece
    }

    /// Area-weighted vertex normals.
    static func smoothNormals(_ positions: [Vector], _ triangles: [SIMD3<UInt32>]) -> [Vector] {
        var sums = [Vector](repeating: .zero, count: positions.count)
        for t in triangles {
            let (a, b, c) = (positions[Int(t.x)], positions[Int(t.y)], positions[Int(t.z)])
            let front = (b - a).cross(c - a)
            sums[Int(t.x)] += front
            sums[Int(t.y)] += front
            sums[Int(t.z)] += front
        }
        return sums.map { $0.length > 1e-20 ? $0.normalized : Vector(0, 1, 0) }
    }
}
