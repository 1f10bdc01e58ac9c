// SPDX-License-Identifier: Apache-2.0

extension SceneReader {
    /// What "his" and "she" say of the sex of somebody.
    mutating func notePronoun(_ key: String) {
        if ["he", "him", "himself", "his"].contains(key) { scene.pronoun = scene.pronoun ?? .man }
        if ["she", "herself", "her"].contains(key) { scene.pronoun = scene.pronoun ?? .woman }
    }

    /// A pronoun stands for somebody who was named before; "another" is one more of the kind.
    mutating func readPronoun() {
        let index = phrase.head
        let word = text(of: index)
        if let option = option(of: index) {
            markPlain(option, index)
        } else {
            let isWord = tokens[units[index].tokens.lowerBound].text.allSatisfy(\.isASCII)
            mark(index, isWord ? .function : .notUnderstood, nil)
        }
        notePronoun(word)
        if ["each other", "one another"].contains(option(of: index)?.key) {
            faceEachOther()
            return
        }
        if let number = ["one": 1, "both": 2][word] { mark(index, .exact, "count:\(number)") }
        switch word {
        case "another": readAnother(index)
        case "one" where !phrase.isShell, "other": readOne()
        case "it", "itself", "this", "that": refer { !$0.isPerson }
        case "he", "him", "himself", "she", "her", "herself":
            refer(\.isPerson)
            if phrase.role == .subject, scene.drafts.isEmpty { castPronoun(index) }
        case "they", "them", "themselves", "both", "each":
            drafts[current] = scene.drafts.indices.filter { scene.drafts[$0].inside == nil }
        default: break
        }
        if placing == nil, phrase.role == .object, let meant = drafts[current]?.first {
            lookAt(meant)
        }
        guard let placing, let meant = drafts[current]?.first, let owner = owner(), owner != meant
        else { return }
        if leads(meant) {
            setGoal(meant, placing)
        } else if case .relation(let kind) = placing, isVague(scene.drafts[owner].relation) {
            scene.drafts[owner].relation = (kind, meant)
            scene.drafts[owner].isSurrounding = false
        }
    }

    /// "Watches them", "follows him".
    private mutating func lookAt(_ meant: Int) {
        guard let clause, let verb = clause.verb.flatMap({ option(of: $0)?.key }) else { return }
        let kind: Relation.Kind
        switch lexicon.objectRoles[verb] {
        case .watch: kind = .facing
        case .follow: kind = .following
        default: return
        }
        for doer in doers(of: clause) where doer != meant && scene.drafts[doer].relation == nil {
            scene.drafts[doer].relation = (kind, meant)
        }
    }

    /// "A house with a tree beside it": "with" said less.
    private func isVague(_ relation: (kind: Relation.Kind, of: Int)?) -> Bool {
        relation.map { $0.kind == .beside || $0.kind == .near } ?? true
    }

    private mutating func refer(_ isMeant: (Draft) -> Bool) {
        // "A cat watches it": not the cat.
        let doing = phrase.role == .object ? clause?.subjects ?? [] : []
        let subjects = reading.phrases[..<current].indices
            .filter { reading.phrases[$0].role == .subject && !doing.contains($0) }
            .flatMap { drafts[$0] ?? [] }
        let candidate =
            subjects.last { isMeant(scene.drafts[$0]) }
            ?? scene.drafts.indices.first { isMeant(scene.drafts[$0]) } ?? subjects.last
        if let candidate { drafts[current] = [candidate] }
    }

    /// "He walks away": somebody who was not named before.
    private mutating func castPronoun(_ index: Int) {
        let casting = Casting(.person)
        pending = Pending()
        add(
            casting, Unit.Option(sense: .thing(casting), way: .synonym, form: .base, key: "person"),
            index)
    }

    private mutating func readAnother(_ index: Int) {
        guard let model = scene.drafts.last(where: \.casting.isAnimate) ?? scene.drafts.last
        else { return }
        pending = Pending()
        var casting = model.casting
        casting.isMinor = false
        let draft = add(
            casting,
            Unit.Option(sense: .thing(casting), way: .synonym, form: .base, key: model.key), index)
        if let doer = clause.flatMap({ doers(of: $0).first }), doer != draft {
            scene.drafts[draft].relation = (.facing, doer)
        }
    }
}

extension Draft {
    var isPerson: Bool { casting.family == .person }
}
