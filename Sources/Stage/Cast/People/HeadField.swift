// SPDX-License-Identifier: Apache-2.0
import Numerics

/// The surface of head, neck and shoulders, to grow hair from and to keep hair outside of.
struct HeadField {
    private var cells: [SIMD3<Int32>: [Int32]] = [:]
    private let points: [Vector]
    private let normals: [Vector]
    private let size: Float = 0.02
    let sheet: Sheet
    let center: Vector

    /// Takes what is above the chest of a whole body.
    init(_ body: BodyShape) {
        var sheet = body.sheet("body")
        let whole = sheet
        sheet.faces.removeAll { face in
            (0..<4).contains { whole.template(Int(face[$0])).y < 4.2 }
        }
        sheet.compact()
        self.sheet = sheet
        points = (0..<sheet.count).map { sheet.position($0) }
        normals = sheet.normals()
        center = body.skeleton.head(.head) + Vector(0, 0.06, 0.025) * (body.scale * 10)
        for (i, p) in points.enumerated() {
            cells[Self.cell(p / size), default: []].append(Int32(i))
        }
    }

    private static func cell(_ p: Vector) -> SIMD3<Int32> {
        SIMD3<Int32>(p.rounded(.down))
    }

    /// Height over the nearest vertex's tangent plane and the normal there; nil far from the surface.
    func height(_ p: Vector) -> (height: Float, normal: Vector)? {
        var best: Float = 0.0016
        var found: Int32 = -1
        let middle = Self.cell(p / size)
        for dz in Int32(-1)...1 {
            for dy in Int32(-1)...1 {
                for dx in Int32(-1)...1 {
                    guard let list = cells[middle &+ SIMD3(dx, dy, dz)] else { continue }
                    for i in list {
                        let d = points[Int(i)] - p
                        let square = d.dot(d)
                        if square < best {
                            best = square
                            found = i
                        }
                    }
                }
            }
        }
        guard found >= 0 else { return nil }
        let normal = normals[Int(found)]
        return ((p - points[Int(found)]).dot(normal), normal)
    }

    /// The way out of the head at a place: the surface's normal near it, else away from the center.
    func outward(_ p: Vector) -> Vector {
        let radial = ((p - center) * Vector(1, p.y < center.y ? 0 : 1, 1)).normalized
        guard let near = height(p) else { return radial }
        return (near.normal + radial).normalized
    }

    /// A place on the skin from which a hair grows.
    struct Root {
        var position, normal, template: Vector
    }

    /// Random places, even by area, where a density (0...1) of the template allows.
    func roots(
        _ count: Int, _ random: inout RandomSource, density: (Vector) -> Float
    ) -> [Root] {
        var faces: [(face: SIMD4<Int32>, upTo: Float)] = []
        var total: Float = 0
        for face in sheet.faces {
            let open = (0..<4).map { density(sheet.template(Int(face[$0]))) }.max() ?? 0
            guard open > 0 else { continue }
            let p = (0..<4).map { points[Int(face[$0])] }
            total += (p[2] - p[0]).cross(p[3] - p[1]).length
            faces.append((face, total))
        }
        guard !faces.isEmpty else { return [] }
        var roots: [Root] = []
        for _ in 0..<(count * 40) where roots.count < count {
            let draw = random.unit() * total
            var (low, high) = (0, faces.count - 1)
            while low < high {
                let middle = (low + high) / 2
                if faces[middle].upTo < draw { low = middle + 1 } else { high = middle }
            }
            let face = faces[low].face
            let (u, v) = (random.unit(), random.unit())
            func blend(_ value: (Int) -> Vector) -> Vector {
                let near = value(Int(face[0])).mixed(value(Int(face[1])), u)
                return near.mixed(value(Int(face[3])).mixed(value(Int(face[2])), u), v)
            }
            let template = blend { sheet.template($0) }
            guard random.unit() < density(template) else { continue }
            roots.append(
                Root(
                    position: blend { points[$0] }, normal: blend { normals[$0] }.normalized,
                    template: template))
        }
        return roots
    }
}
