// SPDX-License-Identifier: Apache-2.0
import Foundation
import Numerics
import Rendering
import Screenplay

/// The ways in which rigid things move; every one is a pure function of time.
enum Motions {
    /// Standard gravity, m/s².
    static let gravity: Float = 9.81
    /// Share of the speed that a bounce keeps.
    static let restitution: Float = 0.84
    /// Radians a second of a thing on show.
    static let turntable: Float = 0.9

    /// Stays where the route starts, or travels along it without turning parts.
    static func still(scale: Float, speed: Float = 0) -> Prop.Motion {
        { time, route in
            let (place, heading) = route.place(at: speed * time)
            return [.standing(at: place, heading: heading, scale: scale)]
        }
    }

    /// Turns about its vertical axis.
    static func spinning(scale: Float, rate: Float = turntable) -> Prop.Motion {
        { time, route in
            let (place, heading) = route.place(at: 0)
            return [.standing(at: place, heading: heading + rate * time, scale: scale)]
        }
    }

    /// Drifts in the air or in space: slow bob and tumble.
    static func drifting(scale: Float, height: Float) -> Prop.Motion {
        { time, route in
            let (place, heading) = route.place(at: 0)
            let t = time + route.phase * 3
            let bob = Vector(0, sin(t * 0.9) * 0.06 * height * scale, 0)
            let lift = Vector(0, height * 0.5 * scale, 0)
            let turn =
                Quaternion(axis: Vector(0, 1, 0), angle: heading + 0.35 * t)
                * Quaternion(axis: Vector(1, 0, 0.4), angle: 0.25 * sin(t * 0.5))
            let center = place + lift + bob
            let map = Transform(
                translation: center, rotation: turn, scale: Vector(repeating: scale))
            return [map * Transform(translation: Vector(0, -height * 0.5, 0))]
        }
    }

    /// Rolls without slipping: the angle is the distance over the radius.
    ///
    /// Models are centered at
    /// (0, radius, 0) and roll about their X axis.
    static func rolling(radius: Float, speed: Float, scale: Float) -> Prop.Motion {
        { time, route in
            let distance = speed * time
            let (place, heading) = route.place(at: distance)
            let angle = distance / (radius * scale)
            let turn =
                Quaternion(axis: Vector(0, 1, 0), angle: heading)
                * Quaternion(axis: Vector(1, 0, 0), angle: angle)
            let center = place + Vector(0, radius * scale, 0)
            let map = Transform(
                translation: center, rotation: turn, scale: Vector(repeating: scale))
            return [map * Transform(translation: Vector(0, -radius, 0))]
        }
    }

    /// A cube of an edge that tumbles over its leading edges, a quarter turn an edge of way.
    static func tumbling(edge: Float, speed: Float, scale: Float) -> Prop.Motion {
        { time, route in
            let side = edge * scale
            let distance = speed * time
            let turns = (distance / side).rounded(.down)
            let share = distance / side - turns
            // It tips slowly, then falls, and the pivot stays where it is.
            let tip = share * share * (1.6 - 0.6 * share)
            let (start, heading) = route.place(at: turns * side)
            let pivot =
                Transform.standing(at: start, heading: heading)
                * Transform(
                    translation: Vector(0, 0, side / 2))
            let fall = Transform(rotation: Quaternion(axis: Vector(1, 0, 0), angle: tip * .pi / 2))
            let body = Transform(
                translation: Vector(0, 0, -side / 2), scale: Vector(repeating: scale))
            let quarter = Int(turns) % 4
            let faces =
                Transform(
                    translation: Vector(0, edge / 2, 0),
                    rotation: Quaternion(axis: Vector(1, 0, 0), angle: Float(quarter) * .pi / 2))
                * Transform(translation: Vector(0, -edge / 2, 0))
            return [pivot * fall * body * faces]
        }
    }

    /// Height of the lowest point of a thing dropped from `start` meters that keeps the share `e` of
    /// its speed at every bounce: a chain of parabolas `h = v t - g t² / 2`, `v' = e v`.
    static func bounceHeight(
        from start: Float, restitution e: Float = restitution, at time: Float
    ) -> (height: Float, velocity: Float) {
        let first = (2 * start / gravity).squareRoot()
        if time < first { return (start - gravity * time * time / 2, -gravity * time) }
        var left = time - first
        var speed = gravity * first * e
        // Flights shorter than a hundredth of a second are rest.
        while speed > 0.05 {
            let flight = 2 * speed / gravity
            if left < flight {
                return (speed * left - gravity * left * left / 2, speed - gravity * left)
            }
            left -= flight
            speed *= e
        }
        return (0, 0)
    }

    /// Bounces on the spot or along the route, turning slowly.
    static func bouncing(
        from start: Float, speed: Float, radius: Float, scale: Float
    ) -> Prop.Motion {
        { time, route in
            let distance = speed * time
            let (place, heading) = route.place(at: distance)
            // Copies are dropped one after the other from the same height.
            let height = bounceHeight(from: start, at: time + route.phase * 0.5).height
            let ground = route.ground.height(place.x, place.z)
            let center = Vector(place.x, max(place.y, ground) + height + radius * scale, place.z)
            let turn =
                Quaternion(axis: Vector(0, 1, 0), angle: heading)
                * Quaternion(axis: Vector(1, 0, 0), angle: distance / (radius * scale) * 0.5)
            let map = Transform(
                translation: center, rotation: turn, scale: Vector(repeating: scale))
            return [map * Transform(translation: Vector(0, -radius, 0))]
        }
    }
}
