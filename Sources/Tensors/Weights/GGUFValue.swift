// SPDX-License-Identifier: Apache-2.0

/// A value of a GGUF file's metadata.
package enum GGUFValue: Sendable, Equatable {
    case unsigned(UInt64)
    case signed(Int64)
    case float(Double)
    case bool(Bool)
    case string(String)
    /// A list, which stays in the file until somebody asks for it.
    case array(GGUFArray)

    /// The value as a whole number, if it is one.
    package var integer: Int? {
        switch self {
        case .unsigned(let value): Int(exactly: value)
        case .signed(let value): Int(exactly: value)
        default: nil
        }
    }

    /// The value as text, if it is text.
    package var text: String? {
        if case .string(let value) = self { value } else { nil }
    }
}

/// A list in a GGUF file's metadata: what its elements are and where they lie.
package struct GGUFArray: Sendable, Equatable {
    let type: GGUFType
    package let count: Int
    /// Where the first element begins in the file.
    let offset: Int
}

/// The types of GGUF's metadata, by the numbers of the format.
enum GGUFType: UInt32, Sendable {
    case uint8 = 0
    case int8, uint16, int16, uint32, int32, float32, bool, string, array, uint64, int64, float64

    /// The fewest bytes that a value takes.
    var least: Int {
        switch self {
        case .uint8, .int8, .bool: 1
        case .uint16, .int16: 2
        case .uint32, .int32, .float32: 4
        case .string, .uint64, .int64, .float64: 8
        case .array: 12
        }
    }

    /// Whether every value takes exactly ``least`` bytes.
    var isFixed: Bool { self != .string && self != .array }
}

extension ByteCursor {
    /// How deep lists may lie in lists.
    private static var deepestArray: Int { 4 }

    /// Reads the type and the value of an entry.
    mutating func ggufValue() throws(WeightError) -> GGUFValue { try value(of: ggufType(), 0) }

    private mutating func ggufType() throws(WeightError) -> GGUFType {
        let number = try integer(UInt32.self)
        guard let type = GGUFType(rawValue: number) else {
            throw WeightError(.malformed, "metadata of type \(number), which GGUF does not have")
        }
        return type
    }

    mutating func value(of type: GGUFType, _ depth: Int) throws(WeightError) -> GGUFValue {
        switch type {
        case .uint8: return .unsigned(UInt64(try integer(UInt8.self)))
        case .int8: return .signed(Int64(try integer(Int8.self)))
        case .uint16: return .unsigned(UInt64(try integer(UInt16.self)))
        case .int16: return .signed(Int64(try integer(Int16.self)))
        case .uint32: return .unsigned(UInt64(try integer(UInt32.self)))
        case .int32: return .signed(Int64(try integer(Int32.self)))
        case .float32: return .float(Double(Float(bitPattern: try integer(UInt32.self))))
        case .bool:
            let byte = try integer(UInt8.self)
            guard byte < 2 else { throw WeightError(.malformed, "a truth value of \(byte)") }
            return .bool(byte == 1)
        case .string: return .string(try string())
        case .array: return .array(try array(depth))
        case .uint64: return .unsigned(try integer(UInt64.self))
        case .int64: return .signed(try integer(Int64.self))
        case .float64: return .float(Double(bitPattern: try integer(UInt64.self)))
        }
    }

    /// Walks over a list, so that its end is known to lie in the file.
    private mutating func array(_ depth: Int) throws(WeightError) -> GGUFArray {
        guard depth < Self.deepestArray else {
            throw WeightError(.malformed, "lists lie more than \(Self.deepestArray) deep")
        }
        let type = try ggufType()
        let count = try count(eachAtLeast: type.least, "elements")
        let start = offset
        if type.isFixed {
            try advance(count * type.least)
        } else {
            for _ in 0..<count {
                if type == .string {
                    try advance(try self.count(eachAtLeast: 1, "bytes of text"))
                } else {
                    _ = try array(depth + 1)
                }
            }
        }
        return GGUFArray(type: type, count: count, offset: start)
    }
}
