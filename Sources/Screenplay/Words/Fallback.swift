// SPDX-License-Identifier: Apache-2.0

/// Understands words that the lexicon lacks by what they are kinds of.
struct Fallback: Sendable {
    let lexicon: Lexicon
    let wordNet: WordNet
    /// Asked last, about words that nothing else knows.
    var nearest: NearestMeaning?

    /// How many meanings of a word are tried, and how far up a kind is looked for.
    private static let reach = (senses: 4, height: 10)

    /// What a token of no lexicon phrase may be; empty when WordNet does not know it either.
    func options(for token: Token) -> [Unit.Option] {
        // A letter alone names nothing, though WordNet has vitamins and blood groups.
        if token.text.count == 1, token.text.first?.isASCII ?? false { return [] }
        var forms = token.forms
        if let base = wordNet.base(of: token.text) {
            forms.append(Form(text: base, kind: .irregular))
        }
        var options: [Unit.Option] = []
        for form in forms {
            guard let counts = wordNet.counts(of: form.text) else { continue }
            options += self.options(for: form, counts)
        }
        return options.isEmpty ? nearest?.options(for: token) ?? [] : options
    }

    /// A word that the lexicon has as a noun only, and that is a verb more often: "wakes".
    func missing(_ token: Token, beside options: [Unit.Option]) -> [Unit.Option] {
        guard options.allSatisfy(\.isNoun) else { return [] }
        return token.forms.compactMap { form in
            guard let counts = wordNet.counts(of: form.text), counts[1] > max(counts[0], 4),
                form.kind != .irregular
            else { return nil }
            let known = lexicon.tree.values(of: form.text).contains {
                $0.sense.admits(.progressive)
            }
            return known ? nil : verb(form).weighing(1)
        }
    }

    /// A phrase of two or three words that WordNet has as the name of a thing: "guinea pig".
    func phrase(_ words: [Token]) -> Unit.Option? {
        guard let last = words.last else { return nil }
        let start = words.dropLast().map(\.text).joined(separator: " ")
        for form in last.forms
        where form.kind == .base || form.kind == .s || form.kind == .irregular {
            let key = start + " " + form.text
            guard let first = wordNet.senses(of: key, as: .noun).first else { continue }
            switch wordNet.domain(of: first) {
            case .animal, .plant, .food, .artifact: break
            default: continue
            }
            if let option = noun(key, form.kind), option.way != .notShown {
                return option.weighing(1)
            }
        }
        return nil
    }

    /// The longest such phrase at a token, with its number of words.
    func phrase(
        at index: Int, in tokens: [Token], _ taken: Set<Int>
    ) -> (words: Int, option: Unit.Option)? {
        for length in [3, 2] {
            let end = index + length
            guard end <= tokens.count, !(index..<end).contains(where: taken.contains),
                tokens[index + 1..<end].allSatisfy({ $0.pause == .none }),
                lexicon.tree.longest(at: index + 1, in: tokens, skipping: taken).length < length,
                let option = phrase(Array(tokens[index..<end]))
            else { continue }
            return (length, option)
        }
        return nil
    }

    /// Whether a word means a kind of what another means.
    func isKind(_ word: String, of general: String) -> Bool {
        let goals = Set(wordNet.senses(of: general, as: .noun).prefix(2))
        guard !goals.isEmpty else { return false }
        return wordNet.senses(of: word, as: .noun).prefix(Self.reach.senses).contains { sense in
            wordNet.chain(from: sense).contains(where: goals.contains)
        }
    }

    private func options(for form: Form, _ counts: [Int]) -> [Unit.Option] {
        var options: [Unit.Option] = []
        let isNoun = form.kind == .base || form.kind == .s || form.kind == .irregular
        if counts[0] > 0, isNoun, let noun = noun(form.text, form.kind) {
            options.append(noun.weighing(counts[0]))
        }
        if counts[1] > 0 { options.append(verb(form).weighing(counts[1])) }
        guard form.kind == .base else { return options }
        func add(_ sense: Sense.Unseen, _ count: Int) {
            let option = Unit.Option(
                sense: .unseen(sense), way: .notShown, form: .base, key: form.text)
            options.append(option.weighing(count))
        }
        if counts[2] > 0 { add(.attribute, counts[2]) }
        if counts[3] > 0 { add(.manner, counts[3]) }
        return options
    }

    private func noun(_ word: String, _ kind: Form.Kind) -> Unit.Option? {
        var idea: Unit.Option?
        var part: Unit.Option?
        for synset in wordNet.senses(of: word, as: .noun).prefix(Self.reach.senses) {
            if case .abstract = wordNet.domain(of: synset) {
                idea =
                    idea
                    ?? Unit.Option(
                        sense: .unseen(.idea), way: .notShown, form: kind, key: word)
                break
            }
            for (height, general) in wordNet.chain(from: synset).prefix(Self.reach.height)
                .enumerated()
            {
                guard let (sense, isKind) = sense(of: general) else { continue }
                let option = Unit.Option(
                    sense: sense, way: Self.way(sense, isKind, height), form: kind, key: word)
                if option.way != .notShown || height == 0 { return option }
                part = part ?? option
            }
        }
        if let known = part ?? idea { return known }
        return Unit.Option(sense: .unseen(.part), way: .notShown, form: kind, key: word)
    }

    private static func way(_ sense: Sense, _ isKind: Bool, _ height: Int) -> Word.Way {
        if case .unseen = sense { return .notShown }
        guard isKind else { return .related }
        return height == 0 ? .synonym : .hypernym
    }

    /// What the lexicon has for a meaning, checked by what both are about: a crane that flies is not
    /// the crane that lifts.
    ///
    /// - Returns: the sense, and whether the lexicon has a word of just this meaning.
    private func sense(of synset: WordNet.Synset) -> (Sense, isKind: Bool)? {
        let domain = wordNet.domain(of: synset)
        for word in wordNet.words(of: synset) {
            for name in [word] + (lexicon.kinds[word].map { [$0] } ?? []) {
                let fitting = lexicon.tree.values(of: name).first { $0.sense.suits(domain) }
                if let fitting { return (fitting.sense, name == word) }
            }
        }
        return nil
    }

    private func verb(_ form: Form) -> Unit.Option {
        for synset in wordNet.senses(of: form.text, as: .verb).prefix(2) {
            for (height, general) in wordNet.chain(from: synset).prefix(3).enumerated() {
                for word in wordNet.words(of: general) where !Self.vague.contains(word) {
                    let action = lexicon.tree.values(of: word).first {
                        if case .action = $0.sense { true } else { false }
                    }
                    guard let action else { continue }
                    return Unit.Option(
                        sense: action.sense, way: height == 0 ? .synonym : .hypernym,
                        form: form.kind, key: form.text)
                }
            }
        }
        let domain = wordNet.senses(of: form.text, as: .verb).first.map(wordNet.domain)
        guard case .verb(let act?) = domain else {
            return Unit.Option(
                sense: .unseen(.deed), way: .notShown, form: form.kind, key: form.text)
        }
        return Unit.Option(sense: .action(act), way: .related, form: form.kind, key: form.text)
    }

    /// Verbs too general to say how something looks.
    private static let vague: Set<String> = ["make", "change", "act", "do", "be", "have", "get"]
}

extension Unit.Option {
    fileprivate func weighing(_ count: Int) -> Unit.Option {
        var option = self
        option.weight = Float(count)
        option.isGuessed = true
        return option
    }
}

extension Sense {
    /// Whether what the lexicon means can be what WordNet means.
    func suits(_ domain: WordNet.Domain) -> Bool {
        switch self {
        case .thing(let casting): casting.suits(domain)
        case .place:
            switch domain {
            case .artifact, .object, .place: true
            default: false
            }
        case .detail(let name, _):
            switch domain {
            case .plant: ["grass", "flowers", "leaves", "trees", "coral"].contains(name)
            case .artifact: ["buildings", "lights", "windows", "landmarks"].contains(name)
            case .object, .phenomenon, .substance: true
            default: false
            }
        case .garment: if case .artifact = domain { true } else { false }
        case .unseen(let kind): kind.suits(domain)
        case .light: if case .phenomenon = domain { true } else { false }
        case .color, .size, .count, .action, .placing, .function, .crossing: false
        }
    }
}

extension Casting {
    fileprivate func suits(_ domain: WordNet.Domain) -> Bool {
        switch (domain, family) {
        case (.person, .person), (.group, .person): true
        case (.animal, .quadruped), (.animal, .bird), (.animal, .fish): true
        case (.animal, .solid), (.animal, .tree): true
        case (.plant, .tree), (.plant, .solid): true
        case (.food, .solid), (.food, .fish), (.food, .tree), (.substance, .solid): true
        case (.object, .solid), (.object, .celestial), (.object, .building): true
        case (.artifact, let family):
            family != .person && family != .quadruped && family != .fish && family != .celestial
        default: false
        }
    }
}

extension Sense.Unseen {
    fileprivate func suits(_ domain: WordNet.Domain) -> Bool {
        switch (self, domain) {
        case (.body, .body): true
        case (.accessory, .artifact), (.part, .artifact), (.part, .substance): true
        case (.part, .object), (.part, .plant), (.part, .food): true
        case (.idea, .abstract), (.idea, .group), (.idea, .place): true
        default: false
        }
    }
}
