// SPDX-License-Identifier: Apache-2.0
import Foundation
import Numerics
import Rendering

/// A four-legged animal at rest: skin with coat and features, and hair, ready to be posed.
struct QuadrupedBody: Sendable {
    /// Chooses one individual of a species.
    struct Individual: Sendable {
        /// Which of the species' coats.
        var coat = 0
        /// A color that replaces the coat's own; nil keeps it.
        var color: Vector?
        /// Factor on the coat's brightness.
        var shade: Float = 1
        /// Spots, stripes, hair.
        var seed: UInt64 = 1
        /// Share of the hair that is grown (at a larger width), and factor on the mesh spacing.
        var detail: Float = 1
    }

    let skeleton: QuadrupedRig
    private(set) var skin = SkinnedMesh()
    private(set) var hair = StrandMesh()
    /// Extent at rest, meters.
    private(set) var bounds: Bounds
    /// Place between the eyes at rest, meters.
    private(set) var eyes: Vector
    /// The longest extent of the head, meters.
    let headSize: Float

    init(_ species: QuadrupedSpecies, _ individual: Individual) {
        let skeleton = QuadrupedRig(species)
        self.skeleton = skeleton
        let coarse = individual.detail < 0.6 ? Float(1.4) : 1
        let surface = Self.surface(of: species, skeleton, coarse: coarse)
        let weights = surface.positions.map(skeleton.weights(at:))
        let tint = CoatTint(species.coats[individual.coat % species.coats.count], individual)
        var points = surface.positions.indices.map { index in
            Self.skinPoint(
                surface.positions[index], surface.normals[index], weights[index], skeleton,
                seed: Int32(truncatingIfNeeded: individual.seed & 0xffff))
        }
        for index in points.indices { points[index].color = tint.color(points[index]) }
        skin.mesh = Mesh(
            positions: surface.positions, normals: surface.normals,
            colors: points.map { SIMD4($0.color, 0) }, triangles: surface.triangles,
            materials: surface.triangles.map { _ in 0 })
        skin.weights = weights
        eyes = skeleton.rig.joints[skeleton.head]
        headSize = Flesh(
            capsules: skeleton.flesh.capsules.filter(\.isFine), blend: 0, fineBlend: 0
        ).bounds.size.max()
        bounds = skeleton.flesh.bounds
        let grower = HairGrower(surface: surface, points: points, flesh: skeleton.flesh)
        for (layer, patch) in species.hair.enumerated() {
            let random = RandomSource(seed: individual.seed, stream: "hair \(layer)")
            grower.grow(patch, share: individual.detail, tint: tint, random: random, into: &hair)
        }
        addFeatures(species.features, points, tint)
        var low = surface.positions[0]
        var high = low
        for p in skin.mesh.positions {
            low = pointwiseMin(low, p)
            high = pointwiseMax(high, p)
        }
        bounds = Bounds(low: low, high: high)
    }

    /// Meshes the flesh, finer on the head.
    private static func surface(
        of species: QuadrupedSpecies, _ skeleton: QuadrupedRig, coarse: Float
    ) -> SurfaceNets.Surface {
        var head = Flesh(capsules: [], blend: 1, fineBlend: 1)
        head.capsules = skeleton.flesh.capsules.filter(\.isFine)
        let lattice = Lattice(
            over: skeleton.flesh.bounds, cell: species.cell * coarse, fine: head.bounds,
            fineCell: species.cell * coarse * species.headDetail)
        return SurfaceNets.mesh(skeleton.flesh, on: lattice)
    }

    private static func skinPoint(
        _ p: Vector, _ n: Vector, _ weights: BoneWeights, _ skeleton: QuadrupedRig, seed: Int32
    ) -> SkinPoint {
        var point = SkinPoint(place: p, normal: n, head: 0, tail: 0, leg: 0, seed: seed)
        var tailward = Vector.zero
        for slot in 0..<4 where weights.shares[slot] > 0 {
            let bone = Int(weights.bones[slot])
            let share = weights.shares[slot]
            if bone == skeleton.head || skeleton.trunk.contains(bone) { point.head += share }
            if let index = skeleton.tail.firstIndex(of: bone) {
                point.tail += share
                let joints = skeleton.rig.joints
                let next = skeleton.tail[min(index + 1, skeleton.tail.count - 1)]
                let back =
                    next == bone
                    ? joints[bone] - joints[skeleton.rig.parents[bone]]
                    : joints[next] - joints[bone]
                tailward += back.normalized * share
            }
            for leg in skeleton.legs where leg.bones.dropFirst().contains(bone) {
                point.leg += share
            }
        }
        let body = max(0, 1 - point.head - point.tail - point.leg)
        let along =
            Vector(0, -0.45, -1) * body + Vector(0, -1, -0.15) * point.leg
            + Vector(0, 0.05, -1) * point.head + tailward
        point.flow = (along - n * along.dot(n)).normalized
        return point
    }

    private mutating func addFeatures(
        _ features: [Feature], _ points: [SkinPoint], _ tint: CoatTint
    ) {
        let head = skeleton.head
        var ears = skeleton.ears[...]
        func around(_ p: Vector, _ radius: Float) -> Vector {
            var sum = SIMD4<Float>.zero
            for point in points where (point.place - p).length < radius {
                sum += SIMD4(point.color, 1)
            }
            return Vector(sum.x, sum.y, sum.z) / max(sum.w, 1)
        }
        func both(_ piece: Piece, _ bones: (Int, Int), _ material: BodyMaterial) {
            skin.append(piece, bone: bones.0, material: material.rawValue)
            skin.append(piece.mirrored, bone: bones.1, material: material.rawValue)
        }
        for feature in features {
            switch feature {
            case .eye(let eye):
                both(.eye(eye), (head, head), .eye)
                both(.highlight(eye), (head, head), .bright)
                eyes = eye.center * Vector(0, 1, 1)
            case .ball(let center, let radii, let color, let isWet):
                let piece = Piece.ball(center, radii: radii) { _ in color }
                let material: BodyMaterial = isWet ? .horn : .coat
                if abs(center.x) < 1e-6 {
                    skin.append(piece, bone: head, material: material.rawValue)
                } else {
                    both(piece, (head, head), material)
                }
            case .ear(let ear):
                let bones = (ears.popFirst() ?? head, ears.popFirst() ?? head)
                let outer = ear.outer.map(tint.tinted) ?? around(ear.base, ear.width * 1.6)
                both(.ear(ear, outer: outer), bones, .coat)
            case .horn(let path, let radius, let tip, let color):
                both(.horn(path, radius: radius, tip: tip, color: color), (head, head), .horn)
            case .whiskers(let root, let length):
                let piece = Piece.whiskers(root, length: length)
                both(piece, (head, head), .coat)
            }
        }
    }

    /// The two parts that are rendered.
    func models(named name: String, grain: Float?) -> [Model] {
        [
            Model(name: name, mesh: skin.mesh, materials: BodyMaterial.materials(grain: grain)),
            Model(name: name + " hair", mesh: hair.mesh, materials: [BodyMaterial.hair]),
        ].filter { !$0.mesh.triangles.isEmpty }
    }
}
