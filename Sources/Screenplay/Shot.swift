// SPDX-License-Identifier: Apache-2.0

/// A directed shot: what a prompt was understood to ask for. The value is documented, versioned and
/// Codable (keys in snake_case): it can be fetched, edited and rendered again.
package struct Shot: Codable, Sendable, Equatable {
    /// The version of this format that the program writes.
    package static let currentVersion = 1

    /// Version of the format.
    package var version: Int = Shot.currentVersion
    /// The words that were read.
    package var prompt: String
    package var negativePrompt: String = ""
    /// The take: changes placements and details, never meaning.
    package var seed: UInt64
    /// Seconds.
    package var duration: Double
    /// How strictly only what the words say is staged: 1 strictly, 0 decorates freely.
    package var guidance: Double = 0.5

    package var setting: Setting
    package var timeOfDay: TimeOfDay
    package var weather: Weather
    package var season: Season = .summer
    package var cast: [CastMember]
    package var camera: CameraPlan
    package var style: Style
    /// How every word of the prompt was understood, in order.
    package var words: [Word]

    /// A shot of the given parts.
    package init(
        prompt: String, seed: UInt64, duration: Double, setting: Setting, timeOfDay: TimeOfDay,
        weather: Weather, cast: [CastMember], camera: CameraPlan, style: Style, words: [Word]
    ) {
        self.prompt = prompt
        self.seed = seed
        self.duration = duration
        self.setting = setting
        self.timeOfDay = timeOfDay
        self.weather = weather
        self.cast = cast
        self.camera = camera
        self.style = style
        self.words = words
    }
}

/// The place where a shot plays.
package enum Setting: String, Codable, Sendable, CaseIterable {
    case lake
    case mountainValley = "mountain_valley"
    case meadow, forest, beach, ocean, island, desert
    case snowfield, canyon
    /// A rocky coast high above the sea.
    case cliff
    case cityStreet = "city_street"
    case village
    case road
    case room, studio
    case underwater, space
}

/// Light by the clock.
package enum TimeOfDay: String, Codable, Sendable, CaseIterable {
    case dawn, sunrise, morning, noon, afternoon
    case goldenHour = "golden_hour"
    case sunset, dusk, night
}

/// What the sky does.
package enum Weather: String, Codable, Sendable, CaseIterable {
    case clear, cloudy, overcast, fog, rain, snow, storm
}

/// Color of leaves and ground.
package enum Season: String, Codable, Sendable, CaseIterable {
    case spring, summer, autumn, winter
}

/// One person, animal or thing, or several of a kind.
package struct CastMember: Codable, Sendable, Equatable {
    /// Unique in the shot, for camera targets and relations: `dog`, `dog_2`.
    package var id: String
    package var subject: Subject
    /// 1...24.
    package var count: Int = 1
    /// Main color as linear RGB in 0...1; nil for the subject's own.
    package var color: [Float]?
    /// The color's name as it was said.
    package var colorName: String?
    /// 1 is the usual size of the subject.
    package var scale: Float = 1
    package var action: Action
    /// What a person wears.
    package var outfit: Outfit?
    /// Where it is with regard to another member of the cast.
    package var relation: Relation?
    /// The word of the prompt that it comes from.
    package var word: String

    /// A member of the cast with the rest at its defaults.
    package init(id: String, subject: Subject, action: Action, word: String) {
        self.id = id
        self.subject = subject
        self.action = action
        self.word = word
    }
}

/// Everything that the library can show as itself.
package enum Subject: String, Codable, Sendable, CaseIterable {
    case man, woman, boy, girl
    case dog, cat, horse, cow, lion, elephant, fox, deer, rabbit, bear
    case bird, gull, eagle, crow
    case fish
    case car, boat, sailboat
    case house, lighthouse, tower
    case pine, oak, birch, palm
    case rock
    case ball, cube, cone, cylinder
    case bench, table, chair, lamp
    case astronaut, planet

    /// The families that share their structure and their motion.
    package enum Family: String, Sendable {
        case person, quadruped, bird, fish, vehicle, boat, building, tree, solid, furniture
        case celestial
    }

    /// The family this subject belongs to.
    package var family: Family {
        switch self {
        case .man, .woman, .boy, .girl, .astronaut: .person
        case .dog, .cat, .horse, .cow, .lion, .elephant, .fox, .deer, .rabbit, .bear: .quadruped
        case .bird, .gull, .eagle, .crow: .bird
        case .fish: .fish
        case .car: .vehicle
        case .boat, .sailboat: .boat
        case .house, .lighthouse, .tower: .building
        case .pine, .oak, .birch, .palm: .tree
        case .rock, .ball, .cube, .cone, .cylinder: .solid
        case .bench, .table, .chair, .lamp: .furniture
        case .planet: .celestial
        }
    }
}

/// What a member of the cast does.
package enum Action: String, Codable, Sendable, CaseIterable {
    case stand, walk, run, sit, wave
    /// Arms or body in rhythm.
    case dance
    case fly, swim, drive, sail, float
    case roll, bounce, spin
    /// For things that only are there.
    case rest
}

/// What a person wears.
package enum Outfit: String, Codable, Sendable, CaseIterable {
    case casual, dress, suit, coat, sport, spacesuit
}

/// Where a member of the cast is with regard to another.
package struct Relation: Codable, Sendable, Equatable {
    package enum Kind: String, Codable, Sendable, CaseIterable {
        case on, under
        case inFrontOf = "in_front_of"
        case behind
        case leftOf = "left_of"
        case rightOf = "right_of"
        case beside, near, above, around, following, facing
    }
    package var kind: Kind
    /// The other's id.
    package var of: String

    /// A relation to the member with an id.
    package init(_ kind: Kind, of: String) {
        self.kind = kind
        self.of = of
    }
}

/// The look of the picture.
package enum Style: String, Codable, Sendable, CaseIterable {
    case cinematic, natural
    case blackAndWhite = "black_and_white"
    case noir, vintage, vivid, cool, warm
}

/// How one word of the prompt was understood.
package struct Word: Codable, Sendable, Equatable {
    package enum Way: String, Codable, Sendable, CaseIterable {
        /// The library has the thing itself.
        case exact
        /// Another word for a thing that the library has.
        case synonym
        /// Shown as its nearest relative.
        case related
        /// Holds no content of its own: articles, prepositions, praise of quality.
        case function
        case notUnderstood = "not_understood"
        /// Removed by the negative prompt.
        case removed
    }
    package var text: String
    package var way: Way
    /// What it was understood as: `cast:dog`, `setting:lake`, `camera:dolly`, `weather:storm`; nil for
    /// function words and words not understood.
    package var meaning: String?

    /// A word with how it was understood.
    package init(text: String, way: Way, meaning: String? = nil) {
        self.text = text
        self.way = way
        self.meaning = meaning
    }
}
