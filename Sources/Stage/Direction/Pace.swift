// SPDX-License-Identifier: Apache-2.0

/// How fast somebody goes when: walks, then sits.
package struct Pace: Sendable, Equatable {
    /// A stretch of time with one speed.
    package struct Leg: Sendable, Equatable {
        /// Seconds.
        package var start: Float
        package var end: Float
        /// Meters per second.
        package var speed: Float
    }

    /// In the order of time, without gaps.
    package var legs: [Leg]

    /// Meters covered since the start of the first leg; the last goes on for ever, and the first began
    /// long ago.
    package func distance(at time: Float) -> Float {
        guard let first = legs.first, let last = legs.last else { return 0 }
        if time < first.start { return (time - first.start) * first.speed }
        let covered = legs.reduce(Float(0)) { sum, leg in
            sum + leg.speed * max(min(time, leg.end) - leg.start, 0)
        }
        return covered + last.speed * max(time - last.end, 0)
    }
}
