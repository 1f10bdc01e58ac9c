// SPDX-License-Identifier: Apache-2.0
import Foundation
import Numerics
import Rendering
import Screenplay

/// A sandy beach with breaking waves, palms at one side, and a wooded headland closing the bay.
enum BeachSet {
    private static let level: Float = -0.85

    /// Light, air, sand and water of a beach.
    private static func sky(for brief: SetBrief) -> Environment {
        var sky = Skies.environment(for: brief)
        sky.terrain.sandLine = 1.9
        sky.terrain.sand = Vector(0.66, 0.56, 0.41)
        if brief.weather == .clear {
            // A day at the beach has a blue sky.
            sky.cloudCover *= 0.45
        }
        sky.terrain.forestDistance = 190
        sky.water.shallowColor = Vector(0.08, 0.36, 0.35)
        sky.water.deepColor = Vector(0.008, 0.075, 0.11)
        return sky
    }

    static func build(_ brief: SetBrief) -> StageSet {
        var random = RandomSource(seed: brief.seed, stream: "beach")
        let side: Float = random.unit() < 0.5 ? -1 : 1
        let relief = Relief(seed: brief.seed, stream: "beach")
        let tall = random.between(60, 110)

        /// Meters seaward of the waterline.
        @Sendable func seaward(_ x: Float, _ z: Float) -> Float {
            let bay = 0.0016 * x * x * smoothstep(10, 60, side * x) * 0.7
            return -z - 10.5 - side * x * 0.10 - min(bay, 420)
                - 2.2 * relief.fractal(x, z, size: 38, octaves: 2)
        }
        @Sendable func height(_ x: Float, _ z: Float, _ cell: Float) -> Float {
            let s = seaward(x, z)
            var h = s > 0 ? level - 0.062 * s - 0.0002 * s * s : level - 0.078 * s
            if s > 300 { h = max(h, -45) }
            h = h < 1.4 ? h : 1.4 + (h - 1.4) * 0.35
            h = max(h, -40)
            h += 1.5 * smoothstep(18, 34, -s) * relief.hills(x, z, size: 17, octaves: 3, cell: cell)
            h +=
                0.05 * smoothstep(2, 8, -s)
                * relief.fractal(x, z, size: 1.4, octaves: 3, cell: cell)
            // The headland.
            let land = smoothstep(40, 190, -s + 10 * relief.fractal(x, z, size: 60, octaves: 3))
            h += tall * land * relief.hills(x, z, size: 190, octaves: 5, cell: cell)
            return h
        }

        let sky = sky(for: brief)
        var scene = Scenery(brief, sky: sky, height: height)
        let zero = height(0, 0, 0.32)
        scene.moistenGround { x, z in smoothstep(-5.2, -2.6, seaward(x, z)) }
        scene.layGround()
        plant(&scene, side: side, seaward: seaward)
        if !brief.without.contains("water") {
            var layout = Terrain.Layout()
            layout.center = SIMD2(0, -12)
            layout.cell = 0.42
            layout.fineness = 0.0095
            layout.halfSector = 1.5
            layout.reach = 11_000
            scene.world.actors.append(
                Sea(
                    layout, level: level - zero, sky: sky, swell: 0.75, seed: brief.seed,
                    shore: Sea.Shore(kind: .sand, distance: seaward)))
        }
        var set = scene.finish(
            water: level - zero, waterMark: Vector(side * -3, level - zero, -38))
        set.vistaDistance = 13
        set.vistaHeight = 2.4
        set.vistaTarget = Vector(0, 1.6, -25)
        return set
    }

    private static func plant(
        _ scene: inout Scenery, side: Float, seaward: @escaping @Sendable (Float, Float) -> Float
    ) {
        if !scene.brief.without.contains("trees") {
            for (x, z, size) in [
                (Float(9.5), Float(-3.4), Float(1.0)), (12.2, -5.5, 0.85), (14, 1.5, 1.12),
                (17, -3, 0.95),
            ] {
                scene.stand(.palm, side * x, z, scale: size, sink: 0.1, detail: .near)
            }
        }
        scene.sow(.init(kinds: [(.palm, 1)], spacing: 5.5, from: 19, to: 260, scale: 0.7...1.25)) {
            x, z, _ in
            let s = seaward(x, z)
            return s < -7 && s > -45 && x * side > 12 ? 0.42 : s < -16 && s > -60 ? 0.3 : 0
        }
        scene.sow(
            .init(kinds: [(.shrub, 3), (.oak, 2)], spacing: 6, from: 26, to: 420, scale: 0.6...1.2)
        ) { x, z, y in seaward(x, z) < -30 && y > 2.6 ? 0.5 : 0 }
        scene.sow(.init(kinds: [(.rock, 1)], spacing: 3.5, from: 7, to: 60, scale: 0.2...1.3)) {
            x, z, _ in
            let s = seaward(x, z)
            return abs(s) < 6 && x * side < -8 ? 0.16 : s < 0 && x * side > 8 ? 0.04 : 0
        }
        var lawn = Scenery.Lawn()
        lawn.tufts = 5000
        lawn.reach = 60
        lawn.tall = 0.5
        let relief = Relief(seed: scene.brief.seed, stream: "marram")
        scene.growLawn(lawn) { x, z, y in
            let dune = seaward(x, z) < -13 && relief.fractal(x, z, size: 7, octaves: 2) > 0.02
            return dune ? 0.8 : 0
        }
    }
}
