// SPDX-License-Identifier: Apache-2.0
import Foundation
import Numerics
import Rendering
import Screenplay

/// Small plants: grass, flowers, reeds and ferns.
enum Undergrowth {
    /// Colors of a lawn: fresh and dry.
    static func grassMaterial(_ palette: TerrainPalette) -> Material {
        Material(
            .grass, baseColor: palette.grass * 1.9, accent: palette.dryGrass * 1.35, roughness: 0.6,
            specular: 0.3, translucency: 0.45)
    }

    /// Adds a blade of grass: two bent segments, vertex alpha is the height along it.
    static func blade(
        into mesh: inout Mesh, at root: Vector, height: Float, width: Float, angle: Float,
        bend: Float, tone: SIMD3<Float>
    ) {
        let lean = Vector(sin(angle), 0, cos(angle))
        let side = Vector(cos(angle), 0, -sin(angle)) * (width / 2)
        let middle = root + Vector(0, height * 0.58, 0) + lean * (bend * height * 0.24)
        let tip =
            root + Vector(0, height * (1 - 0.35 * bend * bend), 0) + lean * (bend * height * 0.8)
        let normal = (lean * 0.35 + Vector(0, 1, 0)).normalized
        let a = mesh.add(root - side, normal, SIMD4(tone * 0.85, 0))
        let b = mesh.add(root + side, normal, SIMD4(tone * 0.85, 0))
        let c = mesh.add(middle + side * 0.75, normal, SIMD4(tone, 0.58))
        let d = mesh.add(middle - side * 0.75, normal, SIMD4(tone, 0.58))
        let e = mesh.add(tip, normal, SIMD4(tone * 1.12, 1))
        mesh.face(a, b, c, material: 0)
        mesh.face(a, c, d, material: 0)
        mesh.face(d, c, e, material: 0)
    }

    /// A square of grass `size` meters wide around the origin with so many blades.
    static func grassChunk(
        seed: UInt64, size: Float, blades: Int, height: Float, width: Float, material: Material
    ) -> Model {
        var random = RandomSource(seed: seed, stream: "grass")
        var mesh = Mesh()
        let clumps = max(1, blades / 9)
        for _ in 0..<clumps {
            let center = Vector(
                random.between(-0.5, 0.5) * size, 0, random.between(-0.5, 0.5) * size)
            let vigor = random.between(0.6, 1.25)
            let dry = random.between(0.85, 1.2)
            for _ in 0..<9 {
                let away = random.direction() * 0.16
                blade(
                    into: &mesh, at: center + Vector(away.x, -0.03, away.z),
                    height: height * vigor * random.between(0.55, 1.15), width: width,
                    angle: random.between(0, 2 * .pi), bend: random.between(0.15, 0.9),
                    tone: Vector(dry * random.between(0.9, 1.15), random.between(0.9, 1.1), 0.9))
            }
        }
        return Model(name: "grass", mesh: mesh, materials: [material])
    }

    /// A clump of reeds with a few cattails, about 1.7 m tall.
    static func reeds(seed: UInt64, material: Material) -> Model {
        var random = RandomSource(seed: seed, stream: "reeds")
        var mesh = Mesh()
        for index in 0..<54 {
            let away = random.direction() * random.between(0.05, 0.55)
            let root = Vector(away.x, -0.35, away.z)
            let height = random.between(1.0, 2.0)
            blade(
                into: &mesh, at: root, height: height, width: 0.022,
                angle: random.between(0, 2 * .pi), bend: random.between(0.05, 0.5),
                tone: Vector(random.between(0.9, 1.3), 1, 0.8))
            guard index % 9 == 0 else { continue }
            let top = root + Vector(0, 2.0, 0)
            mesh.tube(
                [root, top - Vector(0, 0.25, 0)], radii: [0.007, 0.005], sides: 3,
                color: SIMD4(1, 1, 0.7, 0.6), material: 0)
            mesh.tube(
                [
                    top - Vector(0, 0.26, 0), top - Vector(0, 0.22, 0), top - Vector(0, 0.06, 0),
                    top,
                ],
                radii: [0.006, 0.02, 0.02, 0.004], sides: 6, color: SIMD4(1, 1, 1, 0), material: 1)
        }
        return Model(
            name: "reeds", mesh: mesh,
            materials: [
                material, Material(.plain, baseColor: Vector(0.10, 0.045, 0.018), roughness: 0.95),
            ])
    }

    /// A patch of flowers of one color, `size` meters wide.
    static func flowers(seed: UInt64, size: Float, count: Int, color: Vector, leaf: Vector) -> Model
    {
        var random = RandomSource(seed: seed, stream: "flowers")
        var mesh = Mesh()
        for _ in 0..<count {
            let spot = random.direction() * (size * 0.5 * random.unit().squareRoot())
            let root = Vector(spot.x, -0.02, spot.z)
            let height = random.between(0.22, 0.46)
            let lean = random.direction() * 0.05
            let head = root + Vector(lean.x, height, lean.z)
            mesh.tube(
                [root, head], radii: [0.004, 0.003], sides: 3, color: SIMD4(1, 1, 1, 0), material: 0
            )
            let facing = (Vector(0, 1, 0) + random.direction() * 0.7).normalized
            let side = facing.cross(Vector(0.31, 0.2, 0.93)).normalized
            let other = facing.cross(side)
            let petals = 6
            let reach = random.between(0.024, 0.04)
            let tone = random.between(0.8, 1.15)
            for petal in 0..<petals {
                let angle = 2 * Float.pi * Float(petal) / Float(petals)
                let out = side * cos(angle) + other * sin(angle)
                let across = side * -sin(angle) + other * cos(angle)
                mesh.leaf(
                    at: head, along: (out + facing * 0.3) * reach, across: across * reach * 0.45,
                    normal: facing, color: SIMD4(tone, tone, tone, 0.5), material: 1)
            }
            mesh.tube(
                [head + facing * 0.002, head + facing * 0.012], radii: [0.011, 0.003], sides: 5,
                color: SIMD4(1, 1, 1, 0), material: 2)
        }
        return Model(
            name: "flowers", mesh: mesh,
            materials: [
                Material(.foliage, baseColor: leaf, roughness: 0.7, translucency: 0.3),
                Material(.foliage, baseColor: color, roughness: 0.7, translucency: 0.4),
                Material(.plain, baseColor: Vector(0.62, 0.38, 0.03), roughness: 0.8),
            ])
    }

    /// A fern: a rosette of feathered fronds, about 0.8 m tall.
    static func fern(seed: UInt64, leaf: Vector) -> Model {
        var random = RandomSource(seed: seed, stream: "fern")
        var mesh = Mesh()
        let fronds = 11
        for frond in 0..<fronds {
            let angle = 2 * Float.pi * (Float(frond) + random.between(-0.3, 0.3)) / Float(fronds)
            let out = Vector(sin(angle), 0, cos(angle))
            let side = Vector(cos(angle), 0, -sin(angle))
            let length = random.between(0.6, 1.0)
            var spot = Vector(0, -0.02, 0)
            var pitch = random.between(0.9, 1.3)
            for step in 0..<13 {
                pitch -= 0.125
                let ahead = out * cos(pitch) + Vector(0, sin(pitch), 0)
                spot += ahead * (length / 13)
                let s = Float(step) / 13
                let reach = 0.24 * length * sin(.pi * (0.12 + 0.86 * s))
                let up = (Vector(0, 1, 0) + out * 0.4).normalized
                let tone = random.between(0.85, 1.15)
                for hand in [Float(-1), 1] {
                    mesh.leaf(
                        at: spot, along: (side * hand + ahead * 0.35 - Vector(0, 0.15, 0)) * reach,
                        across: ahead * 0.022, normal: up, color: SIMD4(tone, tone, tone, s),
                        material: 0)
                }
            }
        }
        return Model(
            name: "fern", mesh: mesh,
            materials: [Material(.foliage, baseColor: leaf, roughness: 0.65, translucency: 0.45)])
    }
}
