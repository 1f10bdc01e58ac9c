// SPDX-License-Identifier: Apache-2.0

/// A curve through points, to be walked by its length.
///
/// Centripetal Catmull-Rom (Yuksel, Schaefer and Keyser 2011): knots lie the square root of the
/// distance apart, so that the curve has no loops or cusps between its points. Lengths are integrals of the
/// speed (Gauss-Legendre, 5 points) over 16 parts of each piece.
package struct CatmullRom: Sendable, Equatable {
    private struct Piece: Sendable, Equatable {
        var start, end: Vector
        /// Derivatives with regard to the parameter 0...1.
        var leaving, arriving: Vector
        /// Length up to each of the parts.
        var lengths: [Float] = []

        func point(_ u: Float) -> Vector {
            let (u2, u3) = (u * u, u * u * u)
            let ends = start * (2 * u3 - 3 * u2 + 1) + end * (3 * u2 - 2 * u3)
            return ends + leaving * (u3 - 2 * u2 + u) + arriving * (u3 - u2)
        }

        func velocity(_ u: Float) -> Vector {
            let u2 = u * u
            let ends = (end - start) * (6 * u - 6 * u2)
            return ends + leaving * (3 * u2 - 4 * u + 1) + arriving * (3 * u2 - 2 * u)
        }
    }

    private static let parts = 16
    private let points: [Vector]
    private let pieces: [Piece]
    /// Length of the curve from its start to each point, meters.
    package let lengths: [Float]

    /// A curve through points in order; straight pieces when it is not to be round.
    package init(_ points: [Vector], isRound: Bool = true) {
        self.points = points
        var pieces: [Piece] = []
        var lengths: [Float] = points.isEmpty ? [] : [0]
        for i in 0..<max(points.count - 1, 0) {
            var piece = Self.piece(points, i, isRound)
            piece.lengths = Self.measure(piece)
            lengths.append((lengths.last ?? 0) + (piece.lengths.last ?? 0))
            pieces.append(piece)
        }
        self.pieces = pieces
        self.lengths = lengths
    }

    /// The point after a length from the start, meters.
    package func point(at length: Float) -> Vector {
        guard let first = points.first, let last = points.last else { return .zero }
        guard length > 0, let whole = lengths.last else { return first }
        guard length < whole else { return last }
        let i = MonotoneCurve.segment(lengths, length)
        return point(in: i, at: length - lengths[i])
    }

    /// The point after a length from point `index`, in the piece that begins there.
    package func point(in index: Int, at length: Float) -> Vector {
        guard pieces.indices.contains(index) else { return points.last ?? .zero }
        let piece = pieces[index]
        let whole = piece.lengths[Self.parts]
        guard length > 0, whole > 1e-9 else { return piece.start }
        guard length < whole else { return piece.end }
        let part = MonotoneCurve.segment(piece.lengths, length)
        let (low, high) = (piece.lengths[part], piece.lengths[part + 1])
        var u = (Float(part) + (length - low) / max(high - low, 1e-12)) / Float(Self.parts)
        // Newton: the length up to u has the speed as its derivative.
        for _ in 0..<2 {
            let speed = piece.velocity(u).length
            guard speed > 1e-6 else { break }
            let start = Float(part) / Float(Self.parts)
            u += (length - low - Self.length(piece, start, u)) / speed
            u = min(max(u, start), Float(part + 1) / Float(Self.parts))
        }
        return piece.point(u)
    }

    private static func piece(_ points: [Vector], _ i: Int, _ isRound: Bool) -> Piece {
        let (b, c) = (points[i], points[i + 1])
        let straight = c - b
        guard isRound, straight.length > 1e-6 else {
            return Piece(start: b, end: c, leaving: straight, arriving: straight)
        }
        // Beyond an end, or beside a point that is there twice, the curve goes on as it came.
        func neighbor(_ index: Int, of point: Vector, else mirrored: Vector) -> Vector {
            guard points.indices.contains(index), (points[index] - point).length > 1e-6 else {
                return mirrored
            }
            return points[index]
        }
        let a = neighbor(i - 1, of: b, else: b - straight)
        let d = neighbor(i + 2, of: c, else: c + straight)
        let (h, k, l) = (
            (b - a).length.squareRoot(), straight.length.squareRoot(),
            (d - c).length.squareRoot()
        )
        let leaving = ((b - a) / h - (c - a) / (h + k)) * k + straight
        let arriving = straight - ((d - b) / (k + l) - (d - c) / l) * k
        return Piece(start: b, end: c, leaving: leaving, arriving: arriving)
    }

    private static func measure(_ piece: Piece) -> [Float] {
        var lengths: [Float] = [0]
        for part in 0..<parts {
            let (u, v) = (Float(part) / Float(parts), Float(part + 1) / Float(parts))
            lengths.append(lengths[part] + length(piece, u, v))
        }
        return lengths
    }

    /// Nodes and weights of Gauss-Legendre on -1...1.
    private static let rule: [(node: Float, weight: Float)] = [
        (0, 0.568_888_9), (-0.538_469_3, 0.478_628_7), (0.538_469_3, 0.478_628_7),
        (-0.906_179_8, 0.236_926_9), (0.906_179_8, 0.236_926_9),
    ]

    private static func length(_ piece: Piece, _ u: Float, _ v: Float) -> Float {
        let (middle, half) = ((u + v) / 2, (v - u) / 2)
        return rule.reduce(0) { sum, point in
            sum + point.weight * piece.velocity(middle + half * point.node).length * half
        }
    }
}
