// SPDX-License-Identifier: Apache-2.0
import Foundation
import Numerics
import Rendering
import Screenplay

/// Everything of the cast that is neither alive nor grown: vehicles, boats, buildings, solids,
/// furniture, planets.
package enum Things {
    /// A performance of a thing, or nil for subjects that are not things.
    package static func performance(_ brief: CastingBrief) -> (any Performance)? {
        guard var prop = prop(Order(brief)) else { return nil }
        prop.castIndex = brief.castIndex
        if brief.member.subject == .lamp { prop.focusHeight = 1.4 * brief.member.scale }
        return prop
    }

    /// A brief in the words of the workshop.
    struct Order {
        let subject: Subject
        let action: Action
        /// The color that was asked for.
        let color: Vector?
        let scale: Float
        let seed: UInt64
        let night: Bool
        /// What is written on it.
        let text: String?
        /// Whether it is in somebody's hand.
        let isHeld: Bool
        var random: RandomSource

        init(_ brief: CastingBrief) {
            let member = brief.member
            subject = member.subject
            action = member.action
            color = member.color.flatMap { $0.count >= 3 ? Vector($0[0], $0[1], $0[2]) : nil }
            scale = max(member.scale, 0.01)
            seed = brief.seed &+ UInt64(brief.copy) &* 7919 &+ UInt64(brief.castIndex) &* 104_729
            night = brief.night
            text = member.text
            isHeld = member.relation?.kind == .heldBy
            random = RandomSource(seed: seed, stream: member.subject.rawValue)
        }

        /// The color asked for, or one of a list by the seed.
        mutating func color(or choices: [Vector]) -> Vector {
            let pick = Int(random.unit() * Float(choices.count)) % choices.count
            return color ?? choices[pick]
        }
    }

    // A table: one line a subject.
    private static func prop(_ order: Order) -> Prop? {
        switch order.subject {
        case .car: car(order)
        case .boat, .sailboat: boat(order)
        case .house, .lighthouse, .tower: building(order)
        case .ball, .cube, .cone, .cylinder: solid(order)
        case .bench, .table, .chair, .lamp: furniture(order)
        case .sign, .neonSign, .billboard, .banner, .screen, .letters: Signs.prop(order)
        case .planet: planet(order)
        default: nil
        }
    }

    // MARK: Families

    private static func car(_ brief: Order) -> Prop {
        var order = brief
        let variant = Int(order.random.unit() * 3) % 3
        let color = order.color(or: CarColors.all)
        let car = Car(variant: variant, color: color, night: order.night)
        let parts = [car.paintwork, car.fittings] + Array(repeating: car.wheel, count: 4)
        var box = car.paintwork.mesh.bounds.union(car.fittings.mesh.bounds)
        // The wheels stand on the ground.
        box.low.y = 0
        let bounds = box.scaled(order.scale)
        if order.action == .spin || order.action == .float {
            return generic(order, parts, bounds, wheels: car.wheelPlaces)
        }
        let moves: Set<Action> = [.drive, .run, .walk, .roll]
        let speed: Float = moves.contains(order.action) ? (order.action == .walk ? 4 : 11) : 0
        let chassis = Motions.Chassis(
            frontAxle: car.shape.frontAxle, rearAxle: car.shape.rearAxle,
            wheelRadius: car.shape.wheelRadius, wheels: car.wheelPlaces)
        return Prop(
            parts, bounds: bounds, speed: speed,
            motion: Motions.driving(chassis, bodies: 2, speed: speed, scale: order.scale))
    }

    private static func boat(_ brief: Order) -> Prop {
        var order = brief
        let isSail = order.subject == .sailboat
        let moves: Set<Action> = [.sail, .drive, .run, .swim, .walk]
        let isMoving = moves.contains(order.action)
        // A boat that goes somewhere by itself has an engine.
        let isMotor = isMoving || order.random.unit() < 0.35
        let piece: Workpiece
        if isSail {
            piece = Boats.sail(
                color: order.color(or: [
                    Vector(0.05, 0.09, 0.19), Vector(0.78, 0.78, 0.76), Vector(0.35, 0.03, 0.03),
                    Vector(0.04, 0.14, 0.11),
                ]),
                night: order.night)
        } else if isMotor {
            piece = Boats.motor(
                color: order.color(or: [
                    Vector(0.05, 0.12, 0.28), Vector(0.45, 0.03, 0.03), Vector(0.06, 0.24, 0.25),
                ]),
                night: order.night)
        } else {
            piece = Boats.rowing(
                color: order.color(or: [
                    Vector(0.40, 0.05, 0.035), Vector(0.06, 0.17, 0.25), Vector(0.09, 0.20, 0.11),
                    Vector(0.62, 0.60, 0.55),
                ]))
        }
        let bounds = piece.mesh.bounds.standing.scaled(order.scale)
        let speed: Float = isMoving ? (isSail ? 3 : isMotor ? 5 : 1) : 0
        let heel: Float = isSail ? 0.13 : 0
        return Prop(
            [piece.model], bounds: bounds, speed: speed,
            motion: Motions.floating(parts: 1, speed: speed, scale: order.scale, heel: heel))
    }

    private static func furniture(_ brief: Order) -> Prop {
        var order = brief
        let woods = [Vector(0.34, 0.19, 0.09), Vector(0.48, 0.33, 0.18), Vector(0.20, 0.10, 0.05)]
        let piece: Workpiece =
            switch order.subject {
            case .bench: Furniture.bench(color: order.color(or: woods))
            case .table: Furniture.table(color: order.color(or: woods))
            case .chair: Furniture.chair(color: order.color(or: woods))
            default:
                Furniture.lamp(
                    color: order.color(or: [Vector(0.78, 0.70, 0.55), Vector(0.75, 0.74, 0.70)]),
                    isLit: true)
            }
        let bounds = piece.mesh.bounds.standing.scaled(order.scale)
        var prop = generic(order, [piece.model], bounds)
        switch order.subject {
        case .bench: prop.restHeight = Furniture.benchSeat * order.scale
        case .chair: prop.restHeight = Furniture.chairSeat * order.scale
        default: break
        }
        return prop
    }

    private static func planet(_ brief: Order) -> Prop {
        var order = brief
        let radius: Float = 2.4
        // A planet of no other name has land, seas and clouds; one of a color is a banded giant.
        let draw = order.random.unit()
        let kind = order.color.map { Self.isGray($0) ? 1 : 2 } ?? (draw < 0.75 ? 3 : 2)
        let model = Solids.planet(radius: radius, kind: kind, color: order.color)
        let lift = Transform(translation: Vector(0, radius, 0))
        let box = model.mesh.bounds
        let bounds = Bounds(
            low: Vector(box.low.x, 0, box.low.z), high: box.high + Vector(0, radius, 0)
        ).scaled(order.scale)
        let turning = Motions.spinning(scale: order.scale, rate: 0.12)
        return Prop([model], bounds: bounds) { time, route in
            turning(time, route).map { $0 * lift }
        }
    }

    private static func isGray(_ color: Vector) -> Bool {
        color.max() - color.min() < 0.15 * color.max()
    }

    /// A thing of parts that share one placement: it rests, turns, drifts or bounces.
    static func generic(
        _ order: Order, _ parts: [Model], _ bounds: Bounds, wheels: [Vector] = []
    ) -> Prop {
        let base: Prop.Motion
        let height = bounds.size.y / order.scale
        switch order.action {
        case .spin, .dance: base = Motions.spinning(scale: order.scale)
        case .float, .fly, .swim: base = Motions.drifting(scale: order.scale, height: height)
        case .bounce:
            base = Motions.bouncing(from: 0.8, speed: 0, radius: height / 2, scale: order.scale)
        default: base = Motions.still(scale: order.scale)
        }
        let count = parts.count - wheels.count
        return Prop(parts, bounds: bounds) { time, route in
            let map = base(time, route).first ?? .identity
            return Array(repeating: map, count: count)
                + wheels.map { place in
                    let turn = Quaternion(axis: Vector(0, 1, 0), angle: place.x > 0 ? 0 : .pi)
                    return map * Transform(translation: place, rotation: turn)
                }
        }
    }
}

/// Colors that cars are sold in, linear.
enum CarColors {
    static let all = [
        Vector(0.42, 0.012, 0.018), Vector(0.03, 0.09, 0.26), Vector(0.72, 0.72, 0.71),
        Vector(0.30, 0.31, 0.33), Vector(0.018, 0.018, 0.020), Vector(0.05, 0.14, 0.10),
        Vector(0.48, 0.36, 0.20), Vector(0.12, 0.13, 0.15),
    ]
}
