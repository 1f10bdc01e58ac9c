// SPDX-License-Identifier: Apache-2.0

extension SceneReader {
    mutating func readPlace(_ setting: Setting, _ option: Unit.Option, _ index: Int) {
        if placing == .without, !isModifier {
            forbid(index)
            return
        }
        if option.key == "space", pending.hasArticle || !phrase.modifiers.isEmpty {
            // "An open space" is not where the stars are.
            mark(index, .notShown, "idea")
            return
        }
        mark(index, option.way, "setting:" + setting.rawValue)
        var (rank, isAround) = rank(setting)
        if phrase.isBackground { (rank, isAround) = (30, true) }
        if isModifier { rank -= 42 }
        rank -= scene.places.count * 3 + (option.way == .related ? 1 : 0)
        if setting == .studio || setting == .underwater || setting == .space { rank += 20 }
        if Self.vague.contains(option.key) { rank -= 60 }
        scene.places.append(
            PlaceMention(
                setting: setting, rank: rank, token: units[index].tokens.lowerBound,
                isAround: isAround))
    }

    /// How directly the place is named: higher is more likely to be the place of the shot.
    private mutating func rank(_ setting: Setting) -> (Int, isAround: Bool) {
        switch placing {
        case nil: return (phrase.role == .object ? 100 : 112, false)
        case .relation(.behind) where scene.drafts.isEmpty && !scene.places.isEmpty:
            // "Mountains behind a lake": the lake is in front.
            scene.places[scene.places.count - 1].rank -= 80
            return (110, false)
        case .inside, .along, .of, .relation(.on), .relation(.under): return (110, false)
        case .relation(.near), .relation(.beside): return (96, false)
        case .relation, .foreground: return (80, false)
        case .with, .wearing: return (70, true)
        case .background: return (30, true)
        case .like, .without: return (-60, true)
        }
    }

    /// Words for a place that say little about it.
    static let vague: Set<String> = [
        "landscape", "scenery", "nature", "outside", "outdoors", "outdoor", "floor", "wall",
        "ceiling", "wilderness", "wild", "terrain", "indoor", "indoors", "interior", "party",
        "event", "ceremony", "wedding", "sand", "dirt", "mud", "path", "trail", "track", "picnic",
        "running", "soccer", "golf", "camping", "running track", "nothingness", "darkness",
        "habitat",
        "natural habitat", "vegetation", "greenery", "civilization", "kingdom", "realm",
        "station", "platform", "rooftop", "hill", "plain", "bridge", "waterfall",
        "cell",
        "kitchen counter", "windowsill", "window sill", "isolated", "void", "mine", "capital city",
    ]

    mutating func readDetail(
        _ name: String, _ hint: Setting?, _ option: Unit.Option, _ index: Int
    ) {
        if placing == .without, !isModifier {
            forbid(index)
            return
        }
        mark(index, option.way, "set:" + name)
        scene.details.append((name, hint, units[index].tokens.lowerBound))
        if name == "lights" { scene.hasLights = true }
        readSky(name)
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
        if placing == .without {
            mark(index, .notShown, "accessory")
            return
        }
        let wearers = wearers()
        guard let first = wearers.first else {
            wearNobody(outfit, option, index)
            return
        }
        let isPerson = scene.drafts[first].casting.family == .person
        mark(
            index, isPerson ? option.way : .notShown,
            isPerson ? "outfit:" + outfit.rawValue : "accessory")
        for draft in wearers where isPerson {
            // A coat over a dress: what was said first stays, its color too.
            let worn = scene.drafts[draft].outfit
            guard worn == nil || worn == .casual && outfit != .casual else { continue }
            scene.drafts[draft].outfit = outfit
            scene.drafts[draft].color = pending.colors.first?.swatch ?? scene.drafts[draft].color
        }
    }

    /// "A woman wearing all orange", "a man in black": a color in the place of clothes.
    func wornColor(_ index: Int) -> Sense.Swatch? {
        let isIn = placing == .inside && !phrase.hasArticle && !wearers().isEmpty
        guard placing == .wearing || isIn else { return nil }
        for option in units[index].options {
            if case .color(let swatch) = option.sense { return swatch }
        }
        return nil
    }

    /// "Turn from green to orange": no fruit.
    func isNewColor(_ index: Int) -> Bool {
        guard units[index].isColor, !phrase.hasArticle,
            let verb = clause?.verb.flatMap({ option(of: $0)?.key })
        else { return false }
        return ["turn", "change", "shift", "fade", "become", "go"].contains(verb)
    }

    /// A garment with nobody in it is shown on someone.
    private mutating func wearNobody(_ outfit: Outfit, _ option: Unit.Option, _ index: Int) {
        guard option.key != "top", scene.drafts.isEmpty else {
            mark(index, .notShown, "accessory")
            return
        }
        var casting = Casting(.subject(outfit == .suit ? .man : .woman))
        casting.outfit = outfit
        pending.scale = 1
        add(casting, option, index)
        mark(index, .related, "cast:" + (outfit == .suit ? "man" : "woman"))
    }

    /// Who wears the garment that is named: its owner, the person it is said of, or the subjects.
    func wearers() -> [Int] {
        if let owner = phrase.owner, let wearers = drafts[owner] { return wearers }
        if let beside = personBefore { return [beside] }
        let said = phrase.governor ?? clause?.subjects.first
        let candidates = said.flatMap { drafts[$0] } ?? []
        if let draft = candidates.first, scene.drafts[draft].casting.isAnimate {
            return owners(draft)
        }
        let doers = (clause?.subjects ?? []).flatMap { drafts[$0] ?? [] }
        if let draft = doers.first, scene.drafts[draft].casting.isAnimate { return doers }
        let people = scene.drafts.indices.last { scene.drafts[$0].casting.family == .person }
        return people.map { [$0] } ?? []
    }

    /// "Sits opposite a woman in a dress": the person right before the preposition.
    private var personBefore: Int? {
        guard let preposition = phrase.preposition,
            let before = reading.phrases.firstIndex(where: { $0.units.upperBound == preposition }),
            let draft = drafts[before]?.first, scene.drafts[draft].casting.family == .person,
            !(clause?.subjects.contains(before) ?? !isOneOfList(before))
        else { return nil }
        return draft
    }

    /// "A dancer in blue and a pianist in a tuxedo": the one is his alone.
    private func isOneOfList(_ person: Int) -> Bool {
        phrase.hasArticle && reading.phrases[person].joined != nil
            && option(of: phrase.head)?.form == .base
    }

    /// "Without trees": noted for later.
    mutating func forbid(_ index: Int) {
        scene.without.append(index)
        mark(index, .removed, "removed")
    }
}
