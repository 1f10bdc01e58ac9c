// SPDX-License-Identifier: Apache-2.0

extension Parser {
    /// The noun phrase that starts at a unit; nil where there is none.
    func phrase(at start: Int) -> Phrase? { PhraseScan(self, at: start).phrase }

    /// "Flying birds" against "riding horses" and "is eating pizza".
    func mayOpenPhrase(withVerb index: Int) -> Bool {
        guard tags[index].isVerbal, index + 1 < tags.count else { return false }
        if auxiliary != nil || isInfinitive { return false }
        if let preposition {
            if tags[index] == .participle || !Self.actLeaders.contains(text(preposition)) {
                return true
            }
            return Self.sourceLeaders.contains(text(preposition)) && tags[index + 1] == .noun
                && !units[index].takesObject
        }
        if tags[index] == .participle { return last == nil || joins && clause == nil }
        guard last == nil || joins && clause == nil, index + 1 < tags.count else { return false }
        return tags[index + 1] == .noun && !units[index].takesObject
    }

    /// Prepositions behind which a verb in -ing is something that is done.
    private static let actLeaders: Set<String> = [
        "by", "without", "after", "before", "while", "of", "for", "from", "when", "about", "like",
    ]

    /// Those of them that can as well name something: "a video of moving cars".
    private static let sourceLeaders: Set<String> = ["of", "for", "from", "about", "like"]

    // MARK: Where it hangs

    /// Hangs a phrase where it belongs; whoever owns it is a phrase of its own before it.
    mutating func add(_ phrase: Phrase) {
        let owner = phrase.modifiers.last { units[$0].possessive }
        if let owner { addOwner(owner, of: phrase) }
        let index = phrases.count
        phrases.append(phrase)
        phrases[index].side = side
        side = nil
        if isNegated, !isFollowedByVerb(phrase.units.upperBound) {
            phrases[index].isContrast = auxiliary == nil
            phrases[index].isNegated = auxiliary != nil
            isNegated = false
        }
        if let owner {
            phrases[index].owner = index - 1
            phrases[index].units = owner + 1..<phrase.units.upperBound
            phrases[index].modifiers.removeAll { $0 <= owner }
        }
        phrases[index].clause = clause
        if let preposition { place(index, preposition) } else { hang(index) }
        last = index
        preposition = nil
        auxiliary = nil
        isRelative = false
        joins = false
    }

    private mutating func addOwner(_ head: Int, of phrase: Phrase) {
        var owner = phrase
        owner.head = head
        owner.units = phrase.units.lowerBound..<head + 1
        owner.modifiers = phrase.modifiers.filter { $0 < head }
        owner.role = .place
        owner.clause = clause
        owner.governor = subjects.first
        phrases.append(owner)
    }

    /// "A video of a dog", "a group of people": what is meant stands behind "of".
    private mutating func replace(_ index: Int, _ shell: Int) {
        phrases[index].role = phrases[shell].role
        phrases[index].preposition = phrases[shell].preposition
        phrases[index].governor = phrases[shell].governor
        phrases[index].joined = phrases[shell].joined
        phrases[index].shell = shell
        phrases[shell].isShell = true
        func exchanged(_ list: [Int]) -> [Int] { list.map { $0 == shell ? index : $0 } }
        subjects = exchanged(subjects)
        guard let clause else { return }
        clauses[clause].subjects = exchanged(clauses[clause].subjects)
        clauses[clause].objects = exchanged(clauses[clause].objects)
        clauses[clause].places = exchanged(clauses[clause].places)
    }

    private mutating func place(_ index: Int, _ preposition: Int) {
        if case .of = units[preposition].placing(as: .preposition) {
            guard let last else {
                hang(index)
                return
            }
            if units[phrases[last].head].isShell, phrases[last].head < preposition {
                replace(index, last)
                return
            }
        }
        phrases[index].role = .place
        phrases[index].preposition = preposition
        if let clause {
            if clauses[clause].isPassive, text(preposition) == "by",
                units[preposition].tokens.count == 1
            {
                // "Pulled by a horse": the horse pulls.
                clauses[clause].objects = clauses[clause].subjects
                clauses[clause].subjects = [index]
                phrases[index].role = .subject
                phrases[index].preposition = nil
                return
            }
            clauses[clause].places.append(index)
        }
        let isOpening =
            clause == nil && units[preposition].pause == .comma
            && opensPhrase(phrases[index].units.upperBound)
        phrases[index].governor = isOpening ? nil : governor(of: preposition)
        if phrases[index].governor == nil { openings.append(index) }
    }

    /// The phrase that a preposition qualifies: the subject once a verb was said, else the last noun.
    private func governor(of preposition: Int) -> Int? {
        let placing = units[preposition].placing(as: .preposition)
        let subject = clause.flatMap { clauses[$0].subjects.first } ?? subjects.first
        switch placing {
        case .of: return last
        case .wearing, .with:
            guard clause != nil, let last else { return last ?? subject }
            return phrases[last].role == .place && placing == .wearing ? subject : last
        default:
            guard let clause else { return last ?? subject }
            let isAboutObject =
                last.map {
                    phrases[$0].role == .object && $0 != subject
                        && clauses[clause].objects.contains($0)
                        && !isHeld($0, clauses[clause], placing)
                } ?? false
            return isAboutObject && clauses[clause].kind != .copular ? last : subject ?? last
        }
    }

    /// "Plays the violin under a lamp": what is in somebody's hands is where that somebody is.
    private func isHeld(_ object: Int, _ clause: Clause, _ placing: Sense.Placing?) -> Bool {
        guard let verb = clause.verb, case .relation(let kind)? = placing,
            [.under, .behind, .inFrontOf, .beside, .near, .between, .around].contains(kind)
        else { return false }
        return units[verb].isHolding && units[phrases[object].head].isHandy
    }

    /// A phrase without preposition: subject, object, or one more of the same.
    private mutating func hang(_ index: Int) {
        let acts = isFollowedByVerb(phrases[index].units.upperBound)
        if isOpen, let clause {
            if clauses[clause].subjects.isEmpty, !openings.isEmpty {
                // "On the table sits a cat".
                clauses[clause].subjects = [index]
                subjects = [index]
                for opening in openings { phrases[opening].governor = index }
                openings = []
                return
            }
            phrases[index].role = .object
            clauses[clause].objects.append(index)
            return
        }
        let isAside =
            acts && units[phrases[index].units.lowerBound].pause == .comma
            && last.map { phrases[$0].role != .subject } ?? false
        if joins, let last, !(acts && clause != nil), !isAside,
            !phrases[index].isPronoun
                || !phrases[index].modifiers.isEmpty && phrases[last].role == .subject,
            !standsAlone(index, behind: last),
            openings.isEmpty || phrases[last].role != .place || isBetween(last, and: index)
        {
            join(index, to: companion(of: index, behind: last))
            return
        }
        clause = nil
        subjects = [index]
        outer = []
        phrases[index].clause = nil
        for opening in openings { phrases[opening].governor = index }
        openings = []
    }

    /// "Between a car and a van a boy kicks a ball".
    private func isBetween(_ last: Int, and index: Int) -> Bool {
        guard let preposition = phrases[last].preposition, text(preposition) == "between" else {
            return false
        }
        return text(phrases[index].units.lowerBound - 1) == "and"
    }

    /// "On a stage, a single spotlight": behind a comma and with nothing more to come it is no place.
    private func standsAlone(_ index: Int, behind last: Int) -> Bool {
        let end = phrases[index].units.upperBound
        let isLast = end == units.count || units[end].pause == .sentence
        return isLast && phrases[last].role == .place && phrases[index].hasArticle
            && units[phrases[index].units.lowerBound].pause == .comma
            && phrases[last].joined == nil
    }

    /// "A woman in a dress and a man": somebody is listed with somebody, not with what the other is in.
    private func companion(of index: Int, behind last: Int) -> Int {
        guard phrases[last].role == .place, let preposition = phrases[last].preposition,
            let governor = phrases[last].governor, units[phrases[index].head].canAct,
            !units[phrases[last].head].canAct, units[phrases[governor].head].canAct
        else { return last }
        switch units[preposition].placing(as: .preposition) {
        case .inside, .wearing: return governor
        default: return last
        }
    }

    private mutating func join(_ index: Int, to other: Int) {
        phrases[index].role = phrases[other].role
        phrases[index].joined = other
        phrases[index].preposition = phrases[other].preposition
        phrases[index].governor = phrases[other].governor
        switch phrases[other].role {
        case .subject:
            // Behind a verb without object a list is of things that are there as well.
            subjects = clause == nil ? subjects + [index] : [index]
            clause = nil
        case .object:
            if let clause { clauses[clause].objects.append(index) }
        case .place:
            if let clause { clauses[clause].places.append(index) }
        }
    }

    private func isWorn(_ placing: Sense.Placing?) -> Bool {
        placing == .with || placing == .wearing || placing == .inside
    }

    /// Whether the phrase that ends here is followed by a verb of its own.
    private func isFollowedByVerb(_ end: Int) -> Bool {
        var index = end
        var isAside = false
        while index < units.count, units[index].pause == .none {
            switch tags[index] {
            case .verb, .auxiliary: return true
            case .progressive: return !isAside
            case .adverb: index += 1
            case .preposition where !isAside && isWorn(units[index].placing(as: .preposition)):
                // "A duck with four ducklings crosses".
                guard index + 1 < units.count, let inner = phrase(at: index + 1) else {
                    return false
                }
                index = inner.units.upperBound
                isAside = true
            default: return false
            }
        }
        return false
    }
}

extension Unit {
    /// "Outdoors", "underwater": says where without a preposition.
    var isPlaceAdverb: Bool {
        let adverbs: Set<String> = [
            "outdoors", "outdoor", "indoors", "outside", "inside", "underwater", "upstairs",
            "downstairs", "downtown", "home", "overseas",
        ]
        return options.contains { adverbs.contains($0.key) || $0.isNoun && $0.opensWithPreposition }
    }

    /// Whether it only presents or measures what stands behind "of".
    var isShell: Bool {
        options.contains { option in
            if case .function(.praise) = option.sense { return true }
            if case .count = option.sense { return true }
            return Self.shells.contains(option.key)
        }
    }

    private static let shells: Set<String> = [
        "slice", "piece", "kind", "type", "variety", "series", "set", "timelapse", "amount",
        "number", "part", "bit", "collection", "range", "array", "display", "version",
        "photograph", "mix", "sip", "bite", "layer", "pattern", "stream", "sheet", "process",
        "pile", "stack", "animation", "cartoon", "claymation",
    ]

    /// Whether it is a verb for what is done with something in the hands.
    var isHolding: Bool {
        options.contains { $0.isVerb && Lexicon.standard.objectRoles[$0.key] == .hold }
    }

    /// Whether it can be something that fits into a hand.
    var isHandy: Bool {
        options.contains { option in
            if case .thing(let casting) = option.sense { casting.isHandy } else { false }
        }
    }

    /// Whether it is a verb that is said with an object more often than not.
    var takesObject: Bool {
        options.contains { $0.isVerb && Lexicon.standard.objectRoles[$0.key] != nil }
    }

    /// A hand, a collar: what belongs to somebody and does nothing by itself.
    var isPartOfSomebody: Bool {
        !options.isEmpty
            && options.allSatisfy { option in
                switch option.sense {
                case .unseen(let kind): kind == .body || kind == .accessory
                case .garment: true
                case .action, .color: true
                default: false
                }
            } && options.contains { $0.isNoun }
    }

    /// Whether it can be somebody or something that does things.
    var canAct: Bool {
        options.contains { option in
            guard case .thing(let casting) = option.sense else { return false }
            return casting.isAnimate || casting.family.travels
        }
    }
}
