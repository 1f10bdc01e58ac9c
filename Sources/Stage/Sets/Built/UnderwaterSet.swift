// SPDX-License-Identifier: Apache-2.0
import Foundation
import Numerics
import Rendering
import Screenplay

/// A reef under clear water: rippled sand, rocks, corals, swaying kelp and a school of small fish.
enum UnderwaterSet {
    /// Depth of the main mark below the surface, meters.
    static let depth: Float = 11

    static func build(_ brief: SetBrief) -> StageSet {
        var lot = Backlot(brief, stream: "underwater")
        let relief = Relief(seed: brief.seed, stream: "seabed")
        @Sendable func height(_ x: Float, _ z: Float) -> Float {
            let away = (x * x + z * z).squareRoot()
            let dunes = relief.fractal(x, z, size: 14, octaves: 4) * 0.9 * smoothstep(2, 16, away)
            let ridge = relief.hills(x + 60, z, size: 30, octaves: 3) * 6 * smoothstep(14, 46, away)
            return dunes + ridge * (z < 6 ? 1 : 0.25)
        }
        let blue = Vector(0.012, 0.105, 0.16)
        lot.sky.backdrop = .underwater(color: blue, surface: depth)
        (lot.sky.rain, lot.sky.snowfall, lot.sky.lightning, lot.sky.wetness) = (0, 0, 0, 0)
        lot.sky.cloudCover = min(lot.sky.cloudCover, 0.3)
        if brief.timeOfDay != .night { lot.sky.sunElevation = max(lot.sky.sunElevation, 48) }
        lot.sky.terrain.snowLine = 1e9
        let terrain = Terrain(
            {
                var layout = Terrain.Layout()
                (layout.cell, layout.reach) = (0.3, 160)
                return layout
            }()
        ) { x, z, _ in height(x, z) }
        let sand = Material(
            .sand, baseColor: Vector(0.50, 0.45, 0.34), accent: Vector(0.4, 0.36, 0.27),
            roughness: 0.95, scale: 0.35, bump: 0.7)
        lot.place(lot.add(Model(name: "seabed", mesh: terrain.mesh(), materials: [sand])))
        if !lot.lacks("rocks") { layRocks(&lot, height) }
        if !lot.lacks("plants") {
            growCorals(&lot, height)
            lot.world.actors.append(Kelp(seed: brief.seed, height: height))
        }
        if !lot.lacks("fish") { lot.world.actors.append(FishSchool(seed: brief.seed)) }
        var set = lot.finish(
            Ground(water: depth, waterMark: Vector(0, depth, 0)) { height($0, $1) })
        set.clearRadius = 5
        set.vistaDistance = 9
        set.vistaHeight = 1.7
        set.vistaTarget = Vector(0, 1.9, -8)
        set.viewSpread = 0.8
        return set
    }

    /// A place away from the stage and the way to the camera.
    private static func spot(_ lot: inout Backlot, from: Float, to: Float) -> (x: Float, z: Float)?
    {
        let angle = lot.random.between(-2.2, 2.2)
        let away = from + (to - from) * pow(lot.random.unit(), 0.8)
        let (x, z) = (sin(angle) * away, -cos(angle) * away)
        return z > -1 && abs(x) < 5 ? nil : (x, z)
    }

    private static func layRocks(_ lot: inout Backlot, _ height: (Float, Float) -> Float) {
        let models = (0..<4).map { k in
            lot.add(
                Boulder.model(
                    seed: lot.brief.seed &+ UInt64(k), detail: .near,
                    color: Vector(0.19, 0.20, 0.18)))
        }
        for _ in 0..<74 {
            guard let (x, z) = spot(&lot, from: 5.5, to: 42) else { continue }
            let size = lot.random.between(0.35, 1.2) * (1 + 0.05 * (x * x + z * z).squareRoot())
            let turn = Quaternion(axis: Vector(0, 1, 0), angle: lot.random.between(0, 6))
            lot.place(
                lot.pick(models),
                at: Transform(
                    translation: Vector(x, height(x, z) - 0.2 * size, z), rotation: turn,
                    scale: Vector(1, lot.random.between(0.7, 1.2), 1) * size))
            lot.block(x, z, radius: size, height: size)
        }
    }

    private static func growCorals(_ lot: inout Backlot, _ height: (Float, Float) -> Float) {
        let tones = [
            Vector(0.75, 0.12, 0.16), Vector(0.85, 0.36, 0.08), Vector(0.62, 0.16, 0.50),
            Vector(0.80, 0.62, 0.20),
            Vector(0.20, 0.42, 0.55), Vector(0.72, 0.55, 0.50),
        ]
        var models: [Int] = []
        for (k, tone) in tones.enumerated() {
            let seed = lot.random.next()
            models.append(
                lot.add(
                    k % 3 == 2
                        ? Coral.brain(tone, seed: seed)
                        : Coral.branching(tone, seed: seed, fan: k % 3 == 1)))
        }
        for _ in 0..<190 {
            guard let (x, z) = spot(&lot, from: 3.6, to: 30) else { continue }
            let size = lot.random.between(0.5, 1.35)
            lot.place(
                lot.pick(models),
                at: .standing(
                    at: Vector(x, height(x, z) - 0.03, z), heading: lot.random.between(0, 6),
                    scale: size),
                tint: Vector(repeating: lot.random.between(0.75, 1.2)))
        }
    }
}
