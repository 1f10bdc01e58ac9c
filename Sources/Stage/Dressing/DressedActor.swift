// SPDX-License-Identifier: Apache-2.0
import Numerics
import Rendering

/// An actor whose parts are made of something else.
struct DressedActor: Actor {
    let inner: any Actor
    let parts: [Model]
    /// Which vertices of the inner parts become which of the new ones; nil where they stay.
    let folds: [Fold?]
    /// What is pressed into the parts; empty for none.
    var lumps: [Lumps?] = []

    var castIndex: Int? { inner.castIndex }

    func beams(at time: Float) -> [Beam] { inner.beams(at: time) }

    func pose(at time: Float) -> [PartPose] {
        zip(inner.pose(at: time), folds).enumerated().map { index, part in
            let (pose, fold) = part
            guard let fold else { return lumps[safe: index]??.press(pose, at: time) ?? pose }
            var folded = pose
            folded.positions = pose.positions.map(fold.gathered)
            folded.normals = nil
            folded.colors = pose.colors.map(fold.gathered)
            return folded
        }
    }
}

extension Array {
    /// The element at an index; nil outside of the array.
    fileprivate subscript(safe index: Int) -> Element? {
        indices.contains(index) ? self[index] : nil
    }
}

/// Many vertices joined into few: vertex clustering (Rossignac 1993).
struct Fold: Sendable {
    /// The new vertex of each old one.
    private let target: [Int]
    private let counts: [Float]

    /// Joins the vertices of a mesh that lie in one cell of a grid; `cell` is its side in meters.
    init(_ mesh: Mesh, cell: Float) {
        var numbers: [SIMD3<Int32>: Int] = [:]
        var target: [Int] = []
        var counts: [Float] = []
        for p in mesh.positions {
            let key = SIMD3<Int32>((p / cell).rounded(.down))
            let number = numbers[key] ?? counts.count
            if number == counts.count {
                numbers[key] = number
                counts.append(0)
            }
            counts[number] += 1
            target.append(number)
        }
        self.target = target
        self.counts = counts
    }

    /// The means of the joined vertices' values.
    func gathered<Value: SIMD<Float>>(_ values: [Value]) -> [Value] {
        guard values.count == target.count else { return values }
        var sums = [Value](repeating: .zero, count: counts.count)
        for (value, number) in zip(values, target) { sums[number] += value }
        for number in sums.indices { sums[number] /= counts[number] }
        return sums
    }

    /// The mesh of joined vertices, flat on every triangle; what has lost its extent is left out.
    func folded(_ mesh: Mesh) -> Mesh {
        var small = Mesh()
        small.positions = gathered(mesh.positions)
        if !mesh.colors.isEmpty { small.colors = gathered(mesh.colors) }
        if !mesh.uvs.isEmpty { small.uvs = gathered(mesh.uvs) }
        var seen: Set<SIMD3<UInt32>> = []
        for (index, t) in mesh.triangles.enumerated() {
            let f = SIMD3(
                UInt32(target[Int(t.x)]), UInt32(target[Int(t.y)]), UInt32(target[Int(t.z)]))
            guard f.x != f.y, f.y != f.z, f.z != f.x else { continue }
            guard seen.insert(Self.ordered(f)).inserted else { continue }
            small.triangles.append(f)
            if !mesh.materials.isEmpty { small.materials.append(mesh.materials[index]) }
        }
        return small
    }

    /// The same corners in the same turn, the smallest first.
    private static func ordered(_ t: SIMD3<UInt32>) -> SIMD3<UInt32> {
        if t.x < t.y, t.x < t.z { return t }
        return t.y < t.z ? SIMD3(t.y, t.z, t.x) : SIMD3(t.z, t.x, t.y)
    }
}
