// SPDX-License-Identifier: Apache-2.0
import Foundation
import Numerics
import Rendering
import Screenplay

/// Where ways end: whoever comes to somebody arrives at that somebody's side.
extension Blocking {
    /// Meters between two who meet.
    private static let gap: Float = 0.35

    /// The angle between the heading of one who comes to somebody and the direction to the camera: to the
    /// side that was said, or else into the picture; nil for one who goes nowhere in particular.
    func goalAngle(of main: Ensemble, side: Float) -> Float? {
        guard let goal = main.member.goals.first else { return nil }
        return switch goal.relation.kind {
        case .leftOf: -.pi / 2
        case .rightOf: .pi / 2
        case .behind: side * 2.7
        case .inFrontOf: side * 0.4
        default: side * 2
        }
    }

    /// The place of one whom another comes to who has a way already: where that way ends, or beside it
    /// where the way goes on.
    func end(for other: Ensemble, _ bounds: Bounds) -> Vector? {
        for member in shot.cast where member.id != other.member.id {
            guard let track = tracks[member.id],
                let index = member.goals.firstIndex(where: { $0.relation.of == other.member.id })
            else { continue }
            let goal = member.goals[index]
            let (place, heading) = track.place(at: goal.time * shot.camera.worldRate)
            let way = (place - track.place(at: 0).position).length
            // One walks up to the trunk of a tree, under its crown.
            let isTree = other.member.subject.family == .tree
            let own = min(max(bounds.size.x, bounds.size.z) / 2, isTree ? 0.6 : .infinity)
            let reach = own + track.breadth / 2 + Self.gap
            let right = Framing.forward(azimuth + .pi / 2)
            let away = Framing.forward(azimuth) * -1
            // One who changes sides passes in front.
            let passes = member.relation?.of == other.member.id || index + 1 < member.goals.count
            switch goal.relation.kind {
            case .leftOf: return place + right * min(reach, way / 2) + away * (passes ? reach : 0)
            case .rightOf: return place - right * min(reach, way / 2) + away * (passes ? reach : 0)
            case .behind: return place - away * reach
            case .inFrontOf: return place + away * reach
            case .on, .under, .above, .inside, .between: return place
            case .beside, .near, .around, .following, .facing, .heldBy: break
            }
            let ahead = Framing.forward(heading) * (track.bounds.high.z + own + Self.gap)
            return place + (passes ? away * reach : ahead)
        }
        return nil
    }

    /// The way of one who comes to somebody who has a place already; nil where nobody waits.
    func way(of other: Ensemble) -> Route? {
        guard let first = other.performances.first,
            let goal = other.member.goals.first(where: { tracks[$0.relation.of] != nil }),
            let aim = tracks[goal.relation.of], aim.speed == 0
        else { return nil }
        let time = goal.time * shot.camera.worldRate
        let length = SubjectTrack(first, on: Route(start: .zero, heading: 0)).place(at: time)
            .position.z
        let center = aim.place(at: time).position
        let reach = aim.radius + first.bounds.high.z + Self.gap
        let sides: [Float] =
            goal.relation.kind == .leftOf
            ? [-.pi / 2 - 0.4, -.pi / 2 + 0.3]
            : goal.relation.kind == .rightOf
                ? [.pi / 2 + 0.4, .pi / 2 - 0.3]
                : [.pi / 2 + 0.4, -.pi / 2 - 0.4, .pi / 2 - 0.3, -.pi / 2 + 0.3, .pi]
        for side in sides {
            let out = Framing.forward(azimuth + side)
            var route = Route(
                start: center + out * (reach + length), heading: atan2(-out.x, -out.z),
                ground: set.ground, hugsGround: other.hugsGround(shot.setting))
            if !route.hugsGround { route.start.y = openHeight(of: other, above: center) }
            if isFree(route, length: length, swims: other.member.isAfloat) { return route }
        }
        return nil
    }

    /// The height at which one flies or swims who comes to somebody.
    private func openHeight(of other: Ensemble, above center: Vector) -> Float {
        switch other.member.action {
        case .fly: center.y + 2
        case .swim where shot.setting == .underwater: center.y + 0.2
        default: set.ground.water ?? center.y
        }
    }
}
