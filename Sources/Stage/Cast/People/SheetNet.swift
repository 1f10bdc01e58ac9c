// SPDX-License-Identifier: Apache-2.0

/// The edges of a sheet of quads, and what meets at each vertex.
struct SheetNet {
    /// Both vertices of each edge, the lower first.
    private(set) var ends: [SIMD2<Int32>] = []
    /// The faces beside each edge.
    private(set) var sides: [[Int]] = []
    /// How many faces and edges meet at a vertex.
    private(set) var facesAt, edgesAt: [Float]
    /// True for vertices of edges with one face only.
    private(set) var onBorder: [Bool]
    private var numbers: [SIMD2<Int32>: Int] = [:]

    init(_ faces: [SIMD4<Int32>], vertices: Int) {
        facesAt = [Float](repeating: 0, count: vertices)
        edgesAt = facesAt
        onBorder = [Bool](repeating: false, count: vertices)
        for (f, face) in faces.enumerated() {
            for k in 0..<4 {
                facesAt[Int(face[k])] += 1
                let key = Self.key(face[k], face[(k + 1) % 4])
                if let known = numbers[key] {
                    sides[known].append(f)
                } else {
                    numbers[key] = ends.count
                    ends.append(key)
                    sides.append([f])
                    edgesAt[Int(key.x)] += 1
                    edgesAt[Int(key.y)] += 1
                }
            }
        }
        for (e, end) in ends.enumerated() where sides[e].count == 1 {
            onBorder[Int(end.x)] = true
            onBorder[Int(end.y)] = true
        }
    }

    /// The number of the edge between two vertices that share one.
    func edge(_ a: Int32, _ b: Int32) -> Int { numbers[Self.key(a, b)] ?? 0 }

    private static func key(_ a: Int32, _ b: Int32) -> SIMD2<Int32> { SIMD2(min(a, b), max(a, b)) }
}
