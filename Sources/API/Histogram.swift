// SPDX-License-Identifier: Apache-2.0

/// Counts of observations by size, as Prometheus keeps them.
package struct Histogram: Sendable, Equatable {
    /// The upper end of each bucket, rising; the last bucket, without an end, is not listed.
    package let bounds: [Double]
    /// Observations up to each bound, not yet accumulated; one more for those above all.
    package private(set) var counts: [Int]
    package private(set) var sum = 0.0

    /// Bounds for the time of an HTTP answer, in seconds.
    package static let answerSeconds: [Double] = [
        0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10,
    ]
    /// Bounds for the time of a generation, in seconds.
    package static let inferenceSeconds: [Double] = [
        1, 2.5, 5, 10, 20, 30, 45, 60, 90, 120, 180, 300, 600, 1200, 3600,
    ]

    /// A histogram without observations.
    package init(bounds: [Double]) {
        self.bounds = bounds
        counts = Array(repeating: 0, count: bounds.count + 1)
    }

    /// Number of observations.
    package var count: Int { counts.reduce(0, +) }

    /// Adds an observation.
    package mutating func observe(_ value: Double) {
        let bucket = bounds.firstIndex { value <= $0 } ?? bounds.count
        counts[bucket] += 1
        sum += value
    }
}
