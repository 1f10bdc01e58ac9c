// SPDX-License-Identifier: Apache-2.0
import CDNNL

/// The weights of a convolution over time and space, ready for strips of any picture size.
///
/// A kernel of three frames is three two-dimensional convolutions whose results are added up. Each
/// runs on strips of channel-last rows, which lie side by side in memory: threads take strips of
/// their own, frames of zeros cost nothing, and cached frames need not be copied beside new ones.
package final class Convolution {
    /// How the kernel moves and what surrounds the picture.
    package enum Spacing {
        /// Every place; zeros so that the size stays.
        case same
        /// Every second place, rows and columns of zeros only after the last (as Wan's encoder).
        case halving
    }

    package let inputs: Int
    package let outputs: Int
    /// Frames, rows and columns of the kernel.
    package let extent: (frames: Int, rows: Int, columns: Int)
    let spacing: Spacing
    let bias: Tensor?
    let engine: DNNLEngine
    /// The weights on devices, by frame of the kernel.
    let copies = DeviceCopies()
    /// Reads the weights from their file: [outputs, inputs, frames, rows, columns].
    private let weight: () throws -> [Float]
    private var packed: [PackedWeights] = []
    private var made: [Strip: StripConvolution] = [:]

    /// Weights of shape [outputs, inputs, frames, rows, columns] as PyTorch stores them.
    ///
    /// They are read when a first picture comes, put into the order that this machine's kernels want,
    /// and kept only so.
    package init(
        shape: [Int], bias: Tensor?, spacing: Spacing = .same,
        weight: @escaping () throws -> [Float]
    ) throws(TensorError) {
        guard shape.count == 5, shape.allSatisfy({ (1...1 << 20).contains($0) }),
            bias.map({ $0.count == shape[0] }) ?? true,
            spacing == .same ? shape[3] % 2 == 1 && shape[4] % 2 == 1 : shape[3...] == [3, 3]
        else { throw TensorError(.shape, "no convolution has weights of shape \(shape)") }
        (outputs, inputs) = (shape[0], shape[1])
        extent = (shape[2], shape[3], shape[4])
        self.spacing = spacing
        self.bias = bias
        self.weight = weight
        engine = try DNNLEngine()
    }

    /// The weights by frame of the kernel: [outputs, inputs, rows, columns] each.
    func weightsByFrame() throws -> [[Float]] {
        let area = extent.rows * extent.columns
        let pairs = outputs * inputs
        let numbers = try weight()
        guard numbers.count == pairs * extent.frames * area else {
            throw TensorError(
                .shape, "\(numbers.count) weights for a convolution of \(inputs) to \(outputs)")
        }
        return (0..<extent.frames).map { frame in
            [Float](unsafeUninitializedCapacity: pairs * area) { buffer, count in
                for pair in 0..<pairs {
                    for place in 0..<area {
                        buffer[pair * area + place] =
                            numbers[(pair * extent.frames + frame) * area + place]
                    }
                }
                count = pairs * area
            }
        }
    }

    /// The size of the result for a picture.
    func size(rows: Int, columns: Int) -> (rows: Int, columns: Int) {
        switch spacing {
        case .same: (rows, columns)
        case .halving: ((rows + 1 - extent.rows) / 2 + 1, (columns + 1 - extent.columns) / 2 + 1)
        }
    }

    /// A strip of rows of the result, and the rows of the picture that it needs.
    struct Strip: Hashable {
        var inputRows: Int
        var outputRows: Int
        var top: Int
        var bottom: Int
        var inputColumns: Int
        var hasBias: Bool
        var accumulates: Bool
    }

    /// The convolution of a strip, with its weights packed as oneDNN wants them on this machine.
    func prepare(_ strip: Strip) throws -> StripConvolution {
        if let found = made[strip] { return found }
        var shape = kinora_strip()
        shape.inputs = Int32(inputs)
        shape.outputs = Int32(outputs)
        shape.in_rows = Int32(strip.inputRows)
        shape.out_rows = Int32(strip.outputRows)
        shape.in_width = Int32(strip.inputColumns)
        shape.out_width = Int32(size(rows: extent.rows, columns: strip.inputColumns).columns)
        shape.kernel_rows = Int32(extent.rows)
        shape.kernel_width = Int32(extent.columns)
        shape.stride = spacing == .same ? 1 : 2
        shape.top = Int32(strip.top)
        shape.bottom = Int32(strip.bottom)
        shape.left = spacing == .same ? Int32(extent.columns / 2) : 0
        shape.right = spacing == .same ? Int32(extent.columns / 2) : 1
        shape.has_bias = strip.hasBias ? 1 : 0
        shape.accumulates = strip.accumulates ? 1 : 0
        let primitive = try StripPrimitive(shape, engine)
        let weights = try pack(primitive, shape)
        let result = StripConvolution(primitive: primitive, weights: weights)
        made[strip] = result
        return result
    }

    /// Packed weights, shared by all strips that want the same order.
    private func pack(
        _ primitive: StripPrimitive, _ shape: kinora_strip
    ) throws -> PackedWeights {
        if let found = packed.first(where: { $0.fits(primitive) }) { return found }
        let weights = try PackedWeights(weightsByFrame(), primitive, shape, engine)
        packed.append(weights)
        return weights
    }
}

/// A prepared strip: what to run and on which weights.
struct StripConvolution {
    let primitive: StripPrimitive
    let weights: PackedWeights
}
