// SPDX-License-Identifier: Apache-2.0

extension CastMember {
    enum CodingKeys: String, CodingKey {
        case id, subject, count, color, scale, action, beats, outfit, age, hair, text, relation,
            heading, word
        case colorName = "color_name"
    }

    /// Reads with the checks of ``Shot/decode(_:)``.
    package init(from decoder: any Decoder) throws {
        try self.init(reading: JSONValue(from: decoder), path: "cast")
    }

    init(reading value: JSONValue, path: String) throws(ScreenplayError) {
        var fields = try FieldReader(value, path: path)
        let subject: Subject = try fields.choice("subject", default: nil)
        let usual: Action = Action.rest.fitted(to: subject.family, in: .meadow)
        self.init(
            id: try fields.text("id", default: subject.rawValue), subject: subject,
            action: try fields.choice("action", default: usual),
            word: try fields.text("word", default: ""))
        guard !id.isEmpty else {
            throw fields.refuse("id", .string(""), "a text that is not empty")
        }
        count = try fields.whole("count", in: 1...24, default: 1)
        scale = Float(try fields.number("scale", in: 0.01...100, default: 1))
        colorName = try fields.optionalText("color_name")
        outfit = try fields.optionalChoice("outfit")
        // Plans of version 2 told the age by the word alone.
        age = try fields.choice(
            "age", default: Age.said(in: word.split { !$0.isLetter }.map(String.init)))
        hair = try fields.optionalChoice("hair")
        text = try fields.optionalText("text")
        guard (text?.count ?? 0) <= SignText.longest else {
            throw fields.refuse(
                "text", text.map { .string($0) }, "at most \(SignText.longest) characters")
        }
        if let value = fields.take("color") {
            guard case .array(let parts) = value, parts.count == 3,
                parts.allSatisfy({ $0.double.map { (0...1).contains($0) } ?? false })
            else { throw fields.refuse("color", value, "a list of three numbers from 0 to 1") }
            color = parts.compactMap(\.double).map { Float($0) }
        }
        relation = try fields.relation("relation")
        heading = try fields.optionalChoice("heading")
        for (path, value) in try fields.list("beats", atMost: 16) {
            beats.append(try Beat(reading: value, path: path))
        }
        try fields.finish()
    }
}

extension Word {
    /// Reads with the checks of ``Shot/decode(_:)``.
    package init(from decoder: any Decoder) throws {
        try self.init(reading: JSONValue(from: decoder), path: "words")
    }

    init(reading value: JSONValue, path: String) throws(ScreenplayError) {
        var fields = try FieldReader(value, path: path)
        self.init(
            text: try fields.text("text", default: nil),
            way: try fields.choice("way", default: .function),
            meaning: try fields.optionalText("meaning"))
        lemma = try fields.optionalText("lemma")
        role = try fields.optionalText("role")
        shown = try fields.optionalChoice("shown")
        try fields.finish()
    }
}
