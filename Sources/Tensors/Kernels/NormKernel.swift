// SPDX-License-Identifier: Apache-2.0
import CSIMD

/// Normalizes rows of a width.
final class NormKernel: RowKernel {
    enum Form {
        /// (x - mean) / sqrt(variance + epsilon) * (scale + added) + shift
        case layer(scale: Tensor?, plusOne: Bool, shift: Tensor?)
        /// x / sqrt(mean(x^2) + epsilon) * scale, and a SiLU of it where that is asked for
        case rootMeanSquare(scale: Tensor, thenSiLU: Bool = false)
    }

    private let form: Form
    private let epsilon: Float

    init(_ form: Form, epsilon: Float, rows: Int, width: Int) {
        self.form = form
        self.epsilon = epsilon
        super.init(rows: rows, width: width)
    }

    override func run(row: Int, _ y: UnsafeMutablePointer<Float>, _ operands: Operands) {
        let x = argument(row, operands)
        switch form {
        case .layer(let scale, let plusOne, let shift):
            layer(x, y, scale, plusOne ? 1 : 0, shift)
        case .rootMeanSquare(let scale, let isActivated):
            normalize(x, to: y, scale: scale, epsilon: epsilon, thenSiLU: isActivated)
        }
    }

    private func layer(
        _ x: UnsafePointer<Float>, _ y: UnsafeMutablePointer<Float>, _ scale: Tensor?,
        _ added: Float, _ shift: Tensor?
    ) {
        let mean = Vectors.sum(x, count: width) { $0 } / Float(width)
        // Numbers beyond the row's end are zeros here, so their (0 - mean)^2 is taken off again.
        let padding = Float((8 - width % 8) % 8) * mean * mean
        let square = Vectors.sum(x, count: width) { ($0 - mean) * ($0 - mean) } - padding
        let r = 1 / (max(square, 0) / Float(width) + epsilon).squareRoot()
        let s = scale.map { UnsafePointer($0.base) }
        let b = shift.map { UnsafePointer($0.base) }
        Vectors.map(x, to: y, count: width) { v, i in
            var z = (v - mean) * r
            if let s { z *= Vectors.part(s, i, of: width) + added }
            if let b { z += Vectors.part(b, i, of: width) }
            return z
        }
    }
}

extension Graph {
    /// Layer normalization of rows: y = normalized x * scale + shift.
    package func layerNorm(
        _ x: Node, epsilon: Float, scale: Tensor? = nil, shift: Tensor? = nil
    ) throws(TensorError) -> Node {
        try norm(x, .layer(scale: scale, plusOne: false, shift: shift), epsilon)
    }

    /// Layer normalization of rows, modulated: y = normalized x * (1 + scale) + shift.
    package func modulatedNorm(
        _ x: Node, epsilon: Float, scale: Tensor, shift: Tensor
    ) throws(TensorError) -> Node {
        try norm(x, .layer(scale: scale, plusOne: true, shift: shift), epsilon)
    }

    /// Root-mean-square normalization of rows: y = x / rms(x) * scale.
    package func rmsNorm(_ x: Node, epsilon: Float, scale: Tensor) throws(TensorError) -> Node {
        try norm(x, .rootMeanSquare(scale: scale), epsilon)
    }

    /// Rows scaled to length sqrt(width) times `scale`, as the norms of the Wan VAE.
    ///
    ///     y = x / max(||x||, 1e-12) sqrt(width) scale          (and silu(y))
    package func channelNorm(
        _ x: Node, scale: Tensor, thenSiLU isActivated: Bool
    ) throws(TensorError) -> Node {
        // A length of sqrt(width) is a root mean square of one.
        try norm(x, .rootMeanSquare(scale: scale, thenSiLU: isActivated), 1e-24)
    }

    private func norm(
        _ x: Node, _ form: NormKernel.Form, _ epsilon: Float
    ) throws(TensorError) -> Node {
        let parts: [Tensor?] =
            switch form {
            case .layer(let scale, _, let shift): [scale, shift]
            case .rootMeanSquare(let scale, _): [scale]
            }
        for part in parts.compactMap(\.self) where part.count != x.width {
            throw TensorError(.shape, "\(part.count) factors for rows of \(x.width)")
        }
        if let device {
            return Node(tensor: try deviceNorm(x, form, epsilon, device), shape: x.shape)
        }
        let kernel = NormKernel(form, epsilon: epsilon, rows: x.rows, width: x.width)
        return try apply(kernel, to: [x], shape: x.shape)
    }
}
