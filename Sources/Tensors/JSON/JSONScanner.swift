// SPDX-License-Identifier: Apache-2.0

/// Reads JSON from bytes one token after the other, without building a tree.
///
/// Files of weights describe themselves in JSON that may be tens of megabytes and that nobody has
/// checked: a scanner allocates what its caller keeps and nothing else, and looks at no byte outside.
///
///     var scanner = JSONScanner(bytes)
///     try scanner.object { key, scanner in widths[key] = try scanner.integer() }
///     try scanner.end()
package struct JSONScanner {
    /// Where and why the text is not what was asked for.
    package struct Failure: Error, Equatable {
        /// Offset of the byte in the text.
        package let offset: Int
        package let expected: String
    }

    /// How deep values may be nested.
    private static let deepest = 64

    private let bytes: UnsafeRawBufferPointer
    private(set) package var offset = 0
    private var depth = 0

    /// A scanner at the start of bytes that outlive it.
    package init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

    /// The kind of value that comes next.
    package enum Kind: Equatable { case object, array, string, number, bool, null }

    /// The kind of the next value, which stays unread.
    package mutating func kind() throws(Failure) -> Kind {
        skipSpace()
        switch peek() {
        case UInt8(ascii: "{"): return .object
        case UInt8(ascii: "["): return .array
        case UInt8(ascii: "\""): return .string
        case UInt8(ascii: "t"), UInt8(ascii: "f"): return .bool
        case UInt8(ascii: "n"): return .null
        case UInt8(ascii: "-"): return .number
        case .some(UInt8(ascii: "0")...UInt8(ascii: "9")): return .number
        default: throw failure("a value")
        }
    }

    /// Reads an object; `member` has to read the value of each key.
    package mutating func object(
        _ member: (String, inout JSONScanner) throws -> Void
    ) throws {
        try enter(UInt8(ascii: "{"), "an object")
        if take(UInt8(ascii: "}")) { return leave() }
        while true {
            let key = try string()
            guard take(UInt8(ascii: ":")) else { throw failure("a colon") }
            try member(key, &self)
            if take(UInt8(ascii: ",")) { continue }
            guard take(UInt8(ascii: "}")) else { throw failure("a comma or the object's end") }
            return leave()
        }
    }

    /// Reads an array; `element` has to read each value.
    package mutating func array(_ element: (inout JSONScanner) throws -> Void) throws {
        try enter(UInt8(ascii: "["), "an array")
        if take(UInt8(ascii: "]")) { return leave() }
        while true {
            try element(&self)
            if take(UInt8(ascii: ",")) { continue }
            guard take(UInt8(ascii: "]")) else { throw failure("a comma or the array's end") }
            return leave()
        }
    }

    /// Reads a number without fraction or exponent.
    package mutating func integer() throws(Failure) -> Int {
        let text = try numberText()
        guard let value = Int(text) else { throw failure("an integer") }
        return value
    }

    /// Reads a number.
    package mutating func number() throws(Failure) -> Double {
        let text = try numberText()
        guard let value = Double(text), value.isFinite else { throw failure("a number") }
        return value
    }

    /// Reads true or false.
    package mutating func bool() throws(Failure) -> Bool {
        skipSpace()
        if takeWord("true") { return true }
        if takeWord("false") { return false }
        throw failure("true or false")
    }

    /// Reads null if it comes next.
    package mutating func null() -> Bool {
        skipSpace()
        return takeWord("null")
    }

    /// Reads a value of any kind and forgets it.
    package mutating func skip() throws {
        switch try kind() {
        case .object: try object { _, scanner in try scanner.skip() }
        case .array: try array { scanner in try scanner.skip() }
        case .string: try skipString()
        case .number: _ = try numberText()
        case .bool: _ = try bool()
        case .null: guard null() else { throw failure("null") }
        }
    }

    /// Makes sure that nothing but white space (or the padding of a safetensors header) is left.
    package mutating func end() throws(Failure) {
        skipSpace()
        guard offset == bytes.count else { throw failure("the end") }
    }

    // MARK: Strings

    /// Reads a string.
    package mutating func string() throws(Failure) -> String {
        skipSpace()
        guard take(UInt8(ascii: "\"")) else { throw failure("a string") }
        let start = offset
        // Most strings have no escapes: they are taken as they lie.
        while let byte = peek(), byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\"),
            byte >= 0x20
        {
            offset += 1
        }
        var plain = try decoded(start..<offset)
        if take(UInt8(ascii: "\""), skippingSpace: false) { return plain }
        while true {
            guard let byte = peek() else { throw failure("the string's end") }
            offset += 1
            switch byte {
            case UInt8(ascii: "\""): return plain
            case UInt8(ascii: "\\"): plain.unicodeScalars.append(try escape())
            case 0..<0x20: throw failure("no control character in a string")
            default:
                let start = offset - 1
                while let next = peek(), next != UInt8(ascii: "\""), next != UInt8(ascii: "\\"),
                    next >= 0x20
                {
                    offset += 1
                }
                plain += try decoded(start..<offset)
            }
        }
    }

    private mutating func skipString() throws(Failure) {
        guard take(UInt8(ascii: "\"")) else { throw failure("a string") }
        while let byte = peek() {
            offset += 1
            if byte == UInt8(ascii: "\"") { return }
            if byte == UInt8(ascii: "\\") { offset += 1 }
        }
        throw failure("the string's end")
    }

    private func decoded(_ range: Range<Int>) throws(Failure) -> String {
        guard let text = String(validating: bytes[range], as: UTF8.self) else {
            throw failure("UTF-8")
        }
        return text
    }

    /// The scalar of an escape, whose backslash has been read.
    private mutating func escape() throws(Failure) -> Unicode.Scalar {
        guard let byte = peek() else { throw failure("an escape") }
        offset += 1
        switch byte {
        case UInt8(ascii: "\""): return "\""
        case UInt8(ascii: "\\"): return "\\"
        case UInt8(ascii: "/"): return "/"
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{c}"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "u"): return try unicodeEscape()
        default: throw failure("an escape")
        }
    }

    private mutating func unicodeEscape() throws(Failure) -> Unicode.Scalar {
        let first = try hexadecimal()
        if let scalar = Unicode.Scalar(first) { return scalar }
        // A pair of surrogates is one scalar; half a pair is none.
        guard first < 0xDC00, take(UInt8(ascii: "\\"), skippingSpace: false),
            take(UInt8(ascii: "u"), skippingSpace: false)
        else { throw failure("a pair of surrogates") }
        let second = try hexadecimal()
        guard (0xDC00..<0xE000).contains(second),
            let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
        else { throw failure("a pair of surrogates") }
        return scalar
    }

    private mutating func hexadecimal() throws(Failure) -> UInt32 {
        var value: UInt32 = 0
        for _ in 0..<4 {
            guard let byte = peek(), let digit = Character(Unicode.Scalar(byte)).hexDigitValue
            else { throw failure("four hexadecimal digits") }
            value = value << 4 | UInt32(digit)
            offset += 1
        }
        return value
    }

    // MARK: Bytes

    private func peek() -> UInt8? { offset < bytes.count ? bytes[offset] : nil }

    private mutating func skipSpace() {
        while let byte = peek(), byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
            offset += 1
        }
    }

    private mutating func take(_ byte: UInt8, skippingSpace: Bool = true) -> Bool {
        if skippingSpace { skipSpace() }
        guard peek() == byte else { return false }
        offset += 1
        return true
    }

    private mutating func takeWord(_ word: StaticString) -> Bool {
        let count = word.utf8CodeUnitCount
        guard bytes.count - offset >= count else { return false }
        for index in 0..<count where bytes[offset + index] != word.utf8Start[index] { return false }
        offset += count
        return true
    }

    private mutating func numberText() throws(Failure) -> String {
        skipSpace()
        let start = offset
        while let byte = peek() {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"),
                UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"):
                offset += 1
            default:
                return try checkedNumber(start)
            }
        }
        return try checkedNumber(start)
    }

    private func checkedNumber(_ start: Int) throws(Failure) -> String {
        guard offset > start, offset - start <= 64 else { throw failure("a number") }
        return try decoded(start..<offset)
    }

    private mutating func enter(_ byte: UInt8, _ what: String) throws(Failure) {
        guard take(byte) else { throw failure(what) }
        depth += 1
        guard depth <= Self.deepest else { throw failure("at most \(Self.deepest) levels") }
    }

    private mutating func leave() { depth -= 1 }

    private func failure(_ expected: String) -> Failure {
        Failure(offset: min(offset, bytes.count), expected: expected)
    }
}
