// SPDX-License-Identifier: Apache-2.0

/// What must not be seen: the negative prompt, and "without" in the prompt itself.
struct Ban: Sendable {
    private(set) var subjects: Set<Subject> = []
    private(set) var times: Set<TimeOfDay> = []
    private(set) var weathers: Set<Weather> = []
    private(set) var styles: Set<Style> = []
    private(set) var settings: Set<Setting> = []
    private(set) var moves: Set<Move.Kind> = []
    private(set) var forbidsShake = false
    private(set) var forbidsMoves = false
    private(set) var forbidsRate = false
    private var parts: Set<String> = []

    /// Parts of the set to leave out, in the order of the alphabet.
    var elements: [String] { parts.sorted() }

    /// Names of set parts that ``Shot/without`` knows.
    static let knownElements: Set<String> = [
        "trees", "grass", "flowers", "leaves", "clouds", "sky", "sun", "moon", "stars", "waves",
        "water", "mountains", "buildings", "lights", "rocks", "sand", "ground", "snow", "shadows",
        "smoke", "lava", "coral", "windows", "birds", "landmarks", "people", "cars", "animals",
        "boats", "furniture", "fog", "rain", "lamps", "fish", "fences",
    ]

    init(negative: String, within reader: SceneReader, _ lexicon: Lexicon) {
        for index in reader.scene.without { forbid(reader.units[index]) }
        let tokens = Tokenizer(negative, lexicon).tokens
        let camera = CameraReader(tokens, lexicon).reading
        forbid(camera)
        for unit in Unit.read(tokens, lexicon, camera: Set(camera.taken.keys)) { forbid(unit) }
        for token in tokens {
            switch token.text {
            case "movement", "motion", "moving", "move": forbidsMoves = true
            case "shake", "shaking", "shaky", "jitter", "wobble": forbidsShake = true
            default: break
            }
        }
    }

    private mutating func forbid(_ camera: CameraReading) {
        if (camera.handheld ?? 0) > 0 { forbidsShake = true }
        if camera.worldRate != nil { forbidsRate = true }
        for move in camera.moves { moves.insert(move.kind) }
    }

    private mutating func forbid(_ unit: Unit) {
        for option in unit.options {
            switch option.sense {
            case .thing(let casting): forbid(casting, key: option.key)
            case .detail(let name, _): parts.insert(name)
            case .light(.time(let time)): times.insert(time)
            case .light(.weather(let weather)):
                weathers.insert(weather)
                if let part = Self.part(of: weather) { parts.insert(part) }
            case .light(.season(.winter)): parts.insert("snow")
            case .light(.style(let style)): styles.insert(style)
            case .place(let setting):
                settings.insert(setting)
                if setting == .mountainValley { parts.insert("mountains") }
                if setting == .ocean || setting == .lake { parts.insert("water") }
                if setting == .forest { parts.insert("trees") }
            default: break
            }
        }
    }

    private static func part(of weather: Weather) -> String? {
        switch weather {
        case .cloudy, .overcast: "clouds"
        case .fog: "fog"
        case .rain: "rain"
        case .snow: "snow"
        case .clear, .storm: nil
        }
    }

    private mutating func forbid(_ casting: Casting, key: String) {
        switch casting.who {
        case .subject(let subject):
            // "No corgi" does not mean no dogs at all when a dog was asked for, but a class does.
            subjects.insert(subject)
            if Self.families.contains(key) {
                for other in Subject.allCases where other.family == subject.family {
                    subjects.insert(other)
                }
            }
        case .person, .people, .child, .couple, .family, .parents:
            for other in Subject.allCases where other.family == .person { subjects.insert(other) }
        case .animals:
            for other in Subject.allCases where [.quadruped, .bird, .fish].contains(other.family) {
                subjects.insert(other)
            }
            parts.formUnion(["animals", "birds", "fish"])
        }
        switch casting.family {
        case .person: if casting.who != .subject(.astronaut) { parts.insert("people") }
        case .tree: parts.insert("trees")
        case .vehicle: parts.insert("cars")
        case .boat: parts.insert("boats")
        case .building: parts.insert("buildings")
        case .bird: parts.insert("birds")
        case .fish: parts.insert("fish")
        case .furniture: parts.insert(casting.who == .subject(.lamp) ? "lamps" : "furniture")
        case .solid: if casting.who == .subject(.rock) { parts.insert("rocks") }
        case .quadruped: parts.insert("animals")
        case .celestial: break
        }
    }

    /// Words that mean a whole family of subjects.
    private static let families: Set<String> = [
        "tree", "vehicle", "car", "building", "bird", "boat", "animal", "furniture", "fish",
        "plant", "creature",
    ]

    /// Takes what is forbidden out of a scene; the words say that it was removed.
    func strike(_ scene: inout Scene) {
        var kept: [Int: Int] = [:]
        var drafts: [Draft] = []
        for (index, draft) in scene.drafts.enumerated() {
            if forbids(draft.casting) {
                for token in Array(draft.tokens) + draft.mentions {
                    scene.marks[token] = (.removed, "removed")
                }
            } else {
                kept[index] = drafts.count
                drafts.append(draft)
            }
        }
        for index in drafts.indices {
            drafts[index].relation = drafts[index].relation.flatMap { relation in
                kept[relation.of].map { (relation.kind, $0) }
            }
            drafts[index].inside = drafts[index].inside.flatMap { kept[$0] }
        }
        scene.drafts = drafts
        scene.places.removeAll { place in
            guard settings.contains(place.setting) else { return false }
            scene.marks[place.token] = (.removed, "removed")
            return true
        }
        for detail in scene.details where parts.contains(detail.name) {
            scene.marks[detail.token] = (.removed, "removed")
        }
        scene.details.removeAll { parts.contains($0.name) }
    }

    private func forbids(_ casting: Casting) -> Bool {
        switch casting.who {
        case .subject(let subject): subjects.contains(subject)
        case .person, .people, .couple, .family, .parents:
            subjects.contains(.man) && subjects.contains(.woman)
        case .child: subjects.contains(.boy) && subjects.contains(.girl)
        case .animals: subjects.contains(.deer) && subjects.contains(.horse)
        }
    }

    /// A setting that may be used: the wanted one, or a neighbor of it.
    func allowed(_ setting: Setting, _ scene: Scene) -> Setting {
        guard settings.contains(setting) else { return setting }
        let others: [Setting] = [.meadow, .lake, .road, .studio, .beach, .desert]
        return others.first { !settings.contains($0) } ?? setting
    }

    /// Whether an element of the set is forbidden.
    func forbids(_ element: String) -> Bool { parts.contains(element) }
}
