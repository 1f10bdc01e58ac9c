// SPDX-License-Identifier: Apache-2.0
import Numerics
import Screenplay

/// A body of the library morphed to one person: meters, standing on y = 0, facing +Z.
struct BodyShape: Sendable {
    let library: BodyLibrary
    /// Morphed positions of all vertices of the library, meters.
    let positions: [Vector]
    let skeleton: Skeleton
    /// Meters a decimeter of the template; morphs are scaled by it too.
    let scale: Float

    /// Adds up morph targets by weight and scales the result to a height from sole to crown in meters.
    ///
    /// The youngest targets are eleven years old; `childhood` from 0 to 1 takes their proportions on to
    /// those of about six: a larger head, shorter legs.
    init(
        _ library: BodyLibrary, morphs: [(String, Float)], height: Float, childhood: Float = 0
    ) {
        var p = library.template
        for (name, weight) in morphs {
            guard let target = library.targets[name] else { continue }
            for (vertex, offset) in zip(target.vertices, target.offsets) {
                p[Int(vertex)] += offset * weight
            }
        }
        if childhood > 0 { Self.rejuvenate(&p, library, by: childhood) }
        var low = Float.infinity
        var high = -Float.infinity
        for quad in library.groups["body", default: []] {
            for k in 0..<4 {
                low = min(low, p[Int(quad[k])].y)
                high = max(high, p[Int(quad[k])].y)
            }
        }
        let scale = height / max(high - low, 1)
        for i in p.indices { p[i] = (p[i] - Vector(0, low, 0)) * scale }
        func mean(_ vertices: [UInt16]) -> Vector {
            vertices.reduce(Vector.zero) { $0 + p[Int($1)] } / Float(vertices.count)
        }
        var skeleton = Skeleton(
            heads: library.heads.map(mean), tails: library.tails.map(mean))
        skeleton.symmetrize()
        self.library = library
        self.skeleton = skeleton
        self.scale = scale
        positions = p
    }

    /// Enlarges the head about its joint and shortens what is below the hips.
    private static func rejuvenate(_ p: inout [Vector], _ library: BodyLibrary, by amount: Float) {
        func joint(_ bone: Bone) -> Vector {
            let vertices = library.heads[bone.index]
            return vertices.reduce(Vector.zero) { $0 + p[Int($1)] } / Float(max(vertices.count, 1))
        }
        let (neck, hip) = (joint(.head), joint(.thigh(.left)).y)
        let head = UInt8(Bone.head.index)
        for i in p.indices {
            let binding = library.bindings[i]
            var share: Float = 0
            for k in 0..<4 where binding.bones[k] == head { share += binding.weights[k] }
            p[i] += (p[i] - neck) * (0.20 * amount * share)
            if p[i].y < hip { p[i].y = hip + (p[i].y - hip) * (1 - 0.10 * amount) }
        }
    }

    /// A part of the mesh as a sheet of one color.
    func sheet(_ part: String, color: Vector = Vector(1, 1, 1)) -> Sheet {
        var sheet = Sheet()
        let quads = library.groups[part, default: []]
        var renamed = [Int32](repeating: -1, count: positions.count)
        sheet.values.reserveCapacity(quads.count * Sheet.stride)
        for quad in quads {
            var face = SIMD4<Int32>.zero
            for k in 0..<4 {
                let known = renamed[Int(quad[k])]
                if known >= 0 {
                    face[k] = known
                    continue
                }
                let new = sheet.append(
                    position: positions[Int(quad[k])], template: library.template[Int(quad[k])],
                    color: color, binding: library.bindings[Int(quad[k])])
                renamed[Int(quad[k])] = new
                face[k] = new
            }
            sheet.faces.append(face)
        }
        return sheet
    }

    /// The sheet of a part and, for each of its vertices, the library's vertex.
    func numberedSheet(_ part: String) -> (sheet: Sheet, vertices: [Int]) {
        var order: [Int] = []
        var seen: Set<UInt16> = []
        for quad in library.groups[part, default: []] {
            for k in 0..<4 where seen.insert(quad[k]).inserted { order.append(Int(quad[k])) }
        }
        return (sheet(part), order)
    }

    /// Length of a target's offset at each vertex, relative to a full offset in decimeters, 0...1.
    func mask(_ target: String, full: Float) -> [Float] {
        var mask = [Float](repeating: 0, count: positions.count)
        guard let target = library.targets[target] else { return mask }
        for (vertex, offset) in zip(target.vertices, target.offsets) {
            mask[Int(vertex)] = min(offset.length / full, 1)
        }
        return mask
    }
}

extension Sheet {
    /// Adds a vertex and returns its index.
    mutating func append(
        position: Vector, template: Vector, color: Vector, binding: Binding
    ) -> Int32 {
        let start = values.count
        for v in [position, template, color] { values += [v.x, v.y, v.z] }
        values += [Float](repeating: 0, count: Bone.count)
        for k in 0..<4 { values[start + 9 + Int(binding.bones[k])] += binding.weights[k] }
        return Int32(count - 1)
    }
}
