// SPDX-License-Identifier: Apache-2.0
import Foundation
import Numerics
import Rendering
import Screenplay

/// A wide field of drifted snow, snow-laden spruces at its rim, white peaks behind.
enum SnowfieldSet {
    static func build(_ brief: SetBrief) -> StageSet {
        var random = RandomSource(seed: brief.seed, stream: "snowfield")
        let side: Float = random.unit() < 0.5 ? -1 : 1
        let tall = random.between(850, 1150)
        let relief = Relief(seed: brief.seed, stream: "snowfield")
        let hasPeaks = !brief.without.contains("mountains")

        @Sendable func height(_ x: Float, _ z: Float, _ cell: Float) -> Float {
            let away = (x * x + z * z).squareRoot()
            let drift = relief.fractal(x * 0.45, z, size: 7, octaves: 3, cell: cell)
            var h = 0.3 * smoothstep(3, 16, away) * (drift + 0.35 * abs(drift))
            h +=
                5 * smoothstep(12, 160, away)
                * relief.fractal(x, z, size: 110, octaves: 3, cell: cell)
            h +=
                45 * smoothstep(90, 700, away)
                * relief.hills(x, z, size: 340, octaves: 4, cell: cell)
            guard hasPeaks else { return h }
            let rise = smoothstep(500, 2400, away) * (0.35 + 0.65 * smoothstep(-900, 900, -z))
            return h + tall * rise * relief.ridges(x, z, size: 1600, octaves: 9, cell: cell)
        }

        var winter = brief
        winter.season = .winter
        var sky = Skies.environment(for: winter)
        sky.terrain.snowLine = -1e9
        sky.terrain.forestDistance = 900
        sky.terrain.treeLine = 260
        var scene = Scenery(winter, sky: sky, height: height)
        scene.layGround()
        scene.sow(
            .init(
                kinds: [(.spruce, 6), (.birch, 0.6)], spacing: 5, from: 17, to: 120,
                scale: 0.5...1.2)
        ) { x, z, _ in
            let rim = abs(x) - 17 - 0.14 * max(0, -z)
            let clump = sin(x * 0.08 + 1) + sin(z * 0.06 + side)
            return rim > 0 ? (clump > 0.1 ? 0.42 : 0.06) : 0
        }
        scene.sow(
            .init(
                kinds: [(.spruce, 1)], spacing: 7.5, from: 120, to: 900, halfAngle: 1.2,
                scale: 0.7...1.25)
        ) { x, z, y in
            let wood = sin(x * 0.008 + side) + sin(z * 0.011)
            return y < 240 && wood > -0.2 ? 0.7 : 0.03
        }
        scene.sow(.init(kinds: [(.rock, 1)], spacing: 6, from: 9, to: 70, scale: 0.3...1.1)) {
            _, _, _ in 0.03
        }
        var set = scene.finish()
        set.vistaDistance = 14
        set.vistaHeight = 2.2
        set.vistaTarget = Vector(0, 4, -40)
        return set
    }
}
