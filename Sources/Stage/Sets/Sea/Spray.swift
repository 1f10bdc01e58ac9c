// SPDX-License-Identifier: Apache-2.0
import Foundation
import Numerics
import Rendering

/// Spray thrown up where storm waves hit rock: bursts of drops on ballistic paths.
struct Spray: Actor {
    /// A place at the foot of a cliff, and the direction out to sea.
    struct Source: Sendable {
        var place: Vector
        var out: Vector
    }

    private struct Drop: Sendable {
        var source: Vector
        var velocity: Vector
        /// Start of its first flight, time between flights and length of a flight, seconds.
        var start: Float
        var period: Float
        var life: Float
        var size: Float
        var turn: Vector
    }

    let parts: [Model]
    var castIndex: Int? { nil }
    private let drops: [Drop]
    private let wind: Vector
    private let level: Float

    /// Bursts at the sources; `strength` is the height in meters that the highest reach.
    init(_ sources: [Source], strength: Float, wind: Vector, seed: UInt64) {
        var random = RandomSource(seed: seed, stream: "spray")
        var drops: [Drop] = []
        let launch = (2 * 9.81 * strength).squareRoot()
        for source in sources {
            let (period, phase) = (random.between(5.5, 8.5), random.between(0, 8))
            let vigor = random.between(0.55, 1)
            let along = source.out.cross(Vector(0, 1, 0)).normalized
            for _ in 0..<260 {
                // Fast drops are few and small; the body of a burst stays low and wide.
                let reach = pow(random.unit(), 1.6)
                let up = launch * vigor * (0.25 + 0.75 * reach)
                let aside = random.normal() * 2.1
                drops.append(
                    Drop(
                        source: source.place + along * (random.normal() * 1.7),
                        velocity: Vector(0, up, 0) + source.out * random.between(-0.3, 2.6)
                            + along * aside,
                        start: phase + random.between(0, 0.35), period: period,
                        life: 2 * up / 9.81 + 0.5,
                        size: mix(0.20, 0.07, reach) * random.between(0.6, 1.3),
                        turn: random.direction()))
            }
        }
        self.drops = drops
        self.wind = wind
        level = sources.first?.place.y ?? 0
        var mesh = Mesh()
        for _ in drops {
            let first = UInt32(mesh.positions.count)
            for _ in 0..<3 { _ = mesh.add(Vector(0, -500, 0), Vector(0, 1, 0), SIMD4(1, 1, 1, 1)) }
            mesh.face(first, first + 1, first + 2, material: 0)
        }
        parts = [
            Model(
                name: "spray", mesh: mesh,
                materials: [
                    Material(
                        .foliage, baseColor: Vector(0.78, 0.81, 0.84),
                        accent: Vector(0.7, 0.74, 0.78),
                        roughness: 0.9, specular: 0.2, translucency: 0.6)
                ])
        ]
    }

    func pose(at time: Float) -> [PartPose] {
        var positions: [Vector] = []
        positions.reserveCapacity(drops.count * 3)
        for drop in drops {
            // Time in the current flight; the first burst may have begun before the clip.
            let turns = (time - drop.start) / drop.period
            let age = (turns - turns.rounded(.down)) * drop.period
            guard age < drop.life else {
                positions += repeatElement(
                    Vector(drop.source.x, level - 60, drop.source.z), count: 3)
                continue
            }
            let fall = Vector(0, -4.9 * age * age, 0)
            let center = drop.source + drop.velocity * age + fall + wind * (0.2 * age * age)
            let fade = smoothstep(0, 0.1, age) * (1 - smoothstep(drop.life * 0.55, drop.life, age))
            let size = drop.size * fade
            let side = drop.turn.cross(Vector(0.3, 0.9, 0.1)).normalized * size
            let other = side.cross(drop.turn).normalized * size
            positions.append(center + side)
            positions.append(center - side * 0.5 + other)
            positions.append(center - side * 0.5 - other)
        }
        return [PartPose(.identity, positions: positions)]
    }
}
