// SPDX-License-Identifier: Apache-2.0

/// Changes of the world that are told in few set words, whatever the parser made of them: "the sky turns
/// pink", "it starts to rain", "the leaves turn red", "it gets dark".
struct ChangeSigns {
    let tokens: [Token]

    /// A change with the tokens that tell of it.
    struct Sign {
        var kind: Change.Kind
        /// What it was before; nil where that was not said.
        var from: String?
        var to: String
        var tokens: [Int]

        init(_ kind: Change.Kind, from: String? = nil, to: String, tokens: [Int]) {
            self.kind = kind
            self.from = from
            self.to = to
            self.tokens = tokens
        }
    }

    /// The signs in the order of the words.
    var found: [Sign] {
        tokens.indices.flatMap(ranges)
            + tokens.indices.compactMap { index in
                let text = tokens[index].text
                if Self.turning.contains(text) { return turn(index) }
                if Self.starting.contains(text) { return start(index) }
                if Self.melting.contains(text) { return melt(index) }
                return nil
            }
    }

    /// "The sky turns pink".
    private func turn(_ verb: Int) -> Sign? {
        guard let what = before(verb, Self.subjects) else { return nil }
        // "From green to red": the last is what it becomes.
        let near = after(verb, 5)
        let isRange = near.contains { tokens[$0].text == "from" }
        for index in isRange ? near.reversed() : Array(near.prefix(4)) {
            let text = tokens[index].text
            guard let (kind, to) = Self.meaning(of: text, said: tokens[what].text) else { continue }
            return Sign(kind, to: to, tokens: [what, verb, index])
        }
        return nil
    }

    /// What a word behind a verb of change means, said of a thing.
    private static func meaning(of word: String, said of: String) -> (Change.Kind, String)? {
        switch of {
        case "leaves", "leaf", "foliage", "trees", "tree", "forest":
            if Self.autumn.contains(word) { return (.season, "autumn") }
            return word == "green" ? (.season, "summer") : nil
        default: break
        }
        switch word {
        case "pink", "orange", "red", "golden", "gold", "purple", "crimson", "violet", "yellow":
            return ["sky", "skies", "horizon", "clouds", "light"].contains(of)
                ? (.timeOfDay, "sunset") : nil
        case "dark", "darker", "black", "night": return (.timeOfDay, "night")
        case "light", "bright", "brighter", "lighter": return (.timeOfDay, "morning")
        case "gray", "grey", "overcast", "cloudy": return (.weather, "overcast")
        case "stormy": return (.weather, "storm")
        case "foggy", "misty": return (.weather, "fog")
        case "rainy": return (.weather, "rain")
        case "snowy": return (.weather, "snow")
        case "clear", "sunny", "blue": return (.weather, "clear")
        default: return nil
        }
    }

    /// "It starts to rain", "rain begins to fall", "it stops snowing".
    private func start(_ verb: Int) -> Sign? {
        let ends = Self.ending.contains(tokens[verb].text)
        let next = verb + 1 < tokens.count ? tokens[verb + 1].text : ""
        if ends, ["with", "in", "as", "at", "on"].contains(next) { return nil }
        let near = after(verb, 3) + (before(verb, Self.falling.keys).map { [$0] } ?? [])
        for index in near {
            guard let weather = Self.falling[tokens[index].text] else { continue }
            return Sign(.weather, to: ends ? "clear" : weather, tokens: [verb, index].sorted())
        }
        return nil
    }

    /// "The snow melts" is spring.
    private func melt(_ verb: Int) -> Sign? {
        before(verb, ["snow", "frost"]).map {
            Sign(.season, to: "spring", tokens: [$0, verb])
        }
    }

    /// The nearest of some words within three before a verb, in its own sentence.
    private func before(_ verb: Int, _ words: some Collection<String>) -> Int? {
        var index = verb
        while index > max(verb - 4, 0), tokens[index].pause == .none {
            index -= 1
            if words.contains(tokens[index].text) { return index }
        }
        return nil
    }

    /// The words behind a verb, up to a pause.
    private func after(_ verb: Int, _ count: Int) -> [Int] {
        let end = min(verb + count, tokens.count - 1)
        guard verb < end else { return [] }
        return Array((verb + 1...end).prefix { tokens[$0].pause == .none })
    }

    private static let turning: Set<String> = [
        "turn", "turns", "turning", "turned", "become", "becomes", "becoming", "get", "gets",
        "getting", "grow", "grows", "growing", "go", "goes", "fade", "fades", "changes", "change",
        "changing",
    ]
    private static let subjects: Set<String> = [
        "sky", "skies", "horizon", "clouds", "light", "it", "day", "world", "scene", "weather",
        "leaves", "leaf", "foliage", "trees", "tree", "forest", "everything", "air", "landscape",
    ]
    private static let autumn: Set<String> = [
        "red", "orange", "yellow", "gold", "golden", "brown", "crimson", "color", "colors",
    ]
    private static let starting: Set<String> = [
        "start", "starts", "starting", "begin", "begins", "beginning", "stop", "stops", "stopping",
        "ceases", "ends",
    ]
    private static let ending: Set<String> = ["stop", "stops", "stopping", "ceases", "ends"]
    private static let melting: Set<String> = ["melt", "melts", "melting", "thaws", "thawing"]
    private static let falling = [
        "rain": "rain", "raining": "rain", "drizzle": "rain", "drizzling": "rain",
        "pour": "rain", "pouring": "rain", "snow": "snow", "snowing": "snow",
        "snowfall": "snow", "storm": "storm", "thunderstorm": "storm", "thunder": "storm",
    ]
}

extension Shot {
    /// Begins the clip before what becomes: a sky that turns pink is not pink yet.
    mutating func beginBeforeChanges(_ origins: [Change.Kind: String]) {
        if let time = origins[.timeOfDay].flatMap(TimeOfDay.init(rawValue:)) { timeOfDay = time }
        if let said = origins[.weather].flatMap(Weather.init(rawValue:)) { weather = said }
        if let said = origins[.season].flatMap(Season.init(rawValue:)) { season = said }
        if let change = changes.first(where: { $0.kind == .timeOfDay }),
            change.to == timeOfDay.rawValue
                || change.to == "morning" && timeOfDay == .sunrise
        {
            switch timeOfDay {
            case .night: timeOfDay = .sunset
            case .dusk: timeOfDay = .sunset
            case .sunset: timeOfDay = .afternoon
            case .sunrise, .morning: timeOfDay = .dawn
            case .goldenHour, .noon, .afternoon: timeOfDay = .morning
            case .dawn: timeOfDay = .night
            }
        }
        if let change = changes.first(where: { $0.kind == .weather }), change.to == weather.rawValue
        {
            weather = [.clear, .cloudy, .fog].contains(weather) ? .overcast : .cloudy
            if change.to == "fog" { weather = .clear }
        }
        if let change = changes.first(where: { $0.kind == .season }), change.to == season.rawValue {
            let all = Season.allCases
            let index = all.firstIndex(of: season) ?? 0
            season = all[(index + all.count - 1) % all.count]
        }
    }
}
