// SPDX-License-Identifier: Apache-2.0

/// Makes the cast of a shot from drafts: people of open sex and number become men and women, counts
/// and colors find their places, actions fit the bodies.
struct CastBuilder {
    let scene: Scene
    let setting: Setting
    let lexicon: Lexicon
    let prompt: String
    let tokenizer: Tokenizer
    /// A close view: whoever does nothing else holds still for it.
    let isClose: Bool

    private(set) var members: [CastMember] = []
    /// Ids of the members that a draft became.
    private(set) var ids: [Int: [String]] = [:]
    /// How the tokens that named them were understood.
    private(set) var marks: [Int: String] = [:]

    /// The most members a shot holds, and copies of one.
    static let limits = (members: 8, copies: 24)

    init(
        scene: Scene, setting: Setting, lexicon: Lexicon, prompt: String, tokenizer: Tokenizer,
        isClose: Bool
    ) {
        self.scene = scene
        self.setting = setting
        self.lexicon = lexicon
        self.prompt = prompt
        self.tokenizer = tokenizer
        self.isClose = isClose
    }

    /// Casts everyone.
    mutating func build() {
        // Subjects first: what only stands around must not take the main mark.
        let order =
            scene.drafts.indices.filter { !isLesser($0) } + scene.drafts.indices.filter(isLesser)
        for index in order { cast(index) }
        for index in order { relate(index) }
        relateSides()
    }

    /// "On the left a horse, on the right a cow": sides of the picture become sides of each other.
    private mutating func relateSides() {
        let sided = scene.drafts.indices.compactMap { index in
            scene.drafts[index].side.flatMap { side in ids[index]?.first.map { ($0, side) } }
        }
        guard let (first, side) = sided.first, members.count > 1 else { return }
        for (id, other) in sided.dropFirst() { place(id, Relation(other, of: first)) }
        guard sided.count == 1 else { return }
        if let main = members.first, main.id != first {
            place(first, Relation(side, of: main.id))
        } else {
            place(members[1].id, Relation(side == .leftOf ? .rightOf : .leftOf, of: first))
        }
    }

    private mutating func place(_ id: String, _ relation: Relation) {
        guard let index = members.firstIndex(where: { $0.id == id }), id != relation.of,
            !isCircular(from: relation.of, to: id)
        else { return }
        let old = members[index].relation?.kind
        if old == nil || old == .near || old == .beside { members[index].relation = relation }
    }

    private func isLesser(_ index: Int) -> Bool {
        isTrifle(scene.drafts[index]) || scene.drafts[index].isSurrounding
            || scene.drafts[index].isBackground
    }

    /// A curtain, a doorway: shown only where there is nobody else, unless more was said of it.
    private func isTrifle(_ draft: Draft) -> Bool {
        draft.casting.isMinor && draft.color == nil && draft.count == nil
    }

    /// Where the setting has the thing already.
    private func isInSet(_ draft: Draft) -> Bool {
        guard draft.count == nil, draft.isSurrounding || draft.isBackground && draft.isPlural else {
            return false
        }
        switch draft.casting.family {
        case .tree:
            return [.forest, .lake, .mountainValley, .meadow, .village, .road].contains(setting)
                && draft.casting.who != .subject(.palm)
                || [.beach, .island].contains(setting) && draft.casting.who == .subject(.palm)
        case .building: return [.cityStreet, .village].contains(setting)
        case .solid:
            return [.canyon, .cliff, .mountainValley, .desert, .beach, .lake].contains(setting)
        default: return false
        }
    }

    private mutating func cast(_ index: Int) {
        let draft = scene.drafts[index]
        if let host = draft.inside, host != index, scene.drafts.indices.contains(host) {
            mark(draft, "cast:inside")
            return
        }
        if isInSet(draft), scene.drafts.count > 1 || !scene.places.isEmpty {
            switch draft.casting.family {
            case .tree: mark(draft, "set:trees")
            case .building: mark(draft, "set:buildings")
            default: mark(draft, "set:rocks")
            }
            return
        }
        if isTrifle(draft), !members.isEmpty {
            mark(draft, "prop:" + draft.key)
            return
        }
        guard members.count < Self.limits.members else { return }
        var names: [String] = []
        for (subject, count) in subjects(of: draft) where members.count < Self.limits.members {
            names.append(add(subject, count, draft))
        }
        ids[index] = names
        mark(draft, "cast:" + names.joined(separator: "+"))
    }

    private mutating func mark(_ draft: Draft, _ meaning: String) {
        for token in Array(draft.tokens) + draft.mentions where marks[token] == nil {
            marks[token] = meaning
        }
    }

    /// The subjects of a draft with their numbers.
    private func subjects(of draft: Draft) -> [(Subject, Int)] {
        let many = min(draft.count ?? (draft.isPlural ? usualNumber(draft) : 1), Self.limits.copies)
        let first: Subject = scene.pronoun ?? (isEven ? .woman : .man)
        let other: Subject = first == .woman ? .man : .woman
        func mixed(_ count: Int) -> [(Subject, Int)] {
            count < 2 ? [(first, 1)] : [(first, (count + 1) / 2), (other, count / 2)]
        }
        switch draft.casting.who {
        case .subject(let subject):
            let isWet = [.ocean, .lake, .underwater].contains(setting)
            return [(isWet ? subject : draft.casting.onLand ?? subject, many)]
        case .person: return mixed(many)
        case .people: return mixed(max(draft.count ?? (isCrowd(draft) ? 10 : 4), 1))
        case .couple: return [(.woman, 1), (.man, 1)]
        case .parents:
            return draft.isPlural || draft.key.hasSuffix("s")
                ? [(.woman, 1), (.man, 1)] : [(first, 1)]
        case .family: return [(.woman, 1), (.man, 1), (.girl, 1), (.boy, 1)]
        case .child:
            let child: Subject = first == .woman ? .girl : .boy
            let sibling: Subject = first == .woman ? .boy : .girl
            return many < 2 ? [(child, 1)] : [(child, (many + 1) / 2), (sibling, many / 2)]
        case .animals: return [(.deer, 2), (.horse, 2), (.rabbit, 2)]
        }
    }

    private func isCrowd(_ draft: Draft) -> Bool {
        let word = word(draft)
        return ["crowd", "audience", "army", "orchestra", "parade", "party", "spectators"].contains(
            word)
    }

    private func usualNumber(_ draft: Draft) -> Int {
        switch draft.casting.family {
        case .bird: 5
        case .fish: 7
        case .tree: 5
        case .person, .quadruped, .vehicle, .building, .solid: 3
        case .boat, .furniture, .celestial: 2
        }
    }

    /// Half of all prompts mean a woman by "person": chosen by the words, so that no seed changes it.
    private var isEven: Bool {
        prompt.utf8.reduce(UInt32(7)) { $0 &* 31 &+ UInt32($1) } >> 4 & 1 == 0
    }

    private mutating func add(_ subject: Subject, _ count: Int, _ draft: Draft) -> String {
        let number = members.count { $0.subject == subject }
        let id = number == 0 ? subject.rawValue : "\(subject.rawValue)_\(number + 1)"
        let action = action(of: subject, draft)
        var member = CastMember(id: id, subject: subject, action: action, word: word(draft))
        member.count = max(count, 1)
        member.age = subject.family == .person ? draft.age : .grown
        member.hair = subject.family == .person ? draft.hair : nil
        member.text = draft.casting.text
        member.heading = action.isTravel ? draft.heading : nil
        member.scale = min(max(draft.casting.scale * draft.scale, 0.05), 60)
        if let swatch = draft.color {
            member.color = swatch.color
            member.colorName = swatch.name
        } else if let name = draft.casting.color {
            member.color = lexicon.color(name)
            member.colorName = name
        }
        if subject.family == .person {
            member.outfit =
                subject == .astronaut
                ? .spacesuit : draft.outfit ?? draft.casting.outfit ?? suited(subject, draft)
        }
        members.append(member)
        return id
    }

    /// Clothes that fit what is done and the weather.
    private func suited(_ subject: Subject, _ draft: Draft) -> Outfit {
        if setting == .space { return .spacesuit }
        if setting == .snowfield || scene.hasSnowCover || scene.season == .winter
            || scene.weather == .snow
        {
            return .coat
        }
        if scene.weather == .rain || scene.weather == .storm { return .coat }
        if draft.action == .run || draft.action == .swim { return .sport }
        return .casual
    }

    private func action(of subject: Subject, _ draft: Draft) -> Action {
        let said = draft.action ?? draft.casting.action
        guard let said else {
            let isFaced = scene.drafts.contains { other in
                other.relation.map { $0.kind == .facing && scene.drafts[$0.of].unit == draft.unit }
                    ?? false
            }
            let usual = usualAction(of: subject, draft)
            return isFaced && usual.isTravel && draft.casting.isAnimate ? .stand : usual
        }
        // A cyclist who races along sits in no car.
        let isAthlete = subject.family == .person && draft.casting.outfit == .sport
        let rides = said == .drive || said == .sit && draft.relation == nil && does(draft, ["ride"])
        // Animals drink and eat on their feet.
        if said == .sit, draft.actionWay == .related, subject.family == .quadruped,
            does(draft, ["drink", "eat", "graze"])
        {
            return .stand
        }
        if said == .run, Self.musicians.contains(where: draft.key.hasSuffix), does(draft, ["play"])
        {
            return .stand
        }
        // Who knits on a bench sits there, unless standing was said.
        if said == .stand, draft.actionWay == .related, let (kind, seat) = draft.relation,
            kind == .on, isSeat(seat), subject.family == .person
        {
            return .sit
        }
        // What floats in the air does not roll over the ground.
        if subject.family == .solid, draft.casting.action == .float, said.isTravel { return .float }
        return (isAthlete && rides ? .run : said).fitted(to: subject.family, in: setting)
    }

    private func usualAction(of subject: Subject, _ draft: Draft) -> Action {
        switch subject.family {
        case .person:
            if let relation = draft.relation, relation.kind == .on, isSeat(relation.of) {
                return .sit
            }
            if subject == .astronaut { return setting == .space ? .float : .walk }
            if setting == .space { return .float }
            if setting == .underwater { return .swim }
            if isClose || [.room, .studio].contains(setting) || scene.drafts.count > 2 {
                return .stand
            }
            return .walk
        case .quadruped:
            if subject == .cat { return .sit }
            if isClose || setting == .room || setting == .studio { return .stand }
            return draft.relation == nil ? .walk : .stand
        case .bird:
            return draft.relation.map { $0.kind == .on } ?? false || isBusy(draft) ? .stand : .fly
        case .fish: return .swim
        case .vehicle:
            let stands =
                draft.relation != nil || [.studio, .room, .cityStreet, .village].contains(setting)
            return stands && setting != .cityStreet || isParked(draft) ? .rest : .drive
        case .boat: return subject == .sailboat ? .sail : .float
        case .celestial: return .spin
        case .building, .tree, .solid, .furniture: return .rest
        }
    }

    private static let musicians = ["ist", "musician", "drummer", "band", "trumpeter", "fiddler"]

    private func does(_ draft: Draft, _ verbs: Set<String>) -> Bool {
        scene.events.contains { event in
            verbs.contains(String(event.verb.prefix { $0 != " " }))
                && event.doers.contains { scene.drafts[$0].unit == draft.unit }
        }
    }

    /// Whether somebody stands at it: a parked motorcycle.
    private func isParked(_ draft: Draft) -> Bool {
        scene.drafts.contains { other in
            guard let (kind, of) = other.relation, scene.drafts[of].unit == draft.unit else {
                return false
            }
            return other.casting.isAnimate && other.action?.isTravel == false
                && [.beside, .near, .inFrontOf, .behind].contains(kind)
        }
    }

    /// Whether it does something that says nothing of how it moves: "turns its head".
    private func isBusy(_ draft: Draft) -> Bool {
        scene.events.contains { event in
            event.action == nil && event.doers.contains { scene.drafts[$0].unit == draft.unit }
        }
    }

    private func isSeat(_ draft: Int) -> Bool {
        let casting = scene.drafts[draft].casting
        return [.subject(.bench), .subject(.chair)].contains(casting.who)
            || casting.family == .quadruped || casting.family == .boat
    }

    /// The noun as it stands in the prompt.
    private func word(_ draft: Draft) -> String {
        draft.tokens.map { tokenizer.tokens[$0].text }.joined(separator: " ")
    }

    /// Relations by id, now that everyone has one.
    private mutating func relate(_ index: Int) {
        let draft = scene.drafts[index]
        for id in ids[index] ?? [] {
            guard let position = members.firstIndex(where: { $0.id == id }) else { continue }
            if draft.isBackground, let main = members.first, main.id != id {
                members[position].relation = Relation(.behind, of: main.id)
            } else if let (kind, other) = draft.relation,
                let target = ids[other]?.first ?? host(other),
                target != id, !isCircular(from: target, to: id)
            {
                members[position].relation = Relation(kind, of: target)
            }
        }
    }

    private func host(_ draft: Int) -> String? {
        scene.drafts[draft].inside.flatMap { ids[$0]?.first }
    }

    private func isCircular(from start: String, to end: String) -> Bool {
        var id: String? = start
        for _ in 0..<members.count {
            guard let current = id, let member = members.first(where: { $0.id == current }) else {
                return false
            }
            if current == end { return true }
            id = member.relation?.of
        }
        return id == end
    }
}
