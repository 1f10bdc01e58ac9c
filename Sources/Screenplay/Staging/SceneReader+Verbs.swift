// SPDX-License-Identifier: Apache-2.0

extension SceneReader {
    mutating func readVerb(_ action: Action, _ option: Unit.Option, _ index: Int) {
        settleColors()
        mark(index, option.way, "action:" + action.rawValue)
        let isParticiple = option.form == .progressive || option.form == .past
        // "Running dog", "flying birds": the participle belongs to the noun behind it.
        if isParticiple, before == .determiner || subjects.isEmpty, qualifiesNext(index) {
            if option.way == .related, action == .stand {
                mark(index, .notShown, "attribute")
            } else {
                pending.action = (action, option.way, option.key, index)
            }
            before = .determiner
            return
        }
        nameStrange(action, option)
        let doers = doers(of: action, option)
        if doers.isEmpty {
            if option.form != .past, scene.lonelyAction == nil { scene.lonelyAction = action }
            verb = (option.key, action)
        } else {
            for draft in doers { give(action, option.way, to: draft) }
            if doers != subjects { subjects = doers }
            verb = (option.key, action)
        }
        hasVerb = true
        placing = nil
        pending = Pending()
        before = .verbal
    }

    /// "Emily reads": whoever does what only people do, under a name that is not known, is a person.
    private mutating func nameStrange(_ action: Action, _ option: Unit.Option) {
        guard subjects.isEmpty, before == .noun, let strange else { return }
        let isHuman =
            lexicon.objectRoles[option.key] == .hold
            || [.sit, .dance, .wave, .walk, .run].contains(action)
        guard isHuman else { return }
        pending = Pending()
        add(
            Casting(.person),
            Unit.Option(sense: .thing(Casting(.person)), way: .related, form: .base, key: "person"),
            strange, role: .subject)
    }

    private func qualifiesNext(_ index: Int) -> Bool { hasNoun(index + 1) }

    /// Who does it: the subjects, or the noun directly before ("a woman feeding a dog chasing a cat").
    private func doers(of action: Action, _ option: Unit.Option) -> [Int] {
        guard let nearest = last.first, !subjects.contains(nearest) else { return subjects }
        let draft = scene.drafts[nearest]
        let isFree = draft.action == nil && before == .noun && option.form == .progressive
        let canDo = draft.casting.isAnimate || action.isTravel && draft.casting.family.travels
        if isFree, canDo, subjects.allSatisfy({ scene.drafts[$0].action != nil }) { return last }
        if subjects.isEmpty, canDo || lastRole == .subject { return last }
        return subjects
    }

    /// A direct verb wins over a vague one; otherwise the first stays.
    func give(_ action: Action, _ way: Word.Way, to draft: Int, in scene: inout Scene) {
        let old = scene.drafts[draft]
        let isBetter =
            old.action == nil || old.actionWay == .related && way != .related
            || old.action == .stand && old.actionWay == .related && action != .stand
        guard isBetter else { return }
        scene.drafts[draft].action = action
        scene.drafts[draft].actionWay = way
    }

    private mutating func give(_ action: Action, _ way: Word.Way, to draft: Int) {
        var changed = scene
        give(action, way, to: draft, in: &changed)
        scene = changed
    }

    /// The object of a verb.
    mutating func readObject(
        _ casting: Casting, _ option: Unit.Option, _ index: Int,
        _ verb: (key: String, action: Action)
    ) {
        let role = lexicon.objectRoles[verb.key]
        let doer = subjects.first
        let byPerson = doer.map { scene.drafts[$0].casting.family == .person } ?? true
        switch role {
        case .hold
        where byPerson && casting.isHoldable && casting.who != .subject(.ball)
            && casting.action != .float:
            mark(index, .notShown, "prop:" + option.key)
            drop()
            return
        case .mount where casting.family == .vehicle && casting.scale < 1:
            // Nothing to ride on is built: the rider travels all the same.
            for draft in subjects { scene.drafts[draft].action = .run }
            mark(index, .notShown, "prop:" + option.key)
            drop()
            return
        default: break
        }
        let object = add(casting, option, index, role: .object)
        if verb.action == .fly, let doer, byPerson, !casting.isAnimate || casting.family == .bird {
            // Who flies a kite stays on the ground.
            scene.drafts[doer].action = .stand
            scene.drafts[object].action = casting.family == .bird ? .fly : .float
            scene.drafts[object].relation = (.above, doer)
            return
        }
        guard let doer else {
            become(object, verb, role)
            return
        }
        relate(object, to: doer, role, verb)
    }

    private mutating func relate(
        _ object: Int, to doer: Int, _ role: Lexicon.ObjectRole?,
        _ verb: (key: String, action: Action)
    ) {
        let casting = scene.drafts[object].casting
        switch role {
        case .mount, .board:
            if casting.family == .vehicle {
                steer(object)
                return
            }
            for draft in subjects {
                scene.drafts[draft].relation = (.on, object)
                scene.drafts[draft].action = .sit
            }
            if casting.family == .quadruped {
                scene.drafts[object].action = verb.key.hasPrefix("gallop") ? .run : .walk
            } else if casting.family == .boat {
                scene.drafts[object].action = .sail
            }
        case .steer:
            if casting.family == .vehicle || casting.family == .bird { steer(object) }
        case .follow:
            for draft in subjects { scene.drafts[draft].relation = (.following, object) }
            let pace = scene.drafts[doer].action ?? .run
            scene.drafts[object].action = scene.drafts[object].action ?? pace
        case .push:
            let pulls = ["pull", "drag", "tug", "haul", "tow"].contains(verb.key)
            scene.drafts[object].relation = (pulls ? .behind : .inFrontOf, doer)
            if scene.drafts[object].casting.who == .subject(.ball) {
                scene.drafts[object].action = .roll
            }
        case .watch:
            for draft in subjects where scene.drafts[draft].relation == nil {
                scene.drafts[draft].relation = (.facing, object)
            }
        case .hold:
            scene.drafts[object].relation = (casting.family == .solid ? .inFrontOf : .beside, doer)
        case nil:
            scene.drafts[object].relation = (.beside, doer)
            // "Walking a dog": it walks along.
            if casting.isAnimate, verb.action.isTravel { scene.drafts[object].action = verb.action }
        }
    }

    /// The drivers are inside; what is seen is the vehicle.
    private mutating func steer(_ object: Int) {
        for draft in subjects where draft != object { scene.drafts[draft].inside = object }
        scene.drafts[object].action = scene.drafts[object].casting.family == .bird ? .fly : .drive
        subjects = [object]
        lastRole = .subject
    }

    /// A verb without a subject: "driving a car", "chasing a cat".
    private mutating func become(
        _ object: Int, _ verb: (key: String, action: Action), _ role: Lexicon.ObjectRole?
    ) {
        scene.lonelyAction = nil
        subjects = [object]
        lastRole = .subject
        switch role {
        case .mount:
            var rider = Draft(
                casting: Casting(.person), unit: scene.drafts[object].unit,
                tokens: scene.drafts[object].tokens)
            rider.action = .sit
            rider.relation = (.on, object)
            scene.drafts[object].action = .walk
            scene.drafts.append(rider)
        case .steer: scene.drafts[object].action = .drive
        case .board: scene.drafts[object].action = .sail
        case .push: scene.drafts[object].action = .roll
        case .follow, .hold, .watch, nil:
            if verb.action.isTravel || verb.action == .spin || verb.action == .bounce {
                scene.drafts[object].action = verb.action
            }
        }
    }
}
