// SPDX-License-Identifier: Apache-2.0
import Foundation
import Numerics
import Rendering

/// Helmet and life-support pack of an astronaut.
enum Spacewear {
    static let shell = Material(
        .plain, baseColor: Vector(1, 1, 1), roughness: 0.4, clearcoat: 0.35)
    private static let visor = Material(
        .plain, baseColor: Vector(0.62, 0.36, 0.09), roughness: 0.06, metallic: 1, clearcoat: 1)

    /// A round shell with a golden visor and a neck ring, in the space of the body at rest.
    static func helmet(on body: BodyShape) -> Model {
        let unit = body.scale * 10
        let center = body.skeleton.head(.head) + Vector(0, 0.075, 0.045) * unit
        var mesh = Mesh()
        let (rings, around) = (40, 56)
        let radius = 0.178 * unit
        for r in 0..<rings {
            let polar = Float(r) / Float(rings - 1) * 0.83 * .pi
            for k in 0..<around {
                let a = Float(k) / Float(around) * 2 * .pi
                // The pole looks up; the bottom stays open for the neck.
                let d = Vector(sin(polar) * sin(a), cos(polar), sin(polar) * cos(a))
                let forward = visorness(d)
                let bulge: Float = 1 - 0.05 * smoothstep(-0.1, 0.1, forward) + 0.04 * bump(forward)
                mesh.positions.append(center + d * Vector(0.98, 1.03, 1.04) * radius * bulge)
                let white = Vector(0.78, 0.78, 0.80)
                mesh.colors.append(SIMD4(forward > 0 ? Vector(1, 1, 1) : white, 0))
            }
        }
        mesh.stitch(rings: rings, around: around)
        mesh.materials = mesh.triangles.map { t in
            let d =
                (mesh.positions[Int(t.x)] + mesh.positions[Int(t.y)] + mesh.positions[Int(t.z)])
                / 3 - center
            return visorness(d.normalized) > 0 ? 1 : 0
        }
        let neck = body.skeleton.head(.neck) + Vector(0, 0.035, 0.01) * unit
        mesh.append(ring(at: neck, radius: 0.135 * unit, thickness: 0.026 * unit))
        mesh.normals = mesh.smoothNormals(of: mesh.positions)
        return Model(name: "helmet", mesh: mesh, materials: [shell, visor])
    }

    /// Positive where the visor is: a rounded window that looks ahead and a little down.
    private static func visorness(_ d: Vector) -> Float {
        guard d.z > 0 else { return -1 }
        let (x, y) = (d.x / 0.86, (d.y + 0.02) / 0.62)
        return 1 - (x * x * x * x + y * y * y * y)
    }

    private static func bump(_ x: Float) -> Float {
        smoothstep(-0.28, -0.05, x) * smoothstep(0.12, -0.02, x)
    }

    private static func ring(at center: Vector, radius: Float, thickness: Float) -> Mesh {
        var mesh = Mesh()
        let (rings, around) = (9, 40)
        for r in 0..<rings {
            let a = Float(r) / Float(rings - 1) * 2 * .pi
            for k in 0..<around {
                let b = -Float(k) / Float(around) * 2 * .pi
                let reach = radius + thickness * cos(a)
                mesh.positions.append(
                    center + Vector(reach * cos(b), thickness * sin(a), reach * sin(b)))
                mesh.colors.append(SIMD4(0.35, 0.36, 0.38, 0))
            }
        }
        mesh.stitch(rings: rings, around: around)
        mesh.materials = [UInt8](repeating: 0, count: mesh.triangles.count)
        return mesh
    }

    /// A rounded box on the back.
    static func backpack(on body: BodyShape) -> Mesh {
        let unit = body.scale * 10
        let center =
            body.skeleton.head(.spine3).mixed(body.skeleton.tail(.spine3), 0.45)
            + Vector(0, 0.0, -0.235) * unit
        let half = Vector(0.215, 0.30, 0.105) * unit
        var mesh = Mesh()
        let (rings, around) = (25, 48)
        for r in 0..<rings {
            let polar = Float(r) / Float(rings - 1) * .pi
            for k in 0..<around {
                let a = Float(k) / Float(around) * 2 * .pi
                let d = Vector(sin(polar) * cos(a), sin(polar) * sin(a), cos(polar))
                // A superellipsoid: |x|⁵ + |y|⁵ + |z|⁵ = 1.
                let sum = pow(abs(d.x), 5) + pow(abs(d.y), 5) + pow(abs(d.z), 5)
                let p = d / pow(sum, 0.2)
                mesh.positions.append(center + p * half)
                let panel = p.z < -0.9 && abs(p.x) < 0.72 && abs(p.y) < 0.8
                let stripe = abs(p.y - 0.55) < 0.06
                mesh.colors.append(
                    SIMD4(
                        stripe
                            ? Vector(0.42, 0.03, 0.02)
                            : panel ? Vector(0.46, 0.47, 0.5) : Vector(0.74, 0.74, 0.76), 0))
            }
        }
        mesh.stitch(rings: rings, around: around)
        return mesh
    }
}
