// SPDX-License-Identifier: Apache-2.0
import Numerics

/// A smooth function through given points that never overshoots between them.
///
/// Monotone cubic interpolation (Fritsch and Carlson 1980), constant beyond both ends.
struct MonotoneCurve: Sendable {
    private let x: [Float]
    private let y: [Float]
    private let slope: [Float]

    /// A curve through points in ascending order of x.
    init(_ points: [(Float, Float)]) {
        x = points.map(\.0)
        y = points.map(\.1)
        let count = points.count
        var secants = [Float](repeating: 0, count: max(count - 1, 0))
        for k in secants.indices { secants[k] = (y[k + 1] - y[k]) / (x[k + 1] - x[k]) }
        slope = (0..<count).map { k in
            guard k > 0, k < count - 1 else {
                return count < 2 ? 0 : secants[k == 0 ? 0 : count - 2]
            }
            let (a, b) = (secants[k - 1], secants[k])
            // The harmonic mean keeps the curve monotone; extrema are flat.
            return a * b <= 0 ? 0 : 2 * a * b / (a + b)
        }
    }

    /// The value at a place.
    func callAsFunction(_ at: Float) -> Float {
        guard let first = x.first, let last = x.last else { return 0 }
        if at <= first { return y[0] }
        if at >= last { return y[y.count - 1] }
        var k = 0
        while k + 2 < x.count, x[k + 1] <= at { k += 1 }
        let width = x[k + 1] - x[k]
        let t = (at - x[k]) / width
        let (t2, t3) = (t * t, t * t * t)
        return y[k] * (2 * t3 - 3 * t2 + 1) + slope[k] * width * (t3 - 2 * t2 + t)
            + y[k + 1] * (3 * t2 - 2 * t3) + slope[k + 1] * width * (t3 - t2)
    }
}
