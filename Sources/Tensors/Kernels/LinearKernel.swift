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
/// A tile's rows of W are turned into single precision once, multiplied, and the ending is applied
/// while the tile is in the cache. oneDNN is fastest on large products, so tiles are as large as the
/// number of threads allows.
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
        let columns = min(tile.outputs, weight.outputs - first)
        let firstRow = piece % tile.rowTiles * tile.rows
        let count = min(tile.rows, rows - firstRow)
        guard count > 0 else { return }
        let panel: UnsafePointer<Float>
        if let floats = weight.floats {
            panel = floats + first * weight.inputs
        } else {
            let room = operands.scratch + tile.outputs * tile.rows
            weight.unpack(rows: first..<first + columns, into: room)
            panel = UnsafePointer(room)
        }
        let y = operands.scratch
        Product(rows: count, columns: columns, inner: weight.inputs).transposed(
            Rows(base: operands[0] + firstRow * weight.inputs, stride: weight.inputs),
            Rows(base: panel, stride: weight.inputs), into: y, stride: columns)
        for row in 0..<count {
            let offset = (firstRow + row) * weight.outputs + first
            finish(y + row * columns, first..<first + columns, at: offset, operands)
        }
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
