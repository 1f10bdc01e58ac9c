// SPDX-License-Identifier: Apache-2.0
import Foundation
import Numerics
import Rendering
import Screenplay

/// A country road that winds through fields, with posts, poles and trees; it runs along Z and the cast
/// has its right-hand lane.
enum RoadSet {
    /// Half the width of the road, and how far its middle lies from the lane of the cast, meters.
    private static let half: Float = 3.4
    private static let middle: Float = 1.65

    static func build(_ brief: SetBrief) -> StageSet {
        var random = RandomSource(seed: brief.seed, stream: "road")
        let side: Float = random.unit() < 0.5 ? -1 : 1
        let relief = Relief(seed: brief.seed, stream: "road")
        @Sendable func line(_ z: Float) -> Float {
            // Straight around the stage, then winding into the picture.
            let far = max(0, -z - 70)
            return middle + side * (26 * (1 - cos(min(far, 900) * 0.0085)) + 0.02 * far)
        }
        @Sendable func height(_ x: Float, _ z: Float, _ cell: Float) -> Float {
            let from = abs(x - line(z))
            let base =
                5 * smoothstep(70, 320, -z)
                * relief.fractal(0, z, size: 150, octaves: 2, cell: cell)
            var h =
                base + 6 * smoothstep(9, 90, from)
                * relief.fractal(x, z, size: 130, octaves: 3, cell: cell)
            h +=
                0.25 * smoothstep(6, 14, from)
                * relief.fractal(x, z, size: 9, octaves: 3, cell: cell)
            h -= 0.4 * smoothstep(3.6, 5, from) * (1 - smoothstep(5, 7.5, from))
            let away = (x * x + z * z).squareRoot()
            h +=
                46 * smoothstep(160, 800, away) * smoothstep(14, 120, from)
                * relief.hills(x + 500, z, size: 430, octaves: 4, cell: cell)
            return h + 260 * smoothstep(1000, 4000, -z)
                * relief.ridges(x, z, size: 2000, octaves: 6, cell: cell)
        }
        var sky = Skies.environment(for: brief)
        sky.terrain.forestDistance = 640
        var scene = Scenery(brief, sky: sky, height: height)
        scene.layGround()
        lay(&scene, line)
        plant(&scene, line, side: side)
        var set = scene.finish()
        set.lane = 0
        set.viewSpread = 0.6
        set.clearRadius = 3
        set.vistaDistance = 13
        set.vistaHeight = 1.7
        set.vistaTarget = Vector(side * 1.5, 1.2, -40)
        return set
    }

    private static func lay(_ scene: inout Scenery, _ line: (Float) -> Float) {
        let terrain = scene.terrain
        let path = (0...560).map { k -> Vector in
            let z = 90 - Float(k) * (k < 150 ? 1 : 2) + (k < 150 ? 0 : 150)
            return Vector(line(z), 0, z)
        }
        let isSnowy = scene.sky.terrain.snowLine < -1e8
        let asphalt = Material(
            .asphalt, baseColor: isSnowy ? Vector(0.30, 0.30, 0.31) : Vector(0.115, 0.115, 0.12),
            roughness: 0.9, bump: 0.6)
        scene.place(
            Model(
                name: "road", mesh: Ribbon.mesh(path, half: half, on: terrain, lift: 0.05),
                materials: [asphalt]),
            at: .identity)
        let white = Material(
            .mottled, baseColor: Vector(0.64, 0.64, 0.62), accent: Vector(0.48, 0.48, 0.46),
            roughness: 0.8, scale: 0.3)
        for edge in [Float(-1), 1] {
            scene.place(
                Model(
                    name: "edge line",
                    mesh: Ribbon.mesh(
                        path, half: 0.06, on: terrain, lift: 0.058, offset: edge * (half - 0.3)),
                    materials: [white]),
                at: .identity)
        }
        var dashes = Mesh()
        var z: Float = 88
        while z > -560 {
            let dash = (0...3).map { k -> Vector in
                let at = z - Float(k)
                return Vector(line(at), 0, at)
            }
            dashes.append(Ribbon.mesh(dash, half: 0.06, on: terrain, lift: 0.058))
            z -= 9
        }
        scene.place(Model(name: "middle line", mesh: dashes, materials: [white]), at: .identity)
        posts(&scene, line)
    }

    /// Delineators at both edges and wooden poles with wires at one side.
    private static func posts(_ scene: inout Scenery, _ line: (Float) -> Float) {
        var post = Workpiece("post")
        let white = post.material(Material(baseColor: Vector(0.72, 0.72, 0.70), roughness: 0.6))
        let black = post.material(Material(baseColor: Vector(0.02, 0.02, 0.02), roughness: 0.6))
        let amber = post.material(
            Material(baseColor: Vector(0.8, 0.35, 0.03), roughness: 0.2, clearcoat: 0.6))
        post.box(Vector(-0.06, 0, -0.05), Vector(0.06, 1.0, 0.05), white)
        post.box(Vector(-0.062, 0.72, -0.052), Vector(0.062, 0.92, 0.052), black)
        post.box(Vector(-0.03, 0.76, -0.056), Vector(0.03, 0.88, 0.056), amber)
        var wire = Workpiece("wires")
        let wood = wire.material(
            Material(
                .bark, baseColor: Vector(0.16, 0.11, 0.075), roughness: 0.9, scale: 0.15, bump: 0.3)
        )
        let metal = wire.material(Material(baseColor: Vector(0.05, 0.05, 0.05), roughness: 0.5))
        scene.world.models.append(post.model)
        let index = scene.world.models.count - 1
        let terrain = scene.terrain
        var last: Vector?
        for k in 0..<18 {
            let z = 40 - Float(k) * 25
            for edge in [Float(-1), 1] {
                let x = line(z) + edge * (half + 0.55)
                guard abs(z) > 4 else { continue }
                scene.world.instances.append(
                    Instance(
                        model: index,
                        transform: Transform(translation: Vector(x, terrain.height(x, z) - 0.05, z))
                    ))
            }
            let at = z - 11
            let x = line(at) + half + 5.2
            let foot = Vector(x, terrain.height(x, at) - 0.4, at)
            let top = foot + Vector(0, 8, 0)
            wire.add(.tube([foot, top], radii: [0.15, 0.11], segments: 8), wood)
            wire.box(top + Vector(-1, -0.5, -0.06), top + Vector(1, -0.36, 0.06), wood)
            if let before = last {
                for offset in [Float(-0.9), -0.35, 0.35, 0.9] {
                    let points = (0...8).map { j -> Vector in
                        let t = Float(j) / 8
                        let sag = -0.9 * 4 * t * (1 - t)
                        return before.mixed(top, t) + Vector(offset, -0.28 + sag, 0)
                    }
                    wire.add(
                        .tube(points, radii: Array(repeating: 0.016, count: 9), segments: 4), metal)
                }
            }
            last = top
        }
        scene.place(wire.model, at: .identity)
    }

    private static func plant(
        _ scene: inout Scenery, _ line: @escaping @Sendable (Float) -> Float, side: Float
    ) {
        @Sendable func away(_ x: Float, _ z: Float) -> Float { abs(x - line(z)) }
        if !scene.brief.without.contains("trees") {
            scene.stand(.oak, -side * 15, -24, scale: 1.05, sink: 0.2, detail: .near)
            // An avenue far ahead, and copses in the fields.
            for k in 0..<9 {
                let z = -78 - Float(k) * 17
                scene.stand(.birch, line(z) - 8, z, scale: 0.9, sink: 0.2)
                if k % 2 == 0 { scene.stand(.oak, line(z) + 13, z - 6, scale: 0.8, sink: 0.2) }
            }
            scene.sow(
                .init(
                    kinds: [(.oak, 3), (.birch, 2), (.shrub, 3)], spacing: 7, from: 45, to: 640,
                    halfAngle: 1.2, scale: 0.7...1.2)
            ) { x, z, _ in
                guard away(x, z) > 14 else { return 0 }
                let hedge = abs(sin(x * 0.013 + z * 0.019 + side) * 60)
                let copse = sin(x * 0.021 + 2 * side) * sin(z * 0.017 + 1)
                return hedge < 4 ? 0.75 : copse > 0.7 ? 0.75 : 0.003
            }
        }
        guard scene.sky.terrain.snowLine > -1e8 else { return }
        var lawn = Scenery.Lawn()
        (lawn.tall, lawn.short, lawn.tufts) = (0.42, 0.3, 15_000)
        scene.growLawn(lawn) { x, z, _ in away(x, z) > half + 0.45 ? 1 : 0 }
        scene.strewFlowers(
            colors: [Vector(0.62, 0.035, 0.02), Vector(0.8, 0.78, 0.74), Vector(0.16, 0.14, 0.62)],
            patches: 130, reach: 60
        ) { x, z, _ in away(x, z) > half + 1.4 ? 1 : 0 }
    }
}
