// SPDX-License-Identifier: Apache-2.0

extension Move {
    /// How a move is distributed over its time.
    package enum Easing: Sendable, Equatable {
        case linear, easeIn, easeOut, easeInOut
        /// The curve of CSS through (0, 0), (x1, y1), (x2, y2), (1, 1) as x1, y1, x2, y2.
        case bezier(SIMD4<Float>)
    }
}

extension Move.Easing {
    /// Those that have a name, with it.
    package static let named: [(name: String, easing: Move.Easing)] = [
        ("linear", .linear), ("ease_in", .easeIn), ("ease_out", .easeOut),
        ("ease_in_out", .easeInOut),
    ]

    init?(reading value: JSONValue) {
        switch value {
        case .string(let name):
            guard let found = Move.Easing.named.first(where: { $0.name == name }) else {
                return nil
            }
            self = found.easing
        case .array(let list):
            let numbers = list.compactMap(\.double)
            guard list.count == 4, numbers.count == 4, (0...1).contains(numbers[0]),
                (0...1).contains(numbers[2]), numbers.allSatisfy({ abs($0) <= 10 })
            else { return nil }
            self = .bezier(
                SIMD4(Float(numbers[0]), Float(numbers[1]), Float(numbers[2]), Float(numbers[3])))
        default: return nil
        }
    }

    /// What may be written, for messages.
    static let allowed =
        "one of " + named.map(\.name).joined(separator: ", ")
        + ", or four numbers x1, y1, x2, y2 with x from 0 to 1"
}

extension Move.Easing: Codable {
    /// Reads a name or four numbers.
    package init(from decoder: any Decoder) throws {
        let value = try JSONValue(from: decoder)
        guard let easing = Move.Easing(reading: value) else {
            throw ScreenplayError(
                .invalid, field: "easing",
                "easing must be \(Move.Easing.allowed); got \(value.shown)")
        }
        self = easing
    }

    /// Writes a name or four numbers.
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        if case .bezier(let curve) = self {
            try container.encode([curve.x, curve.y, curve.z, curve.w])
        } else if let name = Move.Easing.named.first(where: { $0.easing == self })?.name {
            try container.encode(name)
        }
    }
}

extension FieldReader {
    /// An easing, or nil where the field is absent.
    mutating func optionalEasing(_ key: String) throws(ScreenplayError) -> Move.Easing? {
        guard let value = take(key) else { return nil }
        guard let easing = Move.Easing(reading: value) else {
            throw refuse(key, value, Move.Easing.allowed)
        }
        return easing
    }
}
