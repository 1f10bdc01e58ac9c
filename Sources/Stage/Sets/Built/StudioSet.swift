// SPDX-License-Identifier: Apache-2.0
import Foundation
import Numerics
import Rendering
import Screenplay

/// A photographer's studio: a seamless backdrop that curves from the floor up, soft lamps.
enum StudioSet {
    static func build(_ brief: SetBrief) -> StageSet {
        var lot = Backlot(brief, stream: "studio")
        let tones = [
            Vector(0.60, 0.61, 0.63), Vector(0.22, 0.38, 0.52), Vector(0.62, 0.45, 0.33),
            Vector(0.30, 0.47, 0.40), Vector(0.66, 0.52, 0.24), Vector(0.42, 0.36, 0.54),
        ]
        let tone = lot.pick(tones)
        sweep(&lot, tone)
        lot.sky.backdrop = .gradient(bottom: tone * 0.85, top: tone * 1.25)
        lot.sky.ambient = Vector(0.34, 0.34, 0.35)
        lot.sky.sunElevation = 52
        lot.sky.sunAzimuth = (lot.random.unit() < 0.5 ? 1 : -1) * 42
        (lot.sky.cloudCover, lot.sky.fogDensity, lot.sky.wetness) = (0, 0, 0)
        (lot.sky.rain, lot.sky.snowfall, lot.sky.lightning, lot.sky.windSpeed) = (0, 0, 0, 0)
        let side: Float = lot.sky.sunAzimuth > 0 ? 1 : -1
        // Key, fill and two rim lamps on the backdrop's edges.
        lot.world.lights = [
            Light(position: Vector(side * 4.5, 5.5, 5), radius: 0.9, color: Vector(92, 87, 79)),
            Light(position: Vector(-side * 6, 3.5, 5), radius: 1.2, color: Vector(26, 28, 32)),
            Light(position: Vector(-side * 4.5, 5, -4.5), radius: 0.6, color: Vector(34, 36, 40)),
            Light(position: Vector(side * 5.5, 4.5, -5), radius: 0.6, color: Vector(22, 21, 20)),
        ]
        var set = lot.finish(.flat)
        set.clearRadius = 4.5
        set.vistaDistance = 8
        set.vistaHeight = 1.6
        set.vistaTarget = Vector(0, 1.2, 0)
        set.viewSpread = 0.6
        return set
    }

    /// Floor and backdrop in one: a quarter round of 5 m joins them.
    private static func sweep(_ lot: inout Backlot, _ tone: Vector) {
        var profile: [SIMD2<Float>] = [SIMD2(60, 0), SIMD2(20, 0), SIMD2(0, 0), SIMD2(-9, 0)]
        for k in 1...20 {
            let a = Float(k) / 20 * .pi / 2
            profile.append(SIMD2(-9 - 5 * sin(a), 5 - 5 * cos(a)))
        }
        profile.append(SIMD2(-14, 40))
        let rows = (0...48).map { j in
            profile.map { Vector(mix(-60, 60, Float(j) / 48), $0.y, $0.x) }
        }
        let paper = Material(baseColor: tone, roughness: 0.85, specular: 0.3)
        var mesh = Mesh.surface(rows)
        if (mesh.normals.first?.y ?? 0) < 0 { mesh = mesh.turnedInsideOut }
        // A lamp behind the subject brightens the paper there.
        mesh.colors = mesh.positions.map { p in
            let away = (p - Vector(0, 2, -12)) * Vector(0.8, 1, 0.55)
            let glow = exp(-away.dot(away) / 40)
            return SIMD4(Vector(repeating: 0.72 + 0.55 * glow), 0)
        }
        let index = lot.add(Model(name: "backdrop", mesh: mesh, materials: [paper]))
        lot.place(index)
    }
}
