// SPDX-License-Identifier: Apache-2.0
import Numerics

/// Chooses the setting: the place that was named most directly, or else the one where a
/// cinematographer would look for the subject.
struct SettingChoice {
    let scene: Scene
    let seed: UInt64

    /// Whom the shot is about: nobody who sits inside something else.
    private var lead: Draft? {
        scene.drafts.first { $0.inside == nil && !$0.isBackground } ?? scene.drafts.first
    }

    /// The setting of the shot.
    func choose() -> Setting {
        let named = scene.places.max { $0.rank < $1.rank }
        guard let named, named.rank > 0 else {
            return adapted(hintedByDetails ?? hintedByVerbs ?? usual, said: false)
        }
        if named.rank <= 60, let subject = lead, subject.casting.home != nil {
            return adapted(subject.casting.home ?? named.setting, said: false)
        }
        return adapted(named.setting, said: true)
    }

    private var hintedByDetails: Setting? {
        let hints = scene.details.compactMap(\.hint)
        guard let first = hints.first else { return nil }
        guard let lead else { return first }
        // Waves beat grass, and a subject with a home of its own stays there.
        if hints.contains(.ocean) { return onWater ? .ocean : .beach }
        if let home = lead.casting.home { return home }
        switch lead.casting.family {
        case .fish: return nil
        case .solid, .furniture:
            return [.lake, .ocean, .forest, .snowfield].contains(first) ? nil : first
        case .boat: return first == .lake ? .lake : nil
        case .vehicle: return first == .cityStreet ? .cityStreet : .road
        default: return first == .lake && !onWater ? .lake : first
        }
    }

    /// Where something is done that is done nowhere else.
    private var hintedByVerbs: Setting? {
        scene.events.lazy.compactMap { event in
            switch event.verb {
            case "surf", "windsurf", "kitesurf", "wakeboard", "water ski": onWater ? .ocean : .beach
            case "ski", "snowboard", "snowboarding", "sled", "ice skate": .snowfield
            case "swim", "paddle", "dive": lead?.casting.family == .quadruped ? .lake : nil
            default: nil
            }
        }.first
    }

    private var onWater: Bool {
        scene.drafts.contains { $0.casting.family == .boat || $0.casting.family == .fish }
    }

    /// What names do together: fish in the sea are under water, a snowy field is a snowfield.
    private func adapted(_ setting: Setting, said: Bool) -> Setting {
        if setting == .lake || setting == .ocean, lead?.casting.family == .vehicle { return .road }
        let families = Set(scene.drafts.map(\.casting.family))
        switch setting {
        case .ocean, .lake:
            let swimmers = scene.drafts.filter { $0.casting.family == .fish }
            let onTop = scene.drafts.contains {
                $0.action == .bounce || $0.action == .fly || $0.action == .run
                    || $0.casting.family == .boat
            }
            if setting == .ocean || !said, !swimmers.isEmpty, swimmers.count == scene.drafts.count,
                !onTop, !scene.details.contains(where: { $0.name == "waves" })
            {
                return .underwater
            }
            if setting == .ocean, families == [.person] || families == [.building],
                scene.drafts.allSatisfy({
                    $0.action != .swim && $0.action != .float && $0.action != .sail
                })
            {
                return families == [.building] ? .cliff : .beach
            }
        case .room:
            // Of pools there is only the open one.
            if lead?.action == .swim, lead?.casting.family != .fish { return .lake }
            // Trains stop at platforms, not in parlors.
            if let lead, lead.casting.family == .vehicle, lead.casting.scale > 0.9, said {
                return .cityStreet
            }
        case .meadow:
            if scene.hasSnowCover, said || scene.season == .winter { return .snowfield }
        default: break
        }
        return setting
    }

    /// Where the subject is usually seen.
    private var usual: Setting {
        guard let subject = lead else { return usualWithoutSubject }
        if scene.hasSnowCover, subject.casting.isAnimate { return .snowfield }
        if let home = subject.casting.home { return home }
        if let home = scene.drafts.lazy.compactMap(\.casting.home).first { return home }
        if subject.casting.isAnimate, scene.drafts.contains(where: \.casting.isStreetSign) {
            return .cityStreet
        }
        if scene.drafts.contains(where: { $0.casting.who == .subject(.lighthouse) }) {
            return .cliff
        }
        if scene.drafts.contains(where: { $0.casting.who == .subject(.bench) }) { return .meadow }
        if scene.drafts.contains(where: { $0.casting.who == .subject(.planet) }) { return .space }
        if hasFurniture, subject.casting.isAnimate, subject.action?.isTravel != true {
            return .room
        }
        if scene.hasLights, subject.casting.family == .person { return .cityStreet }
        var random = RandomSource(seed: seed, stream: "setting")
        func one(_ settings: Setting...) -> Setting {
            settings[Int(random.unit() * Float(settings.count)) % settings.count]
        }
        if scene.weather == .rain, subject.casting.family == .person { return .cityStreet }
        switch subject.casting.who {
        case .subject(.astronaut), .subject(.planet): return .space
        case .subject(.lighthouse): return .cliff
        case .subject(.gull) where onWater: return .ocean
        case .subject(.gull): return one(.ocean, .beach, .cliff)
        case .subject(.eagle): return one(.mountainValley, .canyon)
        case .subject(.palm): return one(.beach, .island)
        case .subject(.pine), .subject(.birch): return one(.forest, .mountainValley)
        case .subject(.fox), .subject(.deer), .subject(.bear): return .forest
        case .subject(.cat):
            let isOut = scene.drafts.contains {
                [.tree, .building, .vehicle, .boat].contains($0.casting.family)
            }
            return subject.action == .run || isOut ? .meadow : one(.room, .village)
        case .subject(.tower): return .cityStreet
        case .subject(.house): return one(.village, .meadow)
        case .subject(.lamp): return scene.time == .night ? .cityStreet : .studio
        case .subject(.rock): return one(.canyon, .studio)
        default: break
        }
        return usual(of: subject, one(.meadow, .village), one(.meadow, .beach, .cityStreet))
    }

    private func usual(of subject: Draft, _ quiet: Setting, _ open: Setting) -> Setting {
        if onWater, subject.casting.family == .person { return .lake }
        return usualByAction(of: subject, quiet, open)
    }

    /// Houses, trees, cars and great animals are not in rooms.
    private var isOutdoors: Bool {
        scene.drafts.contains { draft in
            switch draft.casting.family {
            case .building, .tree, .vehicle, .boat: true
            case .quadruped: draft.casting.home != nil || draft.casting.who == .subject(.horse)
            case .person, .bird, .fish, .solid, .furniture, .celestial: false
            }
        }
    }

    /// Things that stand or lie in rooms.
    private var hasFurniture: Bool {
        scene.drafts.contains {
            $0.casting.family == .furniture && !$0.casting.isOutdoors
                || $0.casting.family == .solid && $0.casting.isHoldable
                    && $0.casting.who != .subject(.ball) && $0.casting.action != .float
        }
    }

    private func usualByAction(of subject: Draft, _ quiet: Setting, _ open: Setting) -> Setting {
        switch subject.casting.family {
        case .person:
            switch subject.action {
            case .sit: scene.drafts.contains { $0.casting.family == .quadruped } ? .meadow : .room
            case .swim: .ocean
            case .dance: open == .cityStreet ? .studio : open
            case .float: .space
            case .fly: .mountainValley
            case .sail: .lake
            case .stand where subject.actionWay == .related: isOutdoors ? quiet : .room
            case .run: open == .cityStreet ? .meadow : open
            default: open
            }
        case .quadruped: .meadow
        case .bird: quiet == .village ? .lake : .meadow
        case .fish: .underwater
        case .vehicle: subject.action == .rest ? .cityStreet : .road
        case .boat: quiet == .village ? .lake : .ocean
        case .building: .village
        case .tree:
            subject.casting.scale < 0.5 ? (scene.drafts.count > 1 ? .room : .studio) : .meadow
        case .solid, .furniture: usualForObjects(subject)
        case .celestial: .space
        }
    }

    /// A lone object belongs on a backdrop, furniture with other things into a room.
    private func usualForObjects(_ subject: Draft) -> Setting {
        if case .subject(let sign) = subject.casting.who, sign.isSign {
            return sign == .screen ? .room : sign == .letters ? .studio : .village
        }
        if subject.casting.family == .furniture {
            return scene.drafts.count > 1 ? .room : .studio
        }
        let others = scene.drafts.dropFirst()
        if others.contains(where: { $0.casting.family == .furniture }) { return .room }
        if others.contains(where: { $0.casting.family == .quadruped }) { return .meadow }
        return .studio
    }

    private var usualWithoutSubject: Setting {
        if let lonely = scene.lonelyAction {
            switch lonely {
            case .drive: return .road
            case .sail, .swim: return .ocean
            case .fly: return .mountainValley
            case .walk, .run: return .forest
            default: break
            }
        }
        if scene.hasSnowCover { return .snowfield }
        if scene.hasLights { return .cityStreet }
        if scene.time == .night, scene.details.isEmpty { return .lake }
        if scene.weather == .storm { return .cliff }
        var random = RandomSource(seed: seed, stream: "setting")
        let settings: [Setting] = [.lake, .mountainValley, .meadow, .beach, .forest]
        return settings[Int(random.unit() * 5) % 5]
    }
}
