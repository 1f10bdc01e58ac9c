// SPDX-License-Identifier: Apache-2.0
import CGGML
import CSIMD

/// max(x + y, 0), where x lies; y may be left out.
final class RectifierKernel: Kernel {
    static let piece = 1 << 14
    private let count: Int
    private let adds: Bool

    init(count: Int, adds: Bool) {
        self.count = count
        self.adds = adds
        super.init(pieces: (count + Self.piece - 1) / Self.piece)
    }

    override func run(piece: Int, _ operands: Operands) {
        let first = piece * Self.piece
        let count = min(Self.piece, count - first)
        let x = operands.target + first
        let y = adds ? UnsafePointer(operands[0] + first) : nil
        Vectors.map(UnsafePointer(x), to: x, count: count) { v, i in
            kn_max(y.map { v + Vectors.part($0, i, of: count) } ?? v, .zero)
        }
    }
}

extension Graph {
    /// x = max(x + y, 0), where x lies.
    package func rectify(_ x: Node, adding y: Node? = nil) throws(TensorError) -> Node {
        if let y {
            guard y.shape == x.shape else {
                throw TensorError(.shape, "a sum of shapes \(x.shape) and \(y.shape)")
            }
        }
        if let device {
            var sum = device.latest(x.tensor)
            if let y {
                let flat = try shaped(device.latest(y.tensor), y.rows * y.width)
                sum = try made(ggml_add(context, shaped(sum, x.rows * x.width), flat))
            }
            return replace(x, by: try made(ggml_relu(context, sum)), device)
        }
        let kernel = RectifierKernel(count: x.rows * x.width, adds: y != nil)
        return try apply(kernel, inPlaceOf: x, with: y.map { [$0] } ?? [])
    }
}
