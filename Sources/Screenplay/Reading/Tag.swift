// SPDX-License-Identifier: Apache-2.0

/// Part of speech; the letter is the one of ``TagTable``.
enum Tag: Character, Sendable, CaseIterable {
    case noun = "N"
    case adjective = "A"
    case determiner = "D"
    case number = "M"
    case pronoun = "O"
    /// A finite verb.
    case verb = "V"
    /// A verb in -ing.
    case progressive = "G"
    /// A past participle.
    case participle = "E"
    /// Forms of be, have and do before a verb or a quality; modal verbs.
    case auxiliary = "X"
    /// "To" before a verb.
    case infinitive = "T"
    case adverb = "R"
    /// The "up" of "gets up".
    case particle = "L"
    case preposition = "P"
    /// "And", "or".
    case coordinator = "C"
    /// "While", "who", "that".
    case subordinator = "S"
    case comma = "K"
    case stop = "F"

    /// Whether a noun phrase can hold it before its head.
    var opensPhrase: Bool {
        switch self {
        case .determiner, .adjective, .number, .noun: true
        default: false
        }
    }

    /// Whether it is a form of a verb with a meaning.
    var isVerbal: Bool { self == .verb || self == .progressive || self == .participle }

    /// How many tags there are.
    static let count = allCases.count

    /// The place in the order of ``allCases``.
    var number: Int {
        switch self {
        case .noun: 0
        case .adjective: 1
        case .determiner: 2
        case .number: 3
        case .pronoun: 4
        case .verb: 5
        case .progressive: 6
        case .participle: 7
        case .auxiliary: 8
        case .infinitive: 9
        case .adverb: 10
        case .particle: 11
        case .preposition: 12
        case .coordinator: 13
        case .subordinator: 14
        case .comma: 15
        case .stop: 16
        }
    }
}
