// SPDX-License-Identifier: Apache-2.0

/// Who or what a noun casts, and what it brings along.
struct Casting: Sendable, Equatable {
    /// One subject, or people whose number or sex the word leaves open.
    enum Who: Sendable, Equatable {
        case subject(Subject)
        case person, people, child, couple, family, parents, animals
    }

    var who: Who
    /// Factor of the subject's usual size.
    var scale: Float = 1
    /// Name of the color it has when none is said.
    var color: String?
    var outfit: Outfit?
    /// Where it is at home when no place is said.
    var home: Setting?
    /// The setting that its inside is.
    var inside: Setting?
    /// What it does when nothing is said.
    var action: Action?
    /// Stands in for a swimmer that is out of the water.
    var onLand: Subject?
    /// What is written on it when nothing is said.
    var text: String?
    /// A trifle (a door, a fork): cast only when nothing else is.
    var isMinor = false

    init(_ who: Who) { self.who = who }

    /// The family of its structure and motion.
    var family: Subject.Family {
        switch who {
        case .subject(let subject): subject.family
        case .person, .people, .child, .couple, .family, .parents: .person
        case .animals: .quadruped
        }
    }

    /// Whether it moves by itself and may be the subject of any verb.
    var isAnimate: Bool {
        switch family {
        case .person, .quadruped, .bird, .fish: true
        case .vehicle, .boat, .building, .tree, .solid, .furniture, .celestial: false
        }
    }

    /// Whether it fits into a hand.
    var isHandy: Bool { isHoldable && scale <= 0.5 || who == .subject(.sign) }

    /// A sign that is met in streets.
    var isStreetSign: Bool {
        guard case .subject(let subject) = who else { return false }
        return [.sign, .neonSign, .billboard, .banner].contains(subject)
    }

    /// Furniture that stands in the open as well as in rooms.
    var isOutdoors: Bool {
        guard case .subject(let subject) = who else { return false }
        return subject == .bench || subject == .lamp || subject.isSign && subject != .screen
    }

    /// Whether a person may lift it.
    var isHoldable: Bool {
        family == .solid && who != .subject(.rock) && scale < 1.3
    }
}
