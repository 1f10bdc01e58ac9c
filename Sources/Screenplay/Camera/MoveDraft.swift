// SPDX-License-Identifier: Apache-2.0

/// A move as it was said, before the shot size gives it meters and the clip gives it seconds.
struct MoveDraft: Sendable, Equatable {
    /// The part of the clip that was said.
    enum Part: Sendable { case start, middle, end }

    var kind: Move.Kind
    /// Direction and size in units of the default move; for ratios the ratio itself.
    var amount: Float
    /// Degrees, meters or ratio that were said.
    var exact: Float?
    /// The unit that was said with it; nil is the kind's own.
    var unit: Move.Unit?
    /// What adverbs make of the size: `slightly` 0.4.
    var vigor: Float = 1
    /// Crash zooms and whip pans take a moment only.
    var isQuick = false
    /// Moves of one step happen together.
    var step: Int
    /// When it was said to happen.
    var part: Part?
    /// Seconds from the start, or before the end where negative.
    var begin: Float?
    /// Seconds that it takes.
    var length: Float?
    var easing: Move.Easing?
    /// Index of the token behind the phrase, where its target may be named.
    var next: Int

    /// Whether it goes the other way than another of its kind.
    func opposes(_ other: MoveDraft) -> Bool {
        guard kind == other.kind else { return false }
        let isRatio = kind.units.first == .ratio
        return isRatio ? (amount > 1) != (other.amount > 1) : (amount > 0) != (other.amount > 0)
    }
}

extension MoveDraft {
    /// Takes a measure that was said, in the unit that fits the kind.
    mutating func take(_ measure: Measure?) {
        guard let measure, measure.value > 0 else { return }
        switch (measure.unit, kind.units.first) {
        case (.meters, .meters), (.degrees, .degrees), (.none, .degrees), (.none, .meters):
            exact = measure.value
        case (.factor, .ratio), (.none, .ratio):
            if measure.value > 1, measure.value <= 20 { exact = measure.value }
        case (.percent, .ratio): exact = min(1 + measure.value / 100, 20)
        case (.meters, .ratio) where kind == .dolly:
            exact = measure.value
            unit = .meters
        default: break
        }
    }
}
