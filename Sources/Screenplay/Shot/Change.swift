// SPDX-License-Identifier: Apache-2.0

/// Something that becomes other than it was during the clip.
package struct Change: Codable, Sendable, Equatable {
    package enum Kind: String, Codable, Sendable, CaseIterable {
        /// To a ``TimeOfDay``, a ``Weather`` or a ``Season``.
        case timeOfDay = "time_of_day"
        case weather, season
        /// To the name of a color.
        case color
        /// To a factor of the size at the start, such as `0.2`; 0 vanishes.
        case size
        /// From nothing to its usual size.
        case appear
    }
    package var kind: Kind
    /// Id of the member that changes; nil for the world.
    package var of: String?
    /// What it becomes, in the words of the format.
    package var to: String
    /// Seconds since the start of the clip.
    package var start: Float
    package var end: Float

    /// The color that it comes to as linear RGB, for a change of color.
    package var color: [Float]? {
        kind == .color ? Lexicon.standard.color(to) : nil
    }

    /// A change between two times.
    package init(_ kind: Kind, of: String? = nil, to: String, start: Float, end: Float) {
        self.kind = kind
        self.of = of
        self.to = to
        self.start = start
        self.end = end
    }
}

extension Change {
    enum CodingKeys: String, CodingKey { case kind, of, to, start, end }

    /// Reads with the checks of ``Shot/decode(_:)``.
    package init(from decoder: any Decoder) throws {
        try self.init(reading: JSONValue(from: decoder), path: "changes")
    }

    init(reading value: JSONValue, path: String) throws(ScreenplayError) {
        var fields = try FieldReader(value, path: path)
        self.init(
            try fields.choice("kind", default: nil), of: try fields.optionalText("of"),
            to: try fields.text("to", default: ""),
            start: Float(try fields.number("start", in: 0...600, default: nil)),
            end: Float(try fields.number("end", in: 0...600, default: nil)))
        guard end > start else {
            throw fields.refuse("end", .number(Double(end)), "later than start (\(start))")
        }
        if let allowed = kind.allowed, !allowed.contains(to) {
            throw fields.refuse("to", .string(to), "one of \(allowed.joined(separator: ", "))")
        }
        if kind == .size {
            guard let factor = Float(to), (0...100).contains(factor) else {
                throw fields.refuse("to", .string(to), "a number from 0 to 100 as text")
            }
        }
        try fields.finish()
    }
}

extension Change.Kind {
    /// The values that it may change to; nil where they are no list.
    var allowed: [String]? {
        switch self {
        case .timeOfDay: TimeOfDay.allCases.map(\.rawValue)
        case .weather: Weather.allCases.map(\.rawValue)
        case .season: Season.allCases.map(\.rawValue)
        case .color: Lexicon.standard.swatches.keys.sorted()
        case .size, .appear: nil
        }
    }

    /// Whether it happens to a member of the cast.
    var isOfMember: Bool {
        switch self {
        case .timeOfDay, .weather, .season: false
        case .color, .size, .appear: true
        }
    }
}
