// SPDX-License-Identifier: Apache-2.0
import Foundation
import Numerics
import Rendering

extension Mesh {
    /// Replaces the normals by the mean of the faces around each vertex, weighted by area.
    mutating func smoothNormals() {
        var sums = [Vector](repeating: .zero, count: positions.count)
        for triangle in triangles {
            let (a, b, c) = (Int(triangle.x), Int(triangle.y), Int(triangle.z))
            let normal = (positions[b] - positions[a]).cross(positions[c] - positions[a])
            sums[a] += normal
            sums[b] += normal
            sums[c] += normal
        }
        normals = sums.map { $0 == .zero ? Vector(0, 1, 0) : $0.normalized }
    }

    /// Adds a vertex and answers its index.
    mutating func add(_ position: Vector, _ normal: Vector, _ color: SIMD4<Float>) -> UInt32 {
        positions.append(position)
        normals.append(normal)
        colors.append(color)
        return UInt32(positions.count - 1)
    }

    /// Adds a triangle of a material.
    mutating func face(_ a: UInt32, _ b: UInt32, _ c: UInt32, material: UInt8) {
        triangles.append(SIMD3(a, b, c))
        materials.append(material)
    }

    /// Adds a round limb along points with a radius at each; the last radius may be near zero.
    mutating func tube(
        _ path: [Vector], radii: [Float], sides: Int, color: SIMD4<Float>, material: UInt8
    ) {
        guard path.count > 1 else { return }
        var side = Vector(1, 0, 0)
        let start = UInt32(positions.count)
        for (index, point) in path.enumerated() {
            let ahead = path[min(index + 1, path.count - 1)] - path[max(index - 1, 0)]
            let axis = ahead.normalized
            side = (side - axis * side.dot(axis)).normalized
            if side.length < 0.5 {
                side = axis.cross(abs(axis.y) < 0.9 ? Vector(0, 1, 0) : Vector(1, 0, 0)).normalized
            }
            let up = axis.cross(side)
            for spoke in 0..<sides {
                let angle = 2 * Float.pi * Float(spoke) / Float(sides)
                let out = side * cos(angle) + up * sin(angle)
                _ = add(point + out * radii[index], out, color)
            }
        }
        for ring in 0..<UInt32(path.count - 1) {
            for spoke in 0..<UInt32(sides) {
                let next = (spoke + 1) % UInt32(sides)
                let a = start + ring * UInt32(sides) + spoke
                let b = start + ring * UInt32(sides) + next
                face(a, b, b + UInt32(sides), material: material)
                face(a, b + UInt32(sides), a + UInt32(sides), material: material)
            }
        }
    }

    /// Adds a leaf: a kite from its stalk along `along`, `width` across, with a given shading normal.
    mutating func leaf(
        at stalk: Vector, along: Vector, across: Vector, normal: Vector, color: SIMD4<Float>,
        material: UInt8
    ) {
        let a = add(stalk, normal, color)
        let b = add(stalk + along * 0.45 + across, normal, color)
        let c = add(stalk + along, normal, color)
        let d = add(stalk + along * 0.45 - across, normal, color)
        face(a, b, c, material: material)
        face(a, c, d, material: material)
    }
}
