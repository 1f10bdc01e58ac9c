// SPDX-License-Identifier: Apache-2.0

/// What a prompt says of the world: read, but not yet completed.
struct Scene: Sendable {
    var drafts: [Draft] = []
    var places: [PlaceMention] = []
    /// Parts of settings that were named, with the settings they suggest.
    var details: [(name: String, hint: Setting?, token: Int)] = []
    var time: TimeOfDay?
    var weather: Weather?
    var season: Season?
    var style: Style?
    /// Snow on the ground was named.
    var hasSnowCover = false
    /// Windows, neon and city lights that shine by themselves.
    var hasLights = false
    /// What "without" and "no" forbid.
    var without: [Int] = []
    /// Said of a journey without a traveler: "flying over", "walking through".
    var lonelyAction: Action?
    /// How tokens were understood.
    var marks: [Int: (way: Word.Way, meaning: String?)] = [:]
    /// Whether a man or a woman is meant by a word that leaves it open.
    var pronoun: Subject?
}
