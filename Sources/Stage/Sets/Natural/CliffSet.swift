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
        addSea(&scene, coast: coast)
        let out = Vector(side * 22, level, 48)
        var set = scene.finish(water: level, waterMark: out)
        set.vistaDistance = 118
        set.vistaHeight = level + 15
        set.vistaTarget = Vector(side * -6, -8, 0)
        set.tallSubjectDistance = 118
        set.tallSubjectAim = 2
        return set
    }

    private static func addSea(_ scene: inout Scenery, coast: Coast) {
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
    }

    private static func plant(_ scene: inout Scenery, coast: Coast) {
        scene.sow(.init(kinds: [(.rock, 1)], spacing: 2.4, from: 9, to: 120, scale: 0.2...0.9)) {
            x, z, _ in
            let s = coast.inland(x, z)
            return s > 3.2 && s < 8 ? 0.2 : s > 8 ? 0.015 : 0
        }
        // Fallen blocks at the foot, half under water.
        scene.sow(
            .init(kinds: [(.rock, 1)], spacing: 5, from: 12, to: 150, scale: 1.6...5.5, sink: -0.1)
        ) { x, z, _ in
            let s = coast.inland(x, z)
            return s > -19 && s < -8 ? 0.42 : 0
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
