// SPDX-License-Identifier: Apache-2.0

/// The shape and the type of a tensor in a file.
package struct TensorDescriptor: Equatable, Sendable {
    /// Extents from the outermost axis to the innermost, as PyTorch writes them; empty for a scalar.
    ///
    /// GGUF stores them the other way round; its reader turns them.
    package let shape: [Int]
    package let type: ElementType
    /// What the stored numbers are to be multiplied by.
    ///
    /// Nothing when empty, the whole tensor when one, row by row of the outermost axis when more.
    /// Only 8-bit floating-point files have scales.
    package let scales: [Float]
    /// The product of the extents.
    package let elementCount: Int
    /// The length of the stored numbers.
    package let byteCount: Int

    /// A description whose sizes are known to fit.
    ///
    /// - Throws: ``WeightError`` when an extent is negative, the size does not fit in an integer, or
    ///   rows of a quantized type are not whole blocks.
    package init(
        shape: [Int], type: ElementType, scales: [Float] = []
    ) throws(WeightError) {
        var elements = 1
        for extent in shape {
            guard extent >= 0 else {
                throw WeightError(.malformed, "shape \(shape) has a negative extent")
            }
            let (product, overflow) = elements.multipliedReportingOverflow(by: extent)
            guard !overflow else {
                throw WeightError(.malformed, "shape \(shape) has more elements than can be")
            }
            elements = product
        }
        let block = type.block
        guard (shape.last ?? 1) % block.elements == 0 else {
            throw WeightError(
                .malformed,
                "shape \(shape) has rows that are not whole \(type.rawValue) blocks of "
                    + "\(block.elements)")
        }
        let (bytes, overflow) = (elements / block.elements)
            .multipliedReportingOverflow(by: block.bytes)
        guard !overflow else {
            throw WeightError(.malformed, "shape \(shape) has more bytes than can be")
        }
        guard scales.count <= 1 || scales.count == shape.first else {
            throw WeightError(
                .malformed, "\(scales.count) scales do not fit a tensor of shape \(shape)")
        }
        self.shape = shape
        self.type = type
        self.scales = scales
        self.elementCount = elements
        self.byteCount = bytes
    }

    /// Elements of one row of the outermost axis; the whole tensor for a scalar.
    package var rowElements: Int { shape.dropFirst().reduce(1, *) }
}
