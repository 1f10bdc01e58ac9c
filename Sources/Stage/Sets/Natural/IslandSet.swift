// SPDX-License-Identifier: Apache-2.0
import Foundation
import Numerics
import Rendering
import Screenplay

/// A tropical island seen from its sandbar: a turquoise lagoon, a white beach with palms, and a
/// wooded peak.
enum IslandSet {
    private static let level: Float = -0.7

    static func build(_ brief: SetBrief) -> StageSet {
        var random = RandomSource(seed: brief.seed, stream: "island")
        let side: Float = random.unit() < 0.5 ? -1 : 1
        let tall = random.between(85, 130)
        let relief = Relief(seed: brief.seed, stream: "island")
        let center = SIMD2<Float>(side * random.between(10, 30), -215)

        /// Meters seaward of the nearest waterline: the island's or the sandbar's.
        @Sendable func seaward(_ x: Float, _ z: Float) -> Float {
            let (u, v) = ((x - center.x) / 150, (z - center.y) / 105)
            let island =
                ((u * u + v * v).squareRoot() - 1) * 118
                - 26 * relief.fractal(x, z, size: 90, octaves: 3)
            let (p, q) = ((x - side * 8) / 30, (z - 8) / 17)
            let bar =
                ((p * p + q * q).squareRoot() - 1) * 18 - 1.5
                * relief.fractal(x, z, size: 14, octaves: 2)
            return min(island, bar)
        }
        @Sendable func height(_ x: Float, _ z: Float, _ cell: Float) -> Float {
            let s = seaward(x, z)
            if s > 0 {
                let deep = smoothstep(60, 260, s)
                return level - min(0.07 * s, 2.2) - 30 * deep
            }
            var h = level + min(-s * 0.08, 0.9 + max(0, -s - 11) * 0.05)
            h +=
                0.04 * relief.fractal(x, z, size: 1.5, octaves: 2, cell: cell)
                * smoothstep(2, 8, -s)
            let inland = smoothstep(20, 125, -s)
            h +=
                tall * inland
                * (0.45 + 0.75 * relief.ridges(x, z, size: 150, octaves: 6, cell: cell))
            return h
        }

        let sky = sky(brief)
        var scene = Scenery(brief, sky: sky, height: height)
        let zero = height(0, 0, 0.32)
        scene.moistenGround { x, z in smoothstep(-2.6, -0.6, seaward(x, z)) }
        scene.layGround()
        plant(&scene, brief, side: side, tall: tall, seaward: seaward)
        if !brief.without.contains("water") {
            scene.world.actors.append(
                Sea(
                    seaLayout, level: level - zero, sky: sky, swell: 0.35, seed: brief.seed,
                    shore: Sea.Shore(kind: .sand, distance: seaward)))
        }
        var set = scene.finish(
            water: level - zero, waterMark: Vector(side * -4, level - zero, -42))
        set.vistaDistance = 15
        set.vistaHeight = 3
        set.vistaTarget = Vector(center.x * 0.3, 8, -100)
        return set
    }

    private static func sky(_ brief: SetBrief) -> Environment {
        var sky = Skies.environment(for: brief)
        sky.terrain.sandLine = 1.3
        sky.terrain.sand = Vector(0.60, 0.52, 0.40)
        sky.terrain.grass = Vector(0.045, 0.085, 0.020)
        sky.terrain.forestDistance = 110
        sky.water.shallowColor = Vector(0.06, 0.34, 0.34)
        sky.water.deepColor = Vector(0.008, 0.07, 0.10)
        sky.water.choppiness = min(sky.water.choppiness, 1.2)
        return sky
    }

    private static var seaLayout: Terrain.Layout {
        var layout = Terrain.Layout()
        layout.center = SIMD2(0, -8)
        layout.cell = 0.5
        layout.fineness = 0.0095
        layout.halfSector = 1.5
        layout.reach = 11_000
        return layout
    }

    /// Two palms that frame the view, a belt of palms along the beach, a wood above, rocks in the surf.
    private static func plant(
        _ scene: inout Scenery, _ brief: SetBrief, side: Float, tall: Float,
        seaward: @escaping @Sendable (Float, Float) -> Float
    ) {
        if !brief.without.contains("trees") {
            for (x, z, size) in [(Float(10.5), Float(-2.2), Float(0.95)), (13.5, 2, 1.1)] {
                scene.stand(.palm, side * x, z, scale: size, sink: 0.1, detail: .near)
            }
        }
        scene.sow(.init(kinds: [(.palm, 1)], spacing: 4.6, from: 60, to: 420, scale: 0.8...1.35)) {
            x, z, _ in
            let s = seaward(x, z)
            return s < -6 && s > -42 ? 0.5 : 0
        }
        scene.sow(
            .init(
                kinds: [(.oak, 3), (.shrub, 2), (.palm, 1)], spacing: 5, from: 60, to: 420,
                scale: 0.6...1.15)
        ) { x, z, y in seaward(x, z) < -24 && y < tall * 0.8 ? 0.75 : 0 }
        scene.sow(.init(kinds: [(.rock, 1)], spacing: 4, from: 12, to: 200, scale: 0.3...2.0)) {
            x, z, _ in abs(seaward(x, z)) < 3 ? 0.1 : 0
        }
    }
}
