// SPDX-License-Identifier: Apache-2.0
import Screenplay

/// Finds a performer for every member of a cast: the one place that knows all the families.
struct CastingOffice: Sendable {
    /// The measured human body; nil casts simpler figures.
    let body: BodyLibrary?

    /// The cast of a shot, in its order, every copy with a performance.
    func cast(_ shot: Shot) -> [Blocking.Ensemble] {
        let night = shot.timeOfDay.needsLamps || shot.weather == .storm
        return shot.cast.enumerated().map { index, member in
            var member = member
            member.word = description(of: member, in: shot)
            let performances = (0..<max(member.count, 1)).compactMap { copy in
                var brief = CastingBrief(
                    member: member, castIndex: index, copy: copy, seed: shot.seed,
                    season: shot.season, night: night)
                brief.support = support(of: member, in: shot)
                return performance(brief)
            }
            return Blocking.Ensemble(member: shot.cast[index], performances: performances)
        }
    }

    private func support(of member: CastMember, in shot: Shot) -> CastMember? {
        guard let relation = member.relation, relation.kind == .on else { return nil }
        return shot.cast.first { $0.id == relation.of }
    }

    /// The word for a member of the cast with the words before it that may describe it ("very old woman").
    private func description(of member: CastMember, in shot: Shot) -> String {
        let words = shot.words.map { $0.text.lowercased() }
        let noun = member.word.lowercased().split(separator: " ").last.map(String.init)
        guard let noun, let place = words.firstIndex(of: noun), place > 0 else {
            return member.word
        }
        let before = words[max(0, place - 3)..<place].reversed().prefix {
            !Self.breaks.contains($0)
        }
        return (before.reversed() + [member.word]).joined(separator: " ")
    }

    /// Words after which another thing is described.
    private static let breaks: Set<String> = [
        "a", "an", "the", "and", "of", "with", "on", "in", "at", "by", "to", ",", "near", "beside",
    ]

    private func performance(_ brief: CastingBrief) -> (any Performance)? {
        switch brief.member.subject.family {
        case .person: People.performance(brief, body: body)
        case .quadruped, .bird, .fish: Animals.performance(brief)
        case .tree: Plants.performance(brief)
        case .vehicle, .boat, .building, .solid, .furniture, .celestial:
            Plants.performance(brief) ?? Things.performance(brief)
        }
    }
}

extension TimeOfDay {
    /// Whether windows and lamps are lit.
    var needsLamps: Bool {
        switch self {
        case .dusk, .night, .dawn: true
        case .sunrise, .morning, .noon, .afternoon, .goldenHour, .sunset: false
        }
    }
}
