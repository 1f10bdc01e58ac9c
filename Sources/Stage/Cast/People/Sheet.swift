// SPDX-License-Identifier: Apache-2.0
import Numerics

/// A polygon surface under construction.
///
/// Each vertex carries, one after another, its position in meters, its place on the unmorphed
/// template in decimeters, its color and a weight a bone, so that cutting and subdividing treat all
/// of them alike.
struct Sheet {
    static let stride = 9 + Bone.count
    /// `stride` numbers a vertex.
    var values: [Float] = []
    /// Four corners a face; the last is repeated in triangles.
    var faces: [SIMD4<Int32>] = []

    var count: Int { values.count / Self.stride }

    func position(_ i: Int) -> Vector { vector(i * Self.stride) }
    func template(_ i: Int) -> Vector { vector(i * Self.stride + 3) }
    func color(_ i: Int) -> Vector { vector(i * Self.stride + 6) }
    func weights(_ i: Int) -> ArraySlice<Float> {
        values[(i * Self.stride + 9)..<((i + 1) * Self.stride)]
    }

    mutating func setPosition(_ i: Int, _ p: Vector) { set(i * Self.stride, p) }
    mutating func setColor(_ i: Int, _ c: Vector) { set(i * Self.stride + 6, c) }
    mutating func setWeights(_ i: Int, _ weights: [(Bone, Float)]) {
        let start = i * Self.stride + 9
        for k in 0..<Bone.count { values[start + k] = 0 }
        for (bone, weight) in weights { values[start + bone.index] += weight }
    }

    private func vector(_ at: Int) -> Vector { Vector(values[at], values[at + 1], values[at + 2]) }
    private mutating func set(_ at: Int, _ v: Vector) {
        for k in 0..<3 { values[at + k] = v[k] }
    }

    /// Share of the arms' bones in a vertex.
    func armShare(_ i: Int) -> Float { share(i, Bone.isArm) }
    /// Share of the legs' bones in a vertex.
    func legShare(_ i: Int) -> Float { share(i, Bone.isLeg) }

    private func share(_ i: Int, _ belongs: [Bool]) -> Float {
        var sum: Float = 0
        let start = i * Self.stride + 9
        for k in 0..<Bone.count where belongs[k] { sum += values[start + k] }
        return sum
    }

    /// Adds a vertex between two others.
    mutating func appendMix(_ a: Int, _ b: Int, _ t: Float) -> Int32 {
        let (i, j) = (a * Self.stride, b * Self.stride)
        for k in 0..<Self.stride {
            values.append(values[i + k] + (values[j + k] - values[i + k]) * t)
        }
        return Int32(count - 1)
    }

    /// Smooth unit normals by the summed cross products of the faces' diagonals.
    func normals() -> [Vector] {
        var sums = [Vector](repeating: .zero, count: count)
        for face in faces {
            let across = position(Int(face[2])) - position(Int(face[0]))
            let normal = across.cross(position(Int(face[3])) - position(Int(face[1])))
            for k in 0..<(face[2] == face[3] ? 3 : 4) { sums[Int(face[k])] += normal }
        }
        return sums.map(\.normalized)
    }

    /// Normals evened out among neighbors, for moving surfaces without tearing their slivers.
    func evenNormals(_ rounds: Int = 3) -> [Vector] {
        var normals = normals()
        for _ in 0..<rounds {
            var sums = normals
            for face in faces {
                for k in 0..<(face[2] == face[3] ? 3 : 4) {
                    let next = Int(face[(k + 1) % (face[2] == face[3] ? 3 : 4)])
                    sums[Int(face[k])] += normals[next]
                    sums[next] += normals[Int(face[k])]
                }
            }
            normals = sums.map(\.normalized)
        }
        return normals
    }

    /// Drops vertices that no face uses.
    mutating func compact() {
        var renamed = [Int32](repeating: -1, count: count)
        var kept: [Float] = []
        var next: Int32 = 0
        for f in faces.indices {
            for k in 0..<4 {
                let old = Int(faces[f][k])
                if renamed[old] < 0 {
                    renamed[old] = next
                    next += 1
                    kept += values[(old * Self.stride)..<((old + 1) * Self.stride)]
                }
                faces[f][k] = renamed[old]
            }
        }
        values = kept
    }
}
