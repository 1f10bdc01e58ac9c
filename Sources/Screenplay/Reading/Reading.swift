// SPDX-License-Identifier: Apache-2.0

/// A prompt read as English: noun phrases, and clauses that say who does what to whom, in order.
struct Reading: Sendable {
    let units: [Unit]
    /// Part of speech of each unit.
    let tags: [Tag]
    let phrases: [Phrase]
    let clauses: [Clause]

    /// Reads units.
    init(_ units: [Unit], _ tokens: [Token]) {
        let tags = Tagger(units, tokens).tags
        var parser = Parser(units, tokens, tags)
        parser.read()
        self.units = units
        self.tags = tags
        phrases = parser.phrases
        clauses = parser.clauses
    }
}

/// A noun with all that belongs to it.
struct Phrase: Sendable, Equatable {
    enum Role: String, Sendable {
        case subject, object
        /// Behind a preposition.
        case place
    }

    /// The unit of the noun.
    var head: Int
    /// Its units, from the article to the noun.
    var units: Range<Int>
    /// Adjectives, numbers and nouns before the head.
    var modifiers: [Int] = []
    var role = Role.subject
    /// The preposition before it.
    var preposition: Int?
    /// The phrase that its preposition qualifies.
    var governor: Int?
    /// The clause that it takes part in.
    var clause: Int?
    /// The phrase before it in an enumeration.
    var joined: Int?
    /// Who has it: "the man's hat".
    var owner: Int?
    /// What is said of it behind a form of "be".
    var predicates: [Int] = []
    var hasArticle = false
    /// "The", "this": may speak of someone who was named before.
    var isDefinite = false
    /// "No people".
    var isNegated = false
    /// "Not a diver": said only to set something else off.
    var isContrast = false
    var isPronoun = false
    var isBackground = false
    /// The side of the picture that it was said to be on: "on the left a horse".
    var side: Relation.Kind?
    /// The phrase that only presents or measures this one: "a video of", "a group of".
    var shell: Int?
    /// Whether it only presents or measures another.
    var isShell = false
}

/// Something that is done or said of somebody.
struct Clause: Sendable, Equatable {
    enum Kind: Sendable {
        case main
        /// "A man riding a horse", "a car parked at the road".
        case participle
        /// "Who rides a horse".
        case relative
        /// "To ride a horse".
        case purpose
        /// "Is red", "is on a table", "has a tail".
        case copular
    }

    var kind: Kind
    /// The unit of the verb; nil for a form of "be".
    var verb: Int?
    /// Phrases: who does it.
    var subjects: [Int]
    /// Phrases: to whom or what.
    var objects: [Int] = []
    /// Phrases behind prepositions.
    var places: [Int] = []
    /// The side of the picture that it leads to: "runs to the left".
    var heading: Heading?
    var isPassive = false
    var isNegated = false
    /// Order in time within the prompt; equal numbers happen together.
    var step: Int
    /// Which sentence it stands in.
    var sentence: Int
}
