// SPDX-License-Identifier: Apache-2.0

/// Puts what the clauses tell on the clock: beats of the cast, one phase of the clip after the other.
struct Storyline {
    let scene: Scene
    let setting: Setting
    /// Ids of the members that drafts became.
    let ids: [Int: [String]]
    let duration: Float

    /// The shortest phase that can be seen for what it is, seconds.
    private static let shortest: Float = 1.2

    /// An event with the phase in which it happens.
    private struct Dated {
        var event: Event
        var phase: Int
    }

    /// How many phases the clip has.
    var phases: Int { min((dated.map(\.phase).max() ?? 0) + 1, most) }

    private var most: Int { max(Int(duration / Self.shortest), 1) }

    /// Whether more happens than the clip has time for.
    var overflows: Bool { (dated.map(\.phase).max() ?? 0) + 1 > most }

    /// Start and end of a phase in seconds.
    func times(of phase: Int) -> (start: Float, end: Float) {
        let length = duration / Float(phases)
        let index = Float(min(phase, phases - 1))
        return (index * length, (index + 1) * length)
    }

    /// The phase of a step of the prompt.
    func phase(ofToken token: Int) -> Int { dated.last { $0.event.token <= token }?.phase ?? 0 }

    /// Gives everyone who does several things one after the other the times for them.
    func apply(to cast: inout [CastMember]) {
        for index in cast.indices {
            let drafts = ids.filter { $0.value.contains(cast[index].id) }.keys.sorted()
            let own = dated.filter { dated in
                dated.event.doers.contains(where: drafts.contains) && !dated.event.isPassive
                    && dated.phase < phases
            }
            let beats = beats(own, of: cast[index])
            let hasGoal = beats.first?.relation != nil
            guard beats.count > 1 || (beats.first?.start ?? 0) > 0 || hasGoal else { continue }
            cast[index].beats = beats
            cast[index].action = beats[0].action
            // Where one comes to is not where one is from the start.
            let goals = cast[index].goals.map(\.relation)
            if let relation = cast[index].relation, goals.contains(relation) {
                cast[index].relation = nil
            }
        }
    }

    private func beats(_ own: [Dated], of member: CastMember) -> [Beat] {
        var beats: [Beat] = []
        for phase in 0..<phases {
            // Of what happens together the more visible: to walk rather than to look.
            let now = own.filter { $0.phase == phase }.map(\.event)
            guard let event = now.first(where: { $0.way != .related }) ?? now.first,
                let action = event.action
            else { continue }
            let (start, end) = times(of: phase)
            let relation = event.relation.flatMap { relation in
                ids[relation.of]?.first.map { Relation(relation.kind, of: $0) }
            }
            beats.append(
                Beat(
                    action.fitted(to: member.subject.family, in: setting), verb: event.verb,
                    start: start, end: end, relation: relation?.of == member.id ? nil : relation))
        }
        guard !beats.isEmpty else { return [] }
        if let first = beats.first, first.start > 0 {
            let rest = Action.stand.fitted(to: member.subject.family, in: setting)
            beats.insert(Beat(rest, verb: "", start: 0, end: first.start), at: 0)
        }
        // What is done lasts until something else is.
        for index in beats.indices {
            beats[index].end = index + 1 < beats.count ? beats[index + 1].start : duration
        }
        return beats
    }

    // MARK: Phases

    /// Events with their phases: steps that the words order, and within one step what the same doers do
    /// in finite verbs one after the other ("opens the door and walks in").
    private var dated: [Dated] {
        var list: [Dated] = []
        var phase = 0
        var last: Event?
        for event in scene.events.sorted(by: { ($0.step, $0.token) < ($1.step, $1.token) })
        where event.action != nil {
            if last == nil, event.step > 0 { phase = 1 }
            if let last {
                let isLater = event.step > last.step || follows(event, last)
                if isLater { phase += 1 }
            }
            list.append(Dated(event: event, phase: phase))
            last = event
        }
        return list
    }

    private func follows(_ event: Event, _ last: Event) -> Bool {
        guard event.doers == last.doers, !event.doers.isEmpty, event.verb != last.verb else {
            return false
        }
        if event.sentence > last.sentence { return event.isFinite }
        // "Walks to a chair and sits": there.
        if last.relation != nil, last.action?.isTravel ?? false, event.isFinite { return true }
        return event.isFinite && last.isFinite && !Self.lasting.contains(event.verb)
            && !Self.lasting.contains(last.verb)
    }

    /// What goes on beside other things: "sits and reads".
    private static let lasting: Set<String> = [
        "sit", "stand", "lie", "wear", "hold", "smile", "look", "watch", "listen", "carry", "wait",
        "rest", "lean", "stare", "gaze", "laugh", "glow", "shine", "float", "live", "say", "talk",
    ]
}
