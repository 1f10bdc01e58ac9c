// SPDX-License-Identifier: Apache-2.0

/// The metadata and the table of tensors of a GGUF file, versions 2 and 3.
///
/// The format: https://github.com/ggml-org/ggml/blob/master/docs/gguf.md. Unlike ggml's own reader
/// this one takes tensors of more than four axes, which files of Wan have.
package struct GGUFHeader: Sendable {
    /// A tensor, and where its bytes are.
    package struct Entry: Sendable {
        package let descriptor: TensorDescriptor
        /// Where the tensor's bytes lie in the file.
        package let range: Range<Int>
    }

    private static let magic: UInt32 = 0x4655_4747
    private static let mostAxes: UInt32 = 8
    /// Bytes of a tensor's row in the table at least: name length, axes, type, offset.
    private static let leastTensor = 8 + 4 + 4 + 8
    /// Bytes of an entry of the metadata at least: key length, type, one byte.
    private static let leastEntry = 8 + 4 + 1

    package private(set) var names: [String] = []
    package private(set) var entries: [String: Entry] = [:]
    package private(set) var metadata: [String: GGUFValue] = [:]

    /// A row of the table before it is known where the data begins.
    private struct Row {
        let name: String
        let descriptor: TensorDescriptor
        let offset: UInt64
    }

    /// Reads the table of a whole file.
    ///
    /// - Throws: ``WeightError`` when the file does not follow the format, or is of a version or has
    ///   a tensor of a type that is not read here.
    package init(_ file: UnsafeRawBufferPointer) throws(WeightError) {
        var cursor = ByteCursor(file)
        guard file.count >= 4, try cursor.integer(UInt32.self) == Self.magic else {
            throw WeightError(.malformed, "not a GGUF file: it does not begin with GGUF")
        }
        let version = try cursor.integer(UInt32.self)
        guard version == 2 || version == 3 else {
            throw WeightError(
                .unsupported, "GGUF version \(version) is not read here; versions 2 and 3 are")
        }
        let tensors = try cursor.count(eachAtLeast: Self.leastTensor, "tensors")
        let values = try cursor.count(eachAtLeast: Self.leastEntry, "entries of metadata")
        for _ in 0..<values {
            let key = try cursor.string()
            let value = try cursor.ggufValue()
            guard metadata.updateValue(value, forKey: key) == nil else {
                throw WeightError(.malformed, "the metadata has \(key) twice")
            }
        }
        var rows: [Row] = []
        for _ in 0..<tensors { rows.append(try Self.row(&cursor, metadata, file)) }
        let alignment = try alignment()
        let (data, overflow) = cursor.offset.roundedUp(to: alignment)
        guard !overflow, data <= file.count || rows.allSatisfy({ $0.descriptor.byteCount == 0 })
        else { throw WeightError(.malformed, "the file ends before its tensors") }
        try place(rows, data: min(data, file.count), alignment: alignment, end: file.count)
    }

    private func alignment() throws(WeightError) -> Int {
        guard let value = metadata["general.alignment"] else { return 32 }
        guard let alignment = value.integer, alignment > 0, alignment <= 1 << 20,
            alignment & (alignment - 1) == 0
        else {
            throw WeightError(
                .malformed, "general.alignment is \(value); a power of two up to 1048576 is allowed"
            )
        }
        return alignment
    }

    private static func row(
        _ cursor: inout ByteCursor, _ metadata: [String: GGUFValue], _ file: UnsafeRawBufferPointer
    ) throws(WeightError) -> Row {
        let name = try cursor.string()
        let axes = try cursor.integer(UInt32.self)
        guard axes <= mostAxes else {
            throw WeightError(.malformed, "\(name) has \(axes) axes; \(mostAxes) are allowed")
        }
        var extents: [Int] = []
        for _ in 0..<axes {
            let extent = try cursor.integer(UInt64.self)
            guard let extent = Int(exactly: extent) else {
                throw WeightError(.malformed, "\(name) has an extent of \(extent)")
            }
            extents.append(extent)
        }
        let number = try cursor.integer(UInt32.self)
        guard let type = ElementType(ggml: number) else {
            throw WeightError(
                .unsupported, "\(name) is of ggml type \(number), which is not read here")
        }
        let stored: TensorDescriptor
        do {
            stored = try TensorDescriptor(shape: extents.reversed(), type: type)
        } catch {
            throw error.naming(file: name)
        }
        let descriptor = try original(stored, name, metadata, file)
        return Row(name: name, descriptor: descriptor, offset: try cursor.integer(UInt64.self))
    }

    /// Some converters flatten tensors and keep the true shape in the metadata.
    private static func original(
        _ stored: TensorDescriptor, _ name: String, _ metadata: [String: GGUFValue],
        _ file: UnsafeRawBufferPointer
    ) throws(WeightError) -> TensorDescriptor {
        guard case .array(let array) = metadata["comfy.gguf.orig_shape.\(name)"] else {
            return stored
        }
        guard array.count <= Int(mostAxes) else {
            throw WeightError(.malformed, "the original shape of \(name) has \(array.count) axes")
        }
        var cursor = ByteCursor(file, at: array.offset)
        var shape: [Int] = []
        for _ in 0..<array.count {
            guard let extent = try cursor.value(of: array.type, 0).integer else {
                throw WeightError(.malformed, "the original shape of \(name) is not of numbers")
            }
            shape.append(extent)
        }
        // The count has to agree; that quantized rows are whole blocks is checked below.
        let plain = try TensorDescriptor(shape: shape, type: .u8)
        guard plain.elementCount == stored.elementCount else {
            throw WeightError(
                .malformed, "\(name) is stored as \(stored.shape) but was of shape \(shape)")
        }
        return try TensorDescriptor(shape: shape, type: stored.type)
    }

    /// Turns offsets into ranges of the file, each aligned, within it, and apart from the others.
    private mutating func place(
        _ rows: [Row], data: Int, alignment: Int, end: Int
    ) throws(WeightError) {
        for row in rows {
            let size = row.descriptor.byteCount
            guard row.offset <= UInt64(end - data), size <= end - data - Int(row.offset) else {
                throw WeightError(
                    .malformed,
                    "\(row.name) has \(size) bytes at \(row.offset), outside the file's data of "
                        + "\(end - data)")
            }
            guard Int(row.offset) % alignment == 0 else {
                throw WeightError(
                    .malformed, "\(row.name) lies at \(row.offset), not a multiple of \(alignment)")
            }
            let start = data + Int(row.offset)
            let entry = Entry(descriptor: row.descriptor, range: start..<start + size)
            guard entries.updateValue(entry, forKey: row.name) == nil else {
                throw WeightError(.malformed, "\(row.name) is there twice")
            }
            names.append(row.name)
        }
        var reached = data
        let ordered = entries.sorted { left, right in
            (left.value.range.lowerBound, left.value.range.upperBound)
                < (right.value.range.lowerBound, right.value.range.upperBound)
        }
        for (name, entry) in ordered {
            guard entry.range.lowerBound >= reached else {
                throw WeightError(.malformed, "\(name) overlaps another tensor")
            }
            reached = entry.range.upperBound
        }
    }
}

extension Int {
    /// The next multiple of a positive number, and whether it is too large to be.
    fileprivate func roundedUp(to multiple: Int) -> (Int, Bool) {
        let remainder = self % multiple
        return remainder == 0 ? (self, false) : addingReportingOverflow(multiple - remainder)
    }
}

extension ElementType {
    /// The type with a number of ggml's enumeration (`enum ggml_type`).
    package init?(ggml number: UInt32) {
        guard let type = Self.allCases.first(where: { $0.ggml == number }) else { return nil }
        self = type
    }

    /// The number in ggml's enumeration; nil for what ggml does not have.
    package var ggml: UInt32? {
        switch self {
        case .f32: 0
        case .f16: 1
        case .q4_0: 2
        case .q4_1: 3
        case .q5_0: 6
        case .q5_1: 7
        case .q8_0: 8
        case .q2K: 10
        case .q3K: 11
        case .q4K: 12
        case .q5K: 13
        case .q6K: 14
        case .i8: 24
        case .i16: 25
        case .i32: 26
        case .i64: 27
        case .f64: 28
        case .bf16: 30
        case .f8e4m3, .f8e5m2, .u8, .bool: nil
        }
    }
}
