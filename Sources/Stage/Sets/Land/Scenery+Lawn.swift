// SPDX-License-Identifier: Apache-2.0
import Foundation
import Numerics
import Rendering
import Screenplay

extension Scenery {
    /// How grass grows on a set.
    struct Lawn {
        /// Tufts in all; each has nine blades.
        var tufts = 30_000
        /// How far from the camera single blades are drawn, meters.
        var reach: Float = 100
        /// Height of the blades, meters, on the stage and away from it.
        var short: Float = 0.13
        var tall: Float = 0.42
    }

    /// Covers the ground around the camera with blades of grass, denser the nearer they are: tufts are
    /// spread evenly in distance, so that their density on the picture stays about the same.
    mutating func growLawn(
        _ lawn: Lawn = Lawn(), where grows: @Sendable (Float, Float, Float) -> Float
    ) {
        guard !brief.without.contains("grass"), !brief.without.contains("plants") else { return }
        let (surface, seed, view) = (surface, brief.seed, bestView)
        let clear = clearRadius
        let forward = SIMD2(sin(bestView), cos(bestView))
        let pieces = 16
        let meshes = Parallel.map(pieces) { piece -> Mesh in
            var random = RandomSource(seed: seed &+ UInt64(piece) &* 977, stream: "lawn")
            let patches = Relief(seed: seed, stream: "tufts")
            var mesh = Mesh()
            for _ in 0..<(lawn.tufts / pieces) {
                // A third lies around the stage, the rest before a camera that stands far back.
                let isStage = random.unit() < 0.35
                let eye = forward * (isStage ? 5 : 17)
                let spread: Float = isStage ? .pi : 0.85
                let reach = isStage ? min(24, lawn.reach) : lawn.reach
                let angle = view + .pi + random.between(-spread, spread)
                let distance = 1 + (reach - 1) * pow(random.unit(), isStage ? 0.75 : 1.1)
                let x = eye.x + sin(angle) * distance
                let z = eye.y + cos(angle) * distance
                let chance = random.unit()
                let y = surface(x, z)
                guard chance < grows(x, z, y) else { continue }
                let patch = patches.fractal(x, z, size: 5, octaves: 3)
                let stage = smoothstep(clear * 0.5, clear + 7, (x * x + z * z).squareRoot())
                let height = mix(lawn.short, lawn.tall, stage) * (1 + 0.55 * patch)
                Scenery.tuft(
                    into: &mesh, at: Vector(x, y, z), height: height, distance: distance,
                    dryness: patch, random: &random)
            }
            return mesh
        }
        let material = Undergrowth.grassMaterial(sky.terrain)
        for mesh in meshes where !mesh.positions.isEmpty {
            place(Model(name: "grass", mesh: mesh, materials: [material]), at: .identity)
        }
    }

    private static func tuft(
        into mesh: inout Mesh, at root: Vector, height: Float, distance: Float, dryness: Float,
        random: inout RandomSource
    ) {
        let vigor = random.between(0.7, 1.25)
        let width = 0.008 + 0.0007 * distance
        let warm = 1 + 0.25 * dryness + random.between(-0.08, 0.12)
        for _ in 0..<9 {
            let away = random.direction() * (0.13 + 0.012 * distance)
            Undergrowth.blade(
                into: &mesh, at: root + Vector(away.x, -0.03, away.z),
                height: max(0.04, height * vigor * random.between(0.5, 1.2)), width: width,
                angle: random.between(0, 2 * .pi), bend: random.between(0.15, 0.95),
                tone: Vector(warm * random.between(0.88, 1.14), random.between(0.88, 1.1), 0.92))
        }
    }

    /// Strews patches of flowers of several colors where `grows` allows.
    mutating func strewFlowers(
        colors: [Vector], patches: Int, reach: Float, where grows: (Float, Float, Float) -> Float
    ) {
        guard !brief.without.contains("flowers"), !brief.without.contains("plants") else { return }
        let leaf = Foliage.leaves(.summer)
        var choices: [Int] = []
        for (index, color) in colors.enumerated() {
            world.models.append(
                Undergrowth.flowers(
                    seed: brief.seed &+ UInt64(index), size: 2.2, count: 46, color: color,
                    leaf: leaf))
            choices.append(world.models.count - 1)
        }
        guard !choices.isEmpty else { return }
        for _ in 0..<patches {
            let angle = bestView + .pi + random.between(-1, 1)
            let distance = 2 + reach * pow(random.unit(), 1.3)
            let x = sin(bestView) * 8 + sin(angle) * distance
            let z = cos(bestView) * 8 + cos(angle) * distance
            let (chance, pick) = (random.unit(), random.unit())
            let turn = random.between(0, 2 * .pi)
            let y = surface(x, z)
            guard chance < grows(x, z, y), (x * x + z * z).squareRoot() > 2.2 else { continue }
            // The chunk leans with the ground: the slope is sheared into its transform.
            let (sx, sz) = (
                (surface(x + 1, z) - surface(x - 1, z)) / 2,
                (surface(x, z + 1) - surface(x, z - 1)) / 2
            )
            let lean = Transform(
                x: Vector(1, sx, 0), y: Vector(0, 1, 0), z: Vector(0, sz, 1),
                origin: Vector(x, y, z))
            let spun = Transform(rotation: Quaternion(axis: Vector(0, 1, 0), angle: turn))
            world.instances.append(
                Instance(
                    model: choices[Int(pick * Float(choices.count)) % choices.count],
                    transform: lean * spun))
        }
    }
}
