// SPDX-License-Identifier: Apache-2.0
import Numerics

/// One keyed number over time.
struct KeyframeChannel: Sendable {
    private let times: [Float]
    private let values: [Float]
    private let easings: [Move.Easing?]
    private let curve: MonotoneCurve
    private let holds: Bool
    private let evenPieces: Bool

    /// Keys in the order of time.
    ///
    /// - Parameters:
    ///   - keys: time, value, and the easing to the next key.
    ///   - holds: each value stays until the next key.
    ///   - evenPieces: without easing, the way between two keys is even.
    init(
        _ keys: [(time: Float, value: Float, easing: Move.Easing?)], _ holds: Bool,
        evenPieces: Bool = false
    ) {
        times = keys.map(\.time)
        values = keys.map(\.value)
        easings = keys.map(\.easing)
        curve = MonotoneCurve(times, values)
        self.holds = holds
        self.evenPieces = evenPieces
    }

    var isEmpty: Bool { times.isEmpty }

    /// The value at a time; before the first and after the last key theirs.
    subscript(time: Float) -> Float {
        guard let first = times.first, let last = times.last, time > first else {
            return values.first ?? 0
        }
        guard time < last else { return values[values.count - 1] }
        let i = MonotoneCurve.segment(times, time)
        if holds { return values[i] }
        let u = (time - times[i]) / (times[i + 1] - times[i])
        if let easing = easings[i] {
            return mix(values[i], values[i + 1], Ease.progress(easing, u))
        }
        return evenPieces ? mix(values[i], values[i + 1], u) : curve[time]
    }

    /// How far the value has come from key `i` to the next, 0...1; the time's share where both are
    /// equal.
    func share(at time: Float, in i: Int) -> Float {
        if holds { return 0 }
        let u = (time - times[i]) / (times[i + 1] - times[i])
        let way = values[i + 1] - values[i]
        if let easing = easings[i] { return Ease.progress(easing, u) }
        return abs(way) > 1e-7 ? (self[time] - values[i]) / way : u
    }
}
