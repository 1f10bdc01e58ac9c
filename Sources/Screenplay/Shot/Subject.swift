// SPDX-License-Identifier: Apache-2.0

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
    // What a text is written on.
    case sign
    case neonSign = "neon_sign"
    case billboard, banner, screen
    /// Letters that stand by themselves.
    case letters
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
        case .sign, .neonSign, .billboard, .banner, .screen, .letters: .furniture
        case .planet: .celestial
        }
    }
}
