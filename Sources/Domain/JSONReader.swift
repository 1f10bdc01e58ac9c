// SPDX-License-Identifier: Apache-2.0

/// Reads JSON (RFC 8259) to the letter, in one pass and without recursion deeper than a limit, so that no
/// text can hurt whoever reads it.
package struct JSONReader: ~Copyable {
    /// A text that is not JSON, or nested too deep.
    package struct Malformed: Error, Sendable, Equatable {
        /// The offset of the byte at which it was found.
        package let position: Int
    }

    private let bytes: [UInt8]
    private var position = 0
    private var depth = 0
    /// Arrays and objects within each other.
    package static let deepest = 64

    /// The value that bytes of UTF-8 spell; nothing but white space may surround it.
    package static func value(_ bytes: [UInt8]) throws(Malformed) -> JSONValue {
        var reader = JSONReader(bytes: bytes)
        let value = try reader.value()
        reader.skipSpace()
        guard reader.position == reader.bytes.count else { throw reader.malformed }
        return value
    }

    private init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    private var malformed: Malformed { Malformed(position: position) }

    /// The byte at the position; nil at the end.
    private var byte: UInt8? { position < bytes.count ? bytes[position] : nil }

    private mutating func skipSpace() {
        while let byte, byte == 0x20 || byte == 0x0a || byte == 0x0d || byte == 0x09 {
            position += 1
        }
    }

    private mutating func take(_ expected: UInt8) -> Bool {
        guard byte == expected else { return false }
        position += 1
        return true
    }

    private mutating func value() throws(Malformed) -> JSONValue {
        skipSpace()
        switch byte {
        case UInt8(ascii: "{"): return try object()
        case UInt8(ascii: "["): return try array()
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"): return try word("true", .boolean(true))
        case UInt8(ascii: "f"): return try word("false", .boolean(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        default: return try number()
        }
    }

    private mutating func word(
        _ word: StaticString, _ value: JSONValue
    ) throws(Malformed) -> JSONValue {
        let end = position + word.utf8CodeUnitCount
        guard end <= bytes.count,
            bytes[position..<end].elementsEqual(
                UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
        else { throw malformed }
        position = end
        return value
    }

    private mutating func enter() throws(Malformed) {
        depth += 1
        guard depth <= Self.deepest else { throw malformed }
        position += 1
        skipSpace()
    }

    private mutating func array() throws(Malformed) -> JSONValue {
        try enter()
        defer { depth -= 1 }
        var members: [JSONValue] = []
        if take(UInt8(ascii: "]")) { return .array(members) }
        while true {
            members.append(try value())
            skipSpace()
            if take(UInt8(ascii: "]")) { return .array(members) }
            guard take(UInt8(ascii: ",")) else { throw malformed }
        }
    }

    /// Of members with the same name the last counts.
    private mutating func object() throws(Malformed) -> JSONValue {
        try enter()
        defer { depth -= 1 }
        var members: [String: JSONValue] = [:]
        if take(UInt8(ascii: "}")) { return .object(members) }
        while true {
            skipSpace()
            guard byte == UInt8(ascii: "\"") else { throw malformed }
            let name = try string()
            skipSpace()
            guard take(UInt8(ascii: ":")) else { throw malformed }
            members[name] = try value()
            skipSpace()
            if take(UInt8(ascii: "}")) { return .object(members) }
            guard take(UInt8(ascii: ",")) else { throw malformed }
        }
    }

    private mutating func string() throws(Malformed) -> String {
        position += 1
        let start = position
        // Most strings have nothing to unfold.
        while let byte, byte >= 0x20, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") {
            position += 1
        }
        var text = Array(bytes[start..<position])
        while true {
            guard let byte, byte >= 0x20 else { throw malformed }
            position += 1
            if byte == UInt8(ascii: "\"") { break }
            if byte == UInt8(ascii: "\\") {
                try escape(into: &text)
            } else {
                text.append(byte)
            }
        }
        guard let string = String(validating: text, as: UTF8.self) else { throw malformed }
        return string
    }

    private mutating func escape(into text: inout [UInt8]) throws(Malformed) {
        guard let kind = byte else { throw malformed }
        position += 1
        switch kind {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(kind)
        case UInt8(ascii: "b"): text.append(0x08)
        case UInt8(ascii: "f"): text.append(0x0c)
        case UInt8(ascii: "n"): text.append(0x0a)
        case UInt8(ascii: "r"): text.append(0x0d)
        case UInt8(ascii: "t"): text.append(0x09)
        case UInt8(ascii: "u"):
            var code = UInt32(try unit())
            if (0xd800..<0xdc00).contains(code) {
                // The first half of a character beyond the basic plane needs its second.
                guard take(UInt8(ascii: "\\")), take(UInt8(ascii: "u")) else { throw malformed }
                let low = UInt32(try unit())
                guard (0xdc00..<0xe000).contains(low) else { throw malformed }
                code = 0x10000 + (code - 0xd800) << 10 + (low - 0xdc00)
            }
            guard let scalar = Unicode.Scalar(code) else { throw malformed }
            text += Array(String(Character(scalar)).utf8)
        default: throw malformed
        }
    }

    /// Four hexadecimal digits.
    private mutating func unit() throws(Malformed) -> UInt16 {
        guard position + 4 <= bytes.count,
            bytes[position..<position + 4].allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
            let unit = UInt16(
                String(decoding: bytes[position..<position + 4], as: UTF8.self), radix: 16)
        else { throw malformed }
        position += 4
        return unit
    }

    private mutating func number() throws(Malformed) -> JSONValue {
        let start = position
        _ = take(UInt8(ascii: "-"))
        let first = byte
        guard digits() > 0, first != UInt8(ascii: "0") || position == start + 1 + minus(start)
        else { throw malformed }
        var isWhole = true
        if take(UInt8(ascii: ".")) {
            isWhole = false
            guard digits() > 0 else { throw malformed }
        }
        if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
            isWhole = false
            if !take(UInt8(ascii: "+")) { _ = take(UInt8(ascii: "-")) }
            guard digits() > 0 else { throw malformed }
        }
        let text = String(decoding: bytes[start..<position], as: UTF8.self)
        if isWhole, let number = Int64(text) { return .integer(number) }
        guard let number = Double(text), number.isFinite else { throw malformed }
        return .number(number)
    }

    private func minus(_ start: Int) -> Int { bytes[start] == UInt8(ascii: "-") ? 1 : 0 }

    /// Steps over digits and returns how many.
    private mutating func digits() -> Int {
        let start = position
        while let byte, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { position += 1 }
        return position - start
    }
}
