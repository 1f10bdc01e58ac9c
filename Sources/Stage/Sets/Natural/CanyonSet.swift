// SPDX-License-Identifier: Apache-2.0
import Foundation
import Numerics
import Rendering
import Screenplay

/// The floor of a red canyon between terraced walls, with a dry wash and sparse shrubs.
enum CanyonSet {
    static func build(_ brief: SetBrief) -> StageSet {
        var random = RandomSource(seed: brief.seed, stream: "canyon")
        let side: Float = random.unit() < 0.5 ? -1 : 1
        let phase = random.between(0, 6)
        let relief = Relief(seed: brief.seed, stream: "canyon")

        @Sendable func axis(_ z: Float) -> Float {
            55 * side * (sin(z / 150 + phase * 0.15) - sin(phase * 0.15)) + side * 4
        }
        @Sendable func wall(_ x: Float, _ z: Float) -> Float {
            let away = (x * x + z * z).squareRoot()
            let wide = 44 + 13 * sin(z / 90 + phase) + 0.022 * abs(z)
            let bays = 26 * relief.fractal(x, z, size: 85, octaves: 4) * smoothstep(15, 60, away)
            return abs(x - axis(z)) - wide + bays
        }
        let profile: [SIMD2<Float>] = [
            SIMD2(-4, 0), SIMD2(4, 5), SIMD2(6.5, 33), SIMD2(20, 41), SIMD2(23, 74), SIMD2(40, 83),
            SIMD2(45, 128), SIMD2(60, 134),
        ]
        let face = Escarpment(
            profile, roughness: 3.4, holdsTop: false, seed: brief.seed, line: wall)
        @Sendable func floor(_ x: Float, _ z: Float, _ cell: Float) -> Float {
            let away = (x * x + z * z).squareRoot()
            let wash = abs(x - axis(z) + side * 9 * sin(z / 33))
            return 1.4 * smoothstep(5, 40, away)
                * relief.fractal(x, z, size: 24, octaves: 5, cell: cell)
                - 0.7 * (1 - smoothstep(2, 7, wash)) * smoothstep(5, 16, away)
        }
        let level = floor(0, 0, 0.32)

        var scene = Scenery(
            brief, sky: sky(brief),
            vertex: { x, z, cell in
                let (place, _) = face.vertex(x, z)
                let top = smoothstep(120, 140, place.y)
                let rim = 30 * relief.hills(place.x, place.z, size: 260, octaves: 5, cell: cell)
                return Vector(
                    place.x, place.y + floor(place.x, place.z, cell) - level + top * rim, place.z)
            }, surface: { x, z in floor(x, z, 0.32) - level })
        scene.layGround()
        strew(&scene, wall: wall)
        if brief.season != .winter {
            var lawn = Scenery.Lawn()
            lawn.tufts = 3600
            lawn.reach = 60
            lawn.tall = 0.3
            scene.growLawn(lawn) { x, z, _ in
                relief.fractal(x, z, size: 8, octaves: 3) > 0.16 && wall(x, z) < -5 ? 0.9 : 0.04
            }
        }
        var set = scene.finish()
        set.vistaDistance = 14
        set.vistaHeight = 2.4
        set.vistaTarget = Vector(axis(-60) * 0.25, 12, -60)
        return set
    }

    private static func sky(_ brief: SetBrief) -> Environment {
        var sky = Skies.environment(for: brief)
        sky.terrain.rock = Vector(0.40, 0.185, 0.095)
        sky.terrain.soil = Vector(0.30, 0.165, 0.09)
        sky.terrain.grass = Vector(0.13, 0.115, 0.05)
        sky.terrain.dryGrass = Vector(0.27, 0.18, 0.09)
        sky.terrain.grassiness = 0.18
        sky.terrain.strata = 1
        // A high sun shines along the canyon, or its floor would lie in the shade all day.
        if sky.sunElevation > 15 { sky.sunAzimuth = sky.sunAzimuth < 0 ? -32 : 32 }
        return sky
    }

    /// Rocks below the walls, shrubs and a few pines on the floor.
    private static func strew(
        _ scene: inout Scenery, wall: @escaping @Sendable (Float, Float) -> Float
    ) {
        scene.sow(.init(kinds: [(.rock, 1)], spacing: 2.6, from: 6.5, to: 120, scale: 0.2...1.5)) {
            x, z, _ in
            let w = wall(x, z)
            return w > -4 ? 0 : w > -14 ? 0.3 : 0.03
        }
        scene.sow(.init(kinds: [(.shrub, 1)], spacing: 3.2, from: 8, to: 140, scale: 0.3...0.85)) {
            x, z, _ in wall(x, z) < -6 ? 0.14 : 0
        }
        scene.sow(.init(kinds: [(.pine, 1)], spacing: 11, from: 24, to: 240, scale: 0.4...0.7)) {
            x, z, _ in wall(x, z) < -7 ? 0.1 : 0
        }
    }
}
