// SPDX-License-Identifier: Apache-2.0

/// The fields of a request that a model's description accepted, by name.
package struct ModelInput: Sendable, Hashable, Codable {
    package var fields: [String: JSONValue]

    /// Fields by name.
    package init(_ fields: [String: JSONValue] = [:]) {
        self.fields = fields
    }

    /// Reads a flat object.
    package init(from decoder: any Decoder) throws {
        fields = try decoder.singleValueContainer().decode([String: JSONValue].self)
    }

    /// Writes a flat object.
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(fields)
    }

    /// The text of a field; nil when it is absent or something else.
    package func text(_ name: String) -> String? {
        if case .string(let value) = fields[name] { value } else { nil }
    }

    /// The whole number of a field; nil when it is absent or something else.
    package func integer(_ name: String) -> Int64? {
        if case .integer(let value) = fields[name] { value } else { nil }
    }

    /// The number of a field, whole or not; nil when it is absent or something else.
    package func number(_ name: String) -> Double? {
        switch fields[name] {
        case .integer(let value): Double(value)
        case .number(let value): value
        default: nil
        }
    }

    /// The moment of a field; nil when it is absent or something else.
    package func moment(_ name: String) -> Timestamp? {
        text(name).flatMap { Timestamp(rfc3339: $0) }
    }

    /// The texts of a field; nil when it is absent or something else.
    package func texts(_ name: String) -> [String]? {
        guard case .array(let members) = fields[name] else { return nil }
        return members.compactMap { if case .string(let text) = $0 { text } else { nil } }
    }

    /// The truth of a field; nil when it is absent or something else.
    package func boolean(_ name: String) -> Bool? {
        if case .boolean(let value) = fields[name] { value } else { nil }
    }
}
