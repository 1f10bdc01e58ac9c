// SPDX-License-Identifier: Apache-2.0
import Numerics

/// Sample planes along x, y and z; closer together where detail is (the head).
struct Lattice: Sendable {
    var x: [Float]
    var y: [Float]
    var z: [Float]

    /// Planes over a box with a margin of two cells, `cell` meters apart and `fineCell` inside `fine`.
    init(over box: Bounds, cell: Float, fine: Bounds, fineCell: Float) {
        func planes(_ low: Float, _ high: Float, _ from: Float, _ to: Float) -> [Float] {
            var at = low - 2 * cell
            var result: [Float] = []
            while at < high + 2 * cell {
                result.append(at)
                let away = max(from - at, at - to)
                at += mix(fineCell, cell, smoothstep(-cell, 3 * cell, away))
            }
            result.append(at)
            return result
        }
        // Across, half of the body is near the head's width anyway: one spacing in between.
        x = planes(box.low.x, box.high.x, fine.low.x, fine.high.x)
        y = planes(box.low.y, box.high.y, fine.low.y, fine.high.y)
        z = planes(box.low.z, box.high.z, fine.low.z, fine.high.z)
    }

    /// The sample at whole coordinates.
    func point(_ i: Int, _ j: Int, _ k: Int) -> Vector { Vector(x[i], y[j], z[k]) }

    /// Index of a sample in a flat array.
    func index(_ i: Int, _ j: Int, _ k: Int) -> Int { (k * y.count + j) * x.count + i }

    /// How many samples there are.
    var count: Int { x.count * y.count * z.count }
}
