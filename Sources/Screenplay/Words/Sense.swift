// SPDX-License-Identifier: Apache-2.0

/// What a word or phrase can stand for.
enum Sense: Sendable, Equatable {
    /// Someone or something that can be cast.
    case thing(Casting)
    /// A place where a shot can play.
    case place(Setting)
    /// A part of a setting, with the setting that it suggests.
    case detail(String, Setting?)
    case garment(Outfit)
    case color(Swatch)
    /// A factor of the usual size.
    case size(Float)
    case count(Int)
    case action(Action)
    case placing(Placing)
    case light(Light)
    /// Across the picture, toward a side of it where one is said.
    case crossing(Heading?)
    /// Known, and not to be shown: the kind of it.
    case unseen(Unseen)
    /// Without content of its own.
    case function(Function)

    /// A color with its name.
    struct Swatch: Sendable, Equatable {
        var name: String
        /// Linear RGB.
        var color: [Float]
        /// Said of what it is made of: "wooden", "steel".
        var isMaterial = false
    }

    enum Light: Sendable, Equatable {
        case time(TimeOfDay)
        case weather(Weather)
        case season(Season)
        case style(Style)
    }

    enum Unseen: String, Sendable {
        case body, accessory, part, mood, sound, idea, manner, attribute
        /// Something that is done and cannot be seen.
        case deed
    }

    enum Function: String, Sendable {
        case article, pronoun, auxiliary, praise, conjunction
    }

    /// What a preposition does with the noun behind it.
    enum Placing: Sendable, Equatable {
        case relation(Relation.Kind)
        case inside, along, of, with, wearing, without, like, background, foreground
    }
}

/// A sense with how near it is to the word.
struct Entry: Sendable {
    var sense: Sense
    var way: Word.Way
}
