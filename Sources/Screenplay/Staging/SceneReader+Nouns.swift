// SPDX-License-Identifier: Apache-2.0

extension SceneReader {
    mutating func readPlace(_ setting: Setting, _ option: Unit.Option, _ index: Int) {
        let meaning = "setting:" + setting.rawValue
        if placing == .without {
            forbid(index)
            return
        }
        mark(index, option.way, meaning)
        var rank = 112
        var isAround = false
        switch placing {
        case nil: rank = verb != nil ? 100 : 112
        case .inside, .along, .of, .relation(.on), .relation(.under): rank = 110
        case .relation(.behind) where scene.drafts.isEmpty && !scene.places.isEmpty:
            // "Mountains behind a lake": the lake is in front.
            scene.places[scene.places.count - 1].rank -= 80
            rank = 110
        case .relation(.near), .relation(.beside): rank = 96
        case .relation, .foreground: rank = 80
        case .with, .wearing: (rank, isAround) = (70, true)
        case .background: (rank, isAround) = (30, true)
        case .like, .without: (rank, isAround) = (-60, true)
        }
        if isJoined, placing == nil, let other = scene.places.last, verb == nil, before == .other {
            (rank, isAround) = (other.rank, other.isAround)
        }
        if leadsCompound(index) { rank -= 42 }
        rank -= scene.places.count * 3 + (option.way == .related ? 1 : 0)
        if setting == .studio || setting == .underwater || setting == .space { rank += 20 }
        if Self.vague.contains(option.key) { rank -= 60 }
        scene.places.append(
            PlaceMention(
                setting: setting, rank: rank, token: units[index].tokens.lowerBound,
                isAround: isAround))
        if leadsCompound(index) {
            before = .determiner
            return
        }
        verb = nil
        placing = nil
        pending = Pending()
        before = .noun
    }

    /// Words for a place that say little about it.
    static let vague: Set<String> = [
        "landscape", "scenery", "nature", "outside", "outdoors", "outdoor", "floor", "wall",
        "ceiling", "wilderness", "wild", "terrain", "indoor", "indoors", "interior", "party",
        "event", "ceremony", "wedding", "sand", "dirt", "mud", "path", "trail", "track", "picnic",
        "running", "soccer", "golf", "camping", "running track", "nothingness", "darkness",
        "habitat",
        "natural habitat", "vegetation", "greenery", "civilization", "kingdom", "realm",
        "station", "platform", "rooftop", "hill", "plain", "bridge", "waterfall", "ring", "stage",
        "cell",
        "kitchen counter", "windowsill", "window sill", "isolated", "void", "mine", "capital city",
    ]

    /// Whether the noun at an index only qualifies the noun directly behind it ("street dog").
    func leadsCompound(_ index: Int) -> Bool {
        let next = index + 1
        guard next < units.count, units[next].pause == .none, !units[index].possessive else {
            return false
        }
        let options = units[next].options
        if options.contains(where: { $0.isFunction || $0.isAdjective }) { return false }
        guard
            let head = options.first(where: {
                switch $0.sense {
                case .thing, .place, .garment, .detail: true
                default: false
                }
            })
        else { return false }
        // "Birds fly", "a dog walks": a verb behind a noun is a verb.
        guard options.contains(where: { $0.isVerb }) else { return true }
        return head.form == .base && !hasPluralOrPerson(index) && !hasVerbForm(next)
            && hasVerbForm(next + 1)
    }

    private func hasPluralOrPerson(_ index: Int) -> Bool {
        units[index].options.contains { option in
            if case .thing(let casting) = option.sense {
                return casting.isAnimate || option.form != .base
            }
            return option.form == .s
        }
    }

    mutating func readDetail(
        _ name: String, _ hint: Setting?, _ option: Unit.Option, _ index: Int
    ) {
        if placing == .without || pending.isNegated {
            forbid(index)
            return
        }
        mark(index, option.way, "set:" + name)
        scene.details.append((name, hint, units[index].tokens.lowerBound))
        if name == "lights" { scene.hasLights = true }
        readSky(name)
        if leadsCompound(index) {
            before = .determiner
            return
        }
        pending = Pending()
        placing = nil
        verb = nil
        before = .noun
    }

    /// What parts of the sky say of time and weather, with their colors.
    private mutating func readSky(_ name: String) {
        let color = pending.colors.first?.swatch.name
        switch name {
        case "stars" where scene.time == nil, "moon" where scene.time == nil: scene.time = .night
        case "sky":
            if ["blue", "lightblue"].contains(color) { scene.weather = scene.weather ?? .clear }
            if ["gray", "silver"].contains(color) { scene.weather = scene.weather ?? .overcast }
            if ["orange", "red", "pink", "golden"].contains(color) {
                scene.time = scene.time ?? .sunset
            }
            if ["purple", "magenta", "navy"].contains(color) { scene.time = scene.time ?? .dusk }
            if color == "black" { scene.time = scene.time ?? .night }
        case "clouds":
            scene.weather =
                scene.weather ?? (["gray", "black"].contains(color) ? .overcast : .cloudy)
        case "leaves":
            if ["red", "orange", "golden", "yellow", "brown"].contains(color) {
                scene.season = scene.season ?? .autumn
            }
        case "snow": scene.hasSnowCover = true
        case "flowers": scene.season = scene.season ?? .spring
        default: break
        }
    }

    mutating func readGarment(_ outfit: Outfit, _ option: Unit.Option, _ index: Int) {
        let wearers = wearer()
        if placing == .without || wearers.isEmpty && (leadsCompound(index) || option.key == "top") {
            mark(index, .notShown, "accessory")
            if leadsCompound(index) {
                before = .determiner
                return
            }
            drop()
            before = .noun
            return
        }
        guard !wearers.isEmpty else {
            // A garment with nobody in it is shown on someone.
            var casting = Casting(.subject(outfit == .suit ? .man : .woman))
            casting.outfit = outfit
            mark(index, .related, "cast:" + (outfit == .suit ? "man" : "woman"))
            pending.scale = 1
            add(casting, option, index, role: .subject)
            return
        }
        let isPerson = scene.drafts[wearers[0]].casting.family == .person
        mark(
            index, isPerson ? option.way : .notShown,
            isPerson ? "outfit:" + outfit.rawValue : "accessory")
        for draft in wearers where isPerson {
            // A coat over a dress: what was said first stays, its color too.
            if scene.drafts[draft].outfit == nil || scene.drafts[draft].outfit == .casual {
                if scene.drafts[draft].outfit == nil || outfit != .casual {
                    scene.drafts[draft].outfit = outfit
                    scene.drafts[draft].color =
                        pending.colors.first?.swatch ?? scene.drafts[draft].color
                }
            }
        }
        let stays = placing
        drop()
        // "In a white shirt and blue jeans": the next garment belongs to the same person.
        placing = stays == .wearing ? .wearing : nil
        verb = nil
        before = .noun
    }

    /// Who wears the garment that is named: the person named last, or the subjects.
    private func wearer() -> [Int] {
        let candidates = last.isEmpty ? subjects : last
        if let draft = candidates.first, scene.drafts[draft].casting.isAnimate { return candidates }
        if let draft = subjects.first, scene.drafts[draft].casting.isAnimate { return subjects }
        let people = scene.drafts.indices.last { scene.drafts[$0].casting.family == .person }
        return people.map { [$0] } ?? []
    }
}
