// SPDX-License-Identifier: Apache-2.0
import Foundation
import Numerics

/// Something upright that a camera must stay out of.
struct Obstacle: Sendable {
    enum Footprint: Sendable {
        /// Meters.
        case circle(radius: Float)
        /// Half extents across and along its heading, and the middle from its base, meters.
        case box(half: SIMD2<Float>, middle: SIMD2<Float>)
    }

    /// Where it stands at a time of the clip: x, base, z and heading.
    var place: @Sendable (Float) -> (base: Vector, heading: Float)
    var footprint: Footprint
    /// Bottom and top above its base, meters.
    var span: ClosedRange<Float>

    /// How far a point lies inside, in the obstacle's own plane; nil when it is outside.
    ///
    /// - Returns: the point relative to the middle, turned so that the obstacle faces +y.
    private func inside(_ p: Vector, at time: Float) -> SIMD2<Float>? {
        let (base, heading) = place(time)
        guard span.contains(p.y - base.y) else { return nil }
        let away = SIMD2(p.x - base.x, p.z - base.z)
        switch footprint {
        case .circle(let radius):
            return (away * away).sum() < radius * radius ? away : nil
        case .box(let half, let middle):
            let local = Self.turned(away, by: heading) - middle
            return abs(local.x) < half.x && abs(local.y) < half.y ? local : nil
        }
    }

    /// Whether a point is inside at a time.
    func contains(_ p: Vector, at time: Float) -> Bool { inside(p, at: time) != nil }

    /// The way in meters that a point has to go in a horizontal unit direction to be outside; 0 where it is.
    func exit(_ p: Vector, at time: Float, along direction: SIMD2<Float>) -> Float {
        guard let q = inside(p, at: time) else { return 0 }
        switch footprint {
        case .circle(let radius):
            // |q + s u| = r
            let along = (q * direction).sum()
            return -along + max(along * along - (q * q).sum() + radius * radius, 0).squareRoot()
        case .box(let half, _):
            let u = Self.turned(direction, by: place(time).heading)
            func reach(_ axis: Int) -> Float {
                guard abs(u[axis]) > 1e-4 else { return .infinity }
                return ((u[axis] > 0 ? half[axis] : -half[axis]) - q[axis]) / u[axis]
            }
            return max(min(reach(0), reach(1)), 0)
        }
    }

    /// A horizontal direction in the axes of something with a heading: across, along.
    private static func turned(_ v: SIMD2<Float>, by heading: Float) -> SIMD2<Float> {
        SIMD2(v.x * cos(heading) - v.y * sin(heading), v.x * sin(heading) + v.y * cos(heading))
    }
}

extension Obstacle {
    /// A trunk or pillar of a set: x, z, radius, height.
    init(_ cylinder: SIMD4<Float>, on ground: Ground, margin: Float) {
        let base = Vector(cylinder.x, ground.height(cylinder.x, cylinder.y), cylinder.y)
        self.init(
            place: { _ in (base, 0) }, footprint: .circle(radius: cylinder.z + margin),
            span: -10...max(cylinder.w, 0))
    }

    /// A member of the cast on its way, in the time of a clock.
    init(_ body: SubjectTrack, _ clock: WorldClock, margin: Float) {
        let (low, high) = (body.bounds.low, body.bounds.high)
        self.init(
            place: { time in
                let (position, heading) = body.place(at: clock.time(at: time))
                return (position, heading)
            },
            footprint: .box(
                half: SIMD2(high.x - low.x, high.z - low.z) / 2 + margin,
                middle: SIMD2(high.x + low.x, high.z + low.z) / 2),
            span: low.y - margin...max(high.y, low.y) + margin)
    }
}
