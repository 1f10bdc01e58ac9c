// SPDX-License-Identifier: Apache-2.0
import Numerics

/// What a free hand adds: a few birds, a distant sail.
///
/// Guidance above 0.4 adds nothing.
struct Decoration {
    let ban: Ban

    /// Members that the prompt did not ask for: one group below 0.4, two below 0.15.
    func extras(for shot: Shot) -> [CastMember] {
        let number = shot.guidance < 0.15 ? 2 : shot.guidance < 0.4 ? 1 : 0
        var random = RandomSource(seed: shot.seed, stream: "decoration")
        var extras: [CastMember] = []
        for (subject, count, action, part) in candidates(shot, &random)
        where extras.count < number && !ban.subjects.contains(subject) && !ban.forbids(part) {
            guard !shot.cast.contains(where: { $0.subject.family == subject.family }) else {
                continue
            }
            var extra = CastMember(
                id: "extra_\(extras.count + 1)", subject: subject, action: action, word: "")
            extra.count = count
            if let main = shot.cast.first { extra.relation = Relation(.behind, of: main.id) }
            extras.append(extra)
        }
        return extras
    }

    private func candidates(
        _ shot: Shot, _ random: inout RandomSource
    ) -> [(Subject, Int, Action, String)] {
        let flock = 2 + Int(random.unit() * 3)
        let isDark = shot.timeOfDay == .night
        switch shot.setting {
        case .ocean, .cliff, .island, .beach:
            return isDark ? [] : [(.gull, flock, .fly, "birds"), (.sailboat, 1, .sail, "boats")]
        case .lake:
            return [(.bird, flock, .fly, "birds"), (.boat, 1, .float, "boats")]
        case .mountainValley, .canyon: return isDark ? [] : [(.eagle, 1, .fly, "birds")]
        case .meadow, .village: return isDark ? [] : [(.bird, flock, .fly, "birds")]
        case .forest: return [(.bird, flock, .fly, "birds"), (.deer, 1, .stand, "animals")]
        case .snowfield, .desert: return isDark ? [] : [(.crow, 2, .fly, "birds")]
        case .cityStreet: return [(.car, 2, .drive, "cars"), (.bird, flock, .fly, "birds")]
        case .road: return isDark ? [] : [(.crow, 2, .fly, "birds")]
        case .underwater: return [(.fish, 6, .swim, "fish")]
        case .room, .studio, .space: return []
        }
    }
}
