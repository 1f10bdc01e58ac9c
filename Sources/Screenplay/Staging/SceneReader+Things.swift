// SPDX-License-Identifier: Apache-2.0

extension SceneReader {
    mutating func readThing(_ casting: Casting, _ option: Unit.Option, _ index: Int) {
        if placing == .without {
            forbid(index)
            before = .noun
            return
        }
        if leadsCompound(index), !casting.isAnimate || !headIsPerson(index + 1) {
            // "Car door", "street dog": the last noun is the one that is meant.
            mark(index, .related, "modifier")
            before = .determiner
            return
        }
        if leadsCompound(index), casting.family == .person {
            mark(index, .related, "modifier")
            before = .determiner
            return
        }
        place(casting, option, index)
        before = .noun
    }

    private func headIsPerson(_ index: Int) -> Bool {
        units[index].options.contains {
            if case .thing(let casting) = $0.sense { return casting.family == .person }
            return false
        }
    }

    /// Casts a noun by the preposition or verb that leads to it.
    private mutating func place(_ casting: Casting, _ option: Unit.Option, _ index: Int) {
        let owner = owner()
        switch placing {
        case .like:
            mark(index, .notShown, "comparison")
            drop()
        case .of where isAfterPart && !scene.drafts.isEmpty:
            mark(index, .notShown, "owner")
            drop()
        case _ where casting.isMinor && !scene.drafts.isEmpty:
            mark(index, .notShown, "prop:" + option.key)
            drop()
            verb = nil
        case _ where recalls(casting, option): recall(option, index)
        case .inside where casting.inside != nil && !isTooBig(owner) || isVehicle(casting):
            enter(casting, option, index, owner)
        case .of where casting.isAnimate && owner.map(isLikeness) ?? false:
            becomeLikeness(casting, index, owner)
        case .of where isContent(casting, owner):
            mark(index, .related, "content")
            drop()
        case .with where owner.map { holds($0, casting) } ?? false,
            .wearing where owner != nil && casting.family == .solid:
            hold(casting, option, index)
        case .some(let placing):
            let draft = add(casting, option, index, role: .placed)
            relate(draft, owner, placing)
        case nil: placeFree(casting, option, index)
        }
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
        guard pending.isDefinite, pending.count == nil else { return false }
        return scene.drafts.contains { $0.key == option.key && $0.casting.who == casting.who }
    }

    private mutating func recall(_ option: Unit.Option, _ index: Int) {
        guard let draft = scene.drafts.lastIndex(where: { $0.key == option.key }) else { return }
        mark(index, option.way, nil)
        scene.drafts[draft].mentions += units[index].tokens
        if let color = pending.colors.first?.swatch, scene.drafts[draft].color == nil {
            scene.drafts[draft].color = color
        }
        let isFree = placing == nil
        if isFree, verb == nil || verbFollows(index) {
            subjects = [draft]
            lastRole = .subject
            hasVerb = false
        } else if let placing, let owner = owner(), owner != draft {
            relate(draft, owner, placing)
        }
        last = [draft]
        drop()
        verb = nil
    }

    private func isVehicle(_ casting: Casting) -> Bool {
        casting.family == .vehicle || casting.family == .boat
    }

    /// The draft that a preposition qualifies: the subject once a verb was said, else the last noun.
    func owner() -> Int? {
        switch placing {
        case .wearing, .with:
            if let draft = last.first, scene.drafts[draft].casting.isAnimate { return draft }
            return hasVerb ? subjects.first ?? last.first : last.first ?? subjects.first
        case .of: return last.first
        case nil: return nil
        default: return hasVerb && lastRole != .object ? subjects.first ?? last.first : last.first
        }
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
        drop()
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
        scene.drafts[owner].casting.family == .person && casting.isHoldable
            && casting.action != .float && casting.who != .subject(.ball)
    }

    private mutating func hold(_ casting: Casting, _ option: Unit.Option, _ index: Int) {
        mark(index, .notShown, "prop:" + option.key)
        drop()
        verb = nil
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
        let draft = add(casting, option, index, role: .placed)
        guard let owner, scene.drafts[owner].casting.family != .vehicle else { return }
        if casting.family == .boat {
            scene.drafts[owner].relation = (.on, draft)
            scene.drafts[owner].action = scene.drafts[owner].action ?? .sit
        } else {
            for subject in subjects.isEmpty ? [owner] : subjects {
                scene.drafts[subject].inside = draft
            }
            scene.drafts[draft].action = .drive
            subjects = [draft]
        }
    }

    /// No preposition: a subject, an object, or one more of the last kind.
    private mutating func placeFree(_ casting: Casting, _ option: Unit.Option, _ index: Int) {
        if opening != nil {
            startNewSubject()
            relateOpening(add(casting, option, index, role: .subject))
            return
        }
        let startsClause = isJoined && hasVerb && verbFollows(index)
        if let verb, !startsClause, !subjects.isEmpty || pendingObject(casting) {
            self.verb = nil
            readObject(casting, option, index, verb)
            return
        }
        if startsClause || !isJoined && lastRole != .subject && hasVerb {
            startNewSubject()
        }
        if isJoined, !hasVerb, lastRole == .subject || last.isEmpty {
            let draft = add(casting, option, index, role: .subject)
            relateOpening(draft)
            return
        }
        if isJoined, let first = last.first, lastRole != .subject {
            // "On the table and the chair", "a dog and a cat" as objects.
            let draft = add(casting, option, index, role: lastRole, joins: true)
            scene.drafts[draft].relation = scene.drafts[first].relation
            scene.drafts[draft].isSurrounding = scene.drafts[first].isSurrounding
            return
        }
        startNewSubject()
        let draft = add(casting, option, index, role: .subject)
        relateOpening(draft)
    }

    private mutating func startNewSubject() {
        subjects = []
        last = []
        hasVerb = false
        verb = nil
        lastRole = .subject
    }

    private func pendingObject(_ casting: Casting) -> Bool { pending.hasArticle }

    private mutating func relateOpening(_ draft: Int) {
        guard let opening, opening.of != draft else { return }
        scene.drafts[draft].relation = opening
        self.opening = nil
    }

    /// Adds a member with the adjectives that wait, and makes it the last noun.
    @discardableResult
    mutating func add(
        _ casting: Casting, _ option: Unit.Option, _ index: Int, role: Role, joins: Bool = false
    ) -> Int {
        var draft = Draft(casting: casting, unit: index, tokens: units[index].tokens)
        draft.key = option.key
        draft.isPlural = option.form == .s || option.form == .irregular && option.key != "person"
        draft.count = pending.count
        if Self.alike.contains(option.key), !pending.hasArticle, !casting.isMinor {
            draft.isPlural = true
        }
        draft.color = pending.colors.first?.swatch
        // "Little girl" is not a small one, but "a small dog" is.
        draft.scale = casting.family == .person && pending.scale < 1 ? 1 : pending.scale
        if let action = pending.action {
            draft.action = action.action
            draft.actionWay = action.way
        }
        let number = scene.drafts.count
        scene.drafts.append(draft)
        if case .notShown = option.way {
        } else {
            mark(index, option.way == .exact && draft.casting.scale == 1 ? .exact : option.way, nil)
        }
        let joined = isJoined || joins
        last = joined && lastRole == role ? last + [number] : [number]
        lastRole = role
        if role == .subject { subjects = joined && !hasVerb ? subjects + [number] : [number] }
        if role == .subject, pending.action != nil { hasVerb = false }
        placing = nil
        pending = Pending()
        isAfterPart = false
        strange = nil
        return number
    }

    /// What a preposition makes of the noun behind it.
    private mutating func relate(_ draft: Int, _ owner: Int?, _ placing: Sense.Placing) {
        switch placing {
        case .relation(let kind):
            guard let owner, owner != draft else {
                opening = (kind, draft)
                subjects = []
                lastRole = .placed
                return
            }
            for subject in hasVerb && subjects.contains(owner) ? subjects : [owner]
            where scene.drafts[subject].relation == nil && subject != draft {
                scene.drafts[subject].relation = (kind, draft)
            }
            if scene.drafts[owner].relation.map({ $0.of != draft }) ?? true {
                scene.drafts[draft].relation = (.near, owner)
            }
            if kind == .near || kind == .around || scene.drafts[draft].isPlural {
                markSurrounding(draft)
            }
        case .inside:
            guard let owner, owner != draft else { return }
            if scene.drafts[owner].relation == nil {
                let family = scene.drafts[draft].casting.family
                scene.drafts[owner].relation =
                    (
                        family == .solid || family == .furniture || family == .tree ? .on : .near,
                        draft
                    )
            }
            markSurrounding(draft)
        case .with, .along, .of, .foreground, .wearing:
            guard let owner, owner != draft else {
                if placing != .foreground { scene.drafts[draft].isSurrounding = isScenery(draft) }
                return
            }
            scene.drafts[draft].relation = (placing == .along ? .near : .beside, owner)
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
