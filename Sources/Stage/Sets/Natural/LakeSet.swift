// SPDX-License-Identifier: Apache-2.0
import Foundation
import Numerics
import Rendering
import Screenplay

/// A meadow at the shore of a mountain lake: reeds and stones in front, forests on the far shore, and a
/// gap between the peaks where the light comes from.
enum LakeSet {
    private static let level: Float = -1.0

    static func build(_ brief: SetBrief) -> StageSet {
        var random = RandomSource(seed: brief.seed, stream: "lake")
        let side: Float = random.unit() < 0.5 ? -1 : 1
        let center = SIMD2<Float>(side * random.between(30, 90), -292)
        let gap = side * random.between(0.02, 0.3)
        let tall = random.between(1150, 1450)
        let relief = Relief(seed: brief.seed, stream: "lake")
        let hasPeaks = !brief.without.contains("mountains")

        @Sendable func shore(_ x: Float, _ z: Float) -> Float {
            let (u, v) = ((x - center.x) / 380, (z - center.y) / 282)
            let away = (x * x + z * z).squareRoot()
            return ((u * u + v * v).squareRoot() - 1) * 282
                + 52 * relief.fractal(x, z, size: 230, octaves: 3) * smoothstep(25, 170, away)
                + 1.1 * relief.fractal(x + 50, z, size: 11, octaves: 2)
        }
        @Sendable func height(_ x: Float, _ z: Float, _ cell: Float) -> Float {
            let s = shore(x, z)
            if s < 0 { return level - 10 * (1 - exp(s / 28)) }
            let away = (x * x + z * z).squareRoot()
            var h = level + 1.0 * (1 - exp(-s / 3.6))
            h += 5.5 * smoothstep(9, 42, side * x) * smoothstep(-8, 26, z + 0.2 * abs(x))
            h += 26 * smoothstep(12, 420, s) * relief.hills(x, z, size: 210, octaves: 4, cell: cell)
            h +=
                0.22 * smoothstep(5, 24, away)
                * relief.fractal(x, z, size: 6, octaves: 4, cell: cell)
            guard hasPeaks else { return h }
            let bearing = atan2(x, -z) - gap
            let open = 1 - 0.8 * exp(-bearing * bearing / 0.035)
            let rise = smoothstep(150, 1800, s) * open
            h += tall * rise * relief.ridges(x, z, size: 1150, octaves: 10, cell: cell)
            return h + 90 * smoothstep(60, 700, s) * open
        }

        var sky = Skies.environment(for: brief)
        sky.terrain.forestDistance = 750
        sky.terrain.treeLine = 380
        sky.terrain.sandLine = level + 0.12
        if sky.terrain.snowLine > 0 { sky.terrain.snowLine = brief.season == .spring ? 400 : 480 }
        var scene = Scenery(brief, sky: sky, height: height)
        scene.layGround()
        scene.flood(level: level - height(0, 0, 0.32))
        plant(&scene, side: side, shore: shore)
        let mark = Vector(side * 4, level, -34)
        var set = scene.finish(water: level, waterMark: mark)
        set.vistaDistance = 15
        set.vistaHeight = 2.4
        set.vistaTarget = Vector(0, 3.5, -30)
        return set
    }

    private static func plant(
        _ scene: inout Scenery, side: Float, shore: @escaping @Sendable (Float, Float) -> Float
    ) {
        let palette = scene.sky.terrain
        let snowy = palette.snowLine < -1e8
        scene.sow(
            .init(kinds: [(.rock, 1)], spacing: 2.3, from: 6, to: 75, scale: 0.25...1.1, sink: 0.1)
        ) { x, z, _ in
            let s = shore(x, z)
            return s > -4 && s < 3.5 ? 0.32 : s < 30 && s > 0 ? 0.012 : 0
        }
        scene.sow(.init(kinds: [(.reeds, 1)], spacing: 1.25, from: 9, to: 70, scale: 0.7...1.2)) {
            x, z, _ in
            let s = shore(x, z)
            let patch = sin(x * 0.16 + 1.3) + sin(x * 0.07)
            return s > -3.2 && s < 0.4 && abs(x) > 6 && patch > 0.35 ? 0.75 : 0
        }
        let kinds: [(species: Species, share: Float)] = [(.spruce, 6), (.birch, 1.1), (.pine, 1.2)]
        scene.sow(
            .init(kinds: kinds, spacing: 4.6, from: 15, to: 80, scale: 0.65...1.25)
        ) { x, z, _ in
            let s = shore(x, z)
            guard s > 5, abs(x) > 13 + max(0, -z) * 0.1 else { return 0 }
            return x * side > 0 ? 0.5 : 0.16
        }
        scene.sow(.init(kinds: [(.shrub, 1)], spacing: 3.4, from: 11, to: 70, scale: 0.6...1.3)) {
            x, z, _ in
            let s = shore(x, z)
            return s > 1.5 && abs(x) > 10 ? 0.16 : 0
        }
        let woods: [(species: Species, share: Float)] = [(.spruce, 7), (.birch, 1.3), (.oak, 0.5)]
        scene.sow(
            .init(kinds: woods, spacing: 6.6, from: 80, to: 920, halfAngle: 1.25, scale: 0.7...1.3)
        ) { x, z, y in shore(x, z) > 4 && y < 300 ? 0.8 : 0 }
        guard !snowy else { return }
        scene.growLawn { x, z, _ in
            let s = shore(x, z)
            return s > 0.5 ? (s < 2.5 ? 0.35 : 1) : 0
        }
        if scene.brief.season == .spring || scene.brief.season == .summer {
            scene.strewFlowers(
                colors: [Vector(0.75, 0.72, 0.68), Vector(0.35, 0.16, 0.55)], patches: 70, reach: 35
            ) { x, z, _ in shore(x, z) > 2 ? 0.8 : 0 }
        }
    }
}
