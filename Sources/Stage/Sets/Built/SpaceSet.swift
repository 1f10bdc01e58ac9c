// SPDX-License-Identifier: Apache-2.0
import Foundation
import Numerics
import Rendering
import Screenplay

/// Among the stars: a great planet with an atmosphere below the horizon of the picture, a moon, rocks
/// that drift by.
enum SpaceSet {
    static func build(_ brief: SetBrief) -> StageSet {
        var lot = Backlot(brief, stream: "space")
        lot.sky.backdrop = .space
        (lot.sky.cloudCover, lot.sky.fogDensity, lot.sky.rain, lot.sky.snowfall) = (0, 0, 0, 0)
        (lot.sky.wetness, lot.sky.lightning, lot.sky.windSpeed) = (0, 0, 0)
        let side: Float = lot.random.unit() < 0.5 ? -1 : 1
        lot.sky.sunElevation = lot.random.between(22, 34)
        lot.sky.sunAzimuth = side * lot.random.between(48, 72)
        lot.sky.ambient = Vector(0.00009, 0.00011, 0.00015)
        let kind = lot.random.unit() < 0.62 ? 3 : 2
        let radius: Float = 520
        let center = Vector(-side * 420, -390 + lot.random.between(-40, 40), -860)
        let planet = lot.add(Solids.planet(radius: radius, kind: kind, color: nil))
        let tilt = Quaternion(axis: Vector(0.3, 1, 0.2), angle: lot.random.between(0, 6.28))
        let middle = Transform(translation: center, rotation: tilt)
        lot.place(planet, at: middle)
        let moon = lot.add(Solids.planet(radius: 42, kind: 1, color: nil))
        lot.place(
            moon,
            at: Transform(
                translation: Vector(
                    side * lot.random.between(240, 330), lot.random.between(120, 190), -800)))
        if !lot.lacks("rocks") { strewRocks(&lot) }
        var set = lot.finish(Ground { _, _ in -400 })
        set.clearRadius = 12
        set.vistaDistance = 14
        set.vistaHeight = 1
        set.vistaTarget = Vector(0, 0.5, -60)
        set.viewSpread = 0.7
        return set
    }

    private static func strewRocks(_ lot: inout Backlot) {
        let rock = Material(
            .rock, baseColor: Vector(0.16, 0.145, 0.13), accent: Vector(0.08, 0.075, 0.07),
            roughness: 0.95, scale: 0.8, bump: 0.8)
        let seed = Int32(truncatingIfNeeded: lot.brief.seed & 0xffff)
        let models = (0..<3).map { k -> Int in
            var mesh = Mesh.sphere(radius: 1, segments: 44)
            mesh.positions = mesh.positions.map { p in
                let bump = Noise.fractal(
                    p * 1.7 + Vector(repeating: 20), octaves: 5, seed: seed &+ Int32(k) &* 31)
                return p * (0.55 + 0.9 * bump) * Vector(1, 0.72, 0.85)
            }
            return lot.add(
                Model(name: "asteroid", mesh: mesh.computingNormals(), materials: [rock]))
        }
        for _ in 0..<26 {
            let away = lot.random.between(30, 260)
            let aside = lot.random.between(-0.7, 0.7)
            let place = Vector(
                sin(aside) * away, lot.random.between(-0.25, 0.3) * away, -cos(aside) * away)
            let size = lot.random.between(0.3, 1.6) * (away > 120 ? 2.2 : 1)
            let turn = Quaternion(axis: lot.random.direction(), angle: lot.random.between(0, 3))
            lot.place(
                lot.pick(models),
                at: Transform(translation: place, rotation: turn, scale: Vector(repeating: size)))
        }
    }
}
