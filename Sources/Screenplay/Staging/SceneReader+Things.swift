// SPDX-License-Identifier: Apache-2.0

extension SceneReader {
    mutating func readThing(_ casting: Casting, _ option: Unit.Option, _ index: Int) {
        if placing == .without {
            forbid(index)
            return
        }
        let owner = owner()
        let casting = kin(casting, option) ?? casting
        switch placing {
        case _ where isPartOfGroup(option): readPart(option, index)
        case _ where isOfOwnBody(option): mark(index, .notShown, "body")
        case .like: mark(index, .notShown, "comparison")
        case .of where owner == nil && isListed: placeFree(casting, option, index)
        case .of where owner == nil && isOfPart: relateByPart(add(casting, option, index))
        case .of where owner == nil && !scene.drafts.isEmpty && phrase.governor != nil:
            mark(index, .notShown, "owner")
        case _ where casting.isMinor && !scene.drafts.isEmpty:
            mark(index, .notShown, "prop:" + option.key)
        case _ where recalls(casting, option): recall(option, index)
        case .inside where casting.inside != nil && !isTooBig(owner) || isVehicle(casting):
            enter(casting, option, index, owner)
        case .of where casting.isAnimate && owner.map(isLikeness) ?? false:
            becomeLikeness(casting, index, owner)
        case .of where isContent(casting, owner): mark(index, .related, "content")
        case .with where owner.map { holds($0, casting) } ?? false,
            .wearing where owner != nil && casting.family == .solid && !casting.isMinor:
            hold(add(casting, option, index), owner)
        case .some(let placing): relate(add(casting, option, index), owner, placing)
        case nil: placeFree(casting, option, index)
        }
    }

    /// "Lands in the hand of a child", "on the deck of a ship": whether its part says where somebody is.
    private var isOfPart: Bool {
        guard let governor = phrase.governor, reading.phrases[governor].role == .place else {
            return false
        }
        if text(of: reading.phrases[governor].head) == "roof" { return true }
        guard case .unseen(let kind)? = self.option(of: reading.phrases[governor].head)?.sense
        else { return false }
        return kind == .body || kind == .part
    }

    /// Who is on its part is on it.
    private mutating func relateByPart(_ draft: Int) {
        guard let part = phrase.governor, let placing = reading.placing(of: part) else { return }
        let whom = reading.phrases[part].governor.flatMap { drafts[$0]?.first }
        let isInHand = placing == .inside && scene.drafts[draft].casting.isAnimate
        let spoken = current
        current = part
        relate(draft, whom, isInHand ? .relation(.near) : placing)
        current = spoken
    }

    /// "A film of a man and a dog": one more of those who were cast.
    private var isListed: Bool {
        phrase.joined.map { !(drafts[$0] ?? []).isEmpty } ?? false
    }

    /// "A duckling follows its mother": the mother of an animal is one of its kind.
    private func kin(_ casting: Casting, _ option: Unit.Option) -> Casting? {
        let isYoung = Self.young.contains(option.key)
        guard isYoung || Self.kin.contains(option.key),
            phrase.units.contains(where: {
                ["its", "her", "their"].contains(text(of: $0)) || units[$0].possessive
            }),
            let other = scene.drafts.last(where: {
                $0.casting.isAnimate && $0.casting.family != .person
            })
        else { return nil }
        var kin = other.casting
        kin.scale =
            isYoung
            ? kin.scale * 0.5 : min(other.casting.scale * 1.5, max(other.casting.scale, 1))
        return kin
    }

    private static let young: Set<String> = ["cub", "calf", "pup", "chick", "baby", "young"]

    private static let kin: Set<String> = ["mother", "father", "parent", "mom", "dad"]

    /// Puts a thing into the hand of its owner.
    private mutating func hold(_ draft: Int, _ owner: Int?) {
        guard let owner, owner != draft else { return }
        scene.drafts[draft].relation = (.heldBy, owner)
    }

    /// A noun without preposition: an object of its verb, or a subject, or one more of a list.
    private mutating func placeFree(_ casting: Casting, _ option: Unit.Option, _ index: Int) {
        guard phrase.role == .object, let clause, let verb = clause.verb,
            let said = self.option(of: verb)
        else {
            add(casting, option, index)
            return
        }
        readObject(casting, option, index, clause, said)
    }

    /// A horse in a barn is shown by the barn.
    private func isTooBig(_ owner: Int?) -> Bool {
        guard let owner, case .subject(let subject) = scene.drafts[owner].casting.who else {
            return false
        }
        return subject.family == .quadruped && ![.dog, .cat, .rabbit, .fox].contains(subject)
    }

    /// "The cat" of which was spoken before.
    private func recalls(_ casting: Casting, _ option: Unit.Option) -> Bool {
        guard pending.isDefinite, pending.count == nil, pending.colors.isEmpty else {
            return false
        }
        return scene.drafts.contains { $0.key == option.key && $0.casting.who == casting.who }
    }

    private mutating func recall(_ option: Unit.Option, _ index: Int) {
        guard let draft = scene.drafts.lastIndex(where: { $0.key == option.key }) else { return }
        mark(index, option.way, nil)
        scene.drafts[draft].mentions += units[index].tokens
        drafts[current] = [draft]
        if let placing, let owner = owner(), owner != draft { relate(draft, owner, placing) }
    }

    /// "Beats its chest", "raises his trunk".
    private func isOfOwnBody(_ option: Unit.Option) -> Bool {
        ["chest", "trunk", "palm", "horn"].contains(option.key)
            && phrase.units.contains { Self.possessives.contains(text(of: $0)) }
    }

    private static let possessives: Set<String> = ["his", "her", "its", "their", "my", "your"]

    /// "One of the dogs", of which was spoken before.
    private func isPartOfGroup(_ option: Unit.Option) -> Bool {
        phrase.shell != nil && pending.isDefinite && group(option) != nil
    }

    private func group(_ option: Unit.Option) -> Int? {
        guard let count = pending.count else { return nil }
        return scene.drafts.indices.last {
            scene.drafts[$0].key == option.key && isGroup($0)
                && (scene.drafts[$0].count ?? .max) > count
        }
    }

    private mutating func readPart(_ option: Unit.Option, _ index: Int) {
        guard let group = group(option), let count = pending.count else { return }
        mark(index, option.way, nil)
        drafts[current] = [separate(count, from: group)]
    }

    private func isVehicle(_ casting: Casting) -> Bool {
        casting.family == .vehicle || casting.family == .boat
    }

    /// The draft that a preposition qualifies, looking through what is not cast.
    func owner() -> Int? {
        guard placing != nil else { return nil }
        var next = phrase.governor
        for _ in 0..<4 {
            guard let index = next, index != current else { break }
            if let draft = drafts[index]?.first { return draft }
            if placing == .of { return nil }
            next = reading.phrases[index].governor ?? reading.phrases[index].owner
        }
        return clause?.subjects.lazy.compactMap { drafts[$0]?.first }.first
    }

    /// Everyone a preposition qualifies: all subjects of the clause, where it is said of one.
    func owners(_ owner: Int) -> [Int] {
        let doers = (clause?.subjects ?? listBefore).flatMap { drafts[$0] ?? [] }
        return doers.contains(owner) ? doers : [owner]
    }

    /// "A man and a woman on a beach": the list that the governor ends.
    private var listBefore: [Int] {
        var list: [Int] = []
        var next = phrase.governor
        while let index = next, !list.contains(index) {
            list.append(index)
            next = reading.phrases[index].joined
        }
        return list
    }

    /// "A cup of coffee", "a man of steel": what it holds or is made of is not a thing of its own.
    private func isContent(_ casting: Casting, _ owner: Int?) -> Bool {
        guard let owner else { return false }
        switch scene.drafts[owner].casting.family {
        case .solid:
            return true
        case .furniture, .person, .vehicle, .building, .boat: return !casting.isAnimate
        case .quadruped, .bird, .fish, .tree, .celestial: return false
        }
    }

    /// Nouns that look alike in singular and plural: without an article they are several.
    private static let alike: Set<String> = [
        "sheep", "deer", "fish", "cattle", "buffalo", "bison", "reindeer", "moose", "salmon",
        "trout",
        "wildlife", "livestock", "poultry", "koi", "squid", "elk", "swine", "traffic",
    ]

    private func isLikeness(_ owner: Int) -> Bool {
        Self.likenesses.contains(scene.drafts[owner].key)
    }

    /// The statue of a lion is a lion of stone.
    private mutating func becomeLikeness(_ casting: Casting, _ index: Int, _ owner: Int?) {
        mark(index, .related, nil)
        guard let owner else { return }
        let isStone = scene.drafts[owner].casting.who == .subject(.rock)
        scene.drafts[owner].casting = casting
        scene.drafts[owner].action = .stand
        scene.drafts[owner].mentions += units[index].tokens
        if isStone, scene.drafts[owner].color == nil {
            scene.drafts[owner].color = lexicon.swatches["gray"]
        }
    }

    private static let likenesses: Set<String> = [
        "statue", "sculpture", "figurine", "bust", "toy", "picture", "photo", "painting", "puppet",
        "poster", "ice sculpture", "stone statue",
    ]

    /// Whether a person has it in the hand rather than beside.
    private func holds(_ owner: Int, _ casting: Casting) -> Bool {
        scene.drafts[owner].casting.family == .person && casting.isHandy
            && casting.action != .float && casting.who != .subject(.ball)
    }

    /// "In a house" is a room, "in a car" drives it, "in a boat" sits on board.
    private mutating func enter(
        _ casting: Casting, _ option: Unit.Option, _ index: Int, _ owner: Int?
    ) {
        if let inside = casting.inside {
            readPlace(
                inside,
                Unit.Option(
                    sense: .place(inside), way: .related, form: option.form, key: option.key), index
            )
            return
        }
        let draft = add(casting, option, index)
        guard let owner, scene.drafts[owner].casting.family != .vehicle else { return }
        if casting.family == .boat || casting.scale < 1 {
            // On board, or in a wheelchair: to be seen.
            for subject in owners(owner) {
                scene.drafts[subject].relation = (.on, draft)
                scene.drafts[subject].action = scene.drafts[subject].action ?? .sit
            }
        } else if scene.drafts[owner].casting.isAnimate {
            for subject in owners(owner) { scene.drafts[subject].inside = draft }
            scene.drafts[draft].action = .drive
        } else if scene.drafts[owner].relation == nil {
            scene.drafts[owner].relation = (.inside, draft)
        }
    }

    /// What the noun and the adjectives before it say of somebody's age.
    private func age(of noun: Int) -> Age {
        let said = phrase.head == noun ? phrase.modifiers + [noun] : [noun]
        return Age.said(
            in: said.flatMap { units[$0].tokens }.map { tokens[$0].text })
    }

    /// Adds a member with what stands before the noun.
    @discardableResult
    mutating func add(_ casting: Casting, _ option: Unit.Option, _ index: Int) -> Int {
        var draft = Draft(casting: casting, unit: index, tokens: units[index].tokens)
        if casting.family == .person { draft.hair = takeHair(of: index) }
        draft.key = option.key
        draft.isPlural = option.form == .s || option.form == .irregular && option.key != "person"
        draft.count = pending.count
        if Self.alike.contains(option.key), !pending.hasArticle, !casting.isMinor {
            draft.isPlural = true
        }
        draft.color = pending.colors.first?.swatch
        draft.age = age(of: index)
        // "Little girl" is not a small one, but "a small dog" is.
        // A tall woman is a head taller, a giant one is not.
        draft.scale = casting.family == .person ? Self.stature(pending.scale) : pending.scale
        if phrase.modifiers.contains(where: { text(of: $0) == "parked" }) { draft.action = .rest }
        if let action = pending.action {
            draft.action = action.action
            draft.actionWay = action.way
        }
        let number = scene.drafts.count
        scene.drafts.append(draft)
        if option.way != .notShown {
            mark(index, option.way == .exact && draft.casting.scale == 1 ? .exact : option.way, nil)
        }
        drafts[current, default: []].append(number)
        return number
    }

    private static func stature(_ scale: Float) -> Float {
        scale < 1 ? 1 : scale < 2 ? 1 + (scale - 1) * 0.3 : scale
    }

    /// What a preposition makes of the noun behind it.
    mutating func relate(_ draft: Int, _ owner: Int?, _ placing: Sense.Placing) {
        if leads(draft) { return setGoal(draft, placing) }
        switch placing {
        case .relation(let kind):
            guard let owner, owner != draft else { return }
            if let clause = phrase.clause, reading.clauses[clause].step > 0 {
                scene.laterRelations[clause] = (kind, draft)
            }
            let kind = isChase(kind, owner, draft) ? .following : kind
            let isSide = kind == .leftOf || kind == .rightOf
            for subject in owners(owner)
            where scene.drafts[subject].relation == nil && subject != draft {
                let side = isSide ? scene.drafts[subject].side : nil
                scene.drafts[subject].relation = (side ?? kind, draft)
            }
            if scene.drafts[owner].relation.map({ $0.of != draft }) ?? true {
                scene.drafts[draft].relation = (.near, owner)
            }
            if kind != .between, kind == .near || kind == .around || scene.drafts[draft].isPlural {
                markSurrounding(draft)
            }
        case .inside:
            guard let owner, owner != draft else { return }
            for subject in owners(owner)
            where scene.drafts[subject].relation == nil && subject != draft {
                scene.drafts[subject].relation = (.inside, draft)
            }
            markSurrounding(draft)
        case .with, .along, .of, .foreground, .wearing:
            guard let owner, owner != draft else {
                if placing != .foreground { scene.drafts[draft].isSurrounding = isScenery(draft) }
                return
            }
            scene.drafts[draft].relation = (placing == .along ? .near : .beside, owner)
            if placing == .along { carry() }
            markSurrounding(draft)
            // A companion does what the other does.
            if placing == .with, scene.drafts[draft].casting.isAnimate,
                let action = scene.drafts[owner].action
            {
                scene.drafts[draft].action = action
            }
        case .background: scene.drafts[draft].isBackground = true
        case .like, .without: break
        }
    }

    /// "Carries a tray up the stairs": goes there.
    private mutating func carry() {
        guard let clause, let verb = clause.verb.flatMap({ option(of: $0)?.key }),
            ["carry", "bring", "deliver", "drag", "haul", "lug", "lead"].contains(verb)
        else { return }
        for doer in doers(of: clause) where scene.drafts[doer].action == .stand {
            scene.drafts[doer].action = .walk
        }
    }

    /// "A dog runs behind a car": both are under way.
    private func isChase(_ kind: Relation.Kind, _ owner: Int, _ draft: Int) -> Bool {
        guard kind == .behind, let action = scene.drafts[owner].action, action.isTravel else {
            return false
        }
        let other = scene.drafts[draft].casting
        return other.isAnimate || other.family.travels
    }

    private mutating func markSurrounding(_ draft: Int) {
        scene.drafts[draft].isSurrounding = isScenery(draft)
    }

    /// Trees, rocks and houses around somebody belong to the set where it has them.
    private func isScenery(_ draft: Int) -> Bool {
        let draft = scene.drafts[draft]
        return switch draft.casting.family {
        case .tree, .building: draft.isPlural || draft.count == nil && draft.casting.family == .tree
        case .solid: draft.casting.who == .subject(.rock) && draft.isPlural
        default: false
        }
    }
}
