// SPDX-License-Identifier: Apache-2.0

/// The table of contents of a safetensors file.
///
/// The format: eight bytes of length N (little endian), N bytes of JSON, then the tensors' bytes
/// without gaps (https://github.com/huggingface/safetensors, "Format").
package struct SafetensorsHeader: Sendable {
    /// A tensor, and where its bytes are.
    package struct Entry: Sendable {
        package let descriptor: TensorDescriptor
        /// Where the tensor's bytes lie in the file.
        package let range: Range<Int>
    }

    /// The longest JSON that is read, as in the reference implementation.
    static let longest = 100_000_000

    package private(set) var names: [String] = []
    package private(set) var entries: [String: Entry] = [:]
    package private(set) var metadata: [String: String] = [:]

    /// Reads the table of a whole file.
    ///
    /// - Throws: ``WeightError`` when the file does not follow the format to the letter: sizes that
    ///   are not those of shape and type, overlaps, gaps, names given twice, bytes left over.
    package init(_ file: UnsafeRawBufferPointer) throws(WeightError) {
        guard file.count >= 8 else {
            throw WeightError(.malformed, "\(file.count) bytes are too few for a safetensors file")
        }
        let length = UInt64(littleEndian: file.loadUnaligned(as: UInt64.self))
        guard length >= 2, length <= UInt64(min(Self.longest, file.count - 8)) else {
            throw WeightError(
                .malformed,
                "the header claims \(length) bytes in a file of \(file.count)")
        }
        let data = 8 + Int(length)
        var scanner = JSONScanner(UnsafeRawBufferPointer(rebasing: file[8..<data]))
        do {
            try scanner.object { name, scanner in
                if name == "__metadata__" {
                    try readMetadata(&scanner)
                } else {
                    try readEntry(name, &scanner, data: data, end: file.count)
                }
            }
            try scanner.end()
        } catch let error as WeightError {
            throw error
        } catch let failure as JSONScanner.Failure {
            throw WeightError(
                .malformed, "header byte \(failure.offset): expected \(failure.expected)")
        } catch {
            throw WeightError(.malformed, "the header cannot be read")
        }
        try checkCover(from: data, to: file.count)
        orderByPlace()
    }

    private mutating func readMetadata(_ scanner: inout JSONScanner) throws {
        guard !scanner.null() else { return }
        try scanner.object { key, scanner in metadata[key] = try scanner.string() }
    }

    private mutating func readEntry(
        _ name: String, _ scanner: inout JSONScanner, data: Int, end: Int
    ) throws {
        var type: String?
        var shape: [Int]?
        var offsets: [Int] = []
        try scanner.object { key, scanner in
            switch key {
            case "dtype": type = try scanner.string()
            case "shape": shape = try Self.integers(&scanner, name, atMost: 16)
            case "data_offsets": offsets = try Self.integers(&scanner, name, atMost: 2)
            default: try scanner.skip()
            }
        }
        guard let type, let shape, offsets.count == 2 else {
            throw WeightError(.malformed, "\(name) lacks a type, a shape or two offsets")
        }
        guard let known = ElementType(rawValue: type), !known.isQuantized else {
            throw WeightError(.unsupported, "\(name) is of type \(type), which is not read here")
        }
        let descriptor: TensorDescriptor
        do {
            descriptor = try TensorDescriptor(shape: shape, type: known)
        } catch {
            throw error.naming(file: name)
        }
        guard offsets[0] >= 0, offsets[0] <= offsets[1], offsets[1] <= end - data else {
            throw WeightError(.malformed, "\(name) has bytes \(offsets) outside the file")
        }
        guard offsets[1] - offsets[0] == descriptor.byteCount else {
            throw WeightError(
                .malformed,
                "\(name) has \(offsets[1] - offsets[0]) bytes, but \(type) \(shape) takes "
                    + "\(descriptor.byteCount)")
        }
        let range = data + offsets[0]..<data + offsets[1]
        guard entries.updateValue(Entry(descriptor: descriptor, range: range), forKey: name) == nil
        else { throw WeightError(.malformed, "\(name) is there twice") }
        names.append(name)
    }

    private static func integers(
        _ scanner: inout JSONScanner, _ name: String, atMost limit: Int
    ) throws -> [Int] {
        var found: [Int] = []
        try scanner.array { scanner in
            guard found.count < limit else {
                throw WeightError(.malformed, "\(name) has more than \(limit) numbers in a list")
            }
            found.append(try scanner.integer())
        }
        return found
    }

    /// Makes sure that every byte of the data belongs to exactly one tensor.
    private func checkCover(from start: Int, to end: Int) throws(WeightError) {
        var reached = start
        for (name, entry) in sorted() {
            guard entry.range.lowerBound == reached else {
                throw WeightError(
                    .malformed,
                    "\(name) begins at byte \(entry.range.lowerBound), where \(reached) is next")
            }
            reached = entry.range.upperBound
        }
        guard reached == end else {
            throw WeightError(.malformed, "\(end - reached) bytes belong to no tensor")
        }
    }

    private mutating func orderByPlace() { names = sorted().map(\.key) }

    private func sorted() -> [(key: String, value: Entry)] {
        entries.sorted { left, right in
            (left.value.range.lowerBound, left.value.range.upperBound, left.key)
                < (right.value.range.lowerBound, right.value.range.upperBound, right.key)
        }
    }
}
