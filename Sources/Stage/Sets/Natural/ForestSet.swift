// SPDX-License-Identifier: Apache-2.0
import Foundation
import Numerics
import Rendering
import Screenplay

/// A glade on a path through a forest: conifers, oaks or birches by seed, ferns and mossy stones.
enum ForestSet {
    static func build(_ brief: SetBrief) -> StageSet {
        var random = RandomSource(seed: brief.seed, stream: "forest")
        let side: Float = random.unit() < 0.5 ? -1 : 1
        let phase = random.between(0, 6)
        let relief = Relief(seed: brief.seed, stream: "forest")

        @Sendable func path(_ z: Float) -> Float {
            let far = max(0, -z - 4)
            return side
                * (5.5 * (sin(far / 17 + phase * 0.1) - sin(phase * 0.1)) + 0.0024 * far * far)
        }
        @Sendable func height(_ x: Float, _ z: Float, _ cell: Float) -> Float {
            let away = (x * x + z * z).squareRoot()
            let bank = min(abs(x - path(z)), 40)
            return 2.6 * smoothstep(5, 60, away)
                * relief.fractal(x, z, size: 42, octaves: 5, cell: cell)
                + 1.3 * smoothstep(2.5, 16, bank) * smoothstep(5, 18, away)
                + 0.14 * smoothstep(3, 8, away)
                * relief.fractal(x, z, size: 2.6, octaves: 3, cell: cell)
                + 40 * smoothstep(120, 700, away)
                * relief.hills(x, z, size: 300, octaves: 4, cell: cell)
        }

        var sky = Skies.environment(for: brief)
        sky.terrain.forestDistance = 150
        sky.terrain.grassiness = 0.45
        if brief.season == .autumn {
            // Under the trees lies what they have shed.
            sky.terrain.soil = Vector(0.19, 0.105, 0.042)
            sky.terrain.grassiness = 0.3
        }
        if brief.weather == .clear || brief.weather == .cloudy {
            // A little mist makes shafts of light among the trunks.
            sky.fogDensity = max(sky.fogDensity, 0.0016)
            sky.fogHeight = 40
        }
        var layout = Terrain.Layout()
        layout.reach = 2500
        layout.fineness = 0.006
        var scene = Scenery(brief, layout: layout, sky: sky, height: height)
        scene.clearRadius = 5
        scene.layGround()
        // Autumn is seen in woods of broad leaves.
        let style = brief.season == .autumn ? 1 + Int(brief.seed % 2) : Int(brief.seed % 3)
        plant(&scene, style: style, path: path)
        var set = scene.finish()
        set.vistaDistance = 12
        set.vistaHeight = 1.8
        set.vistaTarget = Vector(0, 3.0, -18)
        return set
    }

    private static func plant(
        _ scene: inout Scenery, style: Int, path: @escaping @Sendable (Float) -> Float
    ) {
        let kinds: [(species: Species, share: Float)]
        switch style {
        case 0: kinds = [(.spruce, 6), (.pine, 2), (.birch, 1)]
        case 1: kinds = [(.birch, 5), (.oak, 2), (.spruce, 1)]
        default: kinds = [(.oak, 4), (.birch, 2), (.pine, 1.5)]
        }
        let wide: Float = style == 2 ? 5.6 : 4.3
        @Sendable func open(_ x: Float, _ z: Float, _ width: Float) -> Bool {
            abs(x - path(z)) > width
        }
        scene.sow(
            .init(kinds: kinds, spacing: wide, from: 8, to: 55, scale: 0.95...1.55, sink: 0.2)
        ) {
            x, z, _ in open(x, z, 3.4) ? 0.72 : 0
        }
        scene.sow(
            .init(
                kinds: kinds, spacing: wide * 1.1, from: 55, to: 170, halfAngle: 1.3, scale: 1...1.6
            )
        ) { x, z, _ in open(x, z, 3) ? 0.8 : 0 }
        scene.sow(.init(kinds: [(.rock, 1)], spacing: 3, from: 6, to: 45, scale: 0.25...1.2)) {
            x, z, _ in open(x, z, 1.8) ? 0.09 : 0
        }
        scene.sow(
            .init(
                kinds: [(.fern, 5), (.shrub, 1)], spacing: 1.25, from: 5.5, to: 40,
                scale: 0.6...1.25)
        ) { x, z, _ in
            let patch = sin(x * 0.4 + 1) + sin(z * 0.33 + x * 0.11)
            return open(x, z, 1.7) ? (patch > 0.1 ? 0.5 : 0.06) : 0
        }
        if !scene.brief.without.contains("trees") { layLogs(&scene, path: path) }
        guard scene.sky.terrain.snowLine > -1e8 else { return }
        if scene.brief.season == .autumn {
            scene.strewLeaves(count: 26_000, reach: 45) { x, z in open(x, z, 0.8) ? 1 : 0.6 }
        }
        var lawn = Scenery.Lawn()
        lawn.tufts = 9000
        lawn.reach = 40
        lawn.tall = 0.24
        scene.growLawn(lawn) { x, z, _ in
            let patch = sin(x * 0.31) + sin(z * 0.27 - x * 0.12)
            return open(x, z, 1.1) ? (patch > -0.3 ? 0.8 : 0.2) : 0.05
        }
    }

    /// Fallen trunks beside the path.
    private static func layLogs(_ scene: inout Scenery, path: (Float) -> Float) {
        for z in [Float(-9), -21, -33] {
            let hand: Float = scene.random.unit() < 0.5 ? -1 : 1
            let x = path(z) + hand * scene.random.between(5.5, 9)
            guard !scene.isReserved(x, z, margin: 3) else { continue }
            let length = scene.random.between(4, 7)
            let radius = scene.random.between(0.18, 0.32)
            var mesh = Mesh()
            mesh.tube(
                (0...6).map { Vector(0, 0.02 * Float($0 % 3), (Float($0) / 6 - 0.5) * length) },
                radii: [0.02, 1, 0.98, 0.96, 0.93, 0.9, 0.02].map { $0 * radius }, sides: 11,
                color: SIMD4(1, 1, 1, 0), material: 0)
            scene.place(
                Model(
                    name: "log", mesh: mesh,
                    materials: Foliage.materials(bark: Vector(0.12, 0.09, 0.065), leaf: .zero)),
                at: .standing(
                    at: Vector(x, scene.terrain.height(x, z) + radius * 0.55, z),
                    heading: scene.random.between(0, .pi)))
        }
    }
}
