// SPDX-License-Identifier: Apache-2.0
import Numerics
import Rendering

/// Strips that lie on the ground: lanes, roads and the lines on them.
enum Ribbon {
    /// A strip of a half width along a line over (x, z), lifted from the ground by `lift` meters; uv in
    /// meters across and along.
    static func mesh(
        _ line: [Vector], half: Float, on terrain: Terrain, lift: Float = 0.03, offset: Float = 0
    ) -> Mesh {
        var mesh = Mesh()
        let columns = half > 1 ? 8 : 1
        var along: Float = 0
        for (k, p) in line.enumerated() {
            let ahead = (line[min(k + 1, line.count - 1)] - line[max(k - 1, 0)]).normalized
            let right = Vector(-ahead.z, 0, ahead.x)
            if k > 0 { along += (p - line[k - 1]).length }
            for column in 0...columns {
                let a = offset + mix(-half, half, Float(column) / Float(columns))
                let q = p + right * a
                let slope = abs(a - offset) > half * 0.99 && half > 1 ? lift - 0.06 : lift
                mesh.positions.append(Vector(q.x, terrain.height(q.x, q.z) + slope, q.z))
                mesh.uvs.append(SIMD2(a, along))
            }
            guard k > 0 else { continue }
            let row = UInt32(columns + 1)
            let base = UInt32(k - 1) * row
            for column in 0..<UInt32(columns) {
                let a = base + column
                mesh.triangles.append(SIMD3(a, a + 1, a + row + 1))
                mesh.triangles.append(SIMD3(a, a + row + 1, a + row))
            }
        }
        var result = mesh.computingNormals()
        if (result.normals.first?.y ?? 1) < 0 { result = result.turnedInsideOut }
        return result
    }
}
