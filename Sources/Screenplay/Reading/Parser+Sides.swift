// SPDX-License-Identifier: Apache-2.0

extension Parser {
    /// "On the left" without a noun of its own is a side of the picture: of what comes next at the start of
    /// a part of the sentence, or else of what was named last.
    ///
    /// - Returns: false where it is a preposition like others.
    mutating func readSide(_ placing: Sense.Placing, _ index: Int) -> Bool {
        guard case .relation(let kind) = placing, kind == .leftOf || kind == .rightOf,
            let key = units[index].options.first(where: \.isFunction)?.key, !key.hasSuffix(" of")
        else { return false }
        let next = index + 1
        let isStart =
            units[index].pause != .none || last == nil
            || index > 0 && tags[index - 1] == .coordinator
        let leads = opensPhrase(next) || next < units.count && tags[next] == .auxiliary
        if isStart, leads {
            startClause()
            side = kind
            return true
        }
        guard !opensPhrase(next) else { return false }
        let object = clause.flatMap { clauses[$0].objects.last }
        let subject = auxiliary != nil || clause != nil ? subjects.last : nil
        guard let whom = object ?? subject ?? last else { return false }
        if let clause, key.hasPrefix("to the "), isTravel(clauses[clause]) {
            clauses[clause].heading = kind == .leftOf ? .left : .right
        } else {
            phrases[whom].side = kind
        }
        auxiliary = nil
        return true
    }

    /// Whether a clause says that ground is covered.
    private func isTravel(_ clause: Clause) -> Bool {
        guard let verb = clause.verb,
            case .action(let action)? = units[verb].option(as: tags[verb])?.sense
        else { return false }
        return action.isTravel
    }

    /// Whether a noun phrase starts at a unit, without a pause.
    func opensPhrase(_ index: Int) -> Bool {
        index < units.count && units[index].pause == .none && !units[index].isCamera
            && tags[index] != .pronoun && phrase(at: index) != nil
    }
}
