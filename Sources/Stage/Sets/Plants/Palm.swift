// SPDX-License-Identifier: Apache-2.0
import Foundation
import Numerics
import Rendering

/// A coconut palm: a bent ringed trunk and a crown of feathered fronds.
enum Palm {
    /// A palm standing on y = 0, about `height` meters tall, leaning towards +X.
    static func model(seed: UInt64, detail: PlantDetail, height: Float = 8.5) -> Model {
        var random = RandomSource(seed: seed, stream: "palm")
        var mesh = Mesh()
        let lean = random.between(0.12, 0.42) * height
        let tall = height * random.between(0.85, 1.1)
        func axis(_ t: Float) -> Vector {
            Vector(
                lean * (t * t * 0.6 + 0.4 * t * t * (1.6 - t)), tall * t, 0.04 * tall * sin(3 * t))
        }
        let steps = detail == .near ? 40 : detail == .middle ? 10 : 4
        let path = (0...steps).map {
            axis(Float($0) / Float(steps)) - Vector(0, $0 == 0 ? 0.4 : 0, 0)
        }
        let radii = (0...steps).map { step in
            let t = Float(step) / Float(steps)
            let ring: Float = detail == .near && step % 2 == 0 ? 1.08 : 1
            return (0.12 + 0.13 * pow(1 - t, 5) + 0.03 * (1 - t)) * ring
        }
        mesh.tube(
            path, radii: radii, sides: detail == .near ? 12 : 6, color: SIMD4(1, 1, 1, 0),
            material: 0)
        let top = axis(1)
        let fronds = detail == .far ? 9 : 19
        for index in 0..<fronds {
            let share = Float(index) / Float(fronds)
            let pitch = mix(1.25, -0.45, pow(share, 0.9)) + random.between(-0.12, 0.12)
            let length = random.between(2.5, 3.2) * (share < 0.15 ? 0.8 : 1)
            frond(
                into: &mesh, at: top, angle: Float(index) * 2.4, pitch: pitch, length: length,
                detail: detail, random: &random)
        }
        for nut in 0..<(detail == .far ? 0 : 6) {
            let angle = Float(nut) * 1.9
            let place =
                top + Vector(0.2 * cos(angle), -0.22 - 0.07 * Float(nut % 2), 0.2 * sin(angle))
            mesh.tube(
                [Vector(0, -0.13, 0), Vector(0, -0.07, 0), Vector(0, 0.05, 0), Vector(0, 0.13, 0)]
                    .map { place + $0 },
                radii: [0.01, 0.1, 0.1, 0.01], sides: 7, color: SIMD4(0.75, 0.8, 0.4, 0),
                material: 0)
        }
        return Model(
            name: "palm", mesh: mesh,
            materials: Foliage.materials(
                bark: Vector(0.25, 0.20, 0.15), leaf: Vector(0.070, 0.125, 0.024),
                translucency: 0.35))
    }

    /// One frond: a hanging rib with leaflets left and right.
    private static func frond(
        into mesh: inout Mesh, at root: Vector, angle: Float, pitch: Float, length: Float,
        detail: PlantDetail, random: inout RandomSource
    ) {
        let out = Vector(sin(angle), 0, cos(angle))
        let side = Vector(cos(angle), 0, -sin(angle))
        let fall = random.between(0.75, 1.05)
        var path = [root]
        var bend = pitch
        let steps = detail == .near ? 14 : 7
        for _ in 0..<steps {
            bend -= fall * 1.35 / Float(steps)
            path.append(
                path[path.count - 1]
                    + (out * cos(bend) + Vector(0, sin(bend), 0)) * (length / Float(steps)))
        }
        mesh.tube(
            path, radii: (0...steps).map { 0.026 * (1 - Float($0) / Float(steps)) + 0.004 },
            sides: 3,
            color: SIMD4(0.9, 1.1, 0.6, 0), material: 1)
        let leaflets = detail == .near ? 34 : detail == .middle ? 15 : 7
        let wide: Float = detail == .near ? 0.026 : detail == .middle ? 0.055 : 0.12
        for index in 0..<leaflets {
            let s = 0.1 + 0.9 * Float(index) / Float(leaflets)
            let t = s * Float(steps)
            let node = min(Int(t), steps - 1)
            let spot = path[node].mixed(path[node + 1], t - Float(node))
            let ahead = (path[node + 1] - path[node]).normalized
            let reach = length * 0.27 * sin(.pi * min(1, 0.12 + 0.83 * s)) + 0.08
            let lift = side.cross(ahead).normalized
            let up = lift.y < 0 ? -lift : lift
            for hand in [Float(-1), 1] {
                let along = (side * hand + ahead * 0.6 - Vector(0, 0.42, 0) + up * 0.12).normalized
                let normal = (up + side * (hand * 0.35) + Vector(0, 0.3, 0)).normalized
                let tone = random.between(0.8, 1.15)
                mesh.leaf(
                    at: spot, along: along * reach, across: ahead * wide, normal: normal,
                    color: SIMD4(tone, tone, tone * 0.9, s), material: 1)
            }
        }
    }
}
