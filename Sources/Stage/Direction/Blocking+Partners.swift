// SPDX-License-Identifier: Apache-2.0
import Foundation
import Numerics
import Rendering
import Screenplay

/// Places that two others of the cast make together: between them, or face to face.
extension Blocking {
    /// Whether a member that stays in its place looks at another of the cast.
    func faces(_ ensemble: Ensemble) -> Bool {
        let kind = ensemble.member.relation?.kind
        return kind == .facing && ensemble.travel(over: 1) == 0
            && shot.cast.contains {
                $0.id == ensemble.member.relation?.of && $0.id != ensemble.member.id
            }
    }

    /// The place and heading of one whom the main subject looks at: before it, and looking back.
    func opposite(_ other: Ensemble, _ bounds: Bounds, of main: Ensemble) -> Route? {
        guard faces(main), main.member.relation?.of == other.member.id,
            let track = tracks[main.member.id]
        else { return nil }
        let (place, heading) = track.place(at: 0)
        let gap = min(max(0.5 * track.height, 0.4), 3)
        let reach = track.bounds.high.z + max(bounds.size.x, bounds.size.z) / 2 + gap
        var start = place + Framing.forward(heading) * reach
        start.y = set.ground.height(start.x, start.z)
        return Route(start: start, heading: heading + .pi, ground: set.ground)
            .centered(on: other.travel(over: Float(shot.duration)))
    }

    /// The point in the middle between a member and the one that is placed by it; nil where there is none.
    func midpoint(of id: String, at time: Float) -> Vector? {
        let anchor = shot.cast.first { $0.id == id }
        let partner = shot.cast.first {
            $0.id != id && tracks[$0.id] != nil && $0.relation?.kind != .between
                && ($0.relation?.of == id || anchor?.relation?.of == $0.id)
        }
        guard let partner, let a = tracks[id], let b = tracks[partner.id] else { return nil }
        return (a.place(at: time).position + b.place(at: time).position) * 0.5
    }
}
