// SPDX-License-Identifier: Apache-2.0

/// A name of a fixed form that is written as a bare string and refused when it has another form.
package protocol CodedName: LosslessStringConvertible, Codable {}

extension CodedName {
    /// Reads the name from a bare string.
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let name = Self(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "not a well-formed \(Self.self)")
        }
        self = name
    }

    /// Writes the name as a bare string.
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
