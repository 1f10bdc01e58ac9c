// SPDX-License-Identifier: Apache-2.0
import CGGML

/// Operations on rows as ggml's own, for devices. What they compute stands beside the kernels.
extension Graph {
    /// A linear layer with its ending; `other` is the factor, or the target of a sum.
    func deviceLinear(
        _ x: Node, _ kernel: LinearKernel, _ other: Node?, _ notes: DeviceNotes
    ) throws(TensorError) -> Value {
        let weight = kernel.weight
        let copy = try weight.copies.copy(on: notes.accelerator) { () throws(TensorError) in
            guard let type = Matrix.ggmlType(weight.type) else {
                throw TensorError(.unsupported, "no device multiplies \(weight.type.rawValue)")
            }
            return try DeviceTensor(
                weight.bytes, type, [weight.inputs, weight.outputs], on: notes.accelerator)
        }
        let rows = try shaped(notes.latest(x.tensor), weight.inputs, x.rows)
        var y = try made(ggml_mul_mat(context, notes.hold(copy), rows))
        ggml_mul_mat_set_prec(y, GGML_PREC_F32)
        if let bias = kernel.bias {
            y = try made(ggml_add(context, y, constant(bias, notes)))
        }
        return try ended(y, kernel.ending, other, notes)
    }

    private func ended(
        _ y: Value, _ ending: LinearKernel.Ending, _ other: Node?, _ notes: DeviceNotes
    ) throws(TensorError) -> Value {
        switch ending {
        case .unary(.plain): return y
        case .unary(.gelu): return try made(ggml_gelu(context, y))
        case .unary(.silu): return try made(ggml_silu(context, y))
        case .product:
            guard let other else { return y }
            let factor = try shaped(notes.latest(other.tensor), other.width, other.rows)
            return try made(ggml_mul(context, y, factor))
        case .residual(let gate):
            guard let other else { return y }
            let target = try shaped(notes.latest(other.tensor), other.width, other.rows)
            guard let gate else { return try made(ggml_add(context, target, y)) }
            let gated = try made(ggml_mul(context, y, constant(gate, notes)))
            return try made(ggml_add(context, target, gated))
        }
    }

    func deviceNorm(
        _ x: Node, _ form: NormKernel.Form, _ epsilon: Float, _ notes: DeviceNotes
    ) throws(TensorError) -> Value {
        let rows = try shaped(notes.latest(x.tensor), x.width, x.rows)
        switch form {
        case .rootMeanSquare(let scale, let isActivated):
            let y = try meanSquareNorm(rows, like: scale, epsilon, notes)
            let scaled = try made(ggml_mul(context, y, constant(scale, notes)))
            return isActivated ? try made(ggml_silu(context, scaled)) : scaled
        case .layer(let scale, let plusOne, let shift):
            var y = try made(ggml_norm(context, rows, epsilon))
            if let scale {
                let factors =
                    plusOne
                    ? try constant("1 +", of: scale, [scale.count], notes) {
                        scale.values.map { 1 + $0 }
                    }
                    : try constant(scale, notes)
                y = try made(ggml_mul(context, y, factors))
            }
            if let shift { y = try made(ggml_add(context, y, constant(shift, notes))) }
            return y
        }
    }

    /// x / sqrt(mean x² + ε), by row.
    ///
    /// ggml's own norm gives every row a group of 512 threads. The channels of a pixel are fewer: their squares
    /// are summed by a product instead, which Mesa's software driver does a hundred times as fast.
    private func meanSquareNorm(
        _ rows: Value, like scale: Tensor, _ epsilon: Float, _ notes: DeviceNotes
    ) throws(TensorError) -> Value {
        let width = scale.count
        guard width < 512 else { return try made(ggml_rms_norm(context, rows, epsilon)) }
        let shares = try constant("mean", of: scale, [width, 1], notes) {
            [Float](repeating: 1 / Float(width), count: width)
        }
        let means = try made(ggml_mul_mat(context, shares, made(ggml_sqr(context, rows))))
        ggml_mul_mat_set_prec(means, GGML_PREC_F32)
        let roots = try made(
            ggml_sqrt(context, made(ggml_scale_bias(context, means, 1, epsilon))))
        return try made(ggml_div(context, rows, roots))
    }

    /// x cos + (x with its pairs swapped) (-sin, sin), after a norm.
    func deviceRotation(
        _ x: Node, scale: Tensor, angles: Tensor, epsilon: Float, _ notes: DeviceNotes
    ) throws(TensorError) -> Value {
        let pairs = angles.shape[2]
        let (size, heads) = (2 * pairs, x.width / (2 * pairs))
        func table(_ name: String, part: Int, first: Float) throws(TensorError) -> Value {
            try constant(name, of: angles, [size, 1, x.rows], notes) {
                (0..<x.rows * size).map { index in
                    let (row, place) = (index / size, index % size)
                    let value = angles.base[(2 * row + part) * pairs + place / 2]
                    return place % 2 == 0 ? first * value : value
                }
            }
        }
        let y = try deviceNorm(x, .rootMeanSquare(scale: scale), epsilon, notes)
        let count = x.rows * x.width / 2
        let stride = 2 * MemoryLayout<Float>.stride
        func every(_ offset: Int) throws(TensorError) -> Value {
            try copied(ggml_view_2d(context, y, 1, Int64(count), stride, offset))
        }
        let swapped = try made(
            ggml_concat(context, every(MemoryLayout<Float>.stride), every(0), 0))
        let cosines = try made(
            ggml_mul(
                context, shaped(y, size, heads, x.rows), table("cos", part: 0, first: 1)))
        let sines = try made(
            ggml_mul(
                context, shaped(swapped, size, heads, x.rows), table("sin", part: 1, first: -1)))
        return try made(ggml_add(context, cosines, sines))
    }
}
