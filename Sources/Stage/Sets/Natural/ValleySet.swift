// SPDX-License-Identifier: Apache-2.0
import Foundation
import Numerics
import Rendering
import Screenplay

/// An alpine valley: a flowery floor with a brook, forested flanks, and high peaks at its end.
enum ValleySet {
    static func build(_ brief: SetBrief) -> StageSet {
        var random = RandomSource(seed: brief.seed, stream: "valley")
        let side: Float = random.unit() < 0.5 ? -1 : 1
        let phase = random.between(0, 6)
        let tall = random.between(1000, 1350)
        let relief = Relief(seed: brief.seed, stream: "valley")

        @Sendable func axis(_ z: Float) -> Float {
            130 * (sin(z / 520 + phase) - sin(phase)) + side * 0.05 * z
        }
        @Sendable func brook(_ z: Float) -> Float {
            axis(z) - side * (15 + 5 * sin(z / 19 + phase) + 3 * sin(z / 8.3))
        }
        @Sendable func height(_ x: Float, _ z: Float, _ cell: Float) -> Float {
            let away = (x * x + z * z).squareRoot()
            let u = abs(x - axis(z))
            var h =
                0.012 * max(0, -z - 10) + 0.9 * smoothstep(6, 60, away)
                * relief.fractal(x, z, size: 38, octaves: 5, cell: cell)
            h += 210 * smoothstep(35, 620, u)
            h += 24 * smoothstep(30, 220, u) * relief.hills(x, z, size: 160, octaves: 5, cell: cell)
            let head = smoothstep(1500, 4200, -z)
            let flank = smoothstep(110, 1500, u)
            let rise = max(flank, head * 0.95) * (0.8 + 0.35 * head)
            h += tall * rise * relief.ridges(x, z, size: 1400, octaves: 10, cell: cell)
            let bed = abs(x - brook(z))
            return h - 0.95 * (1 - smoothstep(1.1, 3.8, bed)) * (away < 600 ? 1 : 0)
        }

        var sky = Skies.environment(for: brief)
        sky.terrain.forestDistance = 800
        sky.terrain.treeLine = 380
        if sky.terrain.snowLine > 0 { sky.terrain.snowLine = brief.season == .spring ? 460 : 620 }
        var scene = Scenery(brief, sky: sky, height: height)
        scene.layGround()
        if !brief.without.contains("water") { addBrook(&scene, line: brook) }
        plant(&scene, axis: axis, brook: brook)
        var set = scene.finish()
        set.vistaDistance = 14
        set.vistaHeight = 2.6
        set.vistaTarget = Vector(0, 6, -40)
        return set
    }

    /// The water of the brook: a ribbon half a meter deep in its bed.
    private static func addBrook(_ scene: inout Scenery, line: (Float) -> Float) {
        var mesh = Mesh()
        var level: Float = 1e9
        var z: Float = -420
        var surface: [(Float, Float, Float)] = []
        while z < 120 {
            // Downstream is +Z; the surface never climbs.
            level = min(level, scene.terrain.height(line(z), z) + 0.42)
            surface.append((line(z), level, z))
            z += 1.5
        }
        for (x, y, z) in surface {
            for offset in [Float(-4.2), 0, 4.2] {
                _ = mesh.add(Vector(x + offset, y, z), Vector(0, 1, 0), SIMD4(1, 1, 1, 0))
            }
        }
        for row in 0..<UInt32(surface.count - 1) {
            for column in 0..<UInt32(2) {
                let a = row * 3 + column
                mesh.face(a, a + 3, a + 4, material: 0)
                mesh.face(a, a + 4, a + 1, material: 0)
            }
        }
        let water = Material(.water, baseColor: Vector(0.02, 0.05, 0.05), roughness: 0.05)
        scene.place(Model(name: "water", mesh: mesh, materials: [water]), at: .identity)
    }

    private static func plant(
        _ scene: inout Scenery, axis: @escaping @Sendable (Float) -> Float,
        brook: @escaping @Sendable (Float) -> Float
    ) {
        scene.sow(
            .init(
                kinds: [(.rock, 1)], spacing: 2.2, from: 6.5, to: 90, scale: 0.2...1.0, sink: 0.12)
        ) { x, z, _ in
            let bed = abs(x - brook(z))
            return bed > 1.4 && bed < 4.5 ? 0.35 : 0.006
        }
        scene.sow(
            .init(
                kinds: [(.spruce, 5), (.pine, 1), (.birch, 0.8)], spacing: 5, from: 16, to: 110,
                scale: 0.6...1.25)
        ) { x, z, _ in
            let u = abs(x - axis(z))
            let clump = sin(x * 0.09 + 2) + sin(z * 0.07 + x * 0.03)
            return u > 62 ? 0.55 : u > 20 && clump > 1.0 ? 0.42 : 0
        }
        let woods: [(species: Species, share: Float)] = [(.spruce, 8), (.pine, 1), (.birch, 0.6)]
        let scatter = scene.terrain
        scene.sow(
            .init(kinds: woods, spacing: 7, from: 110, to: 900, halfAngle: 1.15, scale: 0.7...1.3)
        ) { x, z, y in
            let u = abs(x - axis(z))
            let steep = abs(scatter.height(x + 4, z) - scatter.height(x - 4, z)) / 8
            return u > 70 && y < 330 && steep < 1.1 ? 0.82 : u > 45 ? 0.1 : 0
        }
        scene.sow(.init(kinds: [(.shrub, 1)], spacing: 4, from: 12, to: 80, scale: 0.5...1.1)) {
            x, z, _ in abs(x - brook(z)) > 4 && abs(x) > 9 ? 0.07 : 0
        }
        guard scene.sky.terrain.snowLine > -1e8 else { return }
        scene.growLawn { x, z, _ in abs(x - brook(z)) > 2.6 ? 1 : 0 }
        guard scene.brief.season == .spring || scene.brief.season == .summer else { return }
        scene.strewFlowers(
            colors: [
                Vector(0.78, 0.75, 0.7), Vector(0.75, 0.5, 0.03), Vector(0.22, 0.12, 0.6),
            ], patches: 150, reach: 50
        ) { x, z, _ in abs(x - brook(z)) > 3.5 ? 0.85 : 0 }
    }
}
