// SPDX-License-Identifier: Apache-2.0
import Foundation
import Numerics

/// A body of rings along z: birds and fish.
struct Loft: Sendable {
    /// Rings from nose to tail: z, y of the center, half width, half height.
    var stations: [SIMD4<Float>]

    /// The ring a share of the way from first to last.
    func ring(_ share: Float) -> SIMD4<Float> {
        var ring = SmoothPath.point(stations, share)
        ring.z = max(ring.z, 0.0005)
        ring.w = max(ring.w, 0.0005)
        return ring
    }

    /// A point of the skin; angle 0 is the left side, π/2 the top, radians.
    func point(_ share: Float, _ angle: Float) -> Vector {
        let ring = ring(share)
        return Vector(ring.z * cos(angle), ring.y + ring.w * sin(angle), ring.x)
    }

    /// The closed skin, colored by place and outward direction across (x left, y up).
    func skin(rings: Int, sides: Int, color: (Vector, SIMD2<Float>) -> Vector) -> Piece {
        let angles = (0...sides).map { -Float.pi / 2 + 2 * .pi * Float($0) / Float(sides) }
        var rows = (0...rings).map { row in
            angles.map { point(Float(row) / Float(rings), $0) }
        }
        // Close both ends in a point.
        for share in [Float(0), 1] {
            let end = ring(share)
            let cap = angles.map { _ in Vector(0, end.y, end.x) }
            rows.insert(cap, at: share == 0 ? 0 : rows.count)
        }
        var piece = Piece(rows: rows) { row, column in
            color(rows[row][column], SIMD2(cos(angles[column]), sin(angles[column])))
        }
        // Both ends of a ring are one place: they share their normal.
        for row in rows.indices {
            let (a, b) = (row * (sides + 1), row * (sides + 1) + sides)
            let n = (piece.normals[a] + piece.normals[b]).normalized
            piece.normals[a] = n
            piece.normals[b] = n
        }
        let middle = rings / 2 * (sides + 1) + sides / 4
        let outward = piece.positions[middle] - Vector(0, ring(0.5).y, piece.positions[middle].z)
        if piece.normals[middle].dot(outward) < 0 {
            piece.normals = piece.normals.map { -$0 }
        }
        return piece.facingOutward()
    }
}
