// SPDX-License-Identifier: Apache-2.0

/// Writes values as JSON (RFC 8259) with the members of objects in the order of their names, so that the
/// same value is the same bytes.
package struct JSONText: Sendable {
    /// UTF-8.
    package private(set) var bytes: [UInt8] = []
    private static let digits = Array("0123456789abcdef".utf8)

    /// The text of a value.
    package init(_ value: JSONValue) {
        bytes.reserveCapacity(1024)
        write(value)
    }

    private mutating func write(_ value: JSONValue) {
        switch value {
        case .null: bytes += "null".utf8
        case .boolean(let truth): bytes += (truth ? "true" : "false").utf8
        case .integer(let number): bytes += String(number).utf8
        case .number(let number): write(number)
        case .string(let text): write(text)
        case .array(let members):
            bytes.append(UInt8(ascii: "["))
            for (index, member) in members.enumerated() {
                if index > 0 { bytes.append(UInt8(ascii: ",")) }
                write(member)
            }
            bytes.append(UInt8(ascii: "]"))
        case .object(let members):
            bytes.append(UInt8(ascii: "{"))
            for (index, (name, member)) in members.sorted(by: { $0.key < $1.key }).enumerated() {
                if index > 0 { bytes.append(UInt8(ascii: ",")) }
                write(name)
                bytes.append(UInt8(ascii: ":"))
                write(member)
            }
            bytes.append(UInt8(ascii: "}"))
        }
    }

    /// Whole numbers without a fraction; JSON has no infinity.
    private mutating func write(_ number: Double) {
        if let whole = Int64(exactly: number), abs(whole) < 1 << 53 {
            bytes += String(whole).utf8
        } else {
            bytes += (number.isFinite ? number.description : "null").utf8
        }
    }

    private mutating func write(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"):
                bytes.append(UInt8(ascii: "\\"))
                bytes.append(byte)
            case 0x0a: bytes += "\\n".utf8
            case 0x0d: bytes += "\\r".utf8
            case 0x09: bytes += "\\t".utf8
            case 0..<0x20:
                bytes += "\\u00".utf8
                bytes.append(Self.digits[Int(byte >> 4)])
                bytes.append(Self.digits[Int(byte & 15)])
            default: bytes.append(byte)
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }
}

extension JSONValue {
    /// The value as JSON.
    package var text: String { String(decoding: JSONText(self).bytes, as: UTF8.self) }
}
