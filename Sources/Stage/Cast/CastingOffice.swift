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
            let performances = (0..<max(member.count, 1)).compactMap { copy in
                var brief = CastingBrief(
                    member: member, castIndex: index, copy: copy, seed: shot.seed,
                    season: shot.season, night: night)
                brief.support = support(of: member, in: shot)
                return performance(brief)
            }
            return Blocking.Ensemble(member: member, performances: performances)
        }
    }

    private func support(of member: CastMember, in shot: Shot) -> CastMember? {
        guard let relation = member.relation, relation.kind == .on else { return nil }
        return shot.cast.first { $0.id == relation.of }
    }

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
