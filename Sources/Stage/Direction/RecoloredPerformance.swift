// SPDX-License-Identifier: Apache-2.0
import Numerics
import Rendering
import Screenplay

/// A performance whose color passes over into that of other performances of the same shape.
struct RecoloredPerformance: PerformanceWrapper {
    /// A performance in another color, and when it has come to it, seconds of the world's clock.
    struct Coat: Sendable {
        var performance: any Performance
        var start: Float
        var end: Float
    }

    let inner: any Performance
    let coats: [Coat]

    func actor(along route: Route) -> any Actor {
        RecoloredActor(
            inner: inner.actor(along: route),
            coats: coats.map {
                RecoloredActor.Coat(
                    parts: $0.performance.actor(along: route).parts, start: $0.start, end: $0.end)
            })
    }
}

/// An actor that passes from its own materials and vertex colors over into others.
struct RecoloredActor: Actor {
    struct Coat: Sendable {
        var parts: [Model]
        var start: Float
        var end: Float
    }

    let inner: any Actor
    let coats: [Coat]

    var parts: [Model] { inner.parts }
    var castIndex: Int? { inner.castIndex }

    func beams(at time: Float) -> [Beam] { inner.beams(at: time) }

    func pose(at time: Float) -> [PartPose] {
        let parts = inner.parts
        return inner.pose(at: time).enumerated().map { index, pose in
            guard parts.indices.contains(index) else { return pose }
            var painted = pose
            painted.materials = parts[index].materials
            painted.colors = pose.colors ?? parts[index].mesh.colors
            for coat in coats where coat.parts.indices.contains(index) {
                let share = smoothstep(coat.start, max(coat.end, coat.start + 1e-3), time)
                paint(&painted, like: coat.parts[index], share)
            }
            if painted.colors?.isEmpty == true { painted.colors = nil }
            return painted
        }
    }

    private func paint(_ pose: inout PartPose, like model: Model, _ share: Float) {
        guard share > 0 else { return }
        if let now = pose.materials, now.count == model.materials.count {
            pose.materials = zip(now, model.materials).map { $0.mixed($1, share) }
        }
        if let now = pose.colors, now.count == model.mesh.colors.count {
            pose.colors = zip(now, model.mesh.colors).map { $0 + ($1 - $0) * share }
        }
    }
}
