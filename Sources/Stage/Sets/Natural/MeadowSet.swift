// SPDX-License-Identifier: Apache-2.0
import Foundation
import Numerics
import Rendering
import Screenplay

/// Rolling flower meadows with single old oaks, hedges and blue hills.
enum MeadowSet {
    static func build(_ brief: SetBrief) -> StageSet {
        var random = RandomSource(seed: brief.seed, stream: "meadow")
        let side: Float = random.unit() < 0.5 ? -1 : 1
        let relief = Relief(seed: brief.seed, stream: "meadow")
        let hasHills = !brief.without.contains("mountains")

        @Sendable func height(_ x: Float, _ z: Float, _ cell: Float) -> Float {
            let away = (x * x + z * z).squareRoot()
            var h =
                7 * smoothstep(8, 130, away)
                * relief.fractal(x, z, size: 120, octaves: 3, cell: cell)
            h +=
                0.25 * smoothstep(4, 20, away)
                * relief.fractal(x, z, size: 9, octaves: 4, cell: cell)
            h -= 2.2 * smoothstep(14, 70, -z) - 5 * smoothstep(80, 260, -z)
            h +=
                34 * smoothstep(120, 700, away)
                * relief.hills(x + 900, z, size: 420, octaves: 4, cell: cell)
            guard hasHills else { return h }
            return h + 330 * smoothstep(900, 4200, -z)
                * relief.ridges(x, z, size: 2200, octaves: 7, cell: cell)
        }

        var sky = Skies.environment(for: brief)
        sky.terrain.forestDistance = 620
        var scene = Scenery(brief, sky: sky, height: height)
        scene.layGround()
        plant(&scene, side: side)
        var set = scene.finish()
        set.vistaDistance = 13
        set.vistaHeight = 1.9
        set.vistaTarget = Vector(0, 2.4, -25)
        return set
    }

    private static func plant(_ scene: inout Scenery, side: Float) {
        if !scene.brief.without.contains("trees") {
            scene.stand(.oak, side * 15.5, -15, scale: 1.15, sink: 0.2)
            scene.stand(.oak, side * -34, -58, scale: 1.2, sink: 0.2, detail: .near)
            scene.stand(.birch, side * -21, -22, scale: 1, sink: 0.2, detail: .near)
            scene.stand(.birch, side * -23.5, -20.5, scale: 0.85, sink: 0.2, detail: .near)
        }
        // Hedges and copses follow the folds of the land.
        scene.sow(
            .init(
                kinds: [(.oak, 3), (.birch, 2), (.shrub, 3)], spacing: 6, from: 62, to: 620,
                halfAngle: 1.2, scale: 0.7...1.2)
        ) { x, z, _ in
            let hedge = abs(sin(x * 0.011 + z * 0.023 + side) * 60)
            let copse = sin(x * 0.021 + 2 * side) * sin(z * 0.017 + 1)
            return hedge < 4 ? 0.8 : copse > 0.72 ? 0.75 : 0.004
        }
        scene.sow(.init(kinds: [(.shrub, 1)], spacing: 5, from: 14, to: 70, scale: 0.5...1.2)) {
            x, z, _ in abs(x) > 12 ? 0.07 : 0
        }
        guard scene.sky.terrain.snowLine > -1e8 else { return }
        var lawn = Scenery.Lawn()
        lawn.tall = 0.46
        lawn.short = 0.18
        lawn.tufts = 19_000
        scene.growLawn(lawn) { _, _, _ in 1 }
        let colors: [Vector]
        switch scene.brief.season {
        case .spring:
            colors = [Vector(0.8, 0.62, 0.03), Vector(0.8, 0.78, 0.74), Vector(0.6, 0.22, 0.5)]
        case .summer:
            colors = [
                Vector(0.62, 0.035, 0.02), Vector(0.8, 0.78, 0.74), Vector(0.16, 0.14, 0.62),
                Vector(0.78, 0.55, 0.03),
            ]
        case .autumn: colors = [Vector(0.5, 0.3, 0.5)]
        case .winter: colors = []
        }
        scene.strewFlowers(
            colors: colors, patches: scene.brief.season == .autumn ? 40 : 420, reach: 60
        ) { _, _, _ in 1 }
    }
}
