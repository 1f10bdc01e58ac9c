// SPDX-License-Identifier: Apache-2.0
import Foundation
import Numerics
import Rendering

/// Skin, eyes and lashes of a shaped body.
struct Face {
    let body: BodyShape
    let look: Look

    static let skin = Material(
        .skin, baseColor: Vector(1, 1, 1), roughness: 0.5, translucency: 0.35, scale: 0.002)
    static let eye = Material(.eye, baseColor: Vector(1, 1, 1), roughness: 0.05, clearcoat: 0.5)
    static let lash = Material(.plain, baseColor: Vector(1, 1, 1), roughness: 0.9, specular: 0.2)

    /// The skin that clothes leave bare, colored; with the offsets that close its eyes.
    func bareSkin(
        hiddenBy hides: (Garment.Spot) -> Bool
    ) -> (sheet: Sheet, lids: [(vertex: Int, offset: Vector)]) {
        var (sheet, vertices) = body.numberedSheet("body")
        paint(&sheet, vertices)
        let hidden = (0..<sheet.count).map { hides(sheet.spot($0)) }
        sheet.faces.removeAll { face in (0..<4).allSatisfy { hidden[Int(face[$0])] } }
        // Compact keeps the order of first use by faces.
        var order: [Int] = []
        var seen: Set<Int32> = []
        for face in sheet.faces {
            for k in 0..<4 where seen.insert(face[k]).inserted {
                order.append(vertices[Int(face[k])])
            }
        }
        sheet.compact()
        return (sheet, lids(order))
    }

    /// Where the lids go to close the eyes, for vertices given by their number in the library.
    func lids(_ order: [Int]) -> [(vertex: Int, offset: Vector)] {
        var offsets = [Vector](repeating: .zero, count: body.positions.count)
        for name in ["eye-left-closure", "eye-right-closure"] {
            guard let target = body.library.targets[name] else { continue }
            for (vertex, offset) in zip(target.vertices, target.offsets) {
                offsets[Int(vertex)] += offset * body.scale
            }
        }
        return order.enumerated().compactMap { i, vertex in
            offsets[vertex].length > 1e-5 ? (i, offsets[vertex]) : nil
        }
    }

    private func paint(_ sheet: inout Sheet, _ vertices: [Int]) {
        let upper = body.mask("mouth-upperlip-volume-incr", full: 0.04)
        let lower = body.mask("mouth-lowerlip-volume-incr", full: 0.04)
        let seed = Int32(truncatingIfNeeded: look.seed & 0xffff)
        for (i, vertex) in vertices.enumerated() {
            let t = sheet.template(i)
            var color = look.skin
            // Blood near the surface: cheeks, nose, ears, knuckles, knees.
            let cheek =
                gauss(Vector(abs(t.x), t.y, 0), Vector(0.46, 6.93, 0), 0.07) * (t.z > 0.8 ? 1 : 0)
            let nose = gauss(t, Vector(0, 6.92, 1.78), 0.05)
            let ear: Float = abs(t.x) > 0.76 && t.y > 6.7 && t.y < 7.6 ? 0.6 : 0
            let joints = 0.5 * gauss(Vector(0, t.y, t.z), Vector(0, -3.6, 0.75), 0.3)
            let blood = min(1, 0.75 * cheek + 0.6 * nose + ear + joints)
            color *= Vector(1, 1, 1) - Vector(-0.05, 0.24, 0.22) * blood
            // Around the eyes the skin is thin and darker.
            let socket =
                gauss(
                    Vector(abs(t.x), t.y, 0), Vector(0.31, 7.30, 0), 0.035) * (t.z > 0.9 ? 1 : 0)
            color *= Vector(1, 1, 1) - Vector(0.16, 0.20, 0.18) * socket
            let noise = Noise.fractal(t * 2.2, octaves: 3, seed: seed)
            color *= 0.93 + 0.14 * noise
            if look.beard > 0 || (!look.isFemale && !look.isChild) {
                let stubble = beardMask(t) * (0.16 + 0.5 * look.beard)
                color = color.mixed(look.hairColor * 0.7, stubble * (0.7 + 0.3 * noise))
            }
            let lip = min(1, max(upper[vertex], lower[vertex]))
            color = color.mixed(
                look.lips, smoothstep(0.15, 0.75, lip) * (look.isFemale ? 0.85 : 0.5))
            let scalp = smoothstep(-0.14, 0.16, Scalp.inside(t, look.hair))
            color = color.mixed(look.hairColor * 0.55, scalp * 0.9)
            sheet.setColor(i, color)
        }
    }

    /// 0...1 where a beard grows: cheeks, chin and above the lip.
    func beardMask(_ t: Vector) -> Float {
        let x = abs(t.x)
        guard t.y > 5.7, t.y < 6.95, t.z > 0.2, x < 0.9 else { return 0 }
        let line = 6.28 + 0.75 * smoothstep(0.2, 0.8, x)
        let jaw = smoothstep(0.10, -0.08, t.y - line) * smoothstep(5.75, 5.95, t.y)
        let mustache =
            smoothstep(6.60, 6.66, t.y) * smoothstep(6.86, 6.80, t.y) * smoothstep(0.48, 0.38, x)
        let chin = smoothstep(0.5, 0.35, x) * smoothstep(6.52, 6.44, t.y)
        return min(1, max(jaw, max(mustache, chin * jaw)))
    }

    private func gauss(_ p: Vector, _ center: Vector, _ width: Float) -> Float {
        exp(-(p - center).dot(p - center) / width)
    }

    /// Both eyeballs: iris, pupil and white as rings of a sphere whose pole looks ahead.
    func eyes() -> Mesh {
        var mesh = Mesh()
        for side in Side.allCases {
            let name = side == .left ? "helper-l-eye" : "helper-r-eye"
            let vertices = Set(
                body.library.groups[name, default: []].flatMap { [$0.x, $0.y, $0.z, $0.w] })
            let points = vertices.sorted().map { body.positions[Int($0)] }
            let center = points.reduce(.zero, +) / Float(max(points.count, 1))
            let radius = points.map { ($0 - center).length }.max() ?? 0.012
            let toe = Quaternion(degrees: 0, -1.5 * side.sign, 0)
            mesh.append(Self.eyeball(center, radius, toe, iris: look.iris))
        }
        return mesh
    }

    private static func eyeball(
        _ center: Vector, _ radius: Float, _ turn: Quaternion, iris: Vector
    ) -> Mesh {
        let white = Vector(0.70, 0.66, 0.63)
        let rings: [(degrees: Float, color: Vector)] = [
            (0, .zero), (10.5, .zero), (11.5, iris * 1.5), (17, iris * 1.7), (22, iris),
            (25.5, iris * 0.45), (27.5, white * 0.62), (30, white * 0.95), (42, white),
            (60, white * Vector(0.95, 0.86, 0.84)), (95, white * Vector(0.8, 0.6, 0.58)),
        ]
        let around = 28
        var mesh = Mesh()
        for (r, ring) in rings.enumerated() {
            let (sine, cosine) = (sin(ring.degrees * .pi / 180), cos(ring.degrees * .pi / 180))
            for k in 0..<around {
                let a = Float(k) / Float(around) * 2 * .pi
                let direction = turn.act(Vector(sine * cos(a), sine * sin(a), cosine))
                mesh.positions.append(center + direction * radius)
                let streak = r > 1 && r < 5 ? 0.8 + 0.4 * Noise.hash(Int32(k), 7, 3) : 1
                mesh.colors.append(SIMD4(ring.color * streak, 0))
            }
        }
        mesh.stitch(rings: rings.count, around: around)
        glint(on: &mesh, center, radius)
        return mesh
    }

    /// The reflection of a window in the cornea, which makes an eye look alive; the same on both eyes.
    private static func glint(on mesh: inout Mesh, _ center: Vector, _ radius: Float) {
        let ahead = Vector(0.13, 0.17, 0.977).normalized
        let side = Vector(0, 1, 0).cross(ahead).normalized
        let up = ahead.cross(side)
        let start = UInt32(mesh.positions.count)
        let count: UInt32 = 10
        mesh.positions.append(center + ahead * (radius * 1.012))
        mesh.colors.append(SIMD4(1, 1, 1, 0))
        for k in 0..<count {
            let a = Float(k) / Float(count) * 2 * .pi
            let rim = (ahead + (side * cos(a) + up * sin(a)) * 0.062).normalized
            mesh.positions.append(center + rim * (radius * 1.012))
            mesh.colors.append(SIMD4(1, 1, 1, 0))
            mesh.triangles.append(SIMD3(start, start + 1 + k, start + 1 + (k + 1) % count))
        }
    }

    /// The upper lashes, which follow the lids.
    func lashes() -> (sheet: Sheet, lids: [(vertex: Int, offset: Vector)]) {
        var sheet = Sheet()
        var order: [Int] = []
        for name in ["helper-l-eyelashes-2", "helper-r-eyelashes-2"] {
            let (part, vertices) = body.numberedSheet(name)
            let shift = Int32(sheet.count)
            sheet.values += part.values
            sheet.faces += part.faces.map { $0 &+ SIMD4(repeating: shift) }
            order += vertices
        }
        for i in 0..<sheet.count { sheet.setColor(i, look.hairColor * 0.25) }
        return (sheet, lids(order))
    }
}

extension Mesh {
    /// Joins rings of vertices, one after another from the front pole, into triangles.
    mutating func stitch(rings: Int, around: Int, from start: Int = 0) {
        for r in 0..<(rings - 1) {
            for k in 0..<around {
                let next = (k + 1) % around
                let a = UInt32(start + r * around + k)
                let b = UInt32(start + r * around + next)
                let c = UInt32(start + (r + 1) * around + next)
                let d = UInt32(start + (r + 1) * around + k)
                triangles.append(SIMD3(a, d, c))
                triangles.append(SIMD3(a, c, b))
            }
        }
    }
}
