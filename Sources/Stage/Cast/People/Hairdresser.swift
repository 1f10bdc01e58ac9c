// SPDX-License-Identifier: Apache-2.0
import Foundation
import Numerics
import Rendering

/// Grows hair, brows and beard: a closed cap that gives the mass, wide locks that give the shape,
/// and fine strips that give the look of hair.
///
/// All of it follows the head.
struct Hairdresser {
    let body: BodyShape
    let look: Look
    /// 1 for a close-up; lower for one of many.
    let detail: Float
    private let field: HeadField
    private let unit: Float

    init(_ body: BodyShape, _ look: Look, detail: Float) {
        self.body = body
        self.look = look
        self.detail = detail
        field = HeadField(body)
        unit = body.scale
    }

    /// Lengths in decimeters of the template; `layer` is how far hair stands off the skin.
    private struct Cut {
        var length: Float
        var points: Int
        var strands: Int
        var layer: ClosedRange<Float>
        var gravity: Float
        var curl: Float
        var width: Float
    }

    /// Width of a strip, brightness, and how much deeper it lies than others.
    private struct Lock {
        var width, shade, sink: Float
        /// Largest turn about its own length, radians, so that some face the eye at the outline.
        var roll: Float = 0
    }

    private var cut: Cut {
        switch look.hair {
        case .cropped:
            Cut(
                length: 0.12, points: 3, strands: 5000, layer: 0.02...0.06, gravity: 0.1,
                curl: 0.15, width: 0.010)
        case .short:
            Cut(
                length: 0.46, points: 6, strands: 9000, layer: 0.05...0.13, gravity: 0.10,
                curl: 0.06, width: 0.010)
        case .bob:
            Cut(
                length: 2.75, points: 14, strands: 7000, layer: 0.06...0.20, gravity: 0.5,
                curl: 0.022, width: 0.010)
        case .long:
            Cut(
                length: 5.0, points: 19, strands: 6800, layer: 0.05...0.20, gravity: 0.5,
                curl: 0.026, width: 0.010)
        case .ponytail:
            Cut(
                length: 2.0, points: 9, strands: 4200, layer: 0.04...0.11, gravity: 0,
                curl: 0.02, width: 0.012)
        }
    }

    /// Everything that grows on the head, as one rigid model in the space of the body at rest.
    func hair() -> Model {
        var random = look.random("hair")
        var mesh = cap()
        let cut = cut
        if look.hair == .ponytail {
            ponytail(&mesh, cut, &random)
        } else {
            if cut.length > 2 {
                grow(&mesh, cut, count: 1100, Lock(width: 0.13, shade: 0.6, sink: 0.035), &random)
            }
            grow(
                &mesh, cut, count: Int(Float(cut.strands) * detail),
                Lock(
                    width: cut.width / max(detail, 0.3).squareRoot(), shade: 1, sink: 0, roll: 0.9),
                &random)
        }
        brows(&mesh, &random)
        if look.beard > 0 { beard(&mesh, &random) }
        let material = Material(
            .strand, baseColor: Vector(1, 1, 1), roughness: 0.45, translucency: 0.15)
        return Model(name: "hair", mesh: mesh, materials: [material])
    }

    /// The skin inside the hairline, lifted.
    private func cap() -> Mesh {
        var sheet = field.sheet
        let style = look.hair
        sheet.clip { sheet, i in Scalp.inside(sheet.template(i), style) - 0.02 }
        sheet.soften(2)
        let normals = sheet.normals()
        let lift = cut.layer.lowerBound + 0.35 * (cut.layer.upperBound - cut.layer.lowerBound)
        var mesh = Mesh()
        for i in 0..<sheet.count {
            let inside = Scalp.inside(sheet.template(i), style)
            let up = lift * smoothstep(0.0, 0.45, inside) + 0.008
            mesh.positions.append(sheet.position(i) + normals[i] * up * unit)
            mesh.normals.append(normals[i])
            let noise = Noise.fractal(sheet.template(i) * 5, octaves: 2)
            mesh.colors.append(SIMD4(look.hairColor * (0.40 + 0.25 * noise), 0))
        }
        for face in sheet.faces {
            let f = SIMD4<UInt32>(truncatingIfNeeded: face)
            mesh.triangles.append(SIMD3(f.x, f.y, f.z))
            if f.z != f.w { mesh.triangles.append(SIMD3(f.x, f.z, f.w)) }
        }
        return mesh
    }

    /// Grows strips that start off the skin, fall, and stay outside of head and shoulders.
    private func grow(
        _ mesh: inout Mesh, _ cut: Cut, count: Int, _ lock: Lock, _ random: inout RandomSource
    ) {
        let style = look.hair
        let roots = field.roots(count, &random) {
            Scalp.inside($0, style) > 0.02 ? 0.55 + 0.45 * smoothstep(7.9, 8.3, $0.y) : 0
        }
        let isLong = cut.length > 2
        let shoulders = body.skeleton.head(.neck).y
        for root in roots {
            let layer = max(
                cut.layer.lowerBound,
                mix(
                    cut.layer.lowerBound, cut.layer.upperBound,
                    1 - 0.7 * random.unit() * random.unit()) - lock.sink)
            let side: Float = root.template.x - 0.16 + 0.03 * random.normal() > 0 ? 1 : -1
            let back = smoothstep(8.3, 7.6, root.template.y)
            let jitter = Vector(random.normal(), random.normal(), random.normal())
            var direction: Vector
            if isLong {
                direction =
                    root.normal * 0.3
                    + Vector(side * (0.75 - 0.5 * back), -0.25 - 0.5 * back, -0.42)
                    + Vector(0.3 * side, 0.25, -0.35) * smoothstep(0.5, 1.2, root.template.z)
                    + jitter * 0.06
            } else {
                // Combed to the side and forward on top, down at the sides and the back.
                direction =
                    root.normal * 0.22
                    + Vector(0.55, 0.1, 0.25).mixed(Vector(0.1 * side, -1, -0.25), back)
                    + jitter * 0.07
            }
            direction = direction.normalized
            let step =
                cut.length * unit / Float(cut.points - 1)
                * (isLong ? random.between(0.90, 1.03) : random.between(0.75, 1.08))
            var points = [root.position - root.normal * 0.002]
            for k in 1..<cut.points {
                let jitter = Vector(random.normal(), random.normal(), random.normal())
                direction =
                    (direction + Vector(0, -cut.gravity, 0) + jitter * cut.curl
                    + tuck(points[k - 1], isLong: isLong)).normalized
                var p = points[k - 1] + direction * step
                let wanted = layer * unit * (k == 1 ? 0.6 : 1)
                if let near = field.height(p) {
                    // Out of the head at once, back to the others by and by; ends on the shoulders.
                    let missing = wanted - near.height
                    if missing > 0, near.normal.y > 0.3, p.y < shoulders { break }
                    p += near.normal * (missing > 0 ? missing : missing * 0.45)
                }
                direction = (p - points[k - 1]).normalized
                points.append(p)
            }
            let color =
                look.hairColor * lock.shade * random.between(0.62, 1.3)
                * Vector(1, random.between(0.94, 1.06), random.between(0.9, 1.1))
            ribbon(
                &mesh, points, width: lock.width * unit, color,
                roll: random.between(-lock.roll, lock.roll))
        }
    }

    /// Long hair bends inwards below the jaw, and back off the face.
    private func tuck(_ p: Vector, isLong: Bool) -> Vector {
        guard isLong else { return .zero }
        let below = smoothstep(0.02, -0.07, (p.y - body.skeleton.head(.head).y) / (unit * 10))
        let front = smoothstep(0.05, 0.11, (p.z - field.center.z) / (unit * 10))
        let ahead = smoothstep(-0.03, 0.05, (p.z - field.center.z) / (unit * 10))
        let side: Float = p.x > 0 ? 1 : -1
        return Vector(-2.4 * p.x, 0, -0.05 - 0.32 * ahead) * below
            + Vector(0.35 * side, 0, -0.85) * front
    }

    /// Hair drawn back to a knot, and the tail that falls from it.
    private func ponytail(_ mesh: inout Mesh, _ cut: Cut, _ random: inout RandomSource) {
        let style = look.hair
        let knot = field.center + Vector(0, 0.035, -0.125) * (unit * 10)
        for root in field.roots(
            Int(Float(cut.strands) * detail), &random,
            density: {
                Scalp.inside($0, style) > 0.01 ? 1 : 0
            })
        {
            let layer = random.between(cut.layer.lowerBound, cut.layer.upperBound) * unit
            var points = [root.position - root.normal * 0.002]
            for k in 1..<cut.points {
                let t = Float(k) / Float(cut.points - 1)
                var p = root.position.mixed(knot, t)
                let out = (p - field.center).normalized
                // Along the head: lift the straight way to the surface.
                for _ in 0..<3 {
                    guard let near = field.height(p) else {
                        if t < 0.9 { p += out * 0.01 }
                        continue
                    }
                    if near.height < layer { p += near.normal * (layer - near.height) }
                }
                points.append(p)
            }
            ribbon(
                &mesh, points, width: cut.width * unit,
                look.hairColor * random.between(0.62, 1.25))
        }
        for k in 0..<Int(1600 * detail) {
            let lock = k % 6 == 0
            let angle = random.unit() * 2 * .pi
            let reach = random.unit().squareRoot()
            let length = random.between(0.22, 0.30) * unit * 10
            var points: [Vector] = []
            for i in 0...10 {
                let t = Float(i) / 10
                let width = 0.012 + 0.026 * sin(min(t * 2.6 + 0.25, 2.6))
                let fall = Vector(
                    0, 0.025 * sin(t * 3) - length / (unit * 10) * t * t.squareRoot(),
                    -0.03 - 0.055 * sin(t * 2.2))
                let around =
                    Vector(cos(angle), 0, sin(angle) * 0.7) * width * reach * (1 - 0.6 * t * t)
                points.append(knot + (fall + around + Vector(0, 0, 0.02)) * (unit * 10))
            }
            ribbon(
                &mesh, points, width: (lock ? 0.09 : cut.width) * unit,
                look.hairColor * random.between(0.55, 1.25) * (lock ? 0.5 : 1))
        }
    }

    private func brows(_ mesh: inout Mesh, _ random: inout RandomSource) {
        let isFemale = look.isFemale
        let roots = field.roots(Int(620 * max(detail, 0.5)), &random) {
            Scalp.brow($0, isFemale: isFemale) < 1 ? 1 : 0
        }
        for root in roots {
            let side: Float = root.template.x > 0 ? 1 : -1
            let inner = smoothstep(0.3, 0.14, abs(root.template.x))
            let up = mix(0.15, 0.9, inner) - (root.template.y > 7.53 ? 0.35 : -0.1)
            let jitter = Vector(random.normal(), random.normal(), random.normal()) * 0.14
            let direction =
                (Vector(side, up, 0) + root.normal * 0.22 + jitter).normalized
            let length = random.between(0.045, 0.075) * unit
            let points = (0...3).map { k -> Vector in
                let t = Float(k) / 3
                return root.position + direction * length * t
                    - root.normal * (0.22 * length * t * t) + root.normal * 0.0004
            }
            ribbon(&mesh, points, width: 0.0036 * unit, look.hairColor * random.between(0.35, 0.7))
        }
    }

    private func beard(_ mesh: inout Mesh, _ random: inout RandomSource) {
        let face = Face(body: body, look: look)
        let roots = field.roots(Int(4200 * look.beard * detail), &random) { face.beardMask($0) }
        for root in roots {
            let jitter = Vector(random.normal(), random.normal(), random.normal()) * 0.25
            let direction = (root.normal * 0.4 + Vector(0, -0.8, 0.1) + jitter).normalized
            let length = random.between(0.05, 0.13) * unit * (0.5 + look.beard)
            let points = (0...2).map { root.position + direction * length * Float($0) / 2 }
            ribbon(&mesh, points, width: 0.009 * unit, look.hairColor * random.between(0.5, 1.1))
        }
    }

    /// Adds a flat strip along points that lies on the head's curvature and thins out to its tip.
    private func ribbon(
        _ mesh: inout Mesh, _ points: [Vector], width: Float, _ color: Vector, roll: Float = 0
    ) {
        guard points.count > 1 else { return }
        let start = UInt32(mesh.positions.count)
        for (k, p) in points.enumerated() {
            let t = Float(k) / Float(points.count - 1)
            let along =
                (points[min(k + 1, points.count - 1)] - points[max(k - 1, 0)]).normalized
            let out = field.outward(p)
            let across = along.cross(out).normalized
            let normal = across.cross(along).normalized
            let flat = across * cos(roll) + normal * sin(roll)
            let half = flat * (width * 0.5 * (1 - 0.7 * t * t))
            let tone = SIMD4(color * (0.78 + 0.35 * t), t)
            mesh.positions += [p - half, p + half]
            mesh.normals += [normal, normal]
            mesh.colors += [tone, tone]
            guard k > 0 else { continue }
            let i = start + UInt32(2 * k)
            mesh.triangles += [SIMD3(i - 2, i - 1, i + 1), SIMD3(i - 2, i + 1, i)]
        }
    }
}
