// SPDX-License-Identifier: Apache-2.0
import Foundation
package import Numerics

extension Mesh {
    /// A box between two corners, 24 vertices, flat normals, uv in meters on every face.
    package static func box(low: Vector, high: Vector) -> Mesh {
        var mesh = Mesh()
        for axis in 0..<3 {
            for side in [Float(-1), 1] {
                let (u, v) = ((axis + 1) % 3, (axis + 2) % 3)
                var normal = Vector.zero
                normal[axis] = side
                let base = UInt32(mesh.positions.count)
                for (s, t) in [(0, 0), (1, 0), (1, 1), (0, 1)] as [(Float, Float)] {
                    var p = side > 0 ? high : low
                    p[u] = mix(low[u], high[u], s)
                    p[v] = mix(low[v], high[v], t)
                    mesh.positions.append(p)
                    mesh.normals.append(normal)
                    // Across the face horizontally, and up.
                    mesh.uvs.append(
                        axis == 0 ? SIMD2(p.z, p.y) : axis == 1 ? SIMD2(p.x, p.z) : SIMD2(p.x, p.y))
                }
                let quad = side > 0 ? [0, 1, 2, 0, 2, 3] : [0, 2, 1, 0, 3, 2] as [UInt32]
                mesh.triangles.append(SIMD3(base + quad[0], base + quad[1], base + quad[2]))
                mesh.triangles.append(SIMD3(base + quad[3], base + quad[4], base + quad[5]))
            }
        }
        return mesh
    }

    /// A box of a size that stands on y = 0 around the origin.
    package static func box(_ size: Vector) -> Mesh {
        box(
            low: Vector(-size.x / 2, 0, -size.z / 2), high: Vector(size.x / 2, size.y, size.z / 2))
    }

    /// A sphere around the origin of `segments` around and half as many from pole to pole; uv in meters
    /// along the equator.
    package static func sphere(radius: Float, segments: Int = 32) -> Mesh {
        let rings = max(segments / 2, 3)
        let profile = (0...rings).map { k in
            let a = Float.pi * (Float(k) / Float(rings) - 0.5)
            return SIMD2(radius * cos(a), radius * sin(a))
        }
        var mesh = lathe(profile, segments: segments)
        mesh.normals = mesh.positions.map { ($0 / radius).normalized }
        return mesh
    }

    /// A cylinder or cone frustum that stands on y = 0, with flat caps.
    package static func cylinder(
        radius: Float, top: Float? = nil, height: Float, segments: Int = 24
    ) -> Mesh {
        let upper = top ?? radius
        var mesh = lathe([SIMD2(radius, 0), SIMD2(upper, height)], segments: segments)
        mesh.append(disk(radius: radius, y: 0, facingUp: false, segments: segments))
        if upper > 0 {
            mesh.append(disk(radius: upper, y: height, facingUp: true, segments: segments))
        }
        return mesh
    }

    /// A flat disk around the Y axis.
    package static func disk(
        radius: Float, y: Float, facingUp: Bool = true, segments: Int = 24
    ) -> Mesh {
        let normal = Vector(0, facingUp ? 1 : -1, 0)
        var mesh = Mesh(positions: [Vector(0, y, 0)], normals: [normal], uvs: [.zero])
        for k in 0...segments {
            let a = Float(k) / Float(segments) * 2 * .pi
            let p = Vector(sin(a) * radius, y, cos(a) * radius)
            mesh.positions.append(p)
            mesh.normals.append(normal)
            mesh.uvs.append(SIMD2(p.x, p.z))
            guard k > 0 else { continue }
            let (i, j) = (UInt32(k), UInt32(k + 1))
            mesh.triangles.append(facingUp ? SIMD3(0, i, j) : SIMD3(0, j, i))
        }
        return mesh
    }

    /// A profile of (radius, height) from below to above, turned about Y; smooth normals, sharp
    /// where two points of the profile are equal.
    ///
    /// uv: meters around at the widest radius, meters along.
    package static func lathe(_ profile: [SIMD2<Float>], segments: Int = 24) -> Mesh {
        var mesh = Mesh()
        let widest = profile.map(\.x).max() ?? 1
        var along: Float = 0
        for (k, point) in profile.enumerated() {
            let before = profile[max(k - 1, 0)]
            let after = profile[min(k + 1, profile.count - 1)]
            var tangent = after - before
            // A doubled point is a crease: each copy takes the slope of its own side.
            if before == point, k > 0 { tangent = after - point }
            if after == point, k + 1 < profile.count { tangent = point - before }
            if k > 0 { along += ((point - before) * (point - before)).sum().squareRoot() }
            let slope = Vector(tangent.y, -tangent.x, 0).normalized
            for j in 0...segments {
                let a = Float(j) / Float(segments) * 2 * .pi
                let out = Vector(sin(a), 0, cos(a))
                mesh.positions.append(out * point.x + Vector(0, point.y, 0))
                mesh.normals.append((out * slope.x + Vector(0, slope.y, 0)).normalized)
                mesh.uvs.append(SIMD2(a * widest, along))
            }
        }
        mesh.triangles = grid(columns: segments, rows: profile.count - 1)
        return mesh
    }

    /// A round tube along a path with a radius at every point; ends are closed by points at the
    /// centers.
    ///
    /// uv: meters around, meters along.
    package static func tube(_ path: [Vector], radii: [Float], segments: Int = 10) -> Mesh {
        guard path.count > 1, radii.count == path.count else { return Mesh() }
        var mesh = Mesh()
        var along: Float = 0
        var side = (path[1] - path[0]).normalized.anyPerpendicular
        for (k, p) in path.enumerated() {
            let forward = (path[min(k + 1, path.count - 1)] - path[max(k - 1, 0)]).normalized
            // Parallel transport: the frame turns no more than the path does.
            side = (side - forward * side.dot(forward)).normalized
            let up = forward.cross(side)
            if k > 0 { along += (p - path[k - 1]).length }
            for j in 0...segments {
                let a = Float(j) / Float(segments) * 2 * .pi
                let out = side * cos(a) + up * sin(a)
                mesh.positions.append(p + out * radii[k])
                mesh.normals.append(out)
                mesh.uvs.append(SIMD2(a * radii[k], along))
            }
        }
        mesh.triangles = grid(columns: segments, rows: path.count - 1)
        mesh.closeTube(path, segments: segments)
        return mesh
    }

    private mutating func closeTube(_ path: [Vector], segments: Int) {
        for isEnd in [false, true] {
            let row = UInt32(isEnd ? (path.count - 1) * (segments + 1) : 0)
            let center = UInt32(positions.count)
            let tip = isEnd ? path[path.count - 1] : path[0]
            let inward = isEnd ? path[path.count - 2] : path[1]
            positions.append(tip)
            normals.append((tip - inward).normalized)
            uvs.append(.zero)
            for j in 0..<UInt32(segments) {
                triangles.append(
                    isEnd
                        ? SIMD3(center, row + j, row + j + 1) : SIMD3(center, row + j + 1, row + j))
            }
        }
    }

    /// Triangles of a grid of quads whose vertices run along the columns first, front to the right of
    /// "up" when columns run counter-clockwise seen from above.
    static func grid(columns: Int, rows: Int) -> [SIMD3<UInt32>] {
        var triangles: [SIMD3<UInt32>] = []
        for j in 0..<max(rows, 0) {
            for i in 0..<columns {
                let a = UInt32(j * (columns + 1) + i)
                let (b, c, d) = (a + 1, a + UInt32(columns) + 1, a + UInt32(columns) + 2)
                triangles.append(SIMD3(a, b, d))
                triangles.append(SIMD3(a, d, c))
            }
        }
        return triangles
    }
}

extension SIMD3<Float> {
    /// A unit vector at a right angle to this one.
    var anyPerpendicular: Vector {
        let side = abs(y) < 0.9 ? Vector(0, 1, 0) : Vector(1, 0, 0)
        return cross(side).normalized
    }
}
