// SPDX-License-Identifier: Apache-2.0

/// Reads little-endian values from bytes one after the other, and never past their end.
struct ByteCursor {
    private let bytes: UnsafeRawBufferPointer
    private(set) var offset = 0

    init(_ bytes: UnsafeRawBufferPointer, at offset: Int = 0) {
        self.bytes = bytes
        self.offset = min(max(offset, 0), bytes.count)
    }

    var remaining: Int { bytes.count - offset }

    /// Reads an integer.
    mutating func integer<T: FixedWidthInteger>(
        _ type: T.Type = T.self
    ) throws(WeightError) -> T {
        let start = try advance(MemoryLayout<T>.size)
        return T(littleEndian: bytes.loadUnaligned(fromByteOffset: start, as: T.self))
    }

    /// Reads a count of 64 bits of things that take at least `least` bytes each in what is left.
    mutating func count(eachAtLeast least: Int, _ what: String) throws(WeightError) -> Int {
        let value = try integer(UInt64.self)
        guard value <= UInt64(remaining / least) else {
            throw WeightError(
                .malformed, "\(value) \(what) do not fit in the \(remaining) bytes that are left")
        }
        return Int(value)
    }

    /// Reads a string with its length of 64 bits in front.
    mutating func string() throws(WeightError) -> String {
        let length = try count(eachAtLeast: 1, "bytes of text")
        let start = try advance(length)
        guard let text = String(validating: bytes[start..<start + length], as: UTF8.self) else {
            throw WeightError(.malformed, "the text at byte \(start) is not UTF-8")
        }
        return text
    }

    /// Moves on and returns where the skipped bytes begin.
    @discardableResult
    mutating func advance(_ count: Int) throws(WeightError) -> Int {
        guard count >= 0, count <= remaining else {
            throw WeightError(.malformed, "the file ends within a value at byte \(offset)")
        }
        defer { offset += count }
        return offset
    }
}
