// SPDX-License-Identifier: Apache-2.0
import Foundation
import Numerics
import Screenplay

extension Blocking.Ensemble {
    /// Meters that the first copy covers in a time in seconds.
    func travel(over time: Float) -> Float { (performances.first?.speed ?? 0) * time }

    /// Meters from its base to its top.
    var height: Float { performances.first?.bounds.high.y ?? 0 }

    /// Whether this is said to be on another thing that holds still.
    func rests(on other: Blocking.Ensemble) -> Bool {
        member.relation?.kind == .on && member.relation?.of == other.member.id
            && other.travel(over: 1) == 0
    }

    /// Whether its feet or wheels follow the ground.
    func hugsGround(_ setting: Setting) -> Bool {
        if member.isAfloat || setting == .space { return false }
        switch member.action {
        case .fly, .swim, .sail, .float, .bounce: return false
        case .stand, .walk, .run, .sit, .wave, .dance, .drive, .roll, .spin, .rest: return true
        }
    }
}

extension CastMember {
    /// Whether it belongs on the water.
    var isAfloat: Bool { subject.family == .boat }

    /// Whether it sits as people do, who lower themselves to a seat.
    var sitsAsPerson: Bool { action == .sit && subject.family == .person }
}

extension Route {
    /// The same way, with the start moved back so that the middle of its length is at the old start.
    func centered(on length: Float) -> Route {
        guard length > 0 else { return self }
        var moved = self
        let (position, heading) = place(at: -length / 2)
        moved.start = Vector(position.x, start.y, position.z)
        moved.heading = heading
        return moved
    }

    /// The start of a copy that is offset to the right (x), up (y) and ahead (z).
    func start(offset: Vector) -> Vector {
        let ahead = Framing.forward(heading)
        let right = Framing.forward(heading - .pi / 2)
        var p = start + right * offset.x + ahead * offset.z + Vector(0, offset.y, 0)
        if hugsGround { p.y = ground.height(p.x, p.z) }
        return p
    }

    /// Turns this route into a circle around a point through its start.
    mutating func circle(_ center: Vector, _ speed: Float) {
        let out = Vector(start.x - center.x, 0, start.z - center.z)
        guard out.length > 0.2, speed > 0 else { return }
        curvature = 1 / out.length
        heading = atan2(out.x, out.z) + .pi / 2
    }
}

extension Float {
    /// This angle in radians brought into -π...π.
    var wrapped: Float { remainder(dividingBy: 2 * .pi) }

    private func remainder(dividingBy whole: Float) -> Float {
        self - (self / whole).rounded() * whole
    }
}
