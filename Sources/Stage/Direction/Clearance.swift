// SPDX-License-Identifier: Apache-2.0
import Foundation
package import Numerics

/// Keeps a camera out of the ground, the water, trunks and walls, and its subject in sight.
package struct Clearance: Sendable {
    private let ground: Ground
    private let obstacles: [SIMD4<Float>]
    private let limit: Float
    /// Meters that a lens keeps from the ground.
    private let low: Float
    /// Whether the camera may be below the water's surface.
    private let dives: Bool

    /// The room that a set leaves for a camera; `low` is the least height over ground in meters.
    package init(_ set: StageSet, low: Float, dives: Bool) {
        ground = set.ground
        obstacles = set.obstacles
        limit = set.cameraLimit
        self.low = low
        self.dives = dives
    }

    /// The lowest height that a camera may have at a place.
    package func floor(_ p: Vector) -> Float {
        let solid = ground.height(p.x, p.z) + low
        guard let water = ground.water, !dives else { return solid }
        return max(solid, water + max(low, 0.5))
    }

    /// The nearest place inside the limit and above the ground.
    package func bounded(_ place: Vector) -> Vector {
        var p = place
        let out = Vector(p.x, 0, p.z).length
        if out > limit {
            p.x *= limit / out
            p.z *= limit / out
        }
        p.y = max(p.y, floor(p))
        return p
    }

    /// What stands in the set, with the room that a lens keeps from it.
    var standing: [Obstacle] {
        obstacles.map { Obstacle($0, on: ground, margin: Self.margin) }
    }

    /// Meters that a lens keeps from trunks and pillars.
    private static let margin: Float = 0.4

    /// The nearest free place: inside the limit, beside every obstacle, above the ground.
    package func freed(_ place: Vector) -> Vector {
        var p = bounded(place)
        for obstacle in obstacles {
            let away = SIMD2(p.x - obstacle.x, p.z - obstacle.y)
            let distance = (away * away).sum().squareRoot()
            let needed = obstacle.z + Self.margin
            guard distance < needed, p.y < ground.height(obstacle.x, obstacle.y) + obstacle.w
            else { continue }
            let direction = distance > 1e-3 ? away / distance : SIMD2(1, 0)
            p.x = obstacle.x + direction.x * needed
            p.z = obstacle.y + direction.y * needed
        }
        p.y = max(p.y, floor(p))
        return p
    }

    /// How much higher a camera must stand for the line to a target to clear the ground, meters.
    package func lift(from eye: Vector, to target: Vector) -> Float {
        var lift: Float = 0
        let steps = 24
        for step in 1..<steps {
            let t = Float(step) / Float(steps)
            let p = eye.mixed(target, t)
            let missing = ground.height(p.x, p.z) + 0.2 - p.y
            // Raising the eye by a raises the line by a (1 - t).
            if t < 0.9, missing > 0 { lift = max(lift, missing / (1 - t)) }
        }
        return min(lift, 60)
    }
}
