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
/// A tile's rows of W are turned into single precision once, multiplied, and the ending is
/// applied while the tile is in the cache.
final class LinearKernel: Kernel {
    enum Ending {
        case unary(LinearEnding)
        /// target = y * argument 1, element by element
        case product
        /// target += y * gate[column], in place; a missing gate is 1
        case residual(gate: Tensor?)
    }

    static let tileOutputs = 512
    static let tileRows = 768

    private let weight: Matrix
    private let bias: Tensor?
    private let ending: Ending
    private let rows: Int
    private let rowTile: Int
    private let rowTiles: Int

    init(weight: Matrix, bias: Tensor?, ending: Ending, rows: Int) {
        self.weight = weight
        self.bias = bias
        self.ending = ending
        self.rows = rows
        rowTiles = max(1, (rows + Self.tileRows / 2) / Self.tileRows)
        rowTile = (rows + rowTiles - 1) / rowTiles
        let panel = weight.floats == nil ? Self.tileOutputs * weight.inputs : 0
        super.init(
            pieces: rowTiles * ((weight.outputs + Self.tileOutputs - 1) / Self.tileOutputs),
            scratch: panel + Self.tileOutputs * rowTile)
    }

    override func run(piece: Int, _ operands: Operands) {
        let first = piece / rowTiles * Self.tileOutputs
        let columns = min(Self.tileOutputs, weight.outputs - first)
        let firstRow = piece % rowTiles * rowTile
        let count = min(rowTile, rows - firstRow)
        guard count > 0 else { return }
        let tile = operands.scratch
        let panel: UnsafePointer<Float>
        if let floats = weight.floats {
            panel = floats + first * weight.inputs
        } else {
            let room = operands.scratch + Self.tileOutputs * rowTile
            weight.unpack(rows: first..<first + columns, into: room)
            panel = UnsafePointer(room)
        }
        let inputs = operands[0] + firstRow * weight.inputs
        Product(rows: count, columns: columns, inner: weight.inputs).transposed(
            Rows(base: inputs, stride: weight.inputs), Rows(base: panel, stride: weight.inputs),
            into: tile, stride: columns)
        for row in 0..<count {
            let offset = (firstRow + row) * weight.outputs + first
            finish(tile + row * columns, first..<first + columns, at: offset, operands)
        }
    }

    /// Adds the bias to one row of a tile, and ends it into the target.
    private func finish(
        _ y: UnsafeMutablePointer<Float>, _ columns: Range<Int>, at offset: Int,
        _ operands: Operands
    ) {
        let count = columns.count
        let target = operands.target + offset
        if let bias {
            let b = UnsafePointer(bias.base + columns.lowerBound)
            Vectors.map(y, to: y, count: count) { x, i in x + Vectors.part(b, i, of: count) }
        }
        switch ending {
        case .unary(.plain): target.update(from: y, count: count)
        case .unary(.gelu):
            Vectors.map(y, to: target, count: count) { x, _ in Vectors.gelu(x) }
        case .unary(.silu):
            Vectors.map(y, to: target, count: count) { x, _ in Vectors.silu(x) }
        case .product:
            let other = UnsafePointer(operands[1] + offset)
            Vectors.map(y, to: target, count: count) { x, i in
                x * Vectors.part(other, i, of: count)
            }
        case .residual(let gate):
            let old = UnsafePointer(target)
            guard let gate else {
                Vectors.map(y, to: target, count: count) { x, i in
                    x + Vectors.part(old, i, of: count)
                }
                return
            }
            let g = UnsafePointer(gate.base + columns.lowerBound)
            Vectors.map(y, to: target, count: count) { x, i in
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
        return try apply(
            kernel, to: [x], shape: Array(x.shape.dropLast()) + [weight.outputs])
    }

    /// (x W^T + b) * other, element by element.
    package func linear(
        _ x: Node, _ weight: Matrix, _ bias: Tensor?, times other: Node
    ) throws(TensorError) -> Node {
        let shape = Array(x.shape.dropLast()) + [weight.outputs]
        guard other.shape == shape else {
            throw TensorError(.shape, "factors of shapes \(shape) and \(other.shape)")
        }
        return try apply(try linear(x, weight, bias, .product), to: [x, other], shape: shape)
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
