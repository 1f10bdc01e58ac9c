// SPDX-License-Identifier: Apache-2.0
import Domain
import Foundation
import Testing

@Suite struct ValidationTests {
    private let model = ModelDescription(
        id: "a/b", summary: "", type: "text-to-video",
        fields: [
            .required("prompt", "Prompt", .text(maximum: 10), ""),
            .optional("ratio", "Ratio", .word(["16:9", "1:1"]), default: .string("16:9"), ""),
            .optional("duration", "Duration", .choice([5, 10]), default: .integer(5), ""),
            .optional("guidance", "Guidance", .number(0...1), default: .number(0.5), ""),
            .optional("seed", "Seed", .integer(0...100), ""),
            .optional("loop", "Loop", .boolean, ""),
        ])

    private func validate(_ json: String) throws -> ModelDescription.Validated {
        let body = try JSONDecoder().decode(JSONValue.self, from: Data(json.utf8))
        return try model.validate(body).get()
    }

    @Test func `what is left out gets its default, or stays out`() throws {
        let input = try validate(#"{"prompt": "a boat"}"#).input
        #expect(
            input.fields == [
                "prompt": .string("a boat"), "ratio": .string("16:9"), "duration": .integer(5),
                "guidance": .number(0.5),
            ])
    }

    @Test func `null is as good as absent`() throws {
        let json = #"{"prompt": "a", "guidance": null, "seed": null}"#
        #expect(try validate(json).input.number("guidance") == 0.5)
    }

    @Test func `unknown keys are dropped and named in order`() throws {
        let validated = try validate(#"{"prompt": "a", "zoom": 1, "loras": [], "Ratio": "x"}"#)
        #expect(validated.ignored == ["Ratio", "loras", "zoom"])
        #expect(
            validated.input.fields.keys.sorted() == ["duration", "guidance", "prompt", "ratio"])
    }

    @Test(arguments: [#"10"#, #"10.0"#, #""10""#, "1e1"])
    func `a whole number may come in many coats`(number: String) throws {
        let input = try validate(#"{"prompt": "a", "duration": \#(number)}"#).input
        #expect(input.integer("duration") == 10)
    }

    @Test(arguments: [
        (#"{}"#, "prompt is required"),
        (#"{"prompt": null}"#, "prompt is required"),
        (#"{"prompt": "  \n "}"#, "prompt must not be empty"),
        (#"{"prompt": 5}"#, "prompt must be text; got 5"),
        (#"{"prompt": "12345678901"}"#, "prompt must be at most 10 characters; got 11"),
        (
            #"{"prompt": "ab\u0000c"}"#,
            "prompt must not hold control characters; got U+0000 at position 3"
        ),
        (#"{"prompt": "a", "ratio": "4:3"}"#, #"ratio must be one of 16:9, 1:1; got "4:3""#),
        (#"{"prompt": "a", "duration": 7}"#, "duration must be 5 or 10; got 7"),
        (#"{"prompt": "a", "duration": "x"}"#, #"duration must be 5 or 10; got "x""#),
        (#"{"prompt": "a", "duration": 5.5}"#, "duration must be 5 or 10; got 5.5"),
        (#"{"prompt": "a", "guidance": 5}"#, "guidance must be between 0 and 1; got 5"),
        (#"{"prompt": "a", "guidance": true}"#, "guidance must be between 0 and 1; got true"),
        (#"{"prompt": "a", "guidance": "nan"}"#, #"guidance must be between 0 and 1; got "nan""#),
        (
            #"{"prompt": "a", "seed": -1}"#,
            "seed must be a whole number between 0 and 100; got -1"
        ),
        (#"{"prompt": "a", "loop": 1}"#, "loop must be true or false; got 1"),
        (#"[]"#, "the body must be a JSON object; got an array"),
    ])
    func `a refusal names the field, the value and what is allowed`(
        json: String, message: String
    ) throws {
        let error = #expect(throws: ValidationError.self) { try validate(json) }
        #expect(error?.message == message)
        let isMissing = message.contains("required") || message.contains("empty")
        #expect(error?.code == (isMissing ? .missingParameter : .invalidParameter))
    }

    @Test func `lengths count Unicode scalars, and line breaks are text`() throws {
        #expect(try validate(#"{"prompt": "🚤🚤🚤🚤🚤🚤🚤🚤🚤🚤"}"#).input.text("prompt")?.count == 10)
        #expect(try validate(#"{"prompt": "a\n\tb"}"#).input.text("prompt") == "a\n\tb")
        // A family of seven scalars that look like one.
        #expect(throws: ValidationError.self) {
            try validate(#"{"prompt": "👨‍👩‍👧‍👦👨‍👩‍👧‍👦"}"#)
        }
    }

    @Test func `the schema names every field, its range and the order`() throws {
        guard case .object(let schema) = model.schema,
            case .object(let properties) = schema["properties"],
            case .object(let guidance) = properties["guidance"]
        else {
            Issue.record("an object of objects")
            return
        }
        #expect(properties.keys.sorted() == model.fields.map(\.name).sorted())
        #expect(schema["required"] == .array([.string("prompt")]))
        #expect(
            schema["x-order-properties"] == .array(model.fields.map { .string($0.name) }))
        #expect(guidance["maximum"] == .number(1) && guidance["default"] == .number(0.5))
    }
}
