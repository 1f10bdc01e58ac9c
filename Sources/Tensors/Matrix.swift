// SPDX-License-Identifier: Apache-2.0
import CGGML
import Glibc

/// The weight of a linear layer, [outputs, inputs], in the form in which its file stores it.
///
/// Numbers stay where the file is mapped; they are turned into single precision panel by panel while
/// they are used, so that a quantized model takes no more memory than its file.
package struct Matrix {
    package let outputs: Int
    package let inputs: Int
    package let type: ElementType
    let bytes: UnsafeRawPointer
    /// Bytes of one output's row.
    let stride: Int
    /// What keeps the bytes in place.
    private let owner: AnyObject
    /// On devices.
    let copies = DeviceCopies()

    /// A matrix whose bytes stay where they are while `owner` lives.
    ///
    /// - Throws: ``TensorError/Code/unsupported`` for a type that cannot be multiplied from.
    init(
        outputs: Int, inputs: Int, type: ElementType, bytes: UnsafeRawPointer, owner: AnyObject
    ) throws(TensorError) {
        guard Self.ggmlType(type) != nil else {
            throw TensorError(.unsupported, "matrices of \(type.rawValue) cannot be multiplied")
        }
        let block = type.block
        guard inputs % block.elements == 0, outputs > 0, inputs > 0 else {
            throw TensorError(
                .shape, "a \(type.rawValue) matrix of \(outputs) x \(inputs) has parts of blocks")
        }
        self.outputs = outputs
        self.inputs = inputs
        self.type = type
        self.bytes = bytes
        self.owner = owner
        stride = inputs / block.elements * block.bytes
    }

    /// Single-precision numbers.
    package init(_ values: Tensor) throws(TensorError) {
        try self.init(
            outputs: values.shape[0], inputs: values.count / values.shape[0], type: .f32,
            bytes: UnsafeRawPointer(values.base), owner: values)
    }

    /// One output's row in single precision, [inputs]; a row that is not there is left alone.
    package func unpack(row: Int, into target: UnsafeMutablePointer<Float>) {
        guard (0..<outputs).contains(row) else { return }
        unpack(rows: row..<row + 1, into: target)
    }

    /// Some of the outputs.
    package func part(_ rows: Range<Int>) throws(TensorError) -> Matrix {
        guard rows.lowerBound >= 0, rows.upperBound <= outputs else {
            throw TensorError(.shape, "outputs \(rows) of a matrix that has \(outputs)")
        }
        return try Matrix(
            outputs: rows.count, inputs: inputs, type: type,
            bytes: bytes + rows.lowerBound * stride, owner: owner)
    }

    /// The numbers in place, when they are single precision and aligned.
    var floats: UnsafePointer<Float>? {
        guard type == .f32, Int(bitPattern: bytes) % MemoryLayout<Float>.alignment == 0 else {
            return nil
        }
        return bytes.assumingMemoryBound(to: Float.self)
    }

    /// Turns whole rows into single precision: [rows.count, inputs].
    func unpack(rows: Range<Int>, into target: UnsafeMutablePointer<Float>) {
        let source = bytes + rows.lowerBound * stride
        let count = rows.count * inputs
        switch type {
        case .f32: memcpy(target, source, count * MemoryLayout<Float>.stride)
        case .f16:
            ggml_cpu_fp16_to_fp32(
                source.assumingMemoryBound(to: ggml_fp16_t.self), target, Int64(count))
        case .bf16:
            ggml_cpu_bf16_to_fp32(
                source.assumingMemoryBound(to: ggml_bf16_t.self), target, Int64(count))
        default:
            guard let ggml = Self.ggmlType(type),
                let convert = ggml_get_type_traits(ggml)?.pointee.to_float
            else { return }
            convert(source, target, Int64(count))
        }
    }

    /// ggml's name for the types that it can turn into single precision.
    static func ggmlType(_ type: ElementType) -> ggml_type? {
        switch type {
        case .f32: GGML_TYPE_F32
        case .f16: GGML_TYPE_F16
        case .bf16: GGML_TYPE_BF16
        case .q4_0: GGML_TYPE_Q4_0
        case .q4_1: GGML_TYPE_Q4_1
        case .q5_0: GGML_TYPE_Q5_0
        case .q5_1: GGML_TYPE_Q5_1
        case .q8_0: GGML_TYPE_Q8_0
        case .q2K: GGML_TYPE_Q2_K
        case .q3K: GGML_TYPE_Q3_K
        case .q4K: GGML_TYPE_Q4_K
        case .q5K: GGML_TYPE_Q5_K
        case .q6K: GGML_TYPE_Q6_K
        default: nil
        }
    }
}

/// Bytes with one owner, aligned to 64.
final class Memory {
    let base: UnsafeMutableRawPointer

    /// Uninitialized bytes.
    init(bytes: Int) throws(TensorError) {
        guard let base = aligned_alloc(64, (max(bytes, 1) + 63) / 64 * 64) else {
            throw TensorError(.memory, "no memory for \(bytes) bytes")
        }
        self.base = base
    }

    deinit { free(base) }
}
