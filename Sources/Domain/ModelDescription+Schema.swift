// SPDX-License-Identifier: Apache-2.0

extension ModelDescription {
    /// The inputs as a JSON schema, with the order of the fields.
    package var schema: JSONValue { form.schema(isOpen: false) }
}

extension InputField {
    /// The field as a JSON schema.
    package var schema: JSONValue {
        var members: [String: JSONValue] = [
            "title": .string(title), "description": .string(summary),
        ]
        switch kind {
        case .text(let maximum):
            members["type"] = .string("string")
            members["maxLength"] = .integer(Int64(maximum))
            if isRequired { members["minLength"] = .integer(1) }
        case .word(let words):
            members["type"] = .string("string")
            members["enum"] = .array(words.map { .string($0) })
        case .choice(let choices):
            members["type"] = .string("integer")
            members["enum"] = .array(choices.map { .integer($0) })
        case .integer(let range):
            members["type"] = .string("integer")
            members["minimum"] = .integer(range.lowerBound)
            members["maximum"] = .integer(range.upperBound)
        case .number(let range):
            members["type"] = .string("number")
            members["minimum"] = .number(range.lowerBound)
            members["maximum"] = .number(range.upperBound)
            members["x-ui-component"] = .string("slider")
        case .boolean:
            members["type"] = .string("boolean")
        case .object(let rule):
            if case .object(let schema) = rule.schema { members.merge(schema) { own, _ in own } }
        case .picture:
            members["type"] = .string("string")
            members["minLength"] = .integer(1)
            members["x-ui-component"] = .string("uploader")
            members["x-accept"] = .string("image/jpeg,image/png,image/webp")
        case .moment:
            members["type"] = .string("string")
            members["format"] = .string("date-time")
        case .texts(let maximum):
            members["type"] = .string("array")
            members["items"] = ["type": "string"]
            members["maxItems"] = .integer(Int64(maximum))
        }
        members["default"] = defaultValue
        return .object(members)
    }
}
