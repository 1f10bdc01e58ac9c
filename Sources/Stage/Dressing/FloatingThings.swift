// SPDX-License-Identifier: Apache-2.0
import Foundation
import Numerics
import Rendering
import Screenplay

/// What floats in a dream: mirrors, stones and cubes in the air, and a moon that is too near.
struct FloatingThings {
    let seed: UInt64
    let setting: Setting

    /// Adds them around the stage, behind and above it.
    func add(to world: inout World) {
        var random = RandomSource(seed: seed, stream: "dream")
        let isIndoors = setting == .room || setting == .studio
        let reach: Float = isIndoors ? 1.6 : 9
        for number in 0..<9 {
            let size = isIndoors ? random.between(0.12, 0.3) : random.between(0.45, 1.6)
            let angle = .pi + random.between(-0.75, 0.75)
            let distance = reach * random.between(0.6, 2.2)
            let height =
                isIndoors ? random.between(1.6, 2.4) : random.between(1.6, 4.2 + distance * 0.12)
            let place = Vector(sin(angle) * distance, height, cos(angle) * distance)
            world.actors.append(
                Floater(
                    parts: [Self.thing(number, size: size, seed: seed)], place: place,
                    phase: random.unit() * 6.28, turn: random.between(-0.5, 0.5)))
        }
        guard case .sky = world.environment.backdrop, !isIndoors else { return }
        let moon = Model(
            name: "great moon", mesh: .sphere(radius: 190, segments: 64),
            materials: [
                Material(
                    .planet, baseColor: Vector(0.62, 0.57, 0.55), roughness: 1, specular: 0,
                    scale: 1)
            ])
        let side: Float = random.unit() < 0.5 ? -1 : 1
        world.models.append(moon)
        world.instances.append(
            Instance(
                model: world.models.count - 1,
                transform: Transform(translation: Vector(side * 420, 270, -1400))))
    }

    private static func thing(_ number: Int, size: Float, seed: UInt64) -> Model {
        switch number % 3 {
        case 0:
            return Model(
                name: "mirror ball", mesh: .sphere(radius: size * 0.6, segments: 48),
                materials: [
                    Material(
                        baseColor: Vector(0.95, 0.93, 0.9), roughness: 0.03, metallic: 1)
                ])
        case 1:
            return Model(
                name: "floating stone",
                mesh: Boulder.model(seed: seed &+ UInt64(number), detail: .middle).mesh
                    .transformed(Transform(scale: Vector(repeating: size * 1.3))),
                materials: [
                    Material(
                        .rock, baseColor: Vector(0.3, 0.27, 0.25), accent: Vector(0.08, 0.13, 0.04),
                        roughness: 0.9, scale: size)
                ])
        default:
            return Model(
                name: "floating cube", mesh: .box(Vector(repeating: size)),
                materials: [
                    Material(
                        .checker, baseColor: Vector(0.85, 0.82, 0.75),
                        accent: Vector(0.55, 0.06, 0.05), roughness: 0.35, clearcoat: 0.6,
                        scale: size / 3)
                ])
        }
    }
}

/// A thing that hangs in the air, rising and sinking slowly as it turns.
struct Floater: Actor {
    let parts: [Model]
    let place: Vector
    let phase: Float
    /// Radians a second.
    let turn: Float

    var castIndex: Int? { nil }

    func pose(at time: Float) -> [PartPose] {
        let rise = sin(time * 0.9 + phase) * 0.22
        let tilt = Quaternion(axis: Vector(0.6, 0, 0.8), angle: 0.5 + 0.2 * sin(time * 0.5 + phase))
        let spin = Quaternion(axis: Vector(0, 1, 0), angle: phase + turn * time)
        return [PartPose(Transform(translation: place + Vector(0, rise, 0), rotation: spin * tilt))]
    }
}
