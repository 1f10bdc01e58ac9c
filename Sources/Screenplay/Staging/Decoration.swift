// SPDX-License-Identifier: Apache-2.0
import Numerics

/// What a free hand adds: birds, a distant sail, a bench, somebody who walks by.
struct Decoration {
    let ban: Ban

    /// One kind of guest.
    private struct Guest {
        var subject: Subject
        var count: Int
        var action: Action
        /// The part of the set that it counts as, which may be forbidden.
        var part: String
    }

    /// How many groups a guidance adds: none from 0.5 on, four at 0.
    static func number(_ guidance: Double) -> Int {
        switch guidance {
        case ..<0.08: 4
        case ..<0.2: 3
        case ..<0.35: 2
        case ..<0.5: 1
        default: 0
        }
    }

    /// Members that the prompt did not ask for, in an order that the seed chooses.
    func extras(for shot: Shot) -> [CastMember] {
        let number = Self.number(shot.guidance)
        guard number > 0 else { return [] }
        var random = RandomSource(seed: shot.seed, stream: "decoration")
        var guests = guests(shot, &random)
        let turn = guests.isEmpty ? 0 : Int(random.unit() * Float(guests.count)) % guests.count
        guests = Array(guests[turn...] + guests[..<turn])
        var extras: [CastMember] = []
        for guest in guests
        where extras.count < number && !ban.subjects.contains(guest.subject)
            && !ban.forbids(guest.part)
        {
            let known = shot.cast.map(\.subject.family) + extras.map(\.subject.family)
            guard !known.contains(guest.subject.family) else { continue }
            var extra = CastMember(
                id: "extra_\(extras.count + 1)", subject: guest.subject, action: guest.action,
                word: "")
            extra.count = guest.count
            let places: [Relation.Kind] = [.behind, .leftOf, .rightOf, .behind]
            if let main = shot.cast.first {
                extra.relation = Relation(places[extras.count % 4], of: main.id)
            }
            extras.append(extra)
        }
        return extras
    }

    private func guests(_ shot: Shot, _ random: inout RandomSource) -> [Guest] {
        let guests = Self.guests(of: shot.setting, flock: 2 + Int(random.unit() * 3))
        // Birds are asleep by night.
        return shot.timeOfDay == .night ? guests.filter { $0.part != "birds" } : guests
    }

    private static let bench = Guest(subject: .bench, count: 1, action: .rest, part: "furniture")
    private static let rocks = Guest(subject: .rock, count: 2, action: .rest, part: "rocks")
    private static let dog = Guest(subject: .dog, count: 1, action: .walk, part: "animals")
    private static let walker = Guest(subject: .woman, count: 1, action: .walk, part: "people")
    private static let ball = Guest(subject: .ball, count: 1, action: .rest, part: "furniture")

    private static func animals(_ subject: Subject, _ count: Int, _ action: Action) -> Guest {
        Guest(subject: subject, count: count, action: action, part: "animals")
    }

    private static func birds(_ subject: Subject, _ count: Int) -> Guest {
        Guest(subject: subject, count: count, action: .fly, part: "birds")
    }

    /// Who may come to a place.
    private static func guests(of setting: Setting, flock: Int) -> [Guest] {
        switch setting {
        case .ocean:
            [
                birds(.gull, flock),
                Guest(subject: .sailboat, count: 1, action: .sail, part: "boats"),
            ]
        case .cliff, .island, .beach: [birds(.gull, flock), ball, dog, walker, bench]
        case .lake:
            [
                birds(.bird, flock), Guest(subject: .boat, count: 1, action: .float, part: "boats"),
                bench, dog, walker,
            ]
        case .mountainValley, .canyon:
            [birds(.eagle, 1), rocks, animals(.horse, 2, .stand), walker]
        case .meadow, .village:
            [
                birds(.bird, flock), bench,
                Guest(subject: .birch, count: 2, action: .rest, part: "trees"),
                animals(.cow, 2, .stand), walker,
            ]
        case .forest: [birds(.bird, flock), animals(.deer, 1, .stand), rocks, walker]
        case .snowfield, .desert, .road:
            [birds(.crow, 2), rocks, animals(.fox, 1, .walk), walker]
        case .cityStreet:
            [
                Guest(subject: .car, count: 2, action: .drive, part: "cars"),
                birds(.bird, flock), bench, dog, walker,
            ]
        case .room:
            [
                animals(.cat, 1, .sit),
                Guest(subject: .chair, count: 2, action: .rest, part: "furniture"), ball,
            ]
        case .underwater:
            [Guest(subject: .fish, count: 6, action: .swim, part: "fish"), rocks]
        case .studio:
            [Guest(subject: .ball, count: 2, action: .rest, part: "furniture")]
        case .space: []
        }
    }
}
