// SPDX-License-Identifier: Apache-2.0
import Numerics
import Rendering
import Screenplay

/// A performance whose size changes: it grows, shrinks, appears or vanishes.
struct ChangingPerformance: PerformanceWrapper {
    let inner: any Performance
    private let growth: [Growth]

    /// A factor of the size from one time to another, seconds of the world's clock.
    struct Growth: Sendable {
        var start: Float
        var end: Float
        var from: Float
        var to: Float
    }

    /// Nil where no change is of the performer's size.
    init?(_ inner: any Performance, _ changes: [Change], rate: Float) {
        var size: Float = 1
        var growth: [Growth] = []
        for change in changes {
            let (start, end) = (change.start * rate, change.end * rate)
            switch change.kind {
            case .appear: growth.append(Growth(start: start, end: end, from: 0, to: 1))
            case .size:
                guard let factor = Float(change.to) else { continue }
                growth.append(Growth(start: start, end: end, from: size, to: factor))
                size = factor
            case .timeOfDay, .weather, .season, .color: continue
            }
        }
        guard !growth.isEmpty else { return nil }
        self.inner = inner
        self.growth = growth
    }

    var bounds: Bounds {
        inner.bounds.scaled(max(growth.map { max($0.from, $0.to) }.max() ?? 1, 1))
    }

    func actor(along route: Route) -> any Actor {
        ChangingActor(
            inner: inner.actor(along: route), track: SubjectTrack(inner, on: route), growth: growth)
    }
}

/// An actor that is scaled about the place where it stands.
struct ChangingActor: Actor {
    let inner: any Actor
    let track: SubjectTrack
    let growth: [ChangingPerformance.Growth]

    var parts: [Model] { inner.parts }
    var castIndex: Int? { inner.castIndex }

    func pose(at time: Float) -> [PartPose] {
        let factor = factor(at: time)
        guard factor != 1 else { return inner.pose(at: time) }
        let map = map(by: factor, at: time)
        return inner.pose(at: time).map { pose in
            var scaled = pose
            scaled.transform = map * pose.transform
            return scaled
        }
    }

    func beams(at time: Float) -> [Beam] {
        let factor = factor(at: time)
        let map = map(by: factor, at: time)
        return inner.beams(at: time).map { $0.placed(by: map, scale: factor) }
    }

    /// Scales about the place where the actor stands.
    private func map(by factor: Float, at time: Float) -> Transform {
        let base = track.place(at: time).position
        return Transform(translation: base) * Transform(scale: Vector(repeating: factor))
            * Transform(translation: base * -1)
    }

    /// Never quite 0: a thing without extent cannot be traced.
    private func factor(at time: Float) -> Float {
        guard let now = growth.last(where: { $0.start <= time }) ?? growth.first else { return 1 }
        let share = min(max((time - now.start) / max(now.end - now.start, 1e-3), 0), 1)
        let eased = share * share * (3 - 2 * share)
        return max(now.from + (now.to - now.from) * eased, 1e-3)
    }
}
