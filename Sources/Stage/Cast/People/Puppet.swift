// SPDX-License-Identifier: Apache-2.0
import Numerics
import Rendering

/// A person ready to be posed: one skinned surface, and one rigid piece (hair, helmet) that follows
/// the head.
struct Puppet: Sendable {
    var skeleton: Skeleton
    /// The skinned surface at rest, meters.
    var model: Model
    /// What its vertices follow, one a vertex.
    var bindings: [Binding]
    /// What follows the head without changing its shape, in the same space at rest; may be nil.
    var crown: Model?
    /// Vertices of skirts, which legs push outwards.
    var loose: Range<Int> = 0..<0
    /// How thick legs are below skirts: 1 bare, more in trousers.
    var girth: Float = 1
    /// Offsets in meters of closed eyes.
    var lids: [(vertex: Int, offset: Vector)] = []

    /// Surface and normals in a pose, by linear blend skinning: `p' = Σ wᵢ (Rᵢ (p - hᵢ) + tᵢ)`.
    func shape(_ poses: [BonePose], blink: Float) -> (positions: [Vector], normals: [Vector]) {
        let bones = zip(poses, skeleton.heads).map { pose, head in
            Transform(rotation: pose.rotation).moved(pose.position - pose.rotation.act(head))
        }
        let rest = model.mesh.positions
        var positions = [Vector](unsafeUninitializedCapacity: rest.count) { out, count in
            rest.withUnsafeBufferPointer { rest in
                bindings.withUnsafeBufferPointer { bindings in
                    bones.withUnsafeBufferPointer { bones in
                        for i in 0..<rest.count {
                            out.initializeElement(
                                at: i, to: Self.skin(rest[i], bindings[i], bones))
                        }
                    }
                }
            }
            count = rest.count
        }
        if blink > 0.01 {
            let head = bones[Bone.head.index]
            for lid in lids { positions[lid.vertex] += head.direction(lid.offset * blink) }
        }
        pushOut(&positions, poses)
        return (positions, model.mesh.smoothNormals(of: positions))
    }

    @inline(__always)
    private static func skin(
        _ p: Vector, _ binding: Binding, _ bones: UnsafeBufferPointer<Transform>
    ) -> Vector {
        let (b, w) = (binding.bones, binding.weights)
        var sum = bones[Int(b.x)].point(p) * w.x
        if w.y > 0 { sum += bones[Int(b.y)].point(p) * w.y }
        if w.z > 0 { sum += bones[Int(b.z)].point(p) * w.z }
        if w.w > 0 { sum += bones[Int(b.w)].point(p) * w.w }
        return sum
    }

    /// Skirts lie over the legs: what is inside a capsule around thigh or calf goes out sideways.
    private func pushOut(_ positions: inout [Vector], _ poses: [BonePose]) {
        guard !loose.isEmpty else { return }
        let length = skeleton.legLength * girth
        for side in Side.allCases {
            let hip = poses[Bone.thigh(side).index].position
            let knee = poses[Bone.calf(side).index].position
            let ankle = poses[Bone.foot(side).index].position
            let legs: [(Vector, Vector, Float, Float)] = [
                (hip, knee, 0.122, 0.088), (knee, ankle, 0.085, 0.068),
            ]
            for (a, b, wide, narrow) in legs {
                let axis = b - a
                let square = axis.dot(axis)
                for i in loose {
                    let t = (positions[i] - a).dot(axis) / square
                    guard t > 0, t < 1 else { continue }
                    let out = positions[i] - (a + axis * t)
                    let radius = mix(wide, narrow, t) * length * min(1, 0.7 + 2 * t)
                    let d = out.length
                    if d < radius, d > 1e-4 { positions[i] += out * (radius / d - 1) }
                }
            }
        }
    }
}

extension Transform {
    /// This map followed by a shift.
    func moved(_ by: Vector) -> Transform { Transform(x: x, y: y, z: z, origin: origin + by) }
}

extension Mesh {
    /// Unit normals of moved vertices: the sum of the cross products of the triangles around.
    func smoothNormals(of positions: [Vector]) -> [Vector] {
        var sums = [Vector](repeating: .zero, count: positions.count)
        sums.withUnsafeMutableBufferPointer { sums in
            positions.withUnsafeBufferPointer { p in
                triangles.withUnsafeBufferPointer { triangles in
                    for t in triangles {
                        let (a, b, c) = (Int(t.x), Int(t.y), Int(t.z))
                        let n = (p[b] - p[a]).cross(p[c] - p[a])
                        sums[a] += n
                        sums[b] += n
                        sums[c] += n
                    }
                }
            }
            for i in sums.indices { sums[i] = sums[i].normalized }
        }
        return sums
    }
}
