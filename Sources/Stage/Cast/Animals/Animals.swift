// SPDX-License-Identifier: Apache-2.0
import Screenplay

/// Animals of the cast: four-legged ones, birds and fish.
package enum Animals {
    /// A member of the cast with its action, or nil for a subject that is no animal.
    ///
    /// Actions that an animal cannot do become the nearest that it can.
    package static func performance(_ brief: CastingBrief) -> (any Performance)? {
        if let species = quadruped(brief.member.subject) {
            return QuadrupedPerformance(species, brief)
        }
        if let species = bird(brief.member.subject) { return BirdPerformance(species, brief) }
        if brief.member.subject == .fish { return FishPerformance(.clownfish, brief) }
        return nil
    }

    private static func bird(_ subject: Subject) -> BirdSpecies? {
        switch subject {
        case .bird: .songbird
        case .gull: .gull
        case .eagle: .eagle
        case .crow: .crow
        default: nil
        }
    }

    private static func quadruped(_ subject: Subject) -> QuadrupedSpecies? {
        switch subject {
        case .dog: .dog
        case .cat: .cat
        case .horse: .horse
        case .cow: .cow
        case .lion: .lion
        case .elephant: .elephant
        case .fox: .fox
        case .deer: .deer
        case .rabbit: .rabbit
        case .bear: .bear
        default: nil
        }
    }
}
