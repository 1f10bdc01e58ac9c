// SPDX-License-Identifier: Apache-2.0

/// Hands out the tensors of a source, each exactly once.
///
///     var ledger = WeightLedger(source)
///     let query = try ledger.matrix("blocks.0.self_attn.q.weight", outputs: 1536, inputs: 1536)
///     try ledger.finish()   // nothing left over
package struct WeightLedger {
    private let source: any WeightSource
    private var left: Set<String>
    /// Keeps the source's mapping in place for the matrices that point into it.
    private let anchor: Anchor

    private final class Anchor {
        let source: any WeightSource
        init(_ source: any WeightSource) { self.source = source }
    }

    /// A ledger over all tensors of a source.
    package init(_ source: any WeightSource) {
        self.source = source
        left = Set(source.names)
        anchor = Anchor(source)
    }

    /// Whether a tensor of the name is there and has not been taken.
    package func has(_ name: String) -> Bool { left.contains(name) }

    /// A weight of a linear layer, left in place where the file is mapped.
    ///
    /// 8-bit floating-point numbers with scales become bf16, whose rounding is finer than theirs.
    /// Further axes than two are part of the inputs, so that a 1x1 convolution is a matrix.
    package mutating func matrix(_ name: String, outputs: Int, inputs: Int) throws -> Matrix {
        let descriptor = try take(name)
        try check(name, descriptor, outputs, inputs)
        guard Matrix.ggmlType(descriptor.type) != nil, descriptor.scales.isEmpty else {
            let type: ElementType = descriptor.type.block.bytes == 1 ? .bf16 : .f32
            let bytes = try Quantizer.bytes(source.floats(name), as: type)
            return try bytes.withUnsafeBytes { bytes in
                try copy(bytes, outputs, inputs, type)
            }
        }
        return try source.withBytes(name) { bytes in
            let alignment = descriptor.type == .f32 ? 4 : 2
            guard source.isMapped(name), let base = bytes.baseAddress,
                Int(bitPattern: base) % alignment == 0
            else { return try copy(bytes, outputs, inputs, descriptor.type) }
            return try Matrix(
                outputs: outputs, inputs: inputs, type: descriptor.type, bytes: base,
                owner: anchor)
        }
    }

    /// The same in single precision whatever the file has, for what must not be rounded on a device either:
    /// one multiplies with weights in halves only what it rounds to halves.
    package mutating func exactMatrix(
        _ name: String, outputs: Int, inputs: Int
    ) throws -> Matrix {
        if try source.descriptor(name).type == .f32 {
            return try matrix(name, outputs: outputs, inputs: inputs)
        }
        let descriptor = try take(name)
        try check(name, descriptor, outputs, inputs)
        return try Matrix(Tensor([outputs, inputs], source.floats(name)))
    }

    /// - Throws: ``WeightError/Code/mismatch`` unless a tensor is so many outputs of so many inputs.
    private func check(
        _ name: String, _ descriptor: TensorDescriptor, _ outputs: Int, _ inputs: Int
    ) throws(WeightError) {
        let (count, overflows) = outputs.multipliedReportingOverflow(by: inputs)
        guard !overflows, count > 0, descriptor.shape.first == outputs,
            descriptor.elementCount == count
        else { throw mismatch(name, descriptor, "[\(outputs), \(inputs)]") }
    }

    private func copy(
        _ bytes: UnsafeRawBufferPointer, _ outputs: Int, _ inputs: Int, _ type: ElementType
    ) throws -> Matrix {
        let memory = try Memory(bytes: bytes.count)
        if let base = bytes.baseAddress {
            memory.base.copyMemory(from: base, byteCount: bytes.count)
        }
        return try Matrix(
            outputs: outputs, inputs: inputs, type: type, bytes: UnsafeRawPointer(memory.base),
            owner: memory)
    }

    /// Numbers in single precision, in memory of their own.
    ///
    /// Extents of one may be stored or left out: [C, 1, 1, 1] serves as [C].
    package mutating func tensor(_ name: String, _ shape: [Int]) throws -> Tensor {
        let descriptor = try take(name)
        guard descriptor.shape.filter({ $0 != 1 }) == shape.filter({ $0 != 1 }) else {
            throw mismatch(name, descriptor, "\(shape)")
        }
        return try Tensor(shape, source.floats(name))
    }

    /// Numbers in single precision of a tensor with more axes than four.
    package mutating func floats(_ name: String, _ shape: [Int]) throws -> [Float] {
        let descriptor = try take(name)
        guard descriptor.shape == shape else { throw mismatch(name, descriptor, "\(shape)") }
        return try source.floats(name)
    }

    /// Numbers in single precision that are read when they are asked for, every time anew.
    package mutating func later(
        _ name: String, _ shape: [Int]
    ) throws -> () throws -> [Float] {
        let descriptor = try take(name)
        guard descriptor.shape == shape else { throw mismatch(name, descriptor, "\(shape)") }
        return { [source] in
            let numbers = try source.floats(name)
            // They are kept in another order from here on; the file's pages would double the memory.
            if source.isMapped(name) { try source.withBytes(name) { MappedFile.letGo($0) } }
            return numbers
        }
    }

    /// The description of a tensor that has not been taken yet.
    package func shape(_ name: String) throws(WeightError) -> [Int] {
        try source.descriptor(name).shape
    }

    /// Leaves out a tensor that is known to be a copy of another or of no use.
    package mutating func ignore(_ name: String) { left.remove(name) }

    /// - Throws: ``WeightError/Code/unused`` naming what nothing has a place for.
    package func finish() throws(WeightError) {
        guard left.isEmpty else {
            let some = left.sorted().prefix(4).joined(separator: ", ")
            throw WeightError(
                .unused, "\(left.count) tensors have no place in the model: \(some)")
        }
    }

    private mutating func take(_ name: String) throws(WeightError) -> TensorDescriptor {
        let descriptor = try source.descriptor(name)
        guard left.remove(name) != nil else {
            throw WeightError(.mismatch, "tensor \(name) is used twice")
        }
        return descriptor
    }

    private func mismatch(
        _ name: String, _ found: TensorDescriptor, _ wanted: String
    ) -> WeightError {
        WeightError(.mismatch, "tensor \(name) has shape \(found.shape); it must be \(wanted)")
    }
}
