// SPDX-License-Identifier: Apache-2.0

/// A member of the cast as it is being read.
struct Draft: Sendable {
    var casting: Casting
    /// Index of the unit that named it.
    var unit: Int
    /// The tokens that named it.
    var tokens: Range<Int>
    /// Tokens of later mentions of the same.
    var mentions: [Int] = []
    /// The noun in its base form.
    var key = ""
    var count: Int?
    var isPlural = false
    var color: Sense.Swatch?
    var scale: Float = 1
    var action: Action?
    /// How directly the action was said: a later, more direct verb wins over a vague one.
    var actionWay: Word.Way = .notShown
    var outfit: Outfit?
    var age: Age = .grown
    var hair: HairColor?
    /// Relation to another draft by index.
    var relation: (kind: Relation.Kind, of: Int)?
    /// The side of the picture that it was said to be on.
    var side: Relation.Kind?
    /// The side of the picture that it moves toward.
    var heading: Heading?
    /// Named only as surroundings ("with trees"): dropped where the setting has it anyway.
    var isSurrounding = false
    /// Far away behind the rest.
    var isBackground = false
    /// Not shown because it sits inside another draft (the driver of a car).
    var inside: Int?

    /// The first of its tokens.
    var token: Int { tokens.lowerBound }
}

/// A place as it was named.
struct PlaceMention: Sendable, Equatable {
    var setting: Setting
    /// Higher is more likely to be the place of the shot.
    var rank: Int
    var token: Int
    /// Whether it was only said to lie around, beside or behind.
    var isAround = false
}
