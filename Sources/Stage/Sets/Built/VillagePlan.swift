// SPDX-License-Identifier: Apache-2.0
import Foundation
import Numerics
import Rendering
import Screenplay

/// Where houses, church, lanes, fences and lamps of a village go.
struct VillagePlan {
    let brief: SetBrief
    let side: Float
    let terrain: Terrain

    /// What was built where.
    struct Layout: Sendable {
        /// Plots of houses: x, z, radius.
        var plots: [SIMD3<Float>] = []
        var church = Vector.zero
        var lamps: [Light] = []
    }

    private var night: Bool { Skies.isDark(brief) }
    private var snow: Bool { Skies.hasSnow(brief) }

    /// Builds everything into a scene.
    func settle(_ scene: inout Scenery, _ random: inout RandomSource) -> Layout {
        var layout = Layout()
        layLanes(&scene)
        // x, z, heading: houses stand in an arc behind the lane and along the way to the church.
        let places: [SIMD3<Float>] = [
            SIMD3(-13, -13, 0.42), SIMD3(13.5, -14.5, -0.4), SIMD3(-29, -15, 0.2),
            SIMD3(30, -13, -0.25),
            SIMD3(-11.5, -33, 1.0), SIMD3(14, -36, -0.9), SIMD3(-30, -38, 0.5),
            SIMD3(33, -37, -0.6),
            SIMD3(-47, -24, 0.4), SIMD3(50, -26, -0.4), SIMD3(-17, -58, 0.9), SIMD3(27, -60, -0.7),
            SIMD3(-44, -62, 0.5), SIMD3(55, -58, -0.5), SIMD3(-26, 18, 2.9), SIMD3(27, 19, -2.8),
        ]
        let models = (0..<6).map { k in
            let house = house(k, &random)
            scene.world.models.append(house.build(seed: brief.seed &+ UInt64(k)).model)
            return scene.world.models.count - 1
        }
        for (k, place) in places.enumerated() {
            let x = place.x * side + random.between(-1, 1)
            let z = place.y + random.between(-1, 1)
            let y = terrain.height(x, z)
            let model = models[(k * 5 + Int(brief.seed % 6)) % 6]
            scene.world.instances.append(
                Instance(
                    model: model,
                    transform: .standing(
                        at: Vector(x, y + 0.15, z),
                        heading: place.z * side + random.between(-0.12, 0.12))))
            layout.plots.append(SIMD3(x, z, 7.4))
            scene.obstacles.append(SIMD4(x, z, 6.4, 9))
        }
        layout.church = Vector(side * -4, 0, -74)
        layout.church.y = terrain.height(layout.church.x, layout.church.z)
        layout.plots.append(SIMD3(layout.church.x, layout.church.z - 8, 15))
        scene.place(
            Church.build(night: night, snow: snow).model,
            at: .standing(at: layout.church, heading: 0.25 * side))
        fence(&scene)
        layout.lamps = lamps(&scene)
        return layout
    }

    private func house(_ k: Int, _ random: inout RandomSource) -> Cottage {
        var house = Cottage()
        let walls = [
            Vector(0.72, 0.67, 0.56), Vector(0.76, 0.74, 0.69), Vector(0.60, 0.43, 0.28),
            Vector(0.33, 0.13, 0.085),
            Vector(0.66, 0.56, 0.44), Vector(0.50, 0.54, 0.54),
        ]
        let roofs = [Vector(0.30, 0.10, 0.06), Vector(0.26, 0.11, 0.07), Vector(0.13, 0.12, 0.125)]
        let shutters: [Vector?] = [
            Vector(0.06, 0.17, 0.14), Vector(0.09, 0.15, 0.28), nil, Vector(0.30, 0.05, 0.04),
        ]
        house.wallColor = walls[k % 6]
        if k == 3 { house.wallPattern = .brick }
        house.roofColor = roofs[Int(random.unit() * 3) % 3]
        house.shutterColor = shutters[Int(random.unit() * 4) % 4]
        house.floors = k % 3 == 1 ? 1 : 2
        house.width = random.between(8.2, 11)
        house.depth = random.between(6.4, 7.8)
        house.pitch = random.between(0.85, 1.1)
        (house.hasPorch, house.night, house.hasSnow) = (k.isMultiple(of: 2), night, snow)
        return house
    }

    /// Ribbons of gravel that lie on the ground.
    private func layLanes(_ scene: inout Scenery) {
        let tone = snow ? Vector(0.52, 0.52, 0.53) : Vector(0.30, 0.255, 0.20)
        let gravel = Material(
            .mottled, baseColor: tone, accent: tone * 0.7, roughness: 1, scale: 0.5, bump: 0.6)
        let main = (0...120).map {
            Vector(-120 + Float($0) * 2, 0, 1.1 * sin(Float($0) * 0.08 - 4.8))
        }
        let church = (0...40).map { k -> Vector in
            let t = Float(k) / 40
            return Vector(side * -4 * t + sin(t * 6) * 1.2 * side, 0, -1 - t * 66)
        }
        for (line, half) in [(main, Float(2.3)), (church, 1.6)] {
            scene.place(
                Model(
                    name: "lane", mesh: Ribbon.mesh(line, half: half, on: terrain),
                    materials: [gravel]),
                at: .identity)
        }
    }

    /// Picket fences between gardens and lane.
    private func fence(_ scene: inout Scenery) {
        guard !brief.without.contains("fences") else { return }
        var piece = Workpiece("fence")
        let paint = piece.material(Material(baseColor: Vector(0.70, 0.69, 0.66), roughness: 0.7))
        for (from, to) in [(Float(4.5), Float(23)), (-23, -4.5), (27, 44), (-44, -27)] {
            var x = from
            let z: Float = -4.6
            while x < to {
                let y = terrain.height(x, z)
                piece.box(
                    Vector(x - 0.035, y - 0.1, z - 0.01), Vector(x + 0.035, y + 0.82, z + 0.012),
                    paint)
                x += 0.13
            }
            for height in [Float(0.25), 0.62] {
                let points = (0...16).map { k -> Vector in
                    let x = mix(from, to, Float(k) / 16)
                    return Vector(x, terrain.height(x, z) + height, z - 0.025)
                }
                piece.add(
                    .tube(points, radii: Array(repeating: 0.028, count: 17), segments: 5), paint)
            }
        }
        scene.place(piece.model, at: .identity)
    }

    private func lamps(_ scene: inout Scenery) -> [Light] {
        let model = VillageLamp.model(isLit: night)
        scene.world.models.append(model)
        let index = scene.world.models.count - 1
        var lights: [Light] = []
        for (x, z) in [
            (Float(-9), Float(-3.6)), (8.5, -3.6), (-24, -3.6), (25, -3.6), (2.8, -22), (2.2, -45),
            (-40, -3.6), (41, -3.6),
        ] {
            let place = Vector(x, terrain.height(x, z), z)
            scene.world.instances.append(
                Instance(model: index, transform: Transform(translation: place)))
            scene.obstacles.append(SIMD4(x, z, 0.2, 3.4))
            if night {
                lights.append(
                    Light(
                        position: place + Vector(0, 3.25, 0), radius: 0.15,
                        color: Vector(17, 11, 5.2)))
            }
        }
        return lights
    }
}
