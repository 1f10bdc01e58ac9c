// SPDX-License-Identifier: Apache-2.0
import Numerics
import Screenplay

/// Finds a performer for every member of a cast: the one place that knows all the families.
struct CastingOffice: Sendable {
    /// The measured human body; nil casts simpler figures.
    let body: BodyLibrary?

    /// The cast of a shot, in its order, every copy with a performance; nobody more once it was told to stop.
    func cast(_ shot: Shot, _ stop: StopSignal = .never) -> [Blocking.Ensemble] {
        let times = shot.changes.filter { $0.kind == .timeOfDay }.compactMap {
            TimeOfDay(rawValue: $0.to)
        }
        let night =
            shot.timeOfDay.needsLamps || shot.weather == .storm
            || times.contains(where: \.needsLamps)
        return shot.cast.enumerated().map { index, member in
            let copies = isOfTheSet(member, in: shot) ? 0 : max(member.count, 1)
            let performances = (0..<copies).compactMap { copy -> (any Performance)? in
                if stop.isOn { return nil }
                var brief = CastingBrief(
                    member: member, castIndex: index, copy: copy, seed: shot.seed,
                    season: shot.season, night: night)
                brief.support = support(of: member, in: shot)
                return performance(brief, in: shot)
            }
            return Blocking.Ensemble(member: shot.cast[index], performances: performances)
        }
    }

    private func support(of member: CastMember, in shot: Shot) -> CastMember? {
        guard let relation = member.relation, relation.kind == .on else { return nil }
        return shot.cast.first { $0.id == relation.of }
    }

    /// Whether a member of the cast is there already: space has a great planet of its own, which stays
    /// in the background unless it is what the shot is about.
    private func isOfTheSet(_ member: CastMember, in shot: Shot) -> Bool {
        let main = shot.camera.target ?? shot.cast.first?.id
        return shot.setting == .space && member.subject == .planet && member.id != main
    }

    /// The performance of a member with its beats and changes of size.
    private func performance(_ brief: CastingBrief, in shot: Shot) -> (any Performance)? {
        let rate = shot.camera.worldRate
        guard let steady = turns(brief, rate: rate) ?? performance(brief) else { return nil }
        let changes = shot.changes.filter { $0.of == brief.member.id }
        let sized = ChangingPerformance(steady, changes, rate: rate) ?? steady
        return repainted(sized, brief, changes, rate: rate)
    }

    /// A performer whose color changes: it passes over into the same performer of another color.
    private func repainted(
        _ performance: any Performance, _ brief: CastingBrief, _ changes: [Change], rate: Float
    ) -> any Performance {
        let coats = changes.compactMap { change -> RecoloredPerformance.Coat? in
            guard change.kind == .color, let color = change.color else {
                return nil
            }
            var own = brief
            (own.member.color, own.member.colorName) = (color, change.to)
            guard let other = turns(own, rate: rate) ?? self.performance(own) else { return nil }
            return RecoloredPerformance.Coat(
                performance: other, start: change.start * rate, end: change.end * rate)
        }
        return coats.isEmpty
            ? performance : RecoloredPerformance(inner: performance, coats: coats)
    }

    /// What is done one after the other; nil where one thing is done all the time.
    private func turns(_ brief: CastingBrief, rate: Float) -> (any Performance)? {
        guard brief.member.beats.count > 1, rate > 0 else { return nil }
        return BeatPerformance(
            brief.member.beats.compactMap { beat in
                var own = brief
                own.member.action = beat.action
                own.member.beats = []
                return performance(own).map {
                    BeatPerformance.Turn(
                        performance: $0, start: beat.start * rate, end: beat.end * rate)
                }
            })
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
