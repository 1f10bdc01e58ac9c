// SPDX-License-Identifier: Apache-2.0

/// What a member of the cast does for a part of the clip.
package struct Beat: Codable, Sendable, Equatable {
    package var action: Action
    /// The verb as it was said, in its base form.
    package var verb: String
    /// Seconds since the start of the clip.
    package var start: Float
    package var end: Float
    /// Where it ends up with regard to another member.
    package var relation: Relation?

    /// Something done between two times.
    package init(
        _ action: Action, verb: String, start: Float, end: Float, relation: Relation? = nil
    ) {
        self.action = action
        self.verb = verb
        self.start = start
        self.end = end
        self.relation = relation
    }
}

extension Beat {
    enum CodingKeys: String, CodingKey { case action, verb, start, end, relation }

    /// Reads with the checks of ``Shot/decode(_:)``.
    package init(from decoder: any Decoder) throws {
        try self.init(reading: JSONValue(from: decoder), path: "beats")
    }

    init(reading value: JSONValue, path: String) throws(ScreenplayError) {
        var fields = try FieldReader(value, path: path)
        self.init(
            try fields.choice("action", default: nil), verb: try fields.text("verb", default: ""),
            start: Float(try fields.number("start", in: 0...600, default: nil)),
            end: Float(try fields.number("end", in: 0...600, default: nil)))
        guard end > start else {
            throw fields.refuse("end", .number(Double(end)), "later than start (\(start))")
        }
        relation = try fields.relation("relation")
        try fields.finish()
    }
}

extension FieldReader {
    /// A relation to another member; nil where the field is absent.
    mutating func relation(_ key: String) throws(ScreenplayError) -> Relation? {
        guard let value = take(key) else { return nil }
        var inner = try FieldReader(value, path: name(key))
        let relation = Relation(
            try inner.choice("kind", default: nil), of: try inner.text("of", default: nil))
        try inner.finish()
        return relation
    }
}
