// SPDX-License-Identifier: Apache-2.0
import Numerics

extension Sheet {
    /// Keeps the part where a function of the vertices is positive, cut exactly along its zero. One
    /// smooth function at a time gives a clean hem.
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

    /// One step of Catmull and Clark's subdivision (1978); borders become smooth curves.
    func subdivided() -> Sheet {
        var fine = Sheet()
        let points = faces.count
        var edges: [SIMD2<Int32>: Int] = [:]
        var ends: [SIMD2<Int32>] = []
        var sides: [[Int]] = []
        var touched = [Int](repeating: 0, count: count)
        var edgesAt = touched
        for (f, face) in faces.enumerated() {
            for k in 0..<4 {
                touched[Int(face[k])] += 1
                let key = SIMD2(min(face[k], face[(k + 1) % 4]), max(face[k], face[(k + 1) % 4]))
                if let known = edges[key] {
                    sides[known].append(f)
                } else {
                    edges[key] = ends.count
                    ends.append(key)
                    sides.append([f])
                    edgesAt[Int(key.x)] += 1
                    edgesAt[Int(key.y)] += 1
                }
            }
        }
        var onBorder = [Bool](repeating: false, count: count)
        for (e, end) in ends.enumerated() where sides[e].count == 1 {
            onBorder[Int(end.x)] = true
            onBorder[Int(end.y)] = true
        }
        // Vertices, then face points, then edge points.
        fine.values = [Float](repeating: 0, count: (count + points + ends.count) * Self.stride)
        for (f, face) in faces.enumerated() {
            for k in 0..<4 { fine.add(values, Int(face[k]), 0.25, to: count + f) }
        }
        for (e, end) in ends.enumerated() {
            let inner = sides[e].count == 2
            let at = count + points + e
            for k in 0..<2 { fine.add(values, Int(end[k]), inner ? 0.25 : 0.5, to: at) }
            if inner {
                for f in sides[e] { fine.addOwn(count + f, 0.25, to: at) }
            }
            for k in 0..<2 {
                let (v, other) = (Int(end[k]), Int(end[1 - k]))
                if onBorder[v] {
                    if !inner { fine.add(values, other, 0.125, to: v) }
                } else {
                    // (F + 2R + (n - 3)V) / n with R the mean of the edges' middles.
                    let n = Float(edgesAt[v])
                    fine.add(values, v, 1 / (n * n), to: v)
                    fine.add(values, other, 1 / (n * n), to: v)
                }
            }
        }
        for v in 0..<count where touched[v] > 0 {
            let n = Float(edgesAt[v])
            fine.add(values, v, onBorder[v] ? 0.75 : (n - 3) / n, to: v)
        }
        for (f, face) in faces.enumerated() {
            for k in 0..<4 where !onBorder[Int(face[k])] {
                let v = Int(face[k])
                let n = Float(edgesAt[v])
                fine.addOwn(count + f, 1 / (n * Float(touched[v])), to: v)
            }
            let e = (0..<4).map { k in
                let (a, b) = (face[k], face[(k + 1) % 4])
                return Int32(count + points + (edges[SIMD2(min(a, b), max(a, b))] ?? 0))
            }
            for k in 0..<4 {
                fine.faces.append(SIMD4(face[k], e[k], Int32(count + f), e[(k + 3) % 4]))
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
        let normals = normals()
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
