// SPDX-License-Identifier: Apache-2.0

/// Reads tagged units from left to right into phrases and clauses.
///
/// Partial parsing in one pass (after Abney, "Parsing by chunks", 1991): noun phrases are cut by their
/// tags, then hung on the verb or preposition before them; captions without finite verbs, telegram
/// style and lists are ordinary input.
struct Parser {
    let units: [Unit]
    let tokens: [Token]
    let tags: [Tag]

    var phrases: [Phrase] = []
    var clauses: [Clause] = []

    /// Phrases that the next verb is said of.
    var subjects: [Int] = []
    /// The subjects of the sentence, to come back to behind a relative clause.
    var outer: [Int] = []
    /// The clause that objects and places go to.
    var clause: Int?
    /// Whether the clause may still take an object.
    var isOpen = false
    /// The phrase that was read last in this sentence.
    var last: Int?
    /// The preposition that waits for its noun.
    var preposition: Int?
    /// The side of the picture that was said for the next phrase.
    var side: Relation.Kind?
    /// Phrases that opened the sentence with a preposition and wait for its subject.
    var openings: [Int] = []
    /// Behind "and" or a comma.
    var joins = false
    /// The form of "be" or "have" that waits for its verb or quality.
    var auxiliary: Int?
    /// Behind "who" or "which".
    var isRelative = false
    /// Behind "to".
    var isInfinitive = false
    var isNegated = false
    var step = 0
    var sentence = 0
    /// Behind "after": what comes first though it is said later.
    var isAfter = false

    init(_ units: [Unit], _ tokens: [Token], _ tags: [Tag]) {
        self.units = units
        self.tokens = tokens
        self.tags = tags
    }

    /// Reads everything.
    mutating func read() {
        var index = 0
        while index < units.count { index = max(read(index), index + 1) }
    }

    /// Reads what starts at a unit.
    ///
    /// - Returns: the unit behind it.
    private mutating func read(_ index: Int) -> Int {
        breathe(index)
        if units[index].isCamera {
            breakOff()
            return index + 1
        }
        if Self.orders.contains(text(index)), index + 1 < units.count,
            tags[index + 1] == .progressive || hasVerb(from: index + 1)
        {
            readMarker(index)
            return index + 1
        }
        if let placing = units[index].placing(as: tags[index]) {
            readPlacing(placing, index)
            return index + 1
        }
        if let phrase = phrase(at: index) {
            add(phrase)
            return phrase.units.upperBound
        }
        switch tags[index] {
        case .verb, .progressive, .participle: readVerb(index)
        case .auxiliary: readAuxiliary(index)
        case .infinitive: isInfinitive = true
        case .coordinator: readCoordinator(index)
        case .subordinator, .adverb: readMarker(index)
        case .preposition: preposition = index
        case .adjective, .number, .determiner: readPredicate(index)
        default: break
        }
        return index + 1
    }

    /// Prepositions that can order clauses.
    private static let orders: Set<String> = ["after", "before", "until", "while", "as"]

    /// The first word of a unit.
    func text(_ index: Int) -> String {
        units.indices.contains(index) ? tokens[units[index].tokens.lowerBound].text : ""
    }

    private mutating func breathe(_ index: Int) {
        switch units[index].pause {
        case .none: break
        case .comma:
            preposition = nil
            isOpen = false
            joins = true
            isRelative = false
            if isAfter, clause != nil { advance() }
            isAfter = false
        case .sentence:
            side = nil
            breakOff()
            sentence += 1
            openings = []
            isAfter = false
        }
    }

    /// A new sentence begins.
    private mutating func breakOff() {
        subjects = []
        outer = []
        startClause()
        joins = false
        last = nil
    }

    /// Another subject may come; a verb alone is said of the subject before.
    mutating func startClause() {
        clause = nil
        last = nil
        isOpen = false
        preposition = nil
        joins = true
        auxiliary = nil
        isRelative = false
        isInfinitive = false
        isNegated = false
    }

    /// What follows happens later.
    mutating func advance() {
        step = (clauses.filter { $0.kind != .copular }.map(\.step).max() ?? -1) + 1
    }

    private mutating func readCoordinator(_ index: Int) {
        if text(index) == "but" { startClause() }
        preposition = nil
        joins = true
        isOpen = false
    }

    /// "Then", "while", "who": what orders and joins clauses.
    private mutating func readMarker(_ index: Int) {
        switch text(index) {
        case "then", "afterwards", "afterward", "finally", "eventually", "subsequently", "later",
            "next", "lastly", "thereafter":
            if clauses.contains(where: { $0.sentence == sentence || $0.kind != .copular }) {
                if clauses.allSatisfy({ $0.kind == .copular }) { step = 1 } else { advance() }
            }
            joins = true
            isOpen = false
        case "before", "until":
            if clause != nil { advance() }
            startClause()
        case "after": readAfter(index)
        case "who", "which", "whom", "that", "whose":
            if last != nil {
                isRelative = true
                auxiliary = nil
                preposition = nil
            }
        case "while", "as", "when", "where", "whereas", "meanwhile", "because", "if", "since",
            "although", "though", "once", "so", "whenever":
            startClause()
        case "not", "never": isNegated = true
        default: break
        }
    }

    /// "After eating" puts the eating first.
    private mutating func readAfter(_ index: Int) {
        let next = index + 1
        guard next < units.count, tags[next] == .progressive || hasVerb(from: next) else {
            preposition = index
            return
        }
        if let clause {
            step = clauses[clause].step
            clauses[clause].step += 1
        }
        startClause()
        isAfter = true
    }

    /// An adjective that stands alone: said of the subject.
    private mutating func readPredicate(_ index: Int) {
        guard tags[index] == .adjective || tags[index] == .number else { return }
        let isSaid = auxiliary != nil || clause != nil
        if auxiliary != nil { copula() }
        for phrase in isSaid ? subjects : last.map({ [$0] }) ?? [] {
            phrases[phrase].predicates.append(index)
        }
        auxiliary = nil
    }

    /// A clause of "be": what follows is said of the subject.
    private mutating func copula() {
        if let clause, clauses[clause].kind == .copular, clauses[clause].subjects == subjects {
            return
        }
        clauses.append(
            Clause(kind: .copular, verb: nil, subjects: subjects, step: step, sentence: sentence))
        clause = clauses.count - 1
        isOpen = false
    }

    private mutating func readAuxiliary(_ index: Int) {
        if isRelative {
            outer = outer.isEmpty ? subjects : outer
            subjects = last.map { [$0] } ?? subjects
        } else if !joins, let clause, clauses[clause].kind == .relative, !outer.isEmpty {
            subjects = outer
        } else if clause == nil, subjects.isEmpty, let last {
            subjects = [last]
        }
        auxiliary = index
        let next = index + 1
        guard next < units.count, units[next].pause == .none else { return }
        let opens =
            tags[next].opensPhrase || [.pronoun, .preposition].contains(tags[next])
            || units[next].placing(as: tags[next]) != nil
        guard opens else { return }
        guard ["has", "have", "had", "having"].contains(text(index)) else {
            copula()
            return
        }
        clauses.append(
            Clause(
                kind: .copular, verb: index, subjects: subjects, step: step, sentence: sentence))
        clause = clauses.count - 1
        isOpen = true
        auxiliary = nil
    }

    private mutating func readPlacing(_ placing: Sense.Placing, _ index: Int) {
        if readSide(placing, index) { return }
        switch placing {
        case .background:
            if let last { phrases[last].isBackground = true }
        case .foreground: break
        case .relation(.behind) where isLast(index) && last != nil && clause == nil:
            // "Mount Fuji behind".
            if let last { phrases[last].isBackground = true }
        default:
            if auxiliary != nil { copula() }
            preposition = index
        }
        auxiliary = nil
    }

    /// Whether a unit ends its part of the sentence.
    private func isLast(_ index: Int) -> Bool {
        index + 1 == units.count || units[index + 1].pause != .none
    }

    /// Whether a subject with a verb of its own starts at a unit.
    func hasVerb(from start: Int) -> Bool {
        var index = start
        var hasNoun = false
        while index < units.count, index == start || units[index].pause == .none {
            switch tags[index] {
            case .verb, .auxiliary: return hasNoun
            case .noun, .pronoun: hasNoun = true
            case .determiner, .adjective, .number:
                if hasNoun { return false }
            case .adverb: break
            default: return false
            }
            index += 1
        }
        return false
    }
}

extension Unit {
    /// The preposition that it is under a tag, if it is one.
    func placing(as tag: Tag) -> Sense.Placing? {
        for option in options {
            guard case .placing(let placing) = option.sense else { continue }
            if tokens.count > 1 || [.preposition, .particle].contains(tag) { return placing }
            if placing == .wearing, tag.isVerbal { return placing }
            let isOnly = options.count == 1 && option.key != "as"
            if isOnly, tag.isVerbal || tag == .adverb || tag == .subordinator { return placing }
        }
        return nil
    }
}
