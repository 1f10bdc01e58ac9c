// SPDX-License-Identifier: Apache-2.0
import Numerics

/// Makes the camera plan: what was said, completed as a careful cinematographer would.
struct CameraDirector {
    let reading: CameraReading
    let scene: Scene
    /// Ids of the members that drafts became.
    let ids: [Int: [String]]
    let brief: ShotBrief
    let ban: Ban

    /// The plan for a shot whose cast and setting stand.
    func plan(for shot: Shot) -> CameraPlan {
        var plan = CameraPlan()
        plan.target = shot.cast.first?.id
        plan.shotSize = reading.shotSize ?? shotSize(for: shot)
        plan.angle = reading.angle ?? .eyeLevel
        let goesAside = shot.cast.first?.heading != nil
        plan.view = reading.view ?? (goesAside ? .side : .threeQuarter)
        plan.focal = reading.focal
        plan.roll = reading.roll ?? 0
        plan.collisions = reading.collisions ?? .avoid
        plan.notes = reading.notes
        plan.handheld = ban.forbidsShake ? 0 : reading.handheld ?? 0
        plan.worldRate = ban.forbidsRate ? 1 : reading.worldRate ?? 1
        plan.moves = moves(for: shot, plan)
        pass(to: reading.endSize, &plan)
        // Who is orbited, followed or approached is framed.
        let named = plan.moves.first { $0.kind != .rackFocus && $0.target != nil }?.target
        plan.target = named ?? plan.target
        if let pull = plan.moves.first(where: { $0.kind == .rackFocus }) {
            // Who is sharp first stands in front; a longer lens makes the other one soft.
            plan.target = named ?? pull.from ?? plan.target
            plan.focal = plan.focal ?? 75
        }
        return plan
    }

    // MARK: Framing

    private func shotSize(for shot: Shot) -> ShotSize {
        guard let main = shot.cast.first else {
            return reading.angle == .aerial ? .extremeWide : .wide
        }
        if scene.isCrossed || passesThrough(shot) || isApproached(shot) || isAboutTwo(shot) {
            return .wide
        }
        if reading.angle == .aerial {
            return [.solid, .furniture, .celestial].contains(main.subject.family)
                ? .wide : .extremeWide
        }
        if reading.angle == .overhead { return .wide }
        if brief.aspect < 0.8, main.subject.family == .person { return .full }
        switch main.subject.family {
        case .building, .tree, .boat: return .wide
        case .bird where main.count > 2: return .wide
        case .person, .quadruped, .vehicle:
            let isCrowd = shot.cast.prefix(4).reduce(0) { $0 + $1.count } > 4
            let isVast = [.mountainValley, .ocean, .desert, .canyon, .snowfield].contains(
                shot.setting)
            return isCrowd || isVast && brief.guidance < 0.9 && main.action.isTravel ? .wide : .full
        case .bird, .fish, .solid, .furniture, .celestial:
            return shot.cast.count > 3 || main.count > 4 ? .wide : .full
        }
    }

    /// Goes on from one shot size to another, by the move that was said or by an approach.
    private func pass(to end: ShotSize?, _ plan: inout CameraPlan) {
        guard let end, end != plan.shotSize else { return }
        let ratio = plan.shotSize.pictured / end.pictured
        if let index = plan.moves.firstIndex(where: { $0.kind == .dolly || $0.kind == .zoom }) {
            let isZoom = plan.moves[index].kind == .zoom
            plan.moves[index].amount = min(max(ratio, isZoom ? 0.25 : 0.1), isZoom ? 4 : 8)
        } else {
            var move = Move(.dolly, min(max(ratio, 0.1), 8))
            move.target = plan.target
            plan.moves.append(move)
        }
    }

    /// Whether the prompt is about a place through which several travel ("a street, cars driving by"):
    /// then the place is shown and they pass.
    private func passesThrough(_ shot: Shot) -> Bool {
        guard let main = shot.cast.first, main.action.isTravel, main.count > 1,
            let place = scene.places.map(\.token).min(),
            let first = scene.drafts.map(\.token).min()
        else { return false }
        return place < first
    }

    // MARK: Moves

    private func moves(for shot: Shot, _ plan: CameraPlan) -> [Move] {
        if ban.forbidsMoves { return [] }
        if reading.isStatic, reading.moves.isEmpty { return [] }
        let drafts = reading.joined.filter { !ban.moves.contains($0.kind) }
        guard !drafts.isEmpty else {
            let travels = shot.cast.first?.action.isTravel ?? false
            let goesFirst = plan.view == .pov && scene.lonelyAction?.isTravel == true
            let isHeld = reading.hasMotion && !((travels || goesFirst) && !reading.isStatic)
            return isHeld ? [] : usualMoves(for: shot, plan)
        }
        return timed(Array(drafts.prefix(8)), shot, plan)
    }

    /// Gives every move its time; see ``CameraSchedule``.
    private func timed(_ drafts: [MoveDraft], _ shot: Shot, _ plan: CameraPlan) -> [Move] {
        let schedule = CameraSchedule(
            drafts, holds: reading.holds, duration: Float(shot.duration))
        return drafts.map { draft in
            var move = Move(draft.kind, amount(of: draft, shot, plan))
            move.unit = draft.unit ?? (usesDistance(draft) ? .subjectDistance : nil)
            if let times = schedule.times(of: draft) {
                (move.start, move.end) = (times.lowerBound, times.upperBound)
            }
            move.easing = draft.easing ?? .easeInOut
            move.target = target(of: draft, shot)
            if draft.kind == .rackFocus {
                move.from = origin(of: draft, to: move.target, shot, plan)
            }
            return move
        }
    }

    /// Sideways and upward moves are measured by the distance to the subject where no meters are said.
    private func usesDistance(_ draft: MoveDraft) -> Bool {
        draft.exact == nil && draft.kind == .truck
    }

    /// Degrees, meters or ratio of a move (defaults for five seconds; longer clips go further at
    /// the same pace only for travel).
    private func amount(of draft: MoveDraft, _ shot: Shot, _ plan: CameraPlan) -> Float {
        let sign: Float = draft.amount < 0 ? -1 : 1
        let size = abs(draft.amount) * draft.vigor
        switch draft.kind {
        case .pan: return draft.exact.map { $0 * sign } ?? sign * min(30 * size, 160)
        case .tilt: return draft.exact.map { $0 * sign } ?? sign * min(18 * size, 60)
        case .roll: return draft.exact.map { $0 * sign } ?? sign * 30 * size
        case .whipPan: return draft.exact.map { $0 * sign } ?? draft.amount
        case .orbit:
            if let exact = draft.exact { return exact < 0 ? exact : exact * sign }
            return sign * 120 * min(size, 1.5)
        case .truck:
            return sign * (draft.exact ?? (0.4 * size * 1000).rounded() / 1000)
        case .pedestal:
            let usual = min(max(reach(shot, plan) * 0.2, 0.3), 6)
            return sign * (draft.exact ?? (usual * size * 100).rounded() / 100)
        case .crane:
            let usual: Float = plan.angle == .aerial ? 15 : min(max(reach(shot, plan) * 0.5, 1), 6)
            return sign * (draft.exact ?? (usual * size * 100).rounded() / 100)
        case .dolly where draft.unit == .meters:
            return (draft.exact ?? 1) * (draft.amount < 1 ? -1 : 1)
        case .dolly, .zoom, .dollyZoom:
            if let exact = draft.exact {
                return draft.amount < 1 ? 1 / exact : exact
            }
            // Before a wide view the target is far away and the ground near: half the way looks the same.
            let isFar = draft.kind == .dolly && shot.cast.isEmpty
            return ratio(draft.amount, draft.vigor * (isFar ? 0.5 : 1))
        case .flyThrough:
            if let exact = draft.exact { return exact }
            let speed: Float = plan.angle == .aerial ? 6 : 3
            return (speed * Float(shot.duration) * draft.vigor * 10).rounded() / 10
        case .follow, .rackFocus: return 0
        }
    }

    /// A ratio whose logarithm is scaled by the vigor.
    private func ratio(_ base: Float, _ vigor: Float) -> Float {
        let change = (base < 1 ? 1 / base : base) - 1
        let scaled = 1 + change * vigor
        return ((base < 1 ? 1 / scaled : scaled) * 1000).rounded() / 1000
    }

    /// Rough distance to the subject in meters, for moves whose size depends on it.
    private func reach(_ shot: Shot, _ plan: CameraPlan) -> Float {
        guard let main = shot.cast.first else { return 12 }
        let height: Float =
            switch main.subject.family {
            case .person: 1.7
            case .quadruped, .vehicle: 1.5
            case .bird, .fish, .solid: 0.5
            case .furniture: 0.9
            case .boat, .celestial: 3
            case .building, .tree: 9
            }
        let share: Float =
            switch plan.shotSize {
            case .extremeWide: 10
            case .wide: 4
            case .full: 2.3
            case .cowboy, .medium: 1.6
            case .mediumCloseUp: 1.3
            case .closeUp, .extremeCloseUp, .macro: 0.8
            }
        return height * main.scale * share
    }

    private func target(of draft: MoveDraft, _ shot: Shot) -> String? {
        switch draft.kind {
        case .dolly where draft.amount < 1 && reading.reveals.contains { $0 >= draft.next }:
            // "Pulls back to reveal a lake": from where it was.
            return shot.cast.first?.id
        case .follow, .orbit, .dolly, .dollyZoom:
            return named(after: draft, within: 6).first ?? shot.cast.first?.id
        case .rackFocus:
            // "From the lamp to the woman"; without a name to the second of the cast.
            return named(after: draft, within: 9).last
                ?? (shot.cast.dropFirst().first ?? shot.cast.first)?.id
        default: return nil
        }
    }

    /// Who is sharp before focus is pulled: who was named first, or else who is framed; never the one
    /// that it is pulled to, if there is another.
    private func origin(
        of draft: MoveDraft, to target: String?, _ shot: Shot, _ plan: CameraPlan
    ) -> String? {
        let names = named(after: draft, within: 9)
        if names.count > 1 { return names.first }
        return ([plan.target] + shot.cast.map { Optional($0.id) }).compactMap { $0 }
            .first { $0 != target }
    }

    /// Ids of the cast that is named right behind a move, in the order of the words.
    private func named(after draft: MoveDraft, within reach: Int) -> [String] {
        let near = draft.next..<draft.next + reach
        return scene.drafts.indices
            .compactMap { index in
                let tokens = [scene.drafts[index].token] + scene.drafts[index].mentions
                return tokens.filter(near.contains).min().map { (index, $0) }
            }
            .sorted { $0.1 < $1.1 }
            .compactMap { ids[$0.0]?.first }
    }

    /// Whether somebody else must be in the picture: one whom the main subject comes to or looks at.
    private func isAboutTwo(_ shot: Shot) -> Bool {
        guard let main = shot.cast.first, shot.cast.count > 1, !reading.isClose else {
            return false
        }
        return main.action.isTravel ? !scene.goals.isEmpty : main.relation?.kind == .facing
    }

    /// Whether the main subject comes nearer all the time.
    private func isApproached(_ shot: Shot) -> Bool {
        reading.isApproached && shot.cast.first?.action.isTravel ?? false
    }

    /// What the camera does by itself; before whoever comes toward it, it gives way more slowly than
    /// they come.
    private func usualMoves(for shot: Shot, _ plan: CameraPlan) -> [Move] {
        guard let usual = usualMove(for: shot, plan) else { return [] }
        guard isApproached(shot), usual.kind == .follow else { return [usual] }
        var nearing = Move(.dolly, 1.9)
        nearing.target = usual.target
        return [usual, nearing]
    }

    /// A slow motivated move where none was asked for.
    ///
    /// A push-in, a drift aside or a short arc, chosen by the take; whoever travels is followed. Strict guidance halves it.
    private func usualMove(for shot: Shot, _ plan: CameraPlan) -> Move? {
        var random = RandomSource(seed: brief.seed, stream: "move")
        let calm: Float = brief.guidance > 0.8 ? 0.5 : 1
        let side: Float = random.unit() < 0.5 ? -1 : 1
        let choice = random.unit()
        if plan.view == .pov || scene.lonelyAction?.isTravel == true && shot.cast.isEmpty {
            return Move(.flyThrough, (2.4 * Float(shot.duration) * 10).rounded() / 10)
        }
        if plan.angle == .aerial {
            return Move(.flyThrough, (3 * Float(shot.duration) * 10).rounded() / 10)
        }
        if passesThrough(shot) || scene.isCrossed { return nil }
        if let main = shot.cast.first, main.action.isTravel {
            var follow = Move(.follow, 0)
            follow.target = main.id
            return follow
        }
        var move: Move
        if choice < 0.55 || shot.cast.isEmpty && choice < 0.75 {
            move = Move(.dolly, 1 + 0.14 * calm)
        } else if choice < 0.8 {
            move = Move(.truck, side * (0.1 * calm * 1000).rounded() / 1000)
            move.unit = .subjectDistance
        } else {
            move = Move(.orbit, side * 12 * calm)
        }
        if move.kind != .truck { move.target = shot.cast.first?.id }
        return move
    }
}
