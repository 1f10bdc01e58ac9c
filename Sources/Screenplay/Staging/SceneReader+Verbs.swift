// SPDX-License-Identifier: Apache-2.0

extension SceneReader {
    /// Gives the action of a clause to those who do it.
    mutating func readVerb(_ index: Int) {
        let clause = reading.clauses[index]
        guard let verb = clause.verb else { return }
        guard let option = option(of: verb) else {
            mark(verb, .notUnderstood, nil)
            return
        }
        guard case .action(let action) = option.sense else {
            if case .light(let light) = option.sense {
                readLight(light, option, verb)
            } else {
                markPlain(option, verb)
            }
            return
        }
        if clause.isNegated {
            // "Does not move".
            mark(verb, .removed, "removed")
            for draft in doers(of: clause) where scene.drafts[draft].action == nil {
                (scene.drafts[draft].action, scene.drafts[draft].actionWay) = (.stand, .exact)
            }
            return
        }
        mark(verb, option.way, "action:" + action.rawValue)
        let doers = doers(of: clause)
        let isOfSet = clause.subjects.contains { phrase in
            if case .detail? = self.option(of: reading.phrases[phrase].head)?.sense {
                true
            } else {
                false
            }
        }
        if doers.isEmpty, !isOfSet, clause.kind != .relative, !clause.isPassive,
            scene.lonelyAction == nil
        {
            scene.lonelyAction = action
        }
        // What is done to somebody is not what that somebody does.
        if clause.isPassive, option.way == .related, action != .stand, action != .sit { return }
        let shown = isOfBody(clause) && !action.isTravel ? Action.stand : action
        for draft in doers + companions(of: clause) { give(shown, option.way, to: draft) }
        if let heading = clause.heading { turn(doers, heading) }
    }

    /// Who does it.
    ///
    /// "Woman. Window. Waiting.": a verb that stands alone is said of whoever was named before.
    func doers(of clause: Clause) -> [Int] {
        guard clause.subjects.isEmpty, let verb = clause.verb, !clause.isPassive,
            reading.tags[verb] == .progressive, units[verb].pause == .sentence
        else { return clause.subjects.flatMap { drafts[$0] ?? [] } }
        let before = scene.drafts.indices.last {
            scene.drafts[$0].casting.isAnimate
                && scene.drafts[$0].tokens.upperBound
                    <= units[verb].tokens.lowerBound
        }
        return before.map { [$0] } ?? []
    }

    /// "Turns its head", "beats its chest": what is done with a part of the own body moves nobody.
    private func isOfBody(_ clause: Clause) -> Bool {
        clause.objects.contains { option(of: reading.phrases[$0].head)?.sense == .unseen(.body) }
    }

    /// "A duck with four ducklings crosses the street": they do, too.
    private func companions(of clause: Clause) -> [Int] {
        clause.subjects.flatMap { subject in
            reading.phrases.indices.filter { phrase in
                reading.phrases[phrase].governor == subject
                    && reading.phrases[phrase].clause == nil
                    && reading.placing(of: phrase) == .with
            }.flatMap { drafts[$0] ?? [] }.filter { scene.drafts[$0].casting.isAnimate }
        }
    }

    /// Notes what a clause tells, for the order in time.
    mutating func note(_ index: Int) {
        let clause = reading.clauses[index]
        guard let verb = clause.verb, let option = option(of: verb), !clause.isNegated else {
            return
        }
        let action: Action? = if case .action(let action) = option.sense { action } else { nil }
        if Self.passages.contains(option.key),
            clause.objects.contains(where: {
                Self.pictures.contains(text(of: reading.phrases[$0].head))
            })
        {
            scene.isCrossed = true
        }
        if clause.isPassive, lexicon.objectRoles[option.key] == .follow,
            let first = clause.objects.compactMap({ drafts[$0]?.first }).first
        {
            // "Sheep followed by a dog".
            for draft in doers(of: clause) where draft != first {
                scene.drafts[draft].relation = (.following, first)
                scene.drafts[draft].action = scene.drafts[first].action ?? .walk
            }
        }
        scene.events.append(
            Event(
                verb: option.key, action: action, way: option.way, doers: doers(of: clause),
                objects: clause.objects.flatMap { drafts[$0] ?? [] }, isPassive: clause.isPassive,
                isFinite: reading.tags[verb] == .verb,
                relation: scene.goals[index] ?? scene.laterRelations[index],
                step: clause.step, sentence: clause.sentence, token: units[verb].tokens.lowerBound))
    }

    /// "Crosses the frame", "leaves the picture": nobody whom the camera follows does.
    static let passages: Set<String> = ["cross", "enter", "leave", "exit", "traverse"]
    static let pictures: Set<String> = ["frame", "screen", "shot", "picture", "image"]

    /// A direct verb wins over a vague one; otherwise the first stays.
    private mutating func give(_ action: Action, _ way: Word.Way, to draft: Int) {
        let old = scene.drafts[draft]
        let isBetter =
            old.action == nil || old.actionWay == .related && way != .related
            || old.action == .stand && old.actionWay == .related && action != .stand
        guard isBetter else { return }
        scene.drafts[draft].action = action
        scene.drafts[draft].actionWay = way
    }

    /// The object of a verb.
    mutating func readObject(
        _ casting: Casting, _ option: Unit.Option, _ index: Int, _ clause: Clause,
        _ verb: Unit.Option
    ) {
        let role = lexicon.objectRoles[verb.key]
        let subjects = doers(of: clause)
        let doer = subjects.first
        let byPerson = doer.map { scene.drafts[$0].casting.family == .person } ?? true
        switch role {
        case .hold
        where byPerson && casting.isHandy && casting.who != .subject(.ball)
            && casting.action != .float:
            scene.drafts[add(casting, option, index)].relation = doer.map { (.heldBy, $0) }
            return
        case .mount where casting.family == .vehicle && casting.scale < 1:
            // Nothing to ride on is built: the rider travels all the same.
            for draft in subjects { scene.drafts[draft].action = .run }
            mark(index, .notShown, "prop:" + option.key)
            return
        default: break
        }
        if Self.arrivals.contains(verb.key), doer != nil {
            setGoal(add(casting, option, index), .along)
            return
        }
        let object = add(casting, option, index)
        let action: Action = if case .action(let action) = verb.sense { action } else { .stand }
        if action == .fly, let doer, byPerson, !casting.isAnimate || casting.family == .bird {
            // Who flies a kite stays on the ground.
            scene.drafts[doer].action = .stand
            scene.drafts[object].action = casting.family == .bird ? .fly : .float
            scene.drafts[object].relation = (.above, doer)
            return
        }
        guard let doer else {
            become(object, (verb.key, action), role)
            return
        }
        relate(object, to: doer, of: subjects, role, (verb.key, action))
    }

    private mutating func relate(
        _ object: Int, to doer: Int, of subjects: [Int], _ role: Lexicon.ObjectRole?,
        _ verb: (key: String, action: Action)
    ) {
        let casting = scene.drafts[object].casting
        switch role {
        case .mount, .board:
            if casting.family == .vehicle {
                steer(object, subjects)
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
            if casting.family == .vehicle || casting.family == .bird { steer(object, subjects) }
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
    private mutating func steer(_ object: Int, _ subjects: [Int]) {
        for draft in subjects where draft != object { scene.drafts[draft].inside = object }
        scene.drafts[object].action = scene.drafts[object].casting.family == .bird ? .fly : .drive
    }

    /// A verb without a subject: "driving a car", "chasing a cat".
    private mutating func become(
        _ object: Int, _ verb: (key: String, action: Action), _ role: Lexicon.ObjectRole?
    ) {
        scene.lonelyAction = nil
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
