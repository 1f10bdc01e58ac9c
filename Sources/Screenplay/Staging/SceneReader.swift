// SPDX-License-Identifier: Apache-2.0

/// Reads units from left to right into a scene: nouns with their adjectives, verbs with their
/// subjects and objects, prepositions with what they place.
struct SceneReader {
    let units: [Unit]
    let tokens: [Token]
    let lexicon: Lexicon
    var scene = Scene()

    /// Adjectives that wait for their noun.
    struct Pending {
        var colors: [(swatch: Sense.Swatch, unit: Int)] = []
        var scale: Float = 1
        var count: Int?
        var action: (action: Action, way: Word.Way, key: String, unit: Int)?
        var hasArticle = false
        /// "The", "this": may speak of someone who was named before.
        var isDefinite = false
        var isNegated = false
    }

    enum Role { case subject, object, placed }

    var pending = Pending()
    /// The drafts that the current clause is about.
    var subjects: [Int] = []
    /// The last noun phrase: the drafts it named, and what it was.
    var last: [Int] = []
    var lastRole = Role.subject
    /// The verb that may still take an object.
    var verb: (key: String, action: Action)?
    var hasVerb = false
    /// A preposition that waits for its noun.
    var placing: Sense.Placing?
    /// A relation that opened the sentence and waits for its subject: "behind the house, a dog".
    var opening: (kind: Relation.Kind, of: Int)?
    /// The last unknown noun, which may be somebody's name.
    var strange: Int?
    /// Whether the last noun was a part or a notion: what follows with "of" only owns it.
    var isAfterPart = false
    /// Behind "and" or a comma.
    var isJoined = false
    /// What the previous unit was, for telling nouns from verbs.
    var before = Before.start

    enum Before { case start, determiner, noun, verbal, other }

    /// Reads the scene of units.
    init(_ units: [Unit], _ tokens: [Token], _ lexicon: Lexicon) {
        self.units = units
        self.tokens = tokens
        self.lexicon = lexicon
        for index in units.indices { read(index) }
        settleColors()
    }

    private mutating func read(_ index: Int) {
        let unit = units[index]
        breathe(unit)
        if unit.isCamera {
            settleColors()
            placing = nil
            verb = nil
            before = .start
            return
        }
        guard let option = choose(index) else {
            readStrange(index)
            return
        }
        switch option.sense {
        case .function(let kind): readFunction(kind, index)
        case .color(let swatch):
            pending.colors.append((swatch, index))
            mark(index, option.way, "color:" + swatch.name)
            before = .determiner
        case .size(let factor):
            pending.scale *= factor
            mark(index, option.way, "size")
            before = .determiner
        case .count(let count):
            pending.count = count
            mark(index, option.way, "count:\(count)")
            before = .determiner
        case .placing(let kind): readPlacing(kind, index)
        case .light(let light): readLight(light, option, index)
        case .unseen(let kind): readUnseen(kind, index)
        case .garment(let outfit): readGarment(outfit, option, index)
        case .place(let setting): readPlace(setting, option, index)
        case .detail(let name, let hint): readDetail(name, hint, option, index)
        case .thing(let casting): readThing(casting, option, index)
        case .action(let action): readVerb(action, option, index)
        }
        switch option.sense {
        // "And a small red boat": still joined.
        case .function(.conjunction), .function(.article), .function(.praise), .color, .size,
            .count,
            .unseen(.attribute), .unseen(.mood), .unseen(.manner):
            break
        default: isJoined = false
        }
    }

    /// A word that nobody knows: an adjective if a noun follows, else a noun that takes its adjectives
    /// and its preposition with it.
    private mutating func readStrange(_ index: Int) {
        let text = strangeText(index)
        if text.allSatisfy(\.isNumber), let number = Int(text), number <= 24 {
            pending.count = max(number, 1)
            mark(index, .exact, "count:\(number)")
            before = .determiner
            return
        }
        let isManner = text.hasSuffix("ly") && text.count > 4
        mark(index, isManner ? .notShown : .notUnderstood, isManner ? "manner" : nil)
        if isManner { return }
        if before == .determiner, hasNoun(index + 1) { return }
        if before == .determiner || placing != nil { drop() }
        strange = index
        before = .noun
    }

    private func strangeText(_ index: Int) -> String {
        units[index].tokens.first.map { tokens[$0].text } ?? ""
    }

    /// Commas join, full stops begin anew.
    private mutating func breathe(_ unit: Unit) {
        switch unit.pause {
        case .none: break
        case .comma:
            settleColors()
            placing = nil
            verb = nil
            isJoined = true
            before = .start
        case .sentence:
            settleColors()
            startClause()
            before = .start
        }
    }

    mutating func startClause() {
        subjects = []
        last = []
        placing = nil
        opening = nil
        verb = nil
        hasVerb = false
        isJoined = false
        strange = nil
        isAfterPart = false
        pending = Pending()
    }

    /// "The car is red": colors without a noun behind them belong to the one before.
    mutating func settleColors() {
        if let color = pending.colors.first?.swatch, let index = last.first,
            scene.drafts[index].color == nil, before != .noun
        {
            for index in last { scene.drafts[index].color = color }
        }
        pending.colors = []
    }

    /// "Without trees": noted for later, and gone from the sentence.
    mutating func forbid(_ index: Int) {
        scene.without.append(index)
        mark(index, .removed, "removed")
        let stays = placing
        drop()
        // "No people and no cars", "without people and cars".
        placing =
            index + 1 < units.count && units[index + 1].options.contains { $0.key == "and" }
            ? stays : nil
        before = .noun
    }

    /// Forgets the adjectives of a noun that is not cast.
    mutating func drop() {
        placing = nil
        pending = Pending()
    }

    mutating func mark(_ index: Int, _ way: Word.Way, _ meaning: String?) {
        for token in units[index].tokens { scene.marks[token] = (way, meaning) }
    }

    private mutating func readFunction(_ kind: Sense.Function, _ index: Int) {
        mark(index, .function, nil)
        let key = units[index].options.first?.key ?? ""
        switch kind {
        case .article:
            pending.hasArticle = true
            pending.isDefinite = ["the", "this", "that", "these", "those"].contains(key)
            before = .determiner
            if ["his", "he"].contains(key) { scene.pronoun = scene.pronoun ?? .man }
            if ["her", "she"].contains(key) { scene.pronoun = scene.pronoun ?? .woman }
        case .pronoun:
            if ["he", "him", "himself"].contains(key) { scene.pronoun = scene.pronoun ?? .man }
            if ["she", "herself"].contains(key) { scene.pronoun = scene.pronoun ?? .woman }
            recallByPronoun(key)
            before = .noun
            placing = nil
            pending = Pending()
        case .auxiliary: before = .noun
        case .praise: before = before == .noun ? .other : .determiner
        case .conjunction: readConjunction(key)
        }
    }

    /// "A planet behind him": the pronoun is the first who was named.
    private mutating func recallByPronoun(_ key: String) {
        guard case .relation(let kind) = placing, ["him", "her", "it", "them"].contains(key),
            let placed = last.first, placed != 0, scene.drafts[placed].relation == nil
        else { return }
        scene.drafts[placed].relation = (kind, 0)
    }

    private mutating func readConjunction(_ key: String) {
        switch key {
        case "and", "or", "plus", "as well as":
            if placing != .without { placing = nil }
            isJoined = true
            before = .other
        case "while", "as", "when", "where", "whereas", "meanwhile", "but", "then", "and then",
            "after", "before", "until", "because", "as if", "as though", "just as", "so that":
            settleColors()
            startClause()
            before = .other
        default: before = .other
        }
    }

    private mutating func readPlacing(_ kind: Sense.Placing, _ index: Int) {
        mark(index, .function, nil)
        settleColors()
        verb = kind == .wearing || kind == .with ? nil : verb
        switch kind {
        case .background, .foreground:
            for draft in last where kind == .background { scene.drafts[draft].isBackground = true }
            if kind == .background, last.isEmpty || lastRole != .subject, !scene.places.isEmpty {
                let end = scene.places.count - 1
                if scene.places[end].token + 4 > units[index].tokens.lowerBound {
                    scene.places[end].rank -= 80
                    scene.places[end].isAround = true
                }
            }
            placing = nil
        case .without:
            placing = .without
            pending = Pending()
        default:
            placing = kind
            pending = Pending()
        }
        before = .determiner
    }

    private mutating func readLight(_ light: Sense.Light, _ option: Unit.Option, _ index: Int) {
        if placing == .without {
            forbid(index)
            return
        }
        switch light {
        case .time(let time):
            let isVague = [.morning, .afternoon].contains(scene.time)
            if scene.time == nil || isVague && time != .afternoon { scene.time = time }
            mark(index, option.way, "time:" + time.rawValue)
        case .weather(let weather):
            if scene.weather == nil || Self.strength(weather) > Self.strength(scene.weather) {
                scene.weather = weather
            }
            mark(index, option.way, "weather:" + weather.rawValue)
            if option.key.contains("wave") {
                scene.details.append(("waves", .ocean, units[index].tokens.lowerBound))
            }
        case .season(let season):
            scene.season = scene.season ?? season
            if season == .winter, option.key.contains("snow") || option.key.contains("frozen") {
                scene.hasSnowCover = true
            }
            mark(index, option.way, "season:" + season.rawValue)
        case .style(let style):
            if option.key == "black and white", before == .determiner, hasNoun(index + 1),
                let black = lexicon.swatches["black"]
            {
                // "A black and white cat" is no black and white picture.
                pending.colors.append((black, index))
                mark(index, .exact, "color:black")
                return
            }
            if scene.style == nil || scene.style == .cinematic { scene.style = style }
            mark(index, option.way, "style:" + style.rawValue)
        }
        // "In the rain" ends the phrase; "snowy field", "a winter coat" go on.
        placing = pending.hasArticle && placing != nil && !hasNoun(index + 1) ? nil : placing
        if !hasNoun(index + 1) {
            pending.colors = []
            placing = nil
        }
        before = .determiner
    }

    private static func strength(_ weather: Weather?) -> Int {
        switch weather {
        case nil, .clear: 0
        case .cloudy: 1
        case .overcast: 2
        case .fog: 3
        case .rain, .snow: 4
        case .storm: 5
        }
    }

    private mutating func readUnseen(_ kind: Sense.Unseen, _ index: Int) {
        mark(index, .notShown, kind.rawValue)
        switch kind {
        case .manner: before = before == .noun ? .noun : .other
        case .deed:
            // A verb all the same: it has a subject and may have an object.
            let qualifies = (before == .determiner || subjects.isEmpty) && hasNoun(index + 1)
            if qualifies,
                units[index].options.contains(where: { $0.form == .past || $0.form == .progressive }
                )
            {
                before = .determiner
                return
            }
            settleColors()
            verb = (units[index].options.first?.key ?? "", .stand)
            hasVerb = true
            placing = nil
            pending = Pending()
            before = .verbal
        case .attribute: before = .determiner
        case .mood: before = before == .noun ? .other : .determiner
        case .body, .accessory, .part, .sound, .idea:
            drop()
            verb = nil
            isAfterPart = true
            before = .noun
        }
    }
}
