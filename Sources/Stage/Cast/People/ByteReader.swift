// SPDX-License-Identifier: Apache-2.0

/// Reads little-endian numbers from bytes that may be hostile: every step is checked.
struct ByteReader {
    private let bytes: [UInt8]
    private var place = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// How many bytes are left.
    var left: Int { bytes.count - place }

    mutating func integer<T: FixedWidthInteger>(_ type: T.Type = T.self) throws(CastError) -> T {
        let size = T.bitWidth / 8
        guard left >= size else { throw .corrupt("the body file is cut off") }
        var value: T = 0
        for i in 0..<size { value |= T(truncatingIfNeeded: bytes[place + i]) << (8 * i) }
        place += size
        return value
    }

    mutating func float() throws(CastError) -> Float {
        let value = Float(bitPattern: try integer(UInt32.self))
        guard value.isFinite else {
            throw .corrupt("the body file holds a number that is not finite")
        }
        return value
    }

    /// A count whose items need `size` bytes each, so that no count can claim more than the file has.
    mutating func count(_ declared: UInt32, of size: Int) throws(CastError) -> Int {
        guard Int(declared) <= left / size else { throw .corrupt("the body file is cut off") }
        return Int(declared)
    }

    /// An index below a limit.
    mutating func index(below limit: Int) throws(CastError) -> UInt16 {
        let value = try integer(UInt16.self)
        guard Int(value) < limit else {
            throw .corrupt("the body file names vertex \(value) of \(limit)")
        }
        return value
    }

    /// A length byte and that many bytes of ASCII.
    mutating func name() throws(CastError) -> String {
        let length = Int(try integer(UInt8.self))
        guard left >= length else { throw .corrupt("the body file is cut off") }
        defer { place += length }
        return String(decoding: bytes[place..<place + length], as: UTF8.self)
    }
}
