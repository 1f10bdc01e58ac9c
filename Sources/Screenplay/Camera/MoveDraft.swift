// SPDX-License-Identifier: Apache-2.0

/// A move as it was said, before the shot size gives it meters and the clip gives it seconds.
struct MoveDraft: Sendable, Equatable {
    var kind: Move.Kind
    /// Direction and size in units of the default move; for ratios the ratio itself.
    var amount: Float
    /// Degrees or meters that were said.
    var exact: Float?
    /// What adverbs make of the size: `slightly` 0.4.
    var vigor: Float = 1
    /// Crash zooms and whip pans take a moment only.
    var isQuick = false
    /// Moves of one step happen together.
    var step: Int
    /// Whether it was said to come at the end.
    var atEnd = false
    /// Index of the token behind the phrase, where its target may be named.
    var next: Int
}
