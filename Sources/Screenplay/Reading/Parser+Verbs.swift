// SPDX-License-Identifier: Apache-2.0

extension Parser {
    /// Verbs that only say that another begins, lasts or ends.
    private static let light: Set<String> = [
        "start", "starts", "started", "starting", "begin", "begins", "began", "beginning",
        "continue", "continues", "continued", "continuing", "keep", "keeps", "kept", "keeping",
        "try", "tries", "tried", "trying", "seem", "seems", "appears", "get", "gets", "proceed",
        "proceeds", "decide", "decides", "decided", "attempt", "attempts", "love", "loves",
        "enjoy", "enjoys", "enjoying", "stop", "stops",
    ]

    /// Whether a verb only leads to another: "starts to run", "keeps running".
    private func isLight(_ index: Int) -> Bool {
        guard Self.light.contains(text(index)), index + 1 < units.count,
            units[index + 1].pause == .none
        else { return false }
        return [.infinitive, .progressive].contains(tags[index + 1])
    }

    /// Reads a verb: a new clause with its subjects.
    mutating func readVerb(_ index: Int) {
        if isLight(index) {
            if auxiliary == nil, tags[index] == .verb, !joins { returnToSubject() }
            auxiliary = index
            return
        }
        if presents(index) {
            subjects = []
            clause = nil
            last = nil
            joins = false
            auxiliary = nil
            return
        }
        let tag = tags[index]
        var new = Clause(
            kind: kind(of: tag), verb: index, subjects: doers(of: index), step: step,
            sentence: sentence)
        new.isPassive = tag == .participle && !isPerfect
        new.isNegated = isNegated
        if isRelative, outer.isEmpty { outer = subjects }
        if let part = partOfSomebody, new.subjects == [part] {
            subjects.removeAll { $0 == part }
        } else if new.kind == .main || new.kind == .purpose || clause == nil {
            subjects = new.subjects
        }
        clauses.append(new)
        clause = clauses.count - 1
        isOpen = true
        preposition = nil
        auxiliary = nil
        joins = false
        isRelative = false
        isInfinitive = false
        isNegated = false
    }

    /// "The video shows": what is shown is meant.
    private func presents(_ index: Int) -> Bool {
        let verbs: Set<String> = [
            "shows", "showing", "captures", "capturing", "records", "recording", "depicts",
            "depicting", "features", "featuring", "displays", "captured",
        ]
        guard verbs.contains(text(index)), tags[index] != .participle else { return false }
        return subjects.allSatisfy { units[phrases[$0].head].isShell }
    }

    private var isPerfect: Bool {
        auxiliary.map { ["has", "have", "had", "having"].contains(text($0)) } ?? false
    }

    private func kind(of tag: Tag) -> Clause.Kind {
        if isRelative { return .relative }
        if isInfinitive, auxiliary == nil { return clause == nil ? .main : .purpose }
        return tag == .verb || auxiliary != nil ? .main : .participle
    }

    /// Behind a relative clause the sentence goes on with its own subject.
    private mutating func returnToSubject() {
        if let clause, clauses[clause].kind == .relative, !outer.isEmpty { subjects = outer }
        clause = nil
    }

    /// "His collar turned up": somebody's collar, named last among the subjects, does only this and is no doer
    /// of the rest.
    private var partOfSomebody: Int? {
        guard let last, subjects.count > 1, phrases[last].role == .subject,
            units[phrases[last].head].isPartOfSomebody
        else { return nil }
        return last
    }

    /// Who does it.
    private func doers(of index: Int) -> [Int] {
        if let part = partOfSomebody, preposition == nil, auxiliary == nil, !isRelative {
            return [part]
        }
        if isRelative { return last.map { [$0] } ?? subjects }
        guard let clause else {
            // "A view of the sea with people swimming".
            if let last, phrases[last].role == .place, units[phrases[last].head].canAct,
                !subjects.contains(where: { units[phrases[$0].head].canAct })
            {
                return [last]
            }
            // "On the table sits a cat": the subject is to come.
            let isOpening = last.map(openings.contains) ?? false
            if subjects.isEmpty, isOpening, tags[index] == .verb { return [] }
            return subjects.isEmpty ? last.map { [$0] } ?? [] : subjects
        }
        let current = clauses[clause]
        let usual = subjects.isEmpty ? current.subjects : subjects
        if auxiliary != nil || isInfinitive || joins { return usual }
        switch tags[index] {
        case .verb:
            if current.kind == .relative, !outer.isEmpty { return outer }
            if current.kind == .participle { return usual }
            if let last, phrases[last].role == .object { return [last] }
        case .progressive:
            // "Feeding a dog chasing a cat".
            if let last, phrases[last].role != .subject, preposition == nil,
                units[phrases[last].head].canAct
            {
                return [last]
            }
        case .participle:
            if let last, preposition == nil { return [last] }
        default: break
        }
        return usual
    }
}
