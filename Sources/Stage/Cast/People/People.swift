// SPDX-License-Identifier: Apache-2.0
import Numerics
import Rendering
import Screenplay

/// Casts men, women, children and astronauts.
package enum People {
    /// The performance of a person; nil where the subject is none.
    ///
    /// Without a body library it is given by a plain mannequin, so that nothing fails.
    package static func performance(
        _ brief: CastingBrief, body: BodyLibrary?
    ) -> (any Performance)? {
        guard brief.member.subject.family == .person else { return nil }
        let look = Look(brief)
        let outfit = outfit(of: brief)
        let detail: Float = brief.member.count > 6 ? 0.3 : brief.member.count > 2 ? 0.6 : 1
        let puppet =
            body.map { Dresser.puppet($0, look, outfit, detail: detail) }
            ?? Mannequin(look, outfit, detail: 1).puppet()
        let act = Choreography.act(for: brief.member.action)
        return perform(
            puppet, act, look, outfit, castIndex: brief.castIndex,
            on: brief.support)
    }

    /// A passer-by for the background, at most 3,000 triangles: walks, or stands.
    package static func extra(seed: UInt64, isWalking: Bool = true) -> any Performance {
        var random = RandomSource(seed: seed, stream: "extra")
        var member = CastMember(
            id: "extra", subject: random.unit() < 0.5 ? .man : .woman,
            action: isWalking ? .walk : .stand, word: "people")
        let outfits: [Outfit] = [.casual, .casual, .coat, .suit]
        member.outfit = outfits[Int(random.unit() * 4)]
        if member.subject == .woman, random.unit() < 0.35 { member.outfit = .dress }
        let brief = CastingBrief(
            member: member, castIndex: 0, copy: 0, seed: seed, season: .summer, night: false)
        let look = Look(brief)
        let outfit = member.outfit ?? .casual
        return perform(
            Mannequin(look, outfit, detail: 0.5).puppet(), isWalking ? .walk : .stand, look, outfit,
            castIndex: nil, on: nil)
    }

    private static func perform(
        _ puppet: Puppet, _ act: Choreography.Act, _ look: Look, _ outfit: Outfit,
        castIndex: Int?, on support: CastMember?
    ) -> PersonPerformance {
        let spread: Float =
            switch outfit {
            case .spacesuit: 0.42
            case .coat: 0.22
            case .suit: 0.18
            default: look.isFemale ? 0.15 : 0.14
            }
        var choreography = Choreography(
            act, skeleton: puppet.skeleton, spread: spread,
            sway: look.isFemale && !look.isChild ? 1 : 0.25, seed: look.seed,
            seat: support.map(seatHeight))
        choreography.stoop = look.isOld ? 1 : 0
        let seat = act == .sit && support == nil ? Seat.bench(height: choreography.seat) : nil
        return PersonPerformance(
            puppet: puppet, choreography: choreography, seat: seat, castIndex: castIndex)
    }

    /// Height of the seat over the route's ground for one who sits on another member of the cast.
    ///
    /// Benches and chairs share their ground with whoever sits on them; on anything else the route
    /// runs over its top.
    private static func seatHeight(of support: CastMember) -> Float {
        switch support.subject {
        case .bench: Furniture.benchSeat * support.scale
        case .chair: Furniture.chairSeat * support.scale
        default: 0
        }
    }

    /// What a person wears who was not told.
    private static func outfit(of brief: CastingBrief) -> Outfit {
        if brief.member.subject == .astronaut { return .spacesuit }
        if let outfit = brief.member.outfit { return outfit }
        switch brief.season {
        case .winter: return .coat
        default: break
        }
        if brief.member.action == .run { return .sport }
        return .casual
    }
}
