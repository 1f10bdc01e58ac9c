// SPDX-License-Identifier: Apache-2.0

/// A smooth curve of one number over another that never overshoots its points.
///
/// Cubic Hermite pieces with the slopes of Fritsch and Butland (1984): between two points the curve
/// stays between their values, and it is once differentiable.
package struct MonotoneCurve: Sendable, Equatable {
    private let xs: [Float]
    private let ys: [Float]
    private let slopes: [Float]

    /// A curve through points with growing x; one point gives a constant, none gives 0.
    package init(_ xs: [Float], _ ys: [Float]) {
        let count = min(xs.count, ys.count)
        self.xs = Array(xs.prefix(count))
        self.ys = Array(ys.prefix(count))
        var slopes = [Float](repeating: 0, count: count)
        if count > 1 {
            let steps = (1..<count).map { max(xs[$0] - xs[$0 - 1], 1e-9) }
            let secants = (1..<count).map { (ys[$0] - ys[$0 - 1]) / steps[$0 - 1] }
            slopes[0] = secants[0]
            slopes[count - 1] = secants[count - 2]
            for i in 1..<max(count - 1, 1) where secants[i - 1] * secants[i] > 0 {
                // The weighted harmonic mean of both sides.
                let (h, k) = (steps[i - 1], steps[i])
                let (a, b) = (k + 2 * h, h + 2 * k)
                slopes[i] = (a + b) / (a / secants[i] + b / secants[i - 1])
            }
        }
        self.slopes = slopes
    }

    /// The value at x; outside of the points the value of the nearest.
    package subscript(x: Float) -> Float {
        guard let first = xs.first, let last = xs.last else { return 0 }
        if x <= first { return ys[0] }
        if x >= last { return ys[ys.count - 1] }
        let i = Self.segment(xs, x)
        let h = xs[i + 1] - xs[i]
        let u = (x - xs[i]) / h
        return hermite(
            u, from: (ys[i], slopes[i] * h), to: (ys[i + 1], slopes[i + 1] * h))
    }

    /// The index of the last point at or before x, for an x within the points.
    package static func segment(_ xs: [Float], _ x: Float) -> Int {
        var (low, high) = (0, xs.count - 1)
        while high - low > 1 {
            let middle = (low + high) / 2
            if xs[middle] <= x { low = middle } else { high = middle }
        }
        return low
    }
}

/// The cubic with given values and slopes at 0 and 1.
package func hermite(
    _ u: Float, from a: (value: Float, slope: Float), to b: (value: Float, slope: Float)
) -> Float {
    let (u2, u3) = (u * u, u * u * u)
    return a.value * (2 * u3 - 3 * u2 + 1) + a.slope * (u3 - 2 * u2 + u)
        + b.value * (3 * u2 - 2 * u3) + b.slope * (u3 - u2)
}
