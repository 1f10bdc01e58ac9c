// SPDX-License-Identifier: Apache-2.0

/// Makes a scene of what was read: nouns are cast or become the place, verbs give them actions,
/// prepositions relate them.
struct SceneReader {
    let reading: Reading
    let units: [Unit]
    let tokens: [Token]
    let lexicon: Lexicon
    var scene = Scene()

    /// What stands before the noun that is read.
    struct Pending {
        var colors: [(swatch: Sense.Swatch, unit: Int)] = []
        var scale: Float = 1
        var count: Int?
        var action: (action: Action, way: Word.Way, key: String, unit: Int)?
        var hasArticle = false
        /// "The", "this": may speak of someone who was named before.
        var isDefinite = false
    }

    var pending = Pending()
    /// The drafts that each phrase named.
    var drafts: [Int: [Int]] = [:]
    /// The phrase that is read.
    var current = 0
    /// What its preposition does.
    var placing: Sense.Placing?
    /// Whether the noun that is read only qualifies another behind it.
    var isModifier = false

    /// Reads the scene of a prompt.
    init(_ reading: Reading, _ tokens: [Token], _ lexicon: Lexicon) {
        self.reading = reading
        units = reading.units
        self.tokens = tokens
        self.lexicon = lexicon
        let starts = Dictionary(
            reading.phrases.enumerated().map { ($1.units.lowerBound, $0) }, uniquingKeysWith: min)
        let verbs = Dictionary(
            reading.clauses.enumerated().compactMap { index, clause in
                clause.verb.map { ($0, index) }
            }, uniquingKeysWith: min)
        var index = 0
        while index < units.count {
            if let phrase = starts[index] {
                readPhrase(phrase)
                index = max(reading.phrases[phrase].units.upperBound, index + 1)
                continue
            }
            if let clause = verbs[index] { readVerb(clause) } else { readLoose(index) }
            index += 1
        }
        for clause in reading.clauses.indices { note(clause) }
        readPredicates()
    }

    /// The phrase that is read.
    var phrase: Phrase { reading.phrases[current] }

    /// The clause that the phrase takes part in.
    var clause: Clause? { phrase.clause.map { reading.clauses[$0] } }

    mutating func mark(_ index: Int, _ way: Word.Way, _ meaning: String?) {
        for token in units[index].tokens { scene.marks[token] = (way, meaning) }
    }

    /// The first word of a unit.
    func text(of index: Int) -> String {
        units[index].tokens.first.map { tokens[$0].text } ?? ""
    }

    // MARK: Phrases

    private mutating func readPhrase(_ index: Int) {
        current = index
        pending = Pending()
        pending.hasArticle = phrase.hasArticle
        pending.isDefinite = phrase.isDefinite
        placing = phrase.isNegated ? .without : reading.placing(of: index)
        if phrase.isContrast { placing = .like }
        if let shell = phrase.shell,
            case .count(let count)? = option(of: reading.phrases[shell].head)?.sense
        {
            pending.count = count
        }
        for unit in phrase.units where unit != phrase.head { readBeforeHead(unit) }
        if phrase.isPronoun { readPronoun() } else { readHead(phrase.head) }
        if phrase.isBackground {
            for draft in drafts[index] ?? [] { scene.drafts[draft].isBackground = true }
        }
        for draft in drafts[index] ?? [] where phrase.side != nil {
            scene.drafts[draft].side = phrase.side
        }
        relateOpenings()
    }

    /// "In front of the house, a dog": what was placed by a sentence's opening waits for its subject.
    private mutating func relateOpenings() {
        guard let subject = drafts[current]?.first else { return }
        let spoken = current
        for index in 0..<spoken where reading.phrases[index].governor == spoken {
            guard let draft = drafts[index]?.first, draft != subject else { continue }
            guard let placing = reading.placing(of: index) else { continue }
            current = index
            relate(draft, subject, placing)
            current = spoken
        }
    }

    private mutating func readHead(_ index: Int) {
        guard let option = option(of: index) else {
            readStrange(index)
            return
        }
        if let swatch = wornColor(index) {
            for draft in wearers() {
                scene.drafts[draft].color = scene.drafts[draft].color ?? swatch
            }
            mark(index, .exact, "color:" + swatch.name)
            return
        }
        if isCrossedPicture(index) {
            mark(index, .function, nil)
            return
        }
        if isNewColor(index) {
            mark(index, .exact, "color")
            return
        }
        switch option.sense {
        case .light(.style) where phrase.role == .subject && isAlone && isPerson(named: current):
            readStrange(index)
        case .light(let light): readLight(light, option, index)
        case .unseen(let kind):
            mark(index, .notShown, kind.rawValue)
            if kind == .body || option.key == "wig" { readHair(option) }
        case .garment(let outfit): readGarment(outfit, option, index)
        case .place(let setting): readPlace(setting, option, index)
        case .detail(let name, let hint): readDetail(name, hint, option, index)
        case .thing(let casting): readThing(casting, option, index)
        default: markPlain(option, index)
        }
    }

    /// Marks a word that adds nothing where it stands.
    func plainMeaning(_ option: Unit.Option) -> String? {
        switch option.sense {
        case .action(let action): "action:" + action.rawValue
        case .color(let swatch): "color:" + swatch.name
        case .size: "size"
        case .count(let count): "count:\(count)"
        case .unseen(let kind): kind.rawValue
        case .thing, .place, .detail, .garment: "modifier"
        case .crossing(let heading): heading.map { "heading:" + $0.rawValue } ?? "heading"
        case .function, .placing, .light: nil
        }
    }

    mutating func markPlain(_ option: Unit.Option, _ index: Int) {
        let isNoun = plainMeaning(option) == "modifier"
        mark(index, isNoun ? .related : option.way, plainMeaning(option))
    }

    /// Articles, numbers, adjectives and nouns before the head.
    private mutating func readBeforeHead(_ index: Int) {
        guard let option = option(of: index) else {
            readStrangeQuality(index)
            return
        }
        switch option.sense {
        case .color(let swatch): pending.colors.append((swatch, index))
        case .size(let factor): pending.scale *= factor
        case .count(let count):
            // "A nine-banded armadillo".
            if isCompoundNumber(index) { break }
            pending.count = count
        case .light(let light):
            readLight(light, option, index)
            return
        case .action(let action):
            readQualifyingVerb(action, option, index)
            return
        case .thing, .place, .detail, .garment:
            readCompound(option, index)
            return
        case .function, .placing:
            notePronoun(option.key)
            if let number = ["another": 1, "both": 2][option.key] {
                if number > 1 { pending.count = number }
                mark(index, .exact, "count:\(number)")
                return
            }
        case .unseen, .crossing: break
        }
        markPlain(option, index)
    }

    /// "Running dog", "flying birds": the participle belongs to the noun behind it.
    private mutating func readQualifyingVerb(
        _ action: Action, _ option: Unit.Option, _ index: Int
    ) {
        if option.way == .related, action == .stand {
            mark(index, .notShown, "attribute")
        } else {
            mark(index, option.way, "action:" + action.rawValue)
            pending.action = (action, option.way, option.key, index)
        }
    }

    /// "Street dog", "car door": the last noun is the one that is meant.
    private mutating func readCompound(_ option: Unit.Option, _ index: Int) {
        isModifier = true
        defer { isModifier = false }
        switch option.sense {
        case .place(let setting): readPlace(setting, option, index)
        case .detail(let name, let hint): readDetail(name, hint, option, index)
        default: mark(index, .related, "modifier")
        }
    }

    private func isCompoundNumber(_ index: Int) -> Bool {
        let next = index + 1
        return next < phrase.head && reading.tags[next] == .participle
            && option(of: phrase.head)?.form == .base
    }

    private mutating func readStrangeQuality(_ index: Int) {
        let text = text(of: index)
        if let number = Int(text), (1...24).contains(number) {
            pending.count = number
            mark(index, .exact, "count:\(number)")
        } else {
            mark(index, .notUnderstood, nil)
        }
    }

    /// A noun that nobody knows: who does what only people do, under such a name, is a person.
    private mutating func readStrange(_ index: Int) {
        mark(index, .notUnderstood, nil)
        guard phrase.role == .subject, isPerson(named: current) else { return }
        pending = Pending()
        let casting = Casting(.person)
        add(
            casting, Unit.Option(sense: .thing(casting), way: .related, form: .base, key: "person"),
            index)
    }

    /// Whether the phrase is the only subject of its verbs: "Van Gogh paints", but not "oil painting, a
    /// dog runs".
    private var isAlone: Bool {
        reading.clauses.allSatisfy { !$0.subjects.contains(current) || $0.subjects == [current] }
    }

    private func isPerson(named phrase: Int) -> Bool {
        reading.clauses.contains { clause in
            guard clause.subjects.contains(phrase), let verb = clause.verb, !clause.isPassive,
                let option = option(of: verb), case .action(let action) = option.sense
            else { return false }
            return lexicon.objectRoles[option.key] == .hold
                || [.sit, .dance, .wave, .walk, .run].contains(action)
        }
    }

    // MARK: Outside of phrases

    private mutating func readLoose(_ index: Int) {
        if units[index].isCamera { return }
        guard let option = option(of: index) else {
            let text = text(of: index)
            let isManner = text.hasSuffix("ly") && text.count > 4
            mark(index, isManner ? .notShown : .notUnderstood, isManner ? "manner" : nil)
            return
        }
        if case .place(let setting) = option.sense, units[index].isPlaceAdverb {
            placing = .inside
            pending = Pending()
            readPlace(setting, option, index)
            return
        }
        if let number = ["both": 2, "no one": 0][option.key] {
            mark(index, .exact, "count:\(number)")
            return
        }
        if case .crossing(let heading) = option.sense { readCrossing(heading, index) }
        guard case .light(let light) = option.sense else {
            markPlain(option, index)
            return
        }
        placing = nil
        pending = Pending()
        readLight(light, option, index)
    }

    /// "The car is red": colors without a noun behind them belong to the subject.
    private mutating func readPredicates() {
        for (index, phrase) in reading.phrases.enumerated() {
            for unit in phrase.predicates {
                guard case .color(let swatch) = option(of: unit)?.sense else { continue }
                for draft in drafts[index] ?? [] where scene.drafts[draft].color == nil {
                    scene.drafts[draft].color = swatch
                }
            }
        }
    }
}
