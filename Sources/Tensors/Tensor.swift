// SPDX-License-Identifier: Apache-2.0
import CGGML
import Glibc

/// Single-precision numbers in memory of their own, row-major, aligned to 64 bytes.
///
/// What outlives a graph is kept in tensors: inputs, residual streams, caches, results.
package final class Tensor {
    /// One to four extents, from the outermost axis to the innermost.
    package let shape: [Int]
    package let count: Int
    package let base: UnsafeMutablePointer<Float>
    let buffer: ggml_backend_buffer_t
    /// On devices, where it does not change.
    let copies = DeviceCopies()

    /// Zeros.
    ///
    /// - Throws: ``TensorError/Code/shape`` for extents that cannot be, ``TensorError/Code/memory``
    ///   when there is not enough.
    package init(_ shape: [Int]) throws(TensorError) {
        let count = try Self.elements(of: shape)
        let bytes = (count * MemoryLayout<Float>.stride + 63) / 64 * 64
        guard let memory = aligned_alloc(64, bytes) else {
            throw TensorError(.memory, "no memory for \(bytes) bytes of shape \(shape)")
        }
        memset(memory, 0, bytes)
        guard let buffer = ggml_backend_cpu_buffer_from_ptr(memory, bytes) else {
            free(memory)
            throw TensorError(.memory, "no buffer for shape \(shape)")
        }
        self.shape = shape
        self.count = count
        self.buffer = buffer
        base = memory.bindMemory(to: Float.self, capacity: bytes / MemoryLayout<Float>.stride)
    }

    /// Given numbers.
    ///
    /// - Throws: ``TensorError/Code/shape`` when their count is not that of the shape.
    package convenience init(_ shape: [Int], _ values: [Float]) throws(TensorError) {
        try self.init(shape)
        guard values.count == count else {
            throw TensorError(.shape, "\(values.count) numbers for a tensor of shape \(shape)")
        }
        values.withUnsafeBufferPointer { source in
            if let start = source.baseAddress { base.update(from: start, count: count) }
        }
    }

    deinit {
        ggml_backend_buffer_free(buffer)
        free(base)
    }

    /// A copy of the numbers.
    package var values: [Float] { [Float](UnsafeBufferPointer(start: base, count: count)) }

    /// The product of one to four positive extents.
    static func elements(of shape: [Int]) throws(TensorError) -> Int {
        guard (1...4).contains(shape.count) else {
            throw TensorError(.shape, "shape \(shape) must have 1 to 4 axes")
        }
        var count = 1
        for extent in shape {
            let (product, overflow) = count.multipliedReportingOverflow(by: extent)
            guard extent > 0, !overflow, product <= Int.max / 64 else {
                throw TensorError(
                    .shape, "shape \(shape) must have positive extents that fit memory")
            }
            count = product
        }
        return count
    }
}
