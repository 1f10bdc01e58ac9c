// SPDX-License-Identifier: Apache-2.0
import Foundation
import Numerics
import Rendering
import Screenplay

/// A village of gabled houses with gardens along a lane, a church, and hills behind.
enum VillageSet {
    /// Half the width of the lane along X, and of the side lane to the church, meters.
    private static let lane: Float = 2.4

    static func build(_ brief: SetBrief) -> StageSet {
        var random = RandomSource(seed: brief.seed, stream: "village")
        let side: Float = random.unit() < 0.5 ? -1 : 1
        let relief = Relief(seed: brief.seed, stream: "village")
        @Sendable func height(_ x: Float, _ z: Float, _ cell: Float) -> Float {
            let away = (x * x + z * z).squareRoot()
            var h =
                1.1 * relief.fractal(x, z, size: 60, octaves: 2, cell: cell)
                * smoothstep(10, 60, away)
            h += 3.2 * smoothstep(-12, -60, z)
            h +=
                60 * smoothstep(120, 620, away)
                * relief.hills(x - 300, z, size: 380, octaves: 4, cell: cell)
            return h + 150 * smoothstep(700, 2600, -z)
                * relief.ridges(x, z, size: 1700, octaves: 6, cell: cell)
        }
        var sky = Skies.environment(for: brief)
        sky.terrain.forestDistance = 420
        var scene = Scenery(brief, sky: sky, height: height)
        let lot = VillagePlan(brief: brief, side: side, terrain: scene.terrain)
        scene.layGround()
        let village = lot.settle(&scene, &random)
        plant(&scene, village, side: side)
        var set = scene.finish()
        set.world.lights = village.lamps
        set.vistaDistance = 14
        set.vistaHeight = 2.4
        set.vistaTarget = Vector(0, 4, -30)
        set.viewSpread = 0.6
        return set
    }

    private static func plant(_ scene: inout Scenery, _ village: VillagePlan.Layout, side: Float) {
        @Sendable func isOpen(_ x: Float, _ z: Float) -> Bool {
            if abs(z) < lane + 1.4 { return false }
            if abs(x - village.church.x * 0.2) < 2.6, z < 0, z > village.church.z { return false }
            return !village.plots.contains { plot in
                let d = SIMD2(x - plot.x, z - plot.y)
                return (d * d).sum() < plot.z * plot.z
            }
        }
        if !scene.brief.without.contains("trees") {
            scene.sow(
                .init(
                    kinds: [(.oak, 2), (.birch, 2), (.shrub, 2)], spacing: 8, from: 16, to: 150,
                    halfAngle: 1.5, scale: 0.4...0.75)
            ) { x, z, _ in isOpen(x, z) ? 0.28 : 0 }
            scene.sow(
                .init(
                    kinds: [(.oak, 2), (.birch, 1), (.spruce, 2)], spacing: 9, from: 150, to: 620,
                    halfAngle: 1.2, scale: 0.8...1.2)
            ) { x, z, _ in sin(x * 0.019 + side) * sin(z * 0.016) > 0.25 ? 0.7 : 0.03 }
        }
        scene.sow(.init(kinds: [(.shrub, 1)], spacing: 3, from: 9, to: 60, scale: 0.3...0.6)) {
            x, z, _ in
            isOpen(x, z) && abs(x) > 6 ? 0.16 : 0
        }
        guard scene.sky.terrain.snowLine > -1e8 else { return }
        var lawn = Scenery.Lawn()
        (lawn.tall, lawn.short, lawn.tufts) = (0.26, 0.12, 13_000)
        scene.growLawn(lawn) { x, z, _ in isOpen(x, z) ? 1 : 0 }
        scene.strewFlowers(
            colors: [Vector(0.7, 0.08, 0.05), Vector(0.8, 0.78, 0.74), Vector(0.8, 0.5, 0.05)],
            patches: 90, reach: 36
        ) { x, z, _ in isOpen(x, z) ? 0.7 : 0 }
    }
}
