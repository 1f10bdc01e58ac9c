// SPDX-License-Identifier: Apache-2.0

/// What a prompt says of the world: read, but not yet completed.
struct Scene: Sendable {
    var drafts: [Draft] = []
    var places: [PlaceMention] = []
    /// Parts of settings that were named, with the settings they suggest.
    var details: [(name: String, hint: Setting?, token: Int)] = []
    var time: TimeOfDay?
    /// The number of the sentence that named it.
    var timeSentence: Int?
    var weather: Weather?
    var season: Season?
    /// With its rank among styles that are said together.
    var style: (style: Style, rank: Int)?
    /// Snow on the ground was named.
    var hasSnowCover = false
    /// Windows, neon and city lights that shine by themselves.
    var hasLights = false
    /// What "without" and "no" forbid.
    var without: [Int] = []
    /// Somebody passes through the picture, which the camera does not leave.
    var isCrossed = false
    /// Groups of which some were spoken of by themselves.
    var divided: Set<Int> = []
    /// Said of a journey without a traveler: "flying over", "walking through".
    var lonelyAction: Action?
    /// How tokens were understood.
    var marks: [Int: (way: Word.Way, meaning: String?)] = [:]
    /// Relations that hold from a later clause on, by the number of the clause.
    var laterRelations: [Int: (kind: Relation.Kind, of: Int)] = [:]
    /// Whom who does it comes to, by the number of the clause.
    var goals: [Int: (kind: Relation.Kind, of: Int)] = [:]
    /// What the clauses tell, in the order of the words.
    var events: [Event] = []
    /// Whether a man or a woman is meant by a word that leaves it open.
    var pronoun: Subject?
}

/// What one clause tells.
struct Event: Sendable {
    /// The verb in its base form.
    var verb: String
    /// How it is shown; nil when it is known and cannot be seen.
    var action: Action?
    var way: Word.Way
    /// Drafts: who does it, and to whom.
    var doers: [Int]
    var objects: [Int]
    var isPassive: Bool
    /// "Walks" rather than "walking": one of several such happens after the other.
    var isFinite: Bool
    /// Where it leads the doers with regard to another draft.
    var relation: (kind: Relation.Kind, of: Int)?
    /// Order in time within the prompt.
    var step: Int
    var sentence: Int
    var token: Int
}
