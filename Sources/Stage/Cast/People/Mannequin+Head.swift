// SPDX-License-Identifier: Apache-2.0
import Foundation
import Numerics
import Rendering
import Screenplay

extension Mannequin {
    /// Head, face and hair (or a helmet), which follow the head's bone.
    func crown() -> Model {
        let size = look.height / 1.75
        let center = skeleton.head(.head) + Vector(0, 0.085, 0.015) * size
        let isNear = detail > 0.8
        var mesh = Mesh()
        if outfit == .spacesuit {
            blob(&mesh, center, Vector(0.17, 0.18, 0.18) * size, isNear ? 24 : 12) { d in
                d.z > 0.35 && abs(d.y) < 0.6 ? Vector(0.35, 0.2, 0.05) : Vector(0.76, 0.76, 0.78)
            }
        } else {
            let skin = look.skin
            let kid: Float = look.isChild ? 1.22 : 1
            let radius = Vector(0.076, 0.108, 0.096) * (size * kid)
            let c = center + Vector(0, 0.02 * (kid - 1) * 5 * size, 0)
            blob(&mesh, c, radius, isNear ? 28 : 10) { d in
                let lips = d.z > 0.6 && abs(d.y + 0.52) < 0.05 && abs(d.x) < 0.28
                return lips ? look.lips : skin
            }
            blob(
                &mesh, c + Vector(0, -0.10, 0.96) * radius, Vector(0.014, 0.022, 0.018) * size,
                isNear ? 10 : 5
            ) { _ in skin * 0.97 }
            for side in Side.allCases {
                let s = side.sign
                let eye = c + Vector(0.38 * s, 0.10, 0.80) * radius
                blob(&mesh, eye, Vector(0.017, 0.010, 0.012) * size, isNear ? 12 : 5) { d in
                    d.z > 0.86 ? look.iris * 0.5 : Vector(0.65, 0.62, 0.6)
                }
                blob(
                    &mesh, c + Vector(0.40 * s, 0.30, 0.84) * radius,
                    Vector(0.020, 0.0035, 0.006) * size, isNear ? 8 : 4
                ) { _ in look.hairColor * 0.6 }
                blob(
                    &mesh, c + Vector(0.98 * s, 0, -0.05) * radius,
                    Vector(0.009, 0.03, 0.018) * size, isNear ? 8 : 4
                ) { _ in skin * 0.92 }
            }
            let long = look.hair != .short && look.hair != .cropped
            hair(&mesh, c, radius, long: long, isNear: isNear)
        }
        mesh.normals = mesh.smoothNormals(of: mesh.positions)
        return Model(
            name: "head", mesh: mesh,
            materials: [Material(.skin, baseColor: Vector(1, 1, 1), roughness: 0.55)])
    }

    private func hair(
        _ mesh: inout Mesh, _ center: Vector, _ radius: Vector, long: Bool, isNear: Bool
    ) {
        let (rings, around) = (isNear ? 16 : 7, isNear ? 32 : 12)
        let start = mesh.positions.count
        for r in 0..<rings {
            let t = Float(r) / Float(rings - 1)
            for k in 0..<around {
                let a = Float(k) / Float(around) * 2 * .pi
                // The rim is high over the face and low at the back.
                let face = 0.5 + 0.5 * cos(a)
                let rim = mix(long ? 2.5 : 1.95, 1.08, smoothstep(0.55, 0.95, face))
                let polar = t * rim
                let d = Vector(sin(polar) * sin(a), cos(polar), sin(polar) * cos(a))
                let drop: Float = long && t > 0.5 && face < 0.75 ? (t - 0.5) * 0.9 : 0
                let wide: Float = long ? 1.16 + drop * 0.5 : 1.11
                let p =
                    center + d * radius * Vector(wide, 1.10, 1.12)
                    - Vector(0, drop * radius.y, 0.05 * radius.z)
                mesh.positions.append(p)
                let tone = 0.75 + 0.35 * Noise.hash(Int32(k), 1, 2)
                mesh.colors.append(SIMD4(look.hairColor * tone, 0))
            }
        }
        mesh.stitch(rings: rings, around: around, from: start)
    }

    /// An ellipsoid colored by direction.
    private func blob(
        _ mesh: inout Mesh, _ center: Vector, _ radius: Vector, _ around: Int,
        color: (Vector) -> Vector
    ) {
        let rings = around / 2 + 2
        let start = mesh.positions.count
        for r in 0..<rings {
            let polar = Float(r) / Float(rings - 1) * .pi
            for k in 0..<around {
                let a = Float(k) / Float(around) * 2 * .pi
                let d = Vector(sin(polar) * cos(a), sin(polar) * sin(a), cos(polar))
                mesh.positions.append(center + d * radius)
                mesh.colors.append(SIMD4(color(d), 0))
            }
        }
        mesh.stitch(rings: rings, around: around, from: start)
    }
}
