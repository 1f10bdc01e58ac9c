// SPDX-License-Identifier: Apache-2.0
import Foundation
import Numerics
import Rendering
import Screenplay

/// Sand dunes with sharp crests and slip faces, a few stones and dry shrubs, hazy ridges far away.
enum DesertSet {
    static func build(_ brief: SetBrief) -> StageSet {
        var random = RandomSource(seed: brief.seed, stream: "desert")
        let turn = (random.unit() < 0.5 ? -1 : 1) * random.between(0.75, 1.15)
        let shift = random.between(-500, 500)
        let relief = Relief(seed: brief.seed, stream: "desert")

        /// One family of dunes: long windward slopes, steep lee sides, winding crests.
        @Sendable func dunes(_ x: Float, _ z: Float, length: Float, cell: Float) -> Float {
            let bend = 0.9 * length * relief.fractal(x, z, size: length * 2.4, octaves: 2)
            let across = x * sin(turn) + z * cos(turn) + bend + shift
            let wave = across / length
            let p = wave - wave.rounded(.down)
            let lee: Float = 0.27
            let shape = p < 1 - lee ? pow(p / (1 - lee), 1.35) : pow((1 - p) / lee, 1.1)
            let vigor = 0.45 + 0.75 * relief.hills(x + 3000, z, size: length * 2.2, octaves: 2)
            return shape * vigor
        }
        @Sendable func height(_ x: Float, _ z: Float, _ cell: Float) -> Float {
            let away = (x * x + z * z).squareRoot()
            let free = smoothstep(7, 60, away)
            var h = 0.5 * relief.fractal(x, z, size: 26, octaves: 3) * smoothstep(3, 20, away)
            h += 5 * free * dunes(x + 40, z, length: 64, cell: cell)
            h += 34 * smoothstep(14, 190, away) * dunes(x, z, length: 210, cell: cell)
            h += 60 * smoothstep(300, 1500, -z) * dunes(x, z + 900, length: 620, cell: cell)
            return h + 280 * smoothstep(2400, 5200, -z)
                * relief.ridges(x, z, size: 2000, octaves: 7, cell: cell)
        }

        var sky = Skies.environment(for: brief)
        sky.terrain.sandLine = 1e9
        sky.terrain.sand = Vector(0.47, 0.30, 0.155)
        sky.terrain.grassiness = 0
        if brief.weather == .clear { sky.cloudCover *= 0.4 }
        var scene = Scenery(brief, sky: sky, height: height)
        scene.layGround(
            Material(
                .sand, baseColor: sky.terrain.sand, accent: sky.terrain.sand * 0.75,
                roughness: 0.95,
                specular: 0.3, scale: 0.16, bump: 0.8))
        scene.sow(.init(kinds: [(.rock, 1)], spacing: 6, from: 9, to: 60, scale: 0.12...0.5)) {
            _, _, _ in 0.05
        }
        var set = scene.finish()
        set.vistaDistance = 14
        set.vistaHeight = 2.6
        set.vistaTarget = Vector(0, 4, -40)
        return set
    }
}
