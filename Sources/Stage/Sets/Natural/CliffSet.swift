// SPDX-License-Identifier: Apache-2.0
import Foundation
import Numerics
import Rendering
import Screenplay

/// A cape of sheer rock in the sea.
///
/// The main mark is on its flat top; the usual camera for what is
/// tall stands low over the water beside it, and behind the cape the coast fades away.
enum CliffSet {
    /// Height of the sea below the main mark, meters.
    static let level: Float = -25

    static func build(_ brief: SetBrief) -> StageSet {
        var random = RandomSource(seed: brief.seed, stream: "cliff")
        let side: Float = random.unit() < 0.5 ? -1 : 1
        let coast = Coast(seed: brief.seed, side: side)
        let relief = Relief(seed: brief.seed, stream: "cliff")
        let profile: [SIMD2<Float>] = [
            SIMD2(-16, level - 12), SIMD2(-9, level - 4), SIMD2(-6.5, level + 1),
            SIMD2(-4.8, level + 7), SIMD2(-2.6, level + 12), SIMD2(-1.2, -3.2), SIMD2(0.2, -0.9),
            SIMD2(1.8, -0.1), SIMD2(3, 0),
        ]
        let face = Escarpment(
            profile, roughness: 2.6, holdsTop: true, seed: brief.seed
        ) { coast.inland($0, $1) }
        @Sendable func top(_ x: Float, _ z: Float, _ cell: Float) -> Float {
            let away = (x * x + z * z).squareRoot()
            let inland = max(0, -side * x)
            return 0.035 * max(0, inland - 14)
                + 1.6 * smoothstep(12, 60, away)
                * relief.fractal(x, z, size: 26, octaves: 5, cell: cell)
                + 0.1 * smoothstep(4, 12, away)
                * relief.fractal(x, z, size: 3, octaves: 3, cell: cell)
                + 48 * smoothstep(120, 800, away)
                * relief.hills(x, z, size: 330, octaves: 5, cell: cell)
        }
        let base = top(0, 0, 0.3)

        var sky = Skies.environment(for: brief)
        sky.terrain.grassiness = 0.8
        sky.terrain.rock = Vector(0.17, 0.155, 0.14)
        sky.terrain.forestDistance = 1e9
        sky.water.deepColor = Vector(0.012, 0.040, 0.048)
        var layout = Terrain.Layout()
        layout.halfSector = 1.3
        layout.fineness = 0.0038
        var scene = Scenery(
            brief, layout: layout, sky: sky,
            vertex: { x, z, cell in
                let (place, _) = face.vertex(x, z)
                let lift = (top(place.x, place.z, cell) - base) * smoothstep(level - 6, 0, place.y)
                return Vector(place.x, place.y + lift, place.z)
            },
            surface: { x, z in
                let s = coast.inland(x, z)
                guard s < 3 else { return top(x, z, 0.3) - base }
                return mix(level - 12, top(x, z, 0.3) - base, smoothstep(-9, 1.5, s))
            })
        scene.layGround()
        plant(&scene, coast: coast)
        let hits = layBlocks(&scene, coast: coast, side: side)
        addSea(&scene, coast: coast, hits: hits)
        let out = Vector(side * 22, level, 48)
        var set = scene.finish(water: level, waterMark: out)
        set.vistaDistance = 118
        set.vistaHeight = level + 15
        set.vistaTarget = Vector(side * -6, -8, 0)
        set.tallSubjectDistance = 118
        set.tallSubjectAim = 2
        return set
    }

    /// Fallen blocks at the foot of the cliff and stacks before the cape; answers where waves hit.
    private static func layBlocks(
        _ scene: inout Scenery, coast: Coast, side: Float
    ) -> [Spray.Source] {
        var hits: [Spray.Source] = []
        guard !scene.brief.without.contains("rocks") else { return hits }
        let stones = scene.models(.rock, .near)
        func block(_ x: Float, _ z: Float, _ size: Vector) {
            let turn = Quaternion(axis: Vector(0, 1, 0), angle: scene.random.between(0, 6.3))
            let choice = Int(scene.random.unit() * Float(stones.count)) % stones.count
            scene.world.instances.append(
                Instance(
                    model: stones[choice],
                    transform: Transform(
                        translation: Vector(x, level - 0.12 * size.y, z), rotation: turn,
                        scale: size),
                    tint: Vector(repeating: scene.random.between(0.62, 0.85))))
        }
        for _ in 0..<1500 {
            let x = scene.random.between(-130, 40) * side
            let z = scene.random.between(-60, 75)
            let s = coast.inland(x, z)
            let large = scene.random.unit()
            guard s > -13, s < -6.5 else { continue }
            let size = 1 + 4.2 * large * large
            if hits.count < 26, z > -12, large > 0.35 {
                let out = Vector(
                    coast.inland(x - 1, z) - coast.inland(x + 1, z), 0,
                    coast.inland(x, z - 1) - coast.inland(x, z + 1))
                hits.append(.init(place: Vector(x, level + 0.5, z), out: out.normalized))
            }
            if large < 0.6 || s < -8 {
                block(x, z, Vector(size, size * scene.random.between(0.6, 1.1), size))
            }
        }
        for (x, z, wide, tall) in [
            (Float(43), Float(-14), Float(9), Float(22)), (52, -4, 5, 9), (36, -36, 6, 12),
            (61, -20, 4, 6),
        ] {
            let jitter = scene.random.between(-4, 4)
            block(side * (x + jitter), z, Vector(wide, tall, wide))
            hits.append(
                .init(
                    place: Vector(side * (x + jitter), level + 0.5, z + wide * 0.6),
                    out: Vector(0, 0, 1)))
        }
        return hits
    }

    private static func addSea(_ scene: inout Scenery, coast: Coast, hits: [Spray.Source]) {
        guard !scene.brief.without.contains("water") else { return }
        var layout = Terrain.Layout()
        layout.center = SIMD2(0, 55)
        layout.cell = 0.75
        layout.fineness = 0.0085
        layout.halfSector = 1.5
        layout.reach = 11_000
        scene.world.actors.append(
            Sea(
                layout, level: level, sky: scene.sky, swell: 1.25, seed: scene.brief.seed,
                shore: Sea.Shore(kind: .rocks) { x, z in -coast.inland(x, z) - 6 }))
        guard scene.sky.water.choppiness > 0.5 else { return }
        let angle = scene.sky.windHeading * .pi / 180
        let wind = Vector(sin(angle), 0, cos(angle)) * scene.sky.windSpeed * 0.3
        scene.world.actors.append(
            Spray(
                hits, strength: 4.5 * scene.sky.water.choppiness, wind: wind, seed: scene.brief.seed
            ))
    }

    private static func plant(_ scene: inout Scenery, coast: Coast) {
        scene.sow(.init(kinds: [(.rock, 1)], spacing: 2.4, from: 9, to: 120, scale: 0.2...0.9)) {
            x, z, _ in
            let s = coast.inland(x, z)
            return s > 3.2 && s < 8 ? 0.2 : s > 8 ? 0.015 : 0
        }
        guard scene.sky.terrain.snowLine > -1e8 else { return }
        var lawn = Scenery.Lawn()
        lawn.tufts = 16_000
        lawn.reach = 150
        lawn.short = 0.12
        lawn.tall = 0.3
        scene.growLawn(lawn) { x, z, _ in coast.inland(x, z) > 2.6 ? 1 : 0 }
    }
}
