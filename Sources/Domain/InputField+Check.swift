// SPDX-License-Identifier: Apache-2.0

extension InputField {
    /// Returns the value in its proper type, or says what is allowed.
    ///
    /// Numbers may come as text.
    func check(_ value: JSONValue) throws(ValidationError) -> JSONValue {
        switch kind {
        case .text(let maximum): .string(try text(value, maximum: maximum))
        case .word(let words): .string(try word(value, among: words))
        case .choice(let choices): .integer(try choice(value, among: choices))
        case .integer(let range): .integer(try integer(value, in: range))
        case .number(let range): .number(try number(value, in: range))
        case .boolean: try boolean(value)
        case .object(let rule): try structured(value, by: rule)
        case .picture: .string(try picture(value))
        case .moment: .string(try moment(value))
        case .texts(let maximum): .array(try texts(value, maximum: maximum))
        }
    }

    private func text(_ value: JSONValue, maximum: Int) throws(ValidationError) -> String {
        guard case .string(let text) = value else {
            throw invalid("must be text; got \(value.shown)")
        }
        let scalars = text.unicodeScalars
        guard scalars.count <= maximum else {
            throw invalid("must be at most \(maximum) characters; got \(scalars.count)")
        }
        // Line breaks and tabs are text; other control characters are an accident or an attack.
        for (position, scalar) in scalars.enumerated()
        where scalar.properties.generalCategory == .control {
            guard !"\n\r\t".unicodeScalars.contains(scalar) else { continue }
            let code = String(scalar.value, radix: 16, uppercase: true)
            let padded = String(repeating: "0", count: max(0, 4 - code.count)) + code
            throw invalid(
                "must not hold control characters; got U+\(padded) at position \(position + 1)")
        }
        if isRequired, scalars.allSatisfy(\.properties.isWhitespace) {
            throw ValidationError(.missingParameter, "\(name) must not be empty")
        }
        return text
    }

    private func word(_ value: JSONValue, among words: [String]) throws(ValidationError) -> String {
        guard case .string(let text) = value, words.contains(text) else {
            throw invalid(
                "must be one of \(words.joined(separator: ", ")); got \(value.shown)")
        }
        return text
    }

    private func choice(
        _ value: JSONValue, among choices: [Int64]
    ) throws(ValidationError) -> Int64 {
        guard let number = InputField.whole(value), choices.contains(number) else {
            let allowed = choices.map(String.init).joined(separator: " or ")
            throw invalid("must be \(allowed); got \(value.shown)")
        }
        return number
    }

    private func integer(
        _ value: JSONValue, in range: ClosedRange<Int64>
    ) throws(ValidationError) -> Int64 {
        guard let number = InputField.whole(value), range.contains(number) else {
            throw invalid(
                "must be a whole number between \(range.lowerBound) and \(range.upperBound); "
                    + "got \(value.shown)")
        }
        return number
    }

    private func number(
        _ value: JSONValue, in range: ClosedRange<Double>
    ) throws(ValidationError) -> Double {
        let number: Double? =
            switch value {
            case .integer(let whole): Double(whole)
            case .number(let number): number
            case .string(let text): Double(text)
            default: nil
            }
        guard let number, range.contains(number) else {
            throw invalid(
                "must be between \(InputField.plain(range.lowerBound)) and "
                    + "\(InputField.plain(range.upperBound)); got \(value.shown)")
        }
        return number
    }

    private func boolean(_ value: JSONValue) throws(ValidationError) -> JSONValue {
        guard case .boolean = value else {
            throw invalid("must be true or false; got \(value.shown)")
        }
        return value
    }

    private func picture(_ value: JSONValue) throws(ValidationError) -> String {
        guard case .string(let text) = value else {
            throw invalid("must be a URL, a data URI or base64 of a picture; got \(value.shown)")
        }
        guard !text.isEmpty else {
            throw ValidationError(.missingParameter, "\(name) must not be empty")
        }
        guard text.utf8.count <= PictureSource.longest else {
            throw invalid(
                "must be at most \(PictureSource.longest) characters; got \(text.utf8.count)")
        }
        _ = try PictureSource(text, field: name)
        return text
    }

    private func moment(_ value: JSONValue) throws(ValidationError) -> String {
        guard case .string(let text) = value, Timestamp(rfc3339: text) != nil else {
            throw invalid(
                "must be a moment such as 2026-11-22T09:12:48Z (RFC 3339); got \(value.shown)")
        }
        return text
    }

    private func texts(
        _ value: JSONValue, maximum: Int
    ) throws(ValidationError) -> [JSONValue] {
        guard case .array(let members) = value else {
            throw invalid("must be an array of strings; got \(value.shown)")
        }
        guard members.count <= maximum else {
            throw invalid("must have at most \(maximum) members; got \(members.count)")
        }
        for member in members {
            guard case .string = member else {
                throw invalid("must be an array of strings; got \(member.shown) in it")
            }
        }
        return members
    }

    private func structured(
        _ value: JSONValue, by rule: ObjectRule
    ) throws(ValidationError) -> JSONValue {
        try rule.check(value)
        return value
    }

    private func invalid(_ sentence: String) -> ValidationError {
        ValidationError(.invalidParameter, "\(name) \(sentence)")
    }

    /// 5, 5.0 and "5" are five.
    private static func whole(_ value: JSONValue) -> Int64? {
        switch value {
        case .integer(let number): number
        case .number(let number): Int64(exactly: number)
        case .string(let text): Int64(text)
        default: nil
        }
    }

    private static func plain(_ number: Double) -> String {
        Int64(exactly: number).map(String.init) ?? String(number)
    }
}
