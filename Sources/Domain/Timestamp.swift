// SPDX-License-Identifier: Apache-2.0

/// A moment: nanoseconds since the beginning of 1970 in UTC, leap seconds not counted.
package struct Timestamp: Sendable, Hashable, Comparable, Codable {
    /// Nanoseconds since 1970-01-01T00:00:00Z; enough until the year 2262.
    package let nanoseconds: Int64

    /// A moment so many nanoseconds after the beginning of 1970.
    package init(nanoseconds: Int64) {
        self.nanoseconds = nanoseconds
    }

    /// A moment from a bare integer of nanoseconds.
    package init(from decoder: any Decoder) throws {
        nanoseconds = try decoder.singleValueContainer().decode(Int64.self)
    }

    /// Writes the bare integer of nanoseconds.
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(nanoseconds)
    }

    /// The moment a duration later, to the nanosecond; where that cannot be counted, the last or first
    /// moment that can.
    package static func + (moment: Timestamp, duration: Duration) -> Timestamp {
        let first = Duration.nanoseconds(Int64.min)
        let last = Duration.nanoseconds(Int64.max)
        let sum = min(max(.nanoseconds(moment.nanoseconds) + duration, first), last)
        // In this order no step leaves the range: the rest has the sign of the seconds.
        let (seconds, attoseconds) = sum.components
        return Timestamp(nanoseconds: seconds * 1_000_000_000 + attoseconds / 1_000_000_000)
    }

    /// The moment a duration earlier, to the nanosecond.
    package static func - (moment: Timestamp, duration: Duration) -> Timestamp {
        moment + (.zero - duration)
    }

    /// How long after another moment this one is, however far apart they are.
    package static func - (later: Timestamp, earlier: Timestamp) -> Duration {
        .nanoseconds(later.nanoseconds) - .nanoseconds(earlier.nanoseconds)
    }

    /// The earlier moment comes first.
    package static func < (a: Timestamp, b: Timestamp) -> Bool {
        a.nanoseconds < b.nanoseconds
    }
}
