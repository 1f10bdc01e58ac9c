// SPDX-License-Identifier: Apache-2.0

/// Work on rows of numbers that do not depend on each other.
class RowKernel: Kernel {
    let rows: Int
    let width: Int
    private let rowsAPiece: Int

    init(rows: Int, width: Int) {
        self.rows = rows
        self.width = width
        rowsAPiece = max(16, (1 << 15) / width)
        super.init(pieces: (rows + rowsAPiece - 1) / rowsAPiece)
    }

    /// Makes one row of the target; overridden by every kernel of rows.
    func run(row: Int, _ target: UnsafeMutablePointer<Float>, _ operands: Operands) {}

    final override func run(piece: Int, _ operands: Operands) {
        let first = piece * rowsAPiece
        for row in first..<min(first + rowsAPiece, rows) {
            run(row: row, operands.target + row * width, operands)
        }
    }

    /// The same row of the first argument.
    final func argument(_ row: Int, _ operands: Operands) -> UnsafePointer<Float> {
        UnsafePointer(operands[0] + row * width)
    }

    /// Scales a row to a root mean square of one, and by a factor for each column; a SiLU may follow.
    ///
    ///     y = x / sqrt(mean(x^2) + epsilon) * scale
    final func normalize(
        _ x: UnsafePointer<Float>, to y: UnsafeMutablePointer<Float>, scale: Tensor,
        epsilon: Float, thenSiLU isActivated: Bool = false
    ) {
        let square = Vectors.sum(x, count: width) { $0 * $0 }
        let r = 1 / (square / Float(width) + epsilon).squareRoot()
        let s = UnsafePointer(scale.base)
        if isActivated {
            Vectors.map(x, to: y, count: width) { v, i in
                Vectors.silu(v * r * Vectors.part(s, i, of: width))
            }
        } else {
            Vectors.map(x, to: y, count: width) { v, i in
                v * r * Vectors.part(s, i, of: width)
            }
        }
    }
}

/// Copies numbers.
final class CopyKernel: Kernel {
    static let piece = 1 << 16
    private let count: Int

    init(count: Int) {
        self.count = count
        super.init(pieces: (count + Self.piece - 1) / Self.piece)
    }

    override func run(piece: Int, _ operands: Operands) {
        let first = piece * Self.piece
        (operands.target + first).update(
            from: operands[0] + first, count: min(Self.piece, count - first))
    }
}

extension Graph {
    /// Copies a value into another of as many numbers.
    @discardableResult
    package func copy(_ x: Node, to target: Node) throws(TensorError) -> Node {
        let count = x.rows * x.width
        guard count == target.rows * target.width else {
            throw TensorError(.shape, "a copy of \(x.shape) to \(target.shape)")
        }
        if let device { return replace(target, by: device.latest(x.tensor), device) }
        return try apply(CopyKernel(count: count), inPlaceOf: target, with: [x])
    }
}
