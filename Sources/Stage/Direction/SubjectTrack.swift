// SPDX-License-Identifier: Apache-2.0
import Foundation
package import Numerics

/// Where a framed subject is over time, and how large it is: all that a camera needs to know of it.
package struct SubjectTrack: Sendable {
    /// The way it takes; distance 0 is where it is at time 0.
    package var route: Route
    /// Meters per second along the route.
    package var speed: Float
    /// Its speeds by the clock, where they differ.
    package var pace: Pace?
    /// Extent in its own space, facing +Z.
    package var bounds: Bounds
    /// Height above its base of what a close-up shows, meters.
    package var focusHeight: Float
    /// How far ahead of its origin that is, meters.
    package var focusAhead: Float = 0
    /// Height of what a close-up shows, meters; 0 where it has no head.
    package var focusSize: Float = 0
    /// Height above its base of the surface that others sit or stand on, meters.
    package var restHeight: Float = 0

    /// A subject of an extent on a route.
    package init(route: Route, speed: Float, bounds: Bounds, focusHeight: Float) {
        self.route = route
        self.speed = speed
        self.bounds = bounds
        self.focusHeight = focusHeight
        restHeight = bounds.high.y
    }

    /// A performance on a route.
    init(_ performance: any Performance, on route: Route) {
        self.init(
            route: route, speed: performance.speed, bounds: performance.bounds,
            focusHeight: performance.focusHeight)
        focusAhead = performance.focusAhead
        focusSize = performance.focusSize
        restHeight = performance.restHeight
        pace = performance.pace
    }

    /// Its base and heading (radians, 0 is +Z) at a time in seconds.
    package func place(at time: Float) -> (position: Vector, heading: Float) {
        route.place(at: pace?.distance(at: time) ?? speed * time)
    }

    /// What a close-up shows of it, at a time in seconds.
    func focusPoint(at time: Float) -> Vector {
        let (base, heading) = place(at: time)
        return base + Vector(0, focusHeight, 0) + Framing.forward(heading) * focusAhead
    }

    /// Height of the box in meters, never 0.
    package var height: Float { max(bounds.high.y, 0.05) }

    /// The wider of the horizontal extents, in meters.
    package var breadth: Float { max(bounds.size.x, bounds.size.z, 0.05) }

    /// Half the diagonal of its footprint: how close a camera may come without touching it.
    package var radius: Float { Vector(bounds.size.x, 0, bounds.size.z).length / 2 }

    /// Whether another starts out inside this one's bounds: a rider's horse, a driver's car.
    func holds(_ other: SubjectTrack) -> Bool {
        let (mine, its) = (place(at: 0).position, other.place(at: 0).position)
        let away = Vector(its.x - mine.x, 0, its.z - mine.z)
        return away.length < radius + 0.3 && its.y < mine.y + height + 0.3
    }

    /// Width of its outline seen from a place, as a tangent: the picture's width in focal lengths.
    ///
    /// The footprint is taken as the ellipse in its bounds. In the axes in which that is the unit circle, the tangents
    /// from P, |P| = D, touch it at (P ± P⊥ √(D² - 1)) / D². Nil from inside.
    /// Height differences count as distance only: thin things get exactly 1 / d.
    func outline(from eye: Vector, around target: Vector, at time: Float) -> Float? {
        let (base, heading) = place(at: time)
        let half = SIMD2(max(bounds.size.x, 0.02), max(bounds.size.z, 0.02)) / 2
        let middle = SIMD2(bounds.low.x + bounds.high.x, bounds.low.z + bounds.high.z) / 2
        let level = Vector(eye.x - target.x, 0, eye.z - target.z)
        guard level.length > 1e-3 else { return nil }
        let out = level * ((eye - target).length / level.length)
        let away = SIMD2(target.x + out.x - base.x, target.z + out.z - base.z)
        let local =
            SIMD2(
                away.x * cos(heading) - away.y * sin(heading),
                away.x * sin(heading) + away.y * cos(heading)) - middle
        let p = local / half
        let square = (p * p).sum()
        guard square > 1.02 else { return nil }
        let side = SIMD2(-p.y, p.x) * (square - 1).squareRoot()
        let distance = (local * local).sum().squareRoot()
        let (ahead, across) = (-local / distance, SIMD2(-local.y, local.x) / distance)
        func tangent(_ touch: SIMD2<Float>) -> Float {
            let to = touch * half - local
            return (to * across).sum() / max((to * ahead).sum(), 1e-4)
        }
        return abs(tangent((p + side) / square) - tangent((p - side) / square))
    }
}
