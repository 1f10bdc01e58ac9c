// SPDX-License-Identifier: Apache-2.0
import Foundation
import Numerics

/// Spreads the roots of a patch of hair over the skin and grows its strands.
struct HairGrower {
    let surface: SurfaceNets.Surface
    let points: [SkinPoint]
    let flesh: Flesh

    /// Grows a share of a patch's strands, wider as they are fewer.
    func grow(
        _ patch: HairPatch, share: Float, tint: CoatTint, random: RandomSource,
        into hair: inout StrandMesh
    ) {
        var random = random
        let lengths = points.map(patch.length)
        // Cumulative area of the triangles where this hair grows.
        var areas: [Float] = []
        var faces: [Int] = []
        var total: Float = 0
        for (index, t) in surface.triangles.enumerated() {
            let (a, b, c) = (Int(t.x), Int(t.y), Int(t.z))
            guard lengths[a] > 0, lengths[b] > 0, lengths[c] > 0 else { continue }
            let p = surface.positions[a]
            total += (surface.positions[b] - p).cross(surface.positions[c] - p).length
            areas.append(total)
            faces.append(index)
        }
        guard !faces.isEmpty, total > 0 else { return }
        for _ in 0..<Int(Float(patch.count) * share) {
            let at = random.unit() * total
            let face = surface.triangles[
                faces[min(Self.lowerBound(of: at, in: areas), faces.count - 1)]]
            let strand = strand(
                patch, on: face, lengths, width: patch.width / share.squareRoot(), tint, &random)
            hair.append(strand)
        }
    }

    private func strand(
        _ patch: HairPatch, on face: SIMD3<UInt32>, _ lengths: [Float], width: Float,
        _ tint: CoatTint, _ random: inout RandomSource
    ) -> StrandMesh.Strand {
        var (u, v) = (random.unit(), random.unit())
        if u + v > 1 { (u, v) = (1 - u, 1 - v) }
        let (a, b, c) = (Int(face.x), Int(face.y), Int(face.z))
        func mixed(_ value: (SkinPoint) -> Vector) -> Vector {
            value(points[a]) * (1 - u - v) + value(points[b]) * u + value(points[c]) * v
        }
        var root = points[a]
        root.place = mixed(\.place)
        root.normal = mixed(\.normal).normalized
        root.color = mixed(\.color)
        let length =
            (lengths[a] * (1 - u - v) + lengths[b] * u + lengths[c] * v)
            * random.between(0.65, 1.25)
        let scatter =
            Vector(random.normal(), random.normal(), random.normal()) * patch.disorder
        let grain = patch.direction?(root) ?? root.flow
        let flow = (grain + scatter).normalized
        let start = (root.normal * (1 - patch.lie) + flow * patch.lie).normalized
        let line = path(patch, from: root, towards: start, length: length)
        let along = (line[line.count - 1] - line[0]).normalized
        let roll = root.normal + along.cross(root.normal) * random.between(-0.55, 0.55)
        let across = along.cross(roll).normalized
        // The strip's front looks away from the skin.
        let side = across.cross(along).dot(root.normal) < 0 ? -across : across
        let light = random.between(0.82, 1.16)
        let colors =
            patch.colors.map { $0(root) }.map { (tint.tinted($0.root), tint.tinted($0.tip)) }
            ?? (root.color * 0.92, root.color * 1.12)
        return StrandMesh.Strand(
            points: line, side: side,
            normal: (root.normal + scatter * 0.6).normalized, width: width,
            root: colors.0 * light, tip: colors.1 * light, carrier: face.x,
            looseness: patch.looseness * length * random.between(0.6, 1.3))
    }

    private func path(
        _ patch: HairPatch, from root: SkinPoint, towards start: Vector, length: Float
    ) -> [Vector] {
        var direction = start
        var at = root.place - root.normal * (length * 0.02)
        var line = [at]
        let near = patch.isDraped ? flesh.capsules(near: at, within: length) : []
        for _ in 0..<patch.segments {
            direction = (direction + Vector(0, -patch.gravity, 0)).normalized
            at += direction * (length / Float(patch.segments))
            if patch.isDraped {
                let clearance = flesh.fineBlend * 0.35
                let depth = flesh.distance(at, among: near)
                if depth < clearance {
                    at += flesh.gradient(at, step: clearance, among: near) * (clearance - depth)
                }
            }
            line.append(at)
        }
        return line
    }

    /// Index of the first of some ascending numbers that is not less than a value.
    private static func lowerBound(of value: Float, in numbers: [Float]) -> Int {
        var (low, high) = (0, numbers.count)
        while low < high {
            let middle = (low + high) / 2
            if numbers[middle] < value { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
