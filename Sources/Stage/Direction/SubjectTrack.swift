// SPDX-License-Identifier: Apache-2.0
package import Numerics

/// Where a framed subject is over time, and how large it is: all that a camera needs to know of it.
package struct SubjectTrack: Sendable {
    /// The way it takes; distance 0 is where it is at time 0.
    package var route: Route
    /// Meters per second along the route.
    package var speed: Float
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
    }

    /// Its base and heading (radians, 0 is +Z) at a time in seconds.
    package func place(at time: Float) -> (position: Vector, heading: Float) {
        route.place(at: speed * time)
    }

    /// Height of the box in meters, never 0.
    package var height: Float { max(bounds.high.y, 0.05) }

    /// The wider of the horizontal extents, in meters.
    package var breadth: Float { max(bounds.size.x, bounds.size.z, 0.05) }

    /// Half the diagonal of its footprint: how close a camera may come without touching it.
    package var radius: Float { Vector(bounds.size.x, 0, bounds.size.z).length / 2 }
}
