// SPDX-License-Identifier: Apache-2.0
import Foundation
import Numerics
package import Rendering
package import Screenplay

/// Puts the cast on the set: who stands or travels where, so that the camera sees it well.
package struct Blocking: Sendable {
    /// One member of the cast with its copies, ready to be put on routes.
    package struct Ensemble: Sendable {
        package var member: CastMember
        /// One performance a copy, at least one.
        package var performances: [any Performance]

        /// A member with its copies.
        package init(member: CastMember, performances: [any Performance]) {
            self.member = member
            self.performances = performances
        }
    }

    /// The actors of everyone, in the order of the cast.
    package private(set) var actors: [any Actor] = []
    /// The way and extent of each member (of its first copy), by id.
    package private(set) var tracks: [String: SubjectTrack] = [:]
    /// Id of the main subject: who is framed; nil frames the setting.
    package let mainSubject: String?
    /// Everybody with all copies, for a camera that must not run into them.
    package private(set) var bodies: [SubjectTrack] = []
    /// Direction from the main subject to the camera, radians.
    package private(set) var azimuth: Float

    let set: StageSet
    let shot: Shot
    /// What the main subject sits or stands on.
    private var support: Ensemble?

    /// Blocks a cast on a set.
    ///
    /// The first ensemble whose id is the camera's target, or else the first,
    /// is the main subject; it gets the main mark.
    package init(_ cast: [Ensemble], of shot: Shot, on set: StageSet) {
        self.set = set
        self.shot = shot
        azimuth = set.bestView
        let main = cast.first { $0.member.id == shot.camera.target } ?? cast.first
        mainSubject = main?.member.id
        guard let main else { return }
        support = cast.first { main.rests(on: $0) }
        place(main, route: mainRoute(main))
        var shelf = Shelf()
        for ensemble in cast where ensemble.member.id != main.member.id {
            place(ensemble, route: route(of: ensemble, beside: main, &shelf))
        }
    }

    private mutating func place(_ ensemble: Ensemble, route: Route) {
        guard let first = ensemble.performances.first else { return }
        let member = ensemble.member
        if let relation = member.relation, relation.kind == .heldBy,
            let holder = tracks[relation.of]
        {
            hold(ensemble, first, by: holder)
            return
        }
        tracks[member.id] = SubjectTrack(first, on: route)
        let offsets = Formation.offsets(
            of: member.subject.family, count: ensemble.performances.count,
            size: first.bounds.size, seed: shot.seed)
        for (copy, performance) in ensemble.performances.enumerated() {
            var own = route
            own.start = route.start(offset: offsets[copy])
            own.phase += Float(copy) * 0.618
            actors.append(performance.actor(along: own))
            bodies.append(SubjectTrack(performance, on: own))
        }
    }

    /// Puts a thing into the hand of somebody who has a place already.
    private mutating func hold(
        _ ensemble: Ensemble, _ first: any Performance, by holder: SubjectTrack
    ) {
        var track = holder
        track.bounds = first.bounds
        tracks[ensemble.member.id] = track
        let origin = Route(start: .zero, heading: 0, hugsGround: false)
        for (copy, performance) in ensemble.performances.enumerated() {
            actors.append(
                HeldActor(
                    held: performance.actor(along: origin), bounds: first.bounds, holder: holder,
                    copy: copy))
        }
    }

    // MARK: The main subject

    private mutating func mainRoute(_ main: Ensemble) -> Route {
        let mark = mark(for: main)
        let travel = main.travel(over: Float(shot.duration))
        for heading in headings(main) {
            let route = Route(
                start: mark, heading: heading, ground: set.ground,
                hugsGround: support == nil && main.hugsGround(shot.setting)
            ).centered(on: travel)
            if isFree(route, length: travel, swims: main.member.isAfloat) {
                aim(at: main, heading: heading)
                return route
            }
        }
        if travel == 0 { return Route(start: mark, heading: facing(main), ground: set.ground) }
        aim(at: main, heading: set.lane)
        return circle(around: mark, main, length: travel)
    }

    /// Where no straight way is free: round the mark, in the largest circle that is.
    private func circle(around mark: Vector, _ main: Ensemble, length: Float) -> Route {
        var route = Route(
            start: mark, heading: .pi / 2, ground: set.ground,
            hugsGround: main.hugsGround(shot.setting))
        for share in [0.6, 0.45, 0.3, 0.2, 0.12] as [Float] {
            let radius = max(set.clearRadius * share, 0.8)
            route.start = mark + Vector(0, 0, radius)
            route.curvature = 1 / radius
            if isFree(route, length: length, swims: main.member.isAfloat) { break }
        }
        return route
    }

    /// Where the main subject should be in the middle of the clip: on its support, if it has one (people
    /// who sit on a piece of furniture find the seat by themselves).
    private func mark(for main: Ensemble) -> Vector {
        var mark = openMark(for: main)
        let finds = main.member.sitsAsPerson && support?.member.subject.family == .furniture
        if let support, !finds {
            mark.y += support.performances.first?.restHeight ?? 0
        }
        return mark
    }

    private func openMark(for main: Ensemble) -> Vector {
        let member = main.member
        if member.isAfloat, let water = set.ground.waterMark { return water }
        guard let size = main.performances.first?.bounds.size else { return .zero }
        if shot.setting == .cityStreet, member.subject.family == .building, size.y > 12 {
            // A monument closes the street, so far off that the street leaves room to see it whole.
            let away = -min(size.y * 3.2, 230)
            return Vector(0, set.ground.height(0, away), away)
        }
        return switch member.action {
        case .fly where shot.setting == .lake && set.ground.waterMark != nil:
            (set.ground.waterMark ?? .zero) + Vector(0, 4, 0)
        case .fly: Vector(0, max(set.ground.height(0, 0), set.ground.water ?? -1e9) + 4, 0)
        case .swim: swimmingMark(main.member.subject, size.y)
        case .float where shot.setting == .space: .zero
        default: Vector(0, set.ground.height(0, 0), 0)
        }
    }

    /// In the water, with the head above it; where there is none, on the ground.
    private func swimmingMark(_ subject: Subject, _ height: Float) -> Vector {
        let ground = set.ground.height(0, 0)
        if shot.setting == .underwater { return Vector(0, ground + 1.3, 0) }
        let share: Float =
            switch subject.family {
            case .person: 0.75
            case .quadruped: 0.6
            default: 0.4
            }
        if let mark = set.ground.waterMark { return mark - Vector(0, height * share, 0) }
        guard let water = set.ground.water, water > ground else { return Vector(0, ground, 0) }
        return Vector(0, water - height * share, 0)
    }

    /// Headings to try, the best first.
    ///
    /// A subject on a street follows the lane; otherwise it is turned
    /// so that the camera keeps the set's best view and sees the side that was asked for.
    private func headings(_ main: Ensemble) -> [Float] {
        let wanted = facing(main)
        let lanes = [set.lane, set.lane + .pi]
        let family = main.member.subject.family
        let bound = shot.setting == .cityStreet || shot.setting == .road
        if bound, family == .vehicle { return saidFirst(lanes, for: main) }
        let side = 2 * set.bestView - wanted
        if main.travel(over: 1) == 0 { return [wanted] }
        let all =
            (bound ? lanes : []) + [wanted, side, set.lane, set.lane + .pi, wanted + .pi]
            + [0.4, -0.4, 0.8, -0.8].map { set.lane + $0 }
            + [0, 0.25, -0.25, .pi, 2.9, -2.9].map { set.bestView + $0 }
        return saidFirst(all, for: main)
    }

    /// Ways in their order, those to the side that was said before all others: who was told to go to the right
    /// must not go to the left.
    private func saidFirst(_ ways: [Float], for main: Ensemble) -> [Float] {
        ways.filter { leadsAsSaid(main, $0) } + ways.filter { !leadsAsSaid(main, $0) }
    }

    /// Whether a way leads to the side of the picture that was said, as far as one was.
    private func leadsAsSaid(_ main: Ensemble, _ heading: Float) -> Bool {
        guard let side = main.member.heading else { return true }
        return sin(heading - azimuth(for: main, heading: heading)) * side.sign > 0.2
    }

    private func facing(_ main: Ensemble) -> Float { set.bestView + viewAngle(main) }

    /// Angle between the subject's heading and the direction to the camera, radians.
    private func viewAngle(_ main: Ensemble) -> Float {
        var random = RandomSource(seed: shot.seed, stream: "view")
        let side: Float = main.member.heading?.sign ?? (random.unit() < 0.5 ? 1 : -1)
        return switch shot.camera.view {
        case .front: 0
        case .threeQuarter where main.member.subject.isSign: side * 0.22
        case .threeQuarter where faces(main): side * 1.3
        case .threeQuarter:
            goalAngle(of: main, side: side)
                ?? side * (main.travel(over: 1) > 2 ? 1.0 : 0.65)
        case .side: side * .pi / 2
        case .selfie: 0
        case .back, .pov, .overTheShoulder: .pi
        }
    }

    /// Puts the camera where it sees the wanted side, as far as the set is finished there.
    private mutating func aim(at main: Ensemble, heading: Float) {
        azimuth = azimuth(for: main, heading: heading)
    }

    private func azimuth(for main: Ensemble, heading: Float) -> Float {
        let wanted = heading - viewAngle(main)
        let options = [wanted, 2 * heading - wanted].map { angle in
            set.bestView + max(-set.viewSpread, min(set.viewSpread, (angle - set.bestView).wrapped))
        }
        func miss(_ azimuth: Float) -> Float {
            let isWrong = main.member.heading.map { sin(heading - azimuth) * $0.sign < 0 } ?? false
            return abs(abs((heading - azimuth).wrapped) - abs(viewAngle(main))) + (isWrong ? 9 : 0)
        }
        return options.min { miss($0) < miss($1) } ?? set.bestView
    }

    /// Whether a way keeps clear of obstacles, and of water for whoever walks.
    func isFree(_ route: Route, length: Float, swims: Bool) -> Bool {
        guard length > 0 else { return true }
        let steps = 16
        for step in 0...steps {
            let p = route.place(at: length * Float(step) / Float(steps)).position
            if route.hugsGround, !swims, let water = set.ground.water,
                set.ground.height(p.x, p.z) < water + 0.02
            {
                return false
            }
            for obstacle in set.obstacles {
                let away = SIMD2(p.x - obstacle.x, p.z - obstacle.y)
                if (away * away).sum() < (obstacle.z + 0.5) * (obstacle.z + 0.5) { return false }
            }
        }
        return true
    }

    // MARK: The others

    /// How much room at both sides, behind and in front has been given away.
    private struct Shelf {
        var left: Float = 0
        var right: Float = 0
        var turn = 0
    }

    private func route(of other: Ensemble, beside main: Ensemble, _ shelf: inout Shelf) -> Route {
        if other.member.id == support?.member.id, let seated = tracks[main.member.id] {
            let (place, heading) = seated.place(at: 0)
            return Route(start: place, heading: heading, ground: set.ground)
        }
        let relation = other.member.relation
        let anchorID = relation.flatMap { tracks[$0.of] == nil ? nil : $0.of } ?? main.member.id
        guard let anchor = tracks[anchorID], let first = other.performances.first else {
            return Route(start: .zero, heading: 0)
        }
        let middle = Float(shot.duration) / 2
        let (center, heading) = anchor.place(at: middle)
        let offset = offset(
            of: other, first.bounds, from: anchor, relation?.kind, &shelf)
        // Offsets are in the camera's frame: x to the right of the picture, z towards the camera.
        let right = Framing.forward(azimuth + .pi / 2)
        let near = Framing.forward(azimuth)
        var place = center + right * offset.x + near * offset.z
        if let way = way(of: other) { return way }
        if let opposite = opposite(other, first.bounds, of: main) { return opposite }
        if relation?.kind == .between { place = midpoint(of: anchorID, at: middle) ?? center }
        if let end = end(for: other, first.bounds) { place = end }
        place.y = height(of: other, at: place, anchor: anchor, center: center, relation?.kind)
        var route = Route(
            start: place, heading: heading, ground: set.ground,
            hugsGround: other.hugsGround(shot.setting) && relation?.kind != .on
                && relation?.kind != .inside)
        route.phase = 0.37
        if relation?.kind == .facing {
            route.heading = atan2(center.x - place.x, center.z - place.z)
        }
        if other.member.subject.family == .building { route.heading = azimuth + 0.35 }
        if other.member.subject.isSign { route.heading = azimuth }
        if relation?.kind == .around { route.circle(center, other.travel(over: 1)) }
        return route.centered(on: other.travel(over: Float(shot.duration)))
    }

    private func offset(
        of other: Ensemble, _ bounds: Bounds, from anchor: SubjectTrack, _ kind: Relation.Kind?,
        _ shelf: inout Shelf
    ) -> Vector {
        let own = max(bounds.size.x, bounds.size.z) / 2
        let reach = anchor.breadth / 2 + own
        let gap = min(max(0.35 * min(own, anchor.breadth), 0.25), 4)
        if pullsFocus(to: other.member.id), kind == nil || kind == .beside || kind == .near {
            // One behind the other, so that there is something to pull.
            return Vector(reach * 0.7, 0, -max(reach * 4, 2.5))
        }
        switch kind {
        case .on, .under, .above, .inside, .between: return .zero
        case .leftOf: return Vector(-(reach + gap), 0, 0)
        case .rightOf: return Vector(reach + gap, 0, 0)
        case .inFrontOf: return Vector(0, 0, reach + gap)
        case .behind: return Vector(own * 0.5, 0, -(reach + gap))
        case .around: return Vector(reach + gap * 2, 0, 0)
        case .following: return Vector(-(reach + gap * 2), 0, -0.3)
        case .beside, .near, .facing, .heldBy, nil: break
        }
        // Large things go to the back, the rest to both sides in turn.
        let large = bounds.size.y > anchor.height * 2 && bounds.size.y > 3
        shelf.turn += 1
        let side: Float = shelf.turn.isMultiple(of: 2) ? -1 : 1
        if large {
            return Vector(side * own * 1.3, 0, -(reach + max(bounds.size.y * 1.2, 6)))
        }
        let aside = (side > 0 ? shelf.right : shelf.left) + gap
        if side > 0 { shelf.right += own * 2 + gap } else { shelf.left += own * 2 + gap }
        return Vector(side * (anchor.breadth / 2 + aside + own), 0, kind == nil ? -0.4 : 0)
    }

    /// Whether focus is pulled between the main subject and this one.
    private func pullsFocus(to id: String) -> Bool {
        shot.camera.moves.contains {
            $0.kind == .rackFocus && ($0.target == id || $0.from == id)
        }
    }

    /// True for members of the cast that one sits on with the feet on the same ground.
    private func isSeat(_ id: String?) -> Bool {
        shot.cast.contains { $0.id == id && ($0.subject == .bench || $0.subject == .chair) }
    }

    private func height(
        of other: Ensemble, at place: Vector, anchor: SubjectTrack, center: Vector,
        _ kind: Relation.Kind?
    ) -> Float {
        let ground = set.ground.height(place.x, place.z)
        switch (kind, other.member.action) {
        case (.on, _) where other.member.sitsAsPerson && isSeat(other.member.relation?.of):
            return center.y
        case (.on, _): return center.y + anchor.restHeight
        case (.inside, _):
            // Far enough out of what has no hollow to be seen.
            return center.y + max(anchor.bounds.high.y - other.height * 0.55, 0)
        case (.under, _) where other.member.isAfloat: return (set.ground.water ?? center.y)
        case (.above, _): return center.y + anchor.height * 1.15 + 0.3
        case (_, .fly):
            return max(ground, set.ground.water ?? -1e9) + min(max(anchor.height * 1.1, 2.5), 14)
        case (_, .swim): return shot.setting == .underwater ? center.y + 0.2 : center.y
        case _ where other.member.isAfloat: return set.ground.water ?? ground
        default: return ground
        }
    }
}

extension Heading {
    /// The sign of a way to this side in the camera's frame.
    fileprivate var sign: Float { self == .right ? 1 : -1 }
}
