// SPDX-License-Identifier: Apache-2.0
import Numerics

extension Sheet {
    /// Keeps the part where a function of the vertices is positive, cut exactly along its zero.
    ///
    /// One smooth function at a time gives a clean hem.
    mutating func clip(_ keep: (Sheet, Int) -> Float) {
        let sheet = self
        let s = (0..<count).map { keep(sheet, $0) }
        var cuts: [SIMD2<Int32>: Int32] = [:]
        var result: [SIMD4<Int32>] = []
        for face in faces {
            let corners = face[2] == face[3] ? 3 : 4
            let inside = (0..<corners).count { s[Int(face[$0])] > 0 }
            if inside == 0 { continue }
            if inside == corners {
                result.append(face)
                continue
            }
            var polygon: [Int32] = []
            for k in 0..<corners {
                let (i, j) = (face[k], face[(k + 1) % corners])
                let (a, b) = (s[Int(i)], s[Int(j)])
                if a > 0 { polygon.append(i) }
                guard (a > 0) != (b > 0) else { continue }
                let key = SIMD2(min(i, j), max(i, j))
                if let known = cuts[key] {
                    polygon.append(known)
                } else {
                    let (low, high) = (s[Int(key.x)], s[Int(key.y)])
                    let new = appendMix(Int(key.x), Int(key.y), low / (low - high))
                    cuts[key] = new
                    polygon.append(new)
                }
            }
            for k in 1..<(polygon.count - 1) {
                result.append(
                    SIMD4(polygon[0], polygon[k], polygon[k + 1], polygon[k + 1]))
            }
        }
        faces = result
        compact()
    }

    /// One step of Catmull and Clark's subdivision (1978) of quads; borders become smooth curves.
    func subdivided() -> Sheet {
        let net = SheetNet(faces, vertices: count)
        let (points, middles) = (count, count + faces.count)
        // Vertices, then face points, then edge points.
        var fine = Sheet()
        fine.values = [Float](repeating: 0, count: (middles + net.ends.count) * Self.stride)
        for (f, face) in faces.enumerated() {
            for k in 0..<4 { fine.add(values, Int(face[k]), 0.25, to: points + f) }
        }
        for (e, end) in net.ends.enumerated() {
            let inner = net.sides[e].count == 2
            for k in 0..<2 {
                fine.add(values, Int(end[k]), inner ? 0.25 : 0.5, to: middles + e)
                let (v, other) = (Int(end[k]), Int(end[1 - k]))
                if net.onBorder[v] {
                    if !inner { fine.add(values, other, 0.125, to: v) }
                } else {
                    // (F + 2R + (n - 3)V) / n with R the mean of the edges' middles.
                    let n = net.edgesAt[v]
                    fine.add(values, v, 1 / (n * n), to: v)
                    fine.add(values, other, 1 / (n * n), to: v)
                }
            }
            if inner {
                for f in net.sides[e] { fine.addOwn(points + f, 0.25, to: middles + e) }
            }
        }
        for v in 0..<count where net.facesAt[v] > 0 {
            let n = net.edgesAt[v]
            fine.add(values, v, net.onBorder[v] ? 0.75 : (n - 3) / n, to: v)
        }
        for (f, face) in faces.enumerated() {
            for k in 0..<4 where !net.onBorder[Int(face[k])] {
                let v = Int(face[k])
                fine.addOwn(points + f, 1 / (net.edgesAt[v] * net.facesAt[v]), to: v)
            }
            let e = (0..<4).map { Int32(middles + net.edge(face[$0], face[($0 + 1) % 4])) }
            for k in 0..<4 {
                fine.faces.append(SIMD4(face[k], e[k], Int32(points + f), e[(k + 3) % 4]))
            }
        }
        return fine
    }

    private mutating func add(_ source: [Float], _ i: Int, _ weight: Float, to j: Int) {
        let (from, at) = (i * Self.stride, j * Self.stride)
        for k in 0..<Self.stride { values[at + k] += source[from + k] * weight }
    }

    private mutating func addOwn(_ i: Int, _ weight: Float, to j: Int) {
        let (from, at) = (i * Self.stride, j * Self.stride)
        for k in 0..<Self.stride { values[at + k] += values[from + k] * weight }
    }

    /// Moves each vertex half way to the mean of its neighbors, so that cloth hides what is below.
    mutating func soften(_ times: Int, keepingBorder: Bool = true) {
        let fixed = keepingBorder ? Set(borderEdges().flatMap { [$0.x, $0.y] }) : []
        for _ in 0..<times {
            var sums = [Vector](repeating: .zero, count: count)
            var counts = [Float](repeating: 0, count: count)
            for face in faces {
                let corners = face[2] == face[3] ? 3 : 4
                for k in 0..<corners {
                    let (i, j) = (Int(face[k]), Int(face[(k + 1) % corners]))
                    sums[i] += position(j)
                    sums[j] += position(i)
                    counts[i] += 1
                    counts[j] += 1
                }
            }
            for i in 0..<count where counts[i] > 0 && !fixed.contains(Int32(i)) {
                setPosition(i, position(i).mixed(sums[i] / counts[i], 0.5))
            }
        }
    }

    /// Evens out the border along itself, so that hems are clean curves.
    mutating func smoothBorder(_ times: Int) {
        let edges = borderEdges()
        for _ in 0..<times {
            var sums: [Int32: (sum: Vector, count: Float)] = [:]
            for edge in edges {
                for (a, b) in [(edge.x, edge.y), (edge.y, edge.x)] {
                    let known = sums[a] ?? (.zero, 0)
                    sums[a] = (known.sum + position(Int(b)), known.count + 1)
                }
            }
            for (v, mean) in sums.sorted(by: { $0.key < $1.key }) where mean.count == 2 {
                setPosition(Int(v), position(Int(v)).mixed(mean.sum / 2, 0.5))
            }
        }
    }

    /// Edges of one face only, in the order of that face.
    func borderEdges() -> [SIMD2<Int32>] {
        var uses: [SIMD2<Int32>: Int] = [:]
        var directed: [SIMD2<Int32>] = []
        for face in faces {
            let corners = face[2] == face[3] ? 3 : 4
            for k in 0..<corners {
                let (a, b) = (face[k], face[(k + 1) % corners])
                uses[SIMD2(min(a, b), max(a, b)), default: 0] += 1
                directed.append(SIMD2(a, b))
            }
        }
        return directed.filter { uses[SIMD2(min($0.x, $0.y), max($0.x, $0.y))] == 1 }
    }

    /// Folds the border inwards by a depth in meters, which gives cloth a thickness.
    mutating func hem(_ depth: Float) {
        let normals = evenNormals()
        var inner: [Int32: Int32] = [:]
        let edges = borderEdges()
        func twin(_ v: Int32, _ sheet: inout Sheet) -> Int32 {
            if let known = inner[v] { return known }
            let new = sheet.appendMix(Int(v), Int(v), 0)
            sheet.setPosition(Int(new), sheet.position(Int(v)) - normals[Int(v)] * depth)
            inner[v] = new
            return new
        }
        for edge in edges {
            let (a, b) = (twin(edge.x, &self), twin(edge.y, &self))
            faces.append(SIMD4(edge.y, edge.x, a, b))
        }
    }
}
