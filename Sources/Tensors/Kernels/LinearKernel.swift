// SPDX-License-Identifier: Apache-2.0

/// What becomes of a linear layer's result y.
package enum LinearEnding {
    /// y
    case plain
    /// gelu(y), tanh form
    case gelu
    /// y sigmoid(y)
    case silu
}

/// y = x W^T + b with an ending, tile by tile.
///
/// A block's rows of W are turned into single precision and multiplied, and the ending is applied to the
/// block. oneDNN is fastest on large products, so tiles are as large as the number of threads allows.
final class LinearKernel: Kernel {
    enum Ending {
        case unary(LinearEnding)
        /// target = y * argument 1, element by element
        case product
        /// target += y * gate[column], in place; a missing gate is 1
        case residual(gate: Tensor?)
    }

    let weight: Matrix
    let bias: Tensor?
    let ending: Ending
    private let rows: Int
    private var tile: LinearTile

    init(weight: Matrix, bias: Tensor?, ending: Ending, rows: Int) {
        self.weight = weight
        self.bias = bias
        self.ending = ending
        self.rows = rows
        tile = LinearTile(rows: rows, weight, threads: 1)
        super.init(pieces: tile.pieces, scratch: tile.scratch)
    }

    override func divide(among threads: Int) {
        tile = LinearTile(rows: rows, weight, threads: threads)
        cut(pieces: tile.pieces, scratch: tile.scratch)
    }

    override func run(piece: Int, _ operands: Operands) {
        let first = piece / tile.rowTiles * tile.outputs
        let end = min(first + tile.outputs, weight.outputs)
        let firstRow = min(piece % tile.rowTiles * tile.rows, self.rows)
        let rows = firstRow..<min(firstRow + tile.rows, self.rows)
        guard !rows.isEmpty else { return }
        for start in stride(from: first, to: end, by: tile.block) {
            let columns = start..<min(start + tile.block, end)
            let y = operands.scratch
            multiply(rows, columns, operands, isFirst: start == first)
            for row in rows {
                finish(
                    y + (row - rows.lowerBound) * columns.count, columns,
                    at: row * weight.outputs + start, operands)
            }
        }
    }

    /// y = x W^T for the rows and columns of a block, at the beginning of the working memory; Strassen's sums of x
    /// are there after the first block of a tile.
    private func multiply(
        _ rows: Range<Int>, _ columns: Range<Int>, _ operands: Operands, isFirst: Bool
    ) {
        let (inputs, y) = (weight.inputs, operands.scratch)
        let x = Rows(base: operands[0] + rows.lowerBound * inputs, stride: inputs)
        let w = Rows(base: panel(columns, y + tile.block * tile.rows), stride: inputs)
        let strassen = tile.strassen.flatMap {
            StrassenProduct(
                rows: rows.count, columns: columns.count, inner: inputs, rounds: $0.rounds)
        }
        guard let strassen else {
            return Product(rows: rows.count, columns: columns.count, inner: inputs)
                .transposed(x, w, into: y, stride: columns.count)
        }
        strassen.transposed(
            x, w, into: y, stride: columns.count, scratch: y + tile.sums, isSummed: !isFirst)
    }

    /// Rows of W in single precision: where they lie, or unpacked into working memory.
    private func panel(
        _ columns: Range<Int>, _ room: UnsafeMutablePointer<Float>
    ) -> UnsafePointer<Float> {
        if let floats = weight.floats { return floats + columns.lowerBound * weight.inputs }
        weight.unpack(rows: columns, into: room)
        return UnsafePointer(room)
    }

    /// Adds the bias to one row of a tile, and ends it into the target.
    private func finish(
        _ y: UnsafeMutablePointer<Float>, _ columns: Range<Int>, at offset: Int,
        _ operands: Operands
    ) {
        let count = columns.count
        let target = operands.target + offset
        let b = bias.map { UnsafePointer($0.base + columns.lowerBound) }
        func end(_ f: (Lanes, Int) -> Lanes) {
            if let b {
                Vectors.map(y, to: target, count: count) { x, i in
                    f(x + Vectors.part(b, i, of: count), i)
                }
            } else {
                Vectors.map(y, to: target, count: count, f)
            }
        }
        switch ending {
        case .unary(.plain): end { x, _ in x }
        case .unary(.gelu): end { x, _ in Vectors.gelu(x) }
        case .unary(.silu): end { x, _ in Vectors.silu(x) }
        case .product:
            let other = UnsafePointer(operands[1] + offset)
            end { x, i in x * Vectors.part(other, i, of: count) }
        case .residual(let gate):
            let old = UnsafePointer(target)
            guard let gate else { return end { x, i in x + Vectors.part(old, i, of: count) } }
            let g = UnsafePointer(gate.base + columns.lowerBound)
            end { x, i in
                x * Vectors.part(g, i, of: count) + Vectors.part(old, i, of: count)
            }
        }
    }
}

extension Graph {
    /// x W^T + b: [rows, inputs] to [rows, outputs].
    package func linear(
        _ x: Node, _ weight: Matrix, _ bias: Tensor?, _ ending: LinearEnding = .plain
    ) throws(TensorError) -> Node {
        let kernel = try linear(x, weight, bias, .unary(ending))
        let shape = Array(x.shape.dropLast()) + [weight.outputs]
        if let device {
            return Node(tensor: try deviceLinear(x, kernel, nil, device), shape: shape)
        }
        return try apply(kernel, to: [x], shape: shape)
    }

    /// (x W^T + b) * other, element by element.
    package func linear(
        _ x: Node, _ weight: Matrix, _ bias: Tensor?, times other: Node
    ) throws(TensorError) -> Node {
        let shape = Array(x.shape.dropLast()) + [weight.outputs]
        guard other.shape == shape else {
            throw TensorError(.shape, "factors of shapes \(shape) and \(other.shape)")
        }
        let kernel = try linear(x, weight, bias, .product)
        if let device {
            return Node(tensor: try deviceLinear(x, kernel, other, device), shape: shape)
        }
        return try apply(kernel, to: [x, other], shape: shape)
    }

    /// target += (x W^T + b) * gate, where it lies.
    @discardableResult
    package func addLinear(
        _ x: Node, _ weight: Matrix, _ bias: Tensor?, gate: Tensor? = nil, to target: Node
    ) throws(TensorError) -> Node {
        guard target.rows == x.rows, target.width == weight.outputs,
            gate.map({ $0.count == weight.outputs }) ?? true
        else {
            throw TensorError(
                .shape, "\(x.shape) through \(weight.outputs) outputs into \(target.shape)")
        }
        let kernel = try linear(x, weight, bias, .residual(gate: gate))
        if let device {
            return replace(target, by: try deviceLinear(x, kernel, target, device), device)
        }
        return try apply(kernel, inPlaceOf: target, with: [x])
    }

    private func linear(
        _ x: Node, _ weight: Matrix, _ bias: Tensor?, _ ending: LinearKernel.Ending
    ) throws(TensorError) -> LinearKernel {
        guard x.width == weight.inputs, bias.map({ $0.count == weight.outputs }) ?? true,
            max(x.rows, weight.outputs, weight.inputs) <= Int(Int32.max)
        else {
            throw TensorError(
                .shape,
                "a linear layer of \(weight.inputs) to \(weight.outputs) on shape \(x.shape)")
        }
        return LinearKernel(weight: weight, bias: bias, ending: ending, rows: x.rows)
    }
}
