// SPDX-License-Identifier: Apache-2.0

/// Reads the fields of a protocol-buffer message one after the other
/// (https://protobuf.dev/programming-guides/encoding).
struct ProtobufCursor {
    enum Value: Equatable {
        case number(UInt64)
        case fixed32(UInt32)
        case fixed64(UInt64)
        case bytes(Range<Int>)
    }

    private let bytes: UnsafeRawBufferPointer
    private var offset: Int
    private let end: Int

    init(_ bytes: UnsafeRawBufferPointer) {
        self.bytes = bytes
        offset = 0
        end = bytes.count
    }

    /// A cursor over a message within the message.
    func message(_ range: Range<Int>) -> ProtobufCursor {
        ProtobufCursor(UnsafeRawBufferPointer(rebasing: bytes[range]))
    }

    /// The text of a field.
    func text(_ range: Range<Int>) throws(DiffusionError) -> String {
        guard let text = String(validating: bytes[range], as: UTF8.self) else {
            throw DiffusionError(.malformed, "the text at byte \(range.lowerBound) is not UTF-8")
        }
        return text
    }

    /// The bytes of a field.
    func data(_ range: Range<Int>) -> [UInt8] { Array(bytes[range]) }

    /// The next field's number and value; nil at the end.
    mutating func next() throws(DiffusionError) -> (field: Int, value: Value)? {
        guard offset < end else { return nil }
        let key = try varint()
        let field = Int(key >> 3 & 0x1FFF_FFFF)
        switch key & 7 {
        case 0: return (field, .number(try varint()))
        case 1: return (field, .fixed64(try little(8)))
        case 2:
            let length = try varint()
            guard length <= UInt64(end - offset) else { throw failure() }
            let range = offset..<offset + Int(length)
            offset = range.upperBound
            return (field, .bytes(range))
        case 5: return (field, .fixed32(UInt32(truncatingIfNeeded: try little(4))))
        default: throw failure()
        }
    }

    private mutating func varint() throws(DiffusionError) -> UInt64 {
        var value: UInt64 = 0
        for shift in stride(from: 0 as UInt64, to: 70, by: 7) {
            guard offset < end else { throw failure() }
            let byte = bytes[offset]
            offset += 1
            value |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 { return value }
        }
        throw failure()
    }

    private mutating func little(_ count: Int) throws(DiffusionError) -> UInt64 {
        guard end - offset >= count else { throw failure() }
        var value: UInt64 = 0
        for index in 0..<count { value |= UInt64(bytes[offset + index]) << UInt64(8 * index) }
        offset += count
        return value
    }

    private func failure() -> DiffusionError {
        DiffusionError(.malformed, "not a protocol-buffer message at byte \(offset)")
    }
}
