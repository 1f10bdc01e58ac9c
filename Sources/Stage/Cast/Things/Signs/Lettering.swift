// SPDX-License-Identifier: Apache-2.0
import Foundation
import Numerics
import Rendering

/// Texts as meshes of strokes with round ends, for signs of every kind.
struct Lettering {
    /// Height of a capital, meters.
    var height: Float
    /// Breadth of a stroke in heights of a capital.
    var weight: Float = 0.15
    /// How far the letters stand out, meters; 0 paints them flat.
    var depth: Float = 0

    /// A unit of the grid in meters.
    private var unit: Float { height / Glyphs.height }

    // MARK: Lines

    /// Width of a line, meters.
    func width(_ line: String) -> Float { Self.units(line) * unit }

    private static func units(_ line: String) -> Float {
        let widths = line.map { Glyphs.width($0) }
        return widths.reduce(0, +) + Float(max(widths.count - 1, 0)) * Glyphs.gap
    }

    /// Distance from one line to the next in heights of a capital.
    static let leading: Float = 1.5

    /// A text in the number of lines that gives the largest letters in a field, with their height.
    ///
    /// - Parameters:
    ///   - text: words with single blanks between them.
    ///   - width: of the field, meters.
    ///   - height: of the field, meters.
    /// - Returns: the lines, and the height of a capital in meters.
    static func fitted(_ text: String, width: Float, height: Float) -> (
        lines: [String], height: Float
    ) {
        let words = text.split(separator: " ").map(String.init)
        var best: (lines: [String], height: Float) = ([text], 0)
        for number in 1...max(min(words.count, 5), 1) {
            let lines = broken(words, into: number)
            let widest = lines.map(units).max() ?? 1
            let size = min(
                width * Glyphs.height / max(widest, 1),
                height / (1 + Float(lines.count - 1) * leading))
            if size > best.height { best = (lines, size) }
        }
        return best
    }

    /// Words in a number of lines of about one length.
    private static func broken(_ words: [String], into number: Int) -> [String] {
        var lines: [String] = []
        var rest = words[...]
        for left in stride(from: number, to: 0, by: -1) where !rest.isEmpty {
            let mean = units(rest.joined(separator: " ")) / Float(left)
            var line = String(rest.removeFirst())
            while let next = rest.first, left == 1 || units(line + " " + next) <= mean * 1.12 {
                line += " " + next
                rest.removeFirst()
            }
            lines.append(line)
        }
        return lines
    }

    // MARK: Meshes

    /// Lines around the origin in the plane z = 0, facing +Z.
    func mesh(_ lines: [String]) -> Mesh {
        var mesh = Mesh()
        let step = height * Self.leading
        var y = (step * Float(lines.count - 1) - height) / 2
        for line in lines {
            mesh.append(self.mesh(line, y: y))
            y -= step
        }
        return mesh
    }

    /// One letter below the other from y = 0 up, around x = 0.
    func upright(_ word: String) -> Mesh {
        var mesh = Mesh()
        for (index, letter) in word.reversed().enumerated() {
            mesh.append(self.mesh(String(letter), y: Float(index) * height * 1.24))
        }
        return mesh
    }

    private func mesh(_ line: String, y: Float) -> Mesh {
        var mesh = Mesh()
        var left = -width(line) / 2
        for character in line {
            for stroke in Glyphs.strokes(character) ?? [] {
                let points = Self.rounded(stroke).map { SIMD2(left, y) + $0 * unit }
                mesh.append(ribbon(points))
            }
            left += (Glyphs.width(character) + Glyphs.gap) * unit
        }
        return mesh
    }

    /// Corners of less than a right angle are rounded by cutting them once (Chaikin 1974).
    private static func rounded(_ stroke: [SIMD2<Float>]) -> [SIMD2<Float>] {
        guard stroke.count > 2 else { return stroke }
        let isClosed = stroke.first == stroke.last
        let count = stroke.count
        var points: [SIMD2<Float>] = []
        for (index, point) in stroke.enumerated() {
            let isEnd = index == 0 || index == count - 1
            if isEnd, !isClosed || index == count - 1 {
                if !isClosed { points.append(point) }
                continue
            }
            let before = stroke[index == 0 ? count - 2 : index - 1]
            let after = stroke[index + 1]
            let (a, b) = (point - before, after - point)
            let cosine = (a * b).sum() / ((a * a).sum() * (b * b).sum()).squareRoot()
            points += cosine > 0.4 ? [point - a / 4, point + b / 4] : [point]
        }
        if isClosed, let first = points.first { points.append(first) }
        return points
    }

    /// A line of a breadth with round ends and joints.
    private func ribbon(_ points: [SIMD2<Float>]) -> Mesh {
        var mesh = Mesh()
        let radius = height * weight / 2
        for index in 0..<max(points.count - 1, 1) {
            let (a, b) = (points[index], points[min(index + 1, points.count - 1)])
            let outline = Self.capsule(a, b, radius)
            guard depth > 0 else {
                mesh.append(Self.flat(outline))
                continue
            }
            let place = Transform(translation: Vector(0, 0, depth / 2))
            mesh.append(Mesh.plate(outline, thickness: depth).transformed(place))
        }
        return mesh
    }

    /// The outline of all that is within a radius of a line, counter-clockwise.
    private static func capsule(
        _ a: SIMD2<Float>, _ b: SIMD2<Float>, _ radius: Float
    ) -> [SIMD2<Float>] {
        let turn = atan2(b.y - a.y, b.x - a.x)
        return [(b, -Float.pi / 2), (a, Float.pi / 2)].flatMap { center, start in
            (0...4).map { step in
                let angle = turn + start + Float(step) / 4 * .pi
                return center + SIMD2(cos(angle), sin(angle)) * radius
            }
        }
    }

    /// The front of a convex outline.
    private static func flat(_ outline: [SIMD2<Float>]) -> Mesh {
        Mesh(
            positions: outline.map { Vector($0.x, $0.y, 0) },
            normals: Array(repeating: Vector(0, 0, 1), count: outline.count), uvs: outline,
            triangles: (1..<UInt32(outline.count - 1)).map { SIMD3(0, $0, $0 + 1) })
    }
}
