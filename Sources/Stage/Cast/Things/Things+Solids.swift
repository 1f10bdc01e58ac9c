// SPDX-License-Identifier: Apache-2.0
import Foundation
import Numerics
import Rendering
import Screenplay

extension Things {
    /// Balls, cubes, cones and cylinders with the motion that their shape allows.
    static func solid(_ brief: Order) -> Prop {
        var order = brief
        let color = order.color(or: [
            Vector(0.62, 0.035, 0.025), Vector(0.03, 0.13, 0.5), Vector(0.72, 0.42, 0.02),
            Vector(0.04, 0.32, 0.10), Vector(0.45, 0.06, 0.34),
        ])
        let scale = order.scale
        let moves: Set<Action> = [.roll, .run, .walk, .drive]
        let isRolling = moves.contains(order.action)
        switch order.subject {
        case .ball:
            let model = Solids.ball(color: color, seed: order.seed)
            return round(order, model, Solids.ballRadius, isRolling ? 1.9 : 0)
        case .cylinder where isRolling:
            let model = Solids.cylinder(color: color, isLying: true)
            return round(order, model, Solids.cylinderRadius, 1.5)
        case .cube where isRolling:
            let model = Solids.cube(color: color)
            return Prop(
                [model], bounds: model.mesh.bounds.scaled(scale), speed: 1.0 * scale,
                motion: Motions.tumbling(edge: Solids.cubeEdge, speed: 1.0 * scale, scale: scale))
        default:
            let model: Model =
                switch order.subject {
                case .cube: Solids.cube(color: color)
                case .cone: Solids.cone(color: color)
                default: Solids.cylinder(color: color, isLying: false)
                }
            return generic(order, [model], model.mesh.bounds.scaled(scale))
        }
    }

    /// From what height a ball is dropped, meters.
    private static let drop: Float = 1.5

    /// A thing that rolls or bounces about its middle.
    private static func round(
        _ order: Order, _ model: Model, _ radius: Float, _ speed: Float
    ) -> Prop {
        let bounds = model.mesh.bounds.scaled(order.scale)
        guard order.action == .bounce || speed > 0 else { return generic(order, [model], bounds) }
        let motion =
            order.action == .bounce
            ? Motions.bouncing(from: drop, speed: 0, radius: radius, scale: order.scale)
            : Motions.rolling(radius: radius, speed: speed, scale: order.scale)
        guard order.action == .bounce else {
            return Prop([model], bounds: bounds, speed: speed, motion: motion)
        }
        // The camera leaves room for the flight, and looks half-way up.
        var flown = bounds
        flown.high.y += Self.drop
        var prop = Prop([model], bounds: flown, speed: speed, motion: motion)
        prop.focusHeight = Self.drop * 0.4 + bounds.high.y / 2
        return prop
    }

    /// House, lighthouse and tower.
    static func building(_ brief: Order) -> Prop {
        var order = brief
        switch order.subject {
        case .lighthouse:
            return lighthouse(&order)
        case .tower:
            var tower = CastleTower()
            tower.hasRoof = order.random.unit() < 0.5
            tower.stoneColor = order.color ?? tower.stoneColor
            (tower.night, tower.seed) = (order.night, order.seed)
            let piece = tower.build()
            return generic(order, [piece.model], piece.mesh.bounds.standing.scaled(order.scale))
        default:
            let piece = cottage(&order).build(seed: order.seed)
            return generic(order, [piece.model], piece.mesh.bounds.standing.scaled(order.scale))
        }
    }

    private static func lighthouse(_ order: inout Order) -> Prop {
        var light = Lighthouse()
        light.isBanded = order.random.unit() < 0.62
        light.color = order.color ?? light.color
        (light.night, light.seed) = (order.night, order.seed)
        let (tower, optic) = light.build()
        let bounds = tower.mesh.bounds.standing.scaled(order.scale)
        let scale = order.scale
        @Sendable func maps(_ time: Float, _ route: Route) -> (tower: Transform, optic: Transform) {
            let (place, heading) = route.place(at: 0)
            let map = Transform.standing(at: place, heading: heading, scale: scale)
            // One turn in nine seconds: a flash every four and a half.
            let turn = Quaternion(axis: Vector(0, 1, 0), angle: 0.7 * time - 0.6)
            let lens = Transform(translation: Vector(0, Lighthouse.focus, 0), rotation: turn)
            return (map, map * lens)
        }
        var prop = Prop([tower, optic], bounds: bounds) { time, route in
            let map = maps(time, route)
            return [map.tower, map.optic]
        }
        guard order.night else { return prop }
        prop.beams = { time, route in
            let lens = maps(time, route).optic
            return [Float(-1), 1].map { side in
                let out = lens.direction(Vector(0, 0, side)).normalized
                return Beam(
                    position: lens.origin + out * 0.9, direction: out, radius: 0.5 * scale,
                    spread: 0.028, color: Vector(0.34, 0.29, 0.20) * scale)
            }
        }
        return prop
    }

    private static func cottage(_ order: inout Order) -> Cottage {
        var house = Cottage()
        house.wallColor = order.color(or: [
            Vector(0.74, 0.69, 0.58), Vector(0.78, 0.76, 0.71), Vector(0.62, 0.44, 0.28),
        ])
        let isBrick = order.color == nil && order.random.unit() < 0.35
        if isBrick {
            (house.wallPattern, house.wallColor) = (.brick, Vector(0.34, 0.13, 0.085))
        }
        let roofs = [
            Vector(0.32, 0.10, 0.055), Vector(0.13, 0.125, 0.13), Vector(0.24, 0.12, 0.07),
        ]
        house.roofColor = roofs[Int(order.random.unit() * 3) % 3]
        let shutters = [
            Vector(0.08, 0.18, 0.15), Vector(0.10, 0.16, 0.27), Vector(0.30, 0.05, 0.04),
        ]
        house.shutterColor = isBrick ? nil : shutters[Int(order.random.unit() * 3) % 3]
        house.floors = order.random.unit() < 0.7 ? 2 : 1
        house.hasPorch = order.random.unit() < 0.6
        house.night = order.night
        return house
    }
}

extension Bounds {
    /// The same box made larger about the origin.
    func scaled(_ scale: Float) -> Bounds { Bounds(low: low * scale, high: high * scale) }

    /// The part above the ground: footings and keels do not count.
    var standing: Bounds { Bounds(low: Vector(low.x, max(low.y, 0), low.z), high: high) }

    /// The smallest box around both.
    func union(_ other: Bounds) -> Bounds {
        Bounds(low: pointwiseMin(low, other.low), high: pointwiseMax(high, other.high))
    }
}
