// SPDX-License-Identifier: Apache-2.0

/// Named tensors that lie in files: one file, shards of one, or several under other names.
///
///     let source = try WeightFile.open("model.safetensors")
///     let descriptor = try source.descriptor("patch_embedding.weight")
///     try source.withBytes("patch_embedding.weight") { upload($0) }
package protocol WeightSource: Sendable {
    /// Every tensor's name, in the order of the file.
    var names: [String] { get }

    /// The shape and type of a tensor.
    ///
    /// - Throws: ``WeightError/Code/missing`` for a name that is not there.
    func descriptor(_ name: String) throws(WeightError) -> TensorDescriptor

    /// Lends the stored bytes of a tensor, `descriptor.byteCount` of them, not aligned to anything.
    ///
    /// - Throws: ``WeightError/Code/missing`` for a name that is not there, or what `body` throws.
    func withBytes<R>(_ name: String, _ body: (UnsafeRawBufferPointer) throws -> R) throws -> R

    /// Whether the bytes that are lent stay where they are while the source lives.
    func isMapped(_ name: String) -> Bool
}

extension WeightSource {
    package func isMapped(_ name: String) -> Bool { false }

    /// A tensor as single-precision numbers, row-major: [shape].
    package func floats(_ name: String) throws -> [Float] {
        let descriptor = try descriptor(name)
        return try withBytes(name) { bytes in try Dequantizer.floats(bytes, descriptor) }
    }

    /// Some rows of the outermost axis as single-precision numbers: [rows.count, rest of the shape].
    ///
    /// - Throws: ``WeightError/Code/mismatch`` for rows that the tensor does not have.
    package func floats(_ name: String, rows: Range<Int>) throws -> [Float] {
        let descriptor = try descriptor(name)
        return try withBytes(name) { bytes in
            try Dequantizer.floats(bytes, descriptor, rows: rows)
        }
    }
}
