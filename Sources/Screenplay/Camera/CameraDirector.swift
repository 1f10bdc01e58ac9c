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
        plan.view = reading.view ?? .threeQuarter
        plan.focal = reading.focal
        plan.roll = reading.roll ?? 0
        plan.handheld = ban.forbidsShake ? 0 : reading.handheld ?? 0
        plan.worldRate = ban.forbidsRate ? 1 : reading.worldRate ?? 1
        plan.moves = moves(for: shot, plan)
        return plan
    }

    // MARK: Framing

    private func shotSize(for shot: Shot) -> ShotSize {
        guard let main = shot.cast.first else {
            return reading.angle == .aerial ? .extremeWide : .wide
        }
        if passesThrough(shot) { return .wide }
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
        var drafts: [MoveDraft] = []
        for draft in reading.moves where !ban.moves.contains(draft.kind) {
            // What is said twice in a row is meant once.
            if let last = drafts.last, last.kind == draft.kind,
                last.exact == draft.exact || draft.exact == nil,
                last.amount.sign == draft.amount.sign,
                (last.amount > 1) == (draft.amount > 1) || draft.kind == .orbit
            {
                continue
            }
            drafts.append(draft)
        }
        guard !drafts.isEmpty else {
            let travels = shot.cast.first?.action.isTravel ?? false
            let isHeld = reading.hasMotion && !(travels && !reading.isStatic)
            return isHeld ? [] : usualMove(for: shot, plan).map { [$0] } ?? []
        }
        return timed(Array(drafts.prefix(8)), shot, plan)
    }

    /// Steps share the clip evenly; a lone move that ends the shot takes its last part.
    private func timed(_ drafts: [MoveDraft], _ shot: Shot, _ plan: CameraPlan) -> [Move] {
        let steps = Array(Set(drafts.map(\.step))).sorted()
        let duration = Float(shot.duration)
        let lead: Float = drafts.allSatisfy(\.atEnd) ? duration * 0.6 : 0
        let length = (duration - lead) / Float(steps.count)
        return drafts.map { draft in
            var move = Move(draft.kind, amount(of: draft, shot, plan))
            let position = Float(steps.firstIndex(of: draft.step) ?? 0)
            if steps.count > 1 || lead > 0 {
                move.start = lead + position * length
                move.end = lead + (position + 1) * length
            }
            if draft.isQuick {
                let middle = lead + (position + 0.5) * length
                move.start = max(middle - 0.2, 0)
                move.end = min(middle + 0.2, duration)
            }
            if draft.kind == .rackFocus {
                let from = move.start ?? 0
                let to = move.end ?? duration
                move.start = from + (to - from) * 0.35
                move.end = from + (to - from) * 0.65
            }
            move.target = target(of: draft, shot)
            return move
        }
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
        case .truck, .pedestal:
            let reach = reach(shot, plan)
            let usual = draft.kind == .truck ? reach * 0.4 : min(max(reach * 0.2, 0.3), 6)
            return sign * (draft.exact ?? (usual * size * 100).rounded() / 100)
        case .crane:
            let usual: Float = plan.angle == .aerial ? 15 : min(max(reach(shot, plan) * 0.5, 1), 6)
            return sign * (draft.exact ?? (usual * size * 100).rounded() / 100)
        case .dolly, .zoom, .dollyZoom:
            if let exact = draft.exact, exact > 1, exact <= 10 {
                return draft.amount < 1 ? 1 / exact : exact
            }
            // Before a wide view the target is far away and the ground near: half the way looks the same.
            let isFar = draft.kind == .dolly && shot.cast.isEmpty
            return ratio(draft.amount, draft.vigor * (isFar ? 0.5 : 1))
        case .flyThrough:
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
            case .closeUp, .extremeCloseUp: 0.8
            }
        return height * main.scale * share
    }

    private func target(of draft: MoveDraft, _ shot: Shot) -> String? {
        switch draft.kind {
        case .follow, .orbit, .dolly, .dollyZoom, .rackFocus: break
        default: return nil
        }
        let named = scene.drafts.indices.first { index in
            let token = scene.drafts[index].token
            return token >= draft.next && token < draft.next + 6 && ids[index]?.isEmpty == false
        }
        if draft.kind == .rackFocus {
            let last = scene.drafts.indices.last { index in
                let token = scene.drafts[index].token
                return token >= draft.next && token < draft.next + 9 && ids[index]?.isEmpty == false
            }
            if let last, let id = ids[last]?.first { return id }
        }
        if let named, let id = ids[named]?.first { return id }
        if draft.kind == .rackFocus { return (shot.cast.dropFirst().first ?? shot.cast.first)?.id }
        return shot.cast.first?.id
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
        if passesThrough(shot) { return nil }
        if let main = shot.cast.first, main.action.isTravel {
            var follow = Move(.follow, 0)
            follow.target = main.id
            return follow
        }
        var move: Move
        if choice < 0.55 || shot.cast.isEmpty && choice < 0.75 {
            move = Move(.dolly, 1 + 0.14 * calm)
        } else if choice < 0.8 {
            move = Move(.truck, side * (reach(shot, plan) * 0.1 * calm * 100).rounded() / 100)
        } else {
            move = Move(.orbit, side * 12 * calm)
        }
        if move.kind != .truck { move.target = shot.cast.first?.id }
        return move
    }
}
