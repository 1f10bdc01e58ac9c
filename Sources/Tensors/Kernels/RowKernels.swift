// SPDX-License-Identifier: Apache-2.0

/// Normalizes rows to the length sqrt(width) and scales them, with or without a SiLU after it.
///
///     y = silu(x / max(||x||, 1e-12) sqrt(width) scale)
final class ChannelNormKernel: Kernel {
    static let rowsAPiece = 256
    private let scale: Tensor
    private let isActivated: Bool
    private let rows: Int
    private let width: Int

    init(scale: Tensor, isActivated: Bool, rows: Int, width: Int) {
        self.scale = scale
        self.isActivated = isActivated
        self.rows = rows
        self.width = width
        super.init(pieces: (rows + Self.rowsAPiece - 1) / Self.rowsAPiece)
    }

    override func run(piece: Int, _ operands: Operands) {
        let first = piece * Self.rowsAPiece
        let s = UnsafePointer(scale.base)
        for row in first..<min(first + Self.rowsAPiece, rows) {
            let x = UnsafePointer(operands[0] + row * width)
            let y = operands.target + row * width
            let length = Vectors.sum(x, count: width) { $0 * $0 }.squareRoot()
            let r = Float(width).squareRoot() / max(length, 1e-12)
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
    /// Rows scaled to length sqrt(width) times `scale`, as the norms of the Wan VAE.
    package func channelNorm(
        _ x: Node, scale: Tensor, thenSiLU isActivated: Bool
    ) throws(TensorError) -> Node {
        guard scale.count == x.width else {
            throw TensorError(.shape, "\(scale.count) factors for rows of \(x.width)")
        }
        let kernel = ChannelNormKernel(
            scale: scale, isActivated: isActivated, rows: x.rows, width: x.width)
        return try apply(kernel, to: [x], shape: x.shape)
    }

    /// Copies a value into another of as many numbers.
    @discardableResult
    package func copy(_ x: Node, to target: Node) throws(TensorError) -> Node {
        let count = x.rows * x.width
        guard count == target.rows * target.width else {
            throw TensorError(.shape, "a copy of \(x.shape) to \(target.shape)")
        }
        return try apply(CopyKernel(count: count), inPlaceOf: target, with: [x])
    }
}
