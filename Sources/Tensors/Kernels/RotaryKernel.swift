// SPDX-License-Identifier: Apache-2.0

/// Normalizes rows over their whole width, and turns each head's pairs of numbers by an angle of
/// the row's place.
///
///     (x0, x1) -> (x0 cos a - x1 sin a, x0 sin a + x1 cos a)    (Su et al., RoFormer, eq. 34)
final class RotaryKernel: RowKernel {
    private let scale: Tensor
    private let angles: Tensor
    private let epsilon: Float

    init(scale: Tensor, angles: Tensor, epsilon: Float, rows: Int, width: Int) {
        self.scale = scale
        self.angles = angles
        self.epsilon = epsilon
        super.init(rows: rows, width: width)
    }

    override func run(row: Int, _ x: UnsafeMutablePointer<Float>, _ operands: Operands) {
        normalize(UnsafePointer(x), to: x, scale: scale, epsilon: epsilon)
        let pairs = angles.shape[2]
        let cosines = angles.base + row * 2 * pairs
        let sines = cosines + pairs
        for head in stride(from: 0, to: width, by: 2 * pairs) {
            for pair in 0..<pairs {
                let at = head + 2 * pair
                let (a, b) = (x[at], x[at + 1])
                x[at] = a * cosines[pair] - b * sines[pair]
                x[at + 1] = a * sines[pair] + b * cosines[pair]
            }
        }
    }
}

extension Graph {
    /// Root-mean-square normalization of rows and rotary embedding of their heads, in place.
    ///
    /// `angles` holds a row's cosines and sines: [rows, 2, head size / 2].
    package func rotate(
        _ x: Node, scale: Tensor, angles: Tensor, epsilon: Float
    ) throws(TensorError) -> Node {
        guard scale.count == x.width, angles.shape.count == 3, angles.shape[0] == x.rows,
            angles.shape[1] == 2, x.width % (2 * angles.shape[2]) == 0
        else {
            throw TensorError(
                .shape, "angles \(angles.shape) and \(scale.count) factors for rows \(x.shape)")
        }
        if let device {
            let turned = try deviceRotation(
                x, scale: scale, angles: angles, epsilon: epsilon, device)
            return replace(x, by: turned, device)
        }
        let kernel = RotaryKernel(
            scale: scale, angles: angles, epsilon: epsilon, rows: x.rows, width: x.width)
        return try apply(kernel, inPlaceOf: x, with: [])
    }
}
