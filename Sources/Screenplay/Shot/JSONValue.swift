// SPDX-License-Identifier: Apache-2.0

/// Any JSON value, with whole numbers kept exactly.
enum JSONValue: Decodable, Equatable {
    case null
    case bool(Bool)
    case whole(UInt64)
    case number(Double)
    case string(String)
    case array([JSONValue])
    case object([String: JSONValue])

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let text = try? container.decode(String.self) {
            self = .string(text)
        } else if let flag = try? container.decode(Bool.self) {
            self = .bool(flag)
        } else if let whole = try? container.decode(UInt64.self) {
            self = .whole(whole)
        } else if let number = try? container.decode(Double.self) {
            self = .number(number)
        } else if let list = try? container.decode([JSONValue].self) {
            self = .array(list)
        } else {
            self = .object(try container.decode([String: JSONValue].self))
        }
    }

    /// The value as it may stand in a message.
    var shown: String {
        switch self {
        case .null: "null"
        case .bool(let flag): flag ? "true" : "false"
        case .whole(let whole): String(whole)
        case .number(let number): String(number)
        case .string(let text): "\"\(text.prefix(60))\""
        case .array(let list): "a list of \(list.count)"
        case .object: "an object"
        }
    }

    /// As a number of any kind.
    var double: Double? {
        switch self {
        case .whole(let whole): Double(whole)
        case .number(let number): number
        default: nil
        }
    }
}
