// SPDX-License-Identifier: Apache-2.0

/// Reads what becomes other than it was: "the sun sets", "a car changes from black to white", "the ice
/// melts", "the flower blooms".
struct ChangeReader {
    let reader: SceneReader
    let scene: Scene
    let storyline: Storyline
    /// Ids of the members that drafts became.
    let ids: [Int: [String]]

    /// The changes, in the order of the prompt, and what each verb that tells of one was understood as.
    private(set) var changes: [Change] = []
    private(set) var marks: [Int: String] = [:]
    /// What the world was before it changes, where that was said.
    private(set) var origins: [Change.Kind: String] = [:]

    init(
        _ reader: SceneReader, scene: Scene, storyline: Storyline, ids: [Int: [String]]
    ) {
        self.reader = reader
        self.scene = scene
        self.storyline = storyline
        self.ids = ids
        for clause in reader.reading.clauses { read(clause) }
        for unit in reader.units { readSun(unit) }
        for sign in ChangeSigns(tokens: reader.tokens).found { read(sign) }
        // Of two changes of one kind at the same time the later word counts.
        changes = changes.enumerated().filter { index, change in
            !changes[(index + 1)...].contains {
                $0.kind == change.kind && $0.of == change.of && $0.start == change.start
            }
        }.map(\.element)
    }

    private mutating func read(_ sign: ChangeSigns.Sign) {
        guard let last = sign.tokens.last else { return }
        let (start, end) = storyline.times(of: storyline.phase(ofToken: last))
        // What was told as a range is told by its single words as well.
        if let from = sign.from {
            origins[sign.kind] = from
            changes.removeAll { $0.kind == sign.kind && $0.of == nil }
        } else if origins[sign.kind] != nil {
            return
        }
        changes.append(Change(sign.kind, to: sign.to, start: start, end: end))
        for token in sign.tokens { marks[token] = "change:" + sign.kind.rawValue }
    }

    private mutating func read(_ clause: Clause) {
        guard let verb = clause.verb, !clause.isNegated,
            let said = reader.option(of: verb)?.key ?? Optional(reader.text(of: verb))
        else { return }
        // "Falls over" is known as one verb; what matters here is the falling.
        let first = said.split(separator: " ").first.map(String.init) ?? said
        let key = Self.going.contains(said) || Self.turning.contains(said) ? said : first
        let token = reader.units[verb].tokens.lowerBound
        let (start, end) = storyline.times(of: storyline.phase(ofToken: token))
        let before = changes.count
        if let world = world(key, clause) {
            changes.append(Change(world.kind, to: world.to, start: start, end: end))
        } else {
            for id in members(clause) { readMember(id, key, clause, (start, end)) }
        }
        guard changes.count > before else { return }
        for token in reader.units[verb].tokens {
            marks[token] = "change:" + changes[before].kind.rawValue
        }
    }

    private func members(_ clause: Clause) -> [String] {
        clause.subjects.flatMap { reader.drafts[$0] ?? [] }.flatMap { ids[$0] ?? [] }
    }

    // MARK: The world

    /// Sun, night, rain and seasons that come and go.
    private func world(_ key: String, _ clause: Clause) -> (kind: Change.Kind, to: String)? {
        let subjects = clause.subjects.map { name(reader.reading.phrases[$0].head) }
        let isRise = Self.coming.contains(key)
        for subject in subjects {
            switch subject {
            case "sun" where Self.going.contains(key): return (.timeOfDay, "dusk")
            case "sun" where key == "break": return (.weather, "clear")
            case "sun" where isRise: return (.timeOfDay, "morning")
            case "night", "darkness", "moon", "dark":
                if isRise || key == "fall" { return (.timeOfDay, "night") }
            case "dawn", "morning", "sunrise":
                if isRise || key == "break" { return (.timeOfDay, "morning") }
            case "rain", "snow", "fog", "mist", "storm":
                let weather = subject == "mist" ? "fog" : subject
                if isRise || key == "fall" { return (.weather, weather) }
                if Self.going.contains(key) { return (.weather, "clear") }
            case "autumn", "fall", "winter", "spring", "summer":
                if isRise { return (.season, subject == "fall" ? "autumn" : subject) }
            case "day" where Self.turning.contains(key):
                if targets(clause).contains("night") { return (.timeOfDay, "night") }
            default: break
            }
        }
        guard Self.turning.contains(key) else { return nil }
        return targets(clause).lazy.compactMap(light).last
    }

    /// "From day to night", "from summer to autumn": where it ends.
    private func light(_ name: String) -> (kind: Change.Kind, to: String)? {
        switch name {
        case "night", "dawn", "dusk", "noon", "morning", "sunset", "sunrise", "afternoon":
            (.timeOfDay, name)
        case "autumn", "winter", "spring", "summer": (.season, name)
        default: nil
        }
    }

    /// "The sun sets" is a phrase of its own in the lexicon.
    private mutating func readSun(_ unit: Unit) {
        guard let key = unit.options.first?.key, let time = Self.suns[key] else { return }
        let (start, end) = storyline.times(of: storyline.phase(ofToken: unit.tokens.lowerBound))
        changes.append(Change(.timeOfDay, to: time, start: start, end: end))
    }

    private static let suns = [
        "sun set": "dusk", "sun setting": "dusk", "sun is setting": "dusk", "sun goes down": "dusk",
        "sun going down": "dusk", "sun rise": "morning", "sun rising": "morning",
        "sun is rising": "morning",
    ]

    // MARK: Members

    private mutating func readMember(
        _ id: String, _ key: String, _ clause: Clause, _ times: (start: Float, end: Float)
    ) {
        func change(_ kind: Change.Kind, _ to: String) {
            changes.append(Change(kind, of: id, to: to, start: times.start, end: times.end))
        }
        if Self.turning.contains(key) {
            if let color = endColor(clause) { change(.color, color) }
            if let size = endSize(clause) { change(.size, size) }
            return
        }
        if let factor = Self.sizes[key] { change(.size, factor) }
        if Self.arriving.contains(key) { change(.appear, "") }
    }

    /// The last color that is said of a verb of change: "from black to white", "turns red".
    private func endColor(_ clause: Clause) -> String? {
        after(clause).lazy.compactMap { unit -> String? in
            guard let option = reader.units[unit].options.first(where: \.isAdjective),
                case .color(let swatch) = option.sense, !swatch.isMaterial
            else { return nil }
            return swatch.name
        }.last
    }

    private func endSize(_ clause: Clause) -> String? {
        after(clause).lazy.compactMap { unit -> String? in
            guard let option = reader.units[unit].options.first(where: \.isAdjective),
                case .size(let factor) = option.sense
            else { return nil }
            return factor > 1 ? "2" : "0.4"
        }.last
    }

    private func targets(_ clause: Clause) -> [String] { after(clause).map(name) }

    /// The units behind a verb, to the end of its sentence or the next verb.
    private func after(_ clause: Clause) -> [Int] {
        guard let verb = clause.verb else { return [] }
        var units: [Int] = []
        var index = verb + 1
        while index < reader.units.count, reader.units[index].pause == .none,
            !reader.reading.tags[index].isVerbal
        {
            units.append(index)
            index += 1
        }
        return units
    }

    private func name(_ unit: Int) -> String {
        reader.option(of: unit)?.key ?? reader.text(of: unit)
    }

    // MARK: Words

    private static let turning: Set<String> = [
        "turn", "change", "become", "fade", "shift", "transition", "transform", "morph", "go",
        "turn into",
        "change color",
    ]
    private static let coming: Set<String> = [
        "rise", "come", "arrive", "approach", "begin", "start", "appear", "roll", "break", "fall",
        "come up",
    ]
    private static let going: Set<String> = [
        "set", "go", "go down", "sink", "stop", "end", "clear", "lift", "fade", "disappear",
        "descend",
    ]
    private static let arriving: Set<String> = [
        "appear", "emerge", "materialize", "spring", "hatch", "sprout",
    ]
    /// Verbs that change a size, with the factor at the end.
    private static let sizes: [String: String] = [
        "melt": "0.25", "shrink": "0.4", "deflate": "0.4", "wither": "0.6", "dissolve": "0",
        "evaporate": "0", "vanish": "0", "disappear": "0", "explode": "0", "burst": "0", "pop": "0",
        "grow": "2", "inflate": "2", "swell": "1.6", "expand": "1.8", "bloom": "1.8",
        "blossom": "1.8", "enlarge": "2",
    ]
}
