// SPDX-License-Identifier: Apache-2.0
import Numerics
import Rendering

/// A flat wall in the xy plane that faces +Z, with rectangular openings that hold windows and doors.
struct WallPanel {
    /// A hole in the wall.
    struct Opening {
        var low: SIMD2<Float>
        var high: SIMD2<Float>
        /// Number of the material behind it: glass or a door leaf.
        var filling: UInt8
        /// Bars across and upright that divide it.
        var across = 1
        var upright = 1
        var hasSill = true
        /// Width of the frame, meters.
        var frame: Float = 0.06
    }

    /// Materials by number: the wall, frames of windows, sills and lintels.
    struct Finish {
        var wall: UInt8
        var frame: UInt8
        var sill: UInt8
    }

    var width: Float
    var height: Float
    /// How deep windows lie in the wall, meters.
    var recess: Float = 0.14
    var openings: [Opening] = []
    /// Height of the lower edge.
    var base: Float = 0

    /// Adds the wall, reveals, frames and fillings to a piece; x runs from 0 to `width`.
    func add(to piece: inout Workpiece, _ finish: Finish, at place: Transform) {
        var wall = Mesh()
        let xs = edges([0, width] + openings.flatMap { [$0.low.x, $0.high.x] }, 0, width)
        let ys = edges(
            [base, height] + openings.flatMap { [$0.low.y, $0.high.y] }, base, height)
        for j in 0..<(ys.count - 1) {
            var run: Int?
            for i in 0..<xs.count {
                let isWall =
                    i + 1 < xs.count
                    && !isOpen((xs[i] + xs[i + 1]) / 2, (ys[j] + ys[j + 1]) / 2)
                if isWall, run == nil { run = i }
                if !isWall, let first = run {
                    wall.append(face(xs[first], ys[j], xs[i], ys[j + 1], z: 0))
                    run = nil
                }
            }
        }
        for opening in openings { wall.append(reveal(opening)) }
        piece.add(wall, finish.wall, at: place)
        for opening in openings { fill(opening, &piece, finish, place) }
    }

    private func edges(_ values: [Float], _ low: Float, _ high: Float) -> [Float] {
        var result: [Float] = []
        for value in values.sorted() where value >= low && value <= high {
            if let last = result.last, value - last < 1e-4 { continue }
            result.append(value)
        }
        return result
    }

    private func isOpen(_ x: Float, _ y: Float) -> Bool {
        openings.contains { $0.low.x < x && x < $0.high.x && $0.low.y < y && y < $0.high.y }
    }

    private func face(_ x0: Float, _ y0: Float, _ x1: Float, _ y1: Float, z: Float) -> Mesh {
        var quad = Mesh.quad(
            Vector(x0, y0, z), Vector(x1, y0, z), Vector(x1, y1, z), Vector(x0, y1, z))
        quad.uvs = quad.positions.map { SIMD2($0.x, $0.y) }
        return quad
    }

    private func reveal(_ o: Opening) -> Mesh {
        let (a, b, d) = (o.low, o.high, -recess)
        var mesh = Mesh.quad(
            Vector(a.x, a.y, 0), Vector(a.x, a.y, d), Vector(a.x, b.y, d), Vector(a.x, b.y, 0)
        ).turnedInsideOut
        mesh.append(
            .quad(
                Vector(b.x, a.y, 0), Vector(b.x, a.y, d), Vector(b.x, b.y, d), Vector(b.x, b.y, 0)))
        mesh.append(
            .quad(
                Vector(a.x, b.y, 0), Vector(b.x, b.y, 0), Vector(b.x, b.y, d), Vector(a.x, b.y, d)
            )
            .turnedInsideOut)
        mesh.append(
            .quad(
                Vector(a.x, a.y, 0), Vector(b.x, a.y, 0), Vector(b.x, a.y, d), Vector(a.x, a.y, d)))
        return mesh
    }

    private func fill(
        _ o: Opening, _ piece: inout Workpiece, _ finish: Finish, _ place: Transform
    ) {
        let (a, b) = (o.low, o.high)
        let z = -recess
        piece.add(face(a.x, a.y, b.x, b.y, z: z), o.filling, at: place)
        var bars = Mesh()
        func bar(_ x0: Float, _ y0: Float, _ x1: Float, _ y1: Float) {
            bars.append(.box(low: Vector(x0, y0, z), high: Vector(x1, y1, z + 0.045)))
        }
        let f = o.frame
        if f > 0 {
            bar(a.x, a.y, a.x + f, b.y)
            bar(b.x - f, a.y, b.x, b.y)
            bar(a.x + f, a.y, b.x - f, a.y + f)
            bar(a.x + f, b.y - f, b.x - f, b.y)
            for k in 1..<max(o.upright, 1) {
                let x = mix(a.x, b.x, Float(k) / Float(o.upright))
                bar(x - f * 0.35, a.y + f, x + f * 0.35, b.y - f)
            }
            for k in 1..<max(o.across, 1) {
                let y = mix(a.y, b.y, Float(k) / Float(o.across))
                bar(a.x + f, y - f * 0.35, b.x - f, y + f * 0.35)
            }
            piece.add(bars, finish.frame, at: place)
        }
        guard o.hasSill else { return }
        piece.box(
            Vector(a.x - 0.08, a.y - 0.07, -recess), Vector(b.x + 0.08, a.y, 0.07), finish.sill,
            at: place)
        piece.box(
            Vector(a.x - 0.06, b.y, -0.02), Vector(b.x + 0.06, b.y + 0.12, 0.03), finish.sill,
            at: place)
    }
}
