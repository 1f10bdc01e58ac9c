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

    /// A subject of an extent on a route.
    package init(route: Route, speed: Float, bounds: Bounds, focusHeight: Float) {
        self.route = route
        self.speed = speed
        self.bounds = bounds
        self.focusHeight = focusHeight
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
