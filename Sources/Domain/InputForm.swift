// SPDX-License-Identifier: Apache-2.0

/// The fields that a request body may have: the one source of its check and of its published schema.
package struct InputForm: Sendable, Hashable {
    /// In the order in which a form shows them.
    package var fields: [InputField]

    /// A form of fields.
    package init(_ fields: [InputField]) {
        self.fields = fields
    }

    /// A body that passed.
    package struct Validated: Sendable, Hashable {
        /// Complete with defaults.
        package var input: ModelInput
        /// Keys that the form does not know, sorted.
        package var ignored: [String]
    }

    /// Checks a request body: keeps what the form knows, drops and reports the rest.
    ///
    /// What is absent gets its default, and `null` is as good as absent.
    package func validate(_ body: JSONValue) -> Result<Validated, ValidationError> {
        Result { () throws(ValidationError) in try validated(body) }
    }

    private func validated(_ body: JSONValue) throws(ValidationError) -> Validated {
        guard case .object(let given) = body else {
            throw ValidationError(
                .invalidParameter, "the body must be a JSON object; got \(body.shown)")
        }
        var input = ModelInput()
        for field in fields {
            let value = given[field.name] ?? .null
            if value != .null {
                input.fields[field.name] = try field.check(value)
            } else if field.isRequired {
                throw ValidationError(.missingParameter, "\(field.name) is required")
            } else {
                input.fields[field.name] = field.defaultValue
            }
        }
        let known = Set(fields.map(\.name))
        return Validated(input: input, ignored: given.keys.filter { !known.contains($0) }.sorted())
    }

    /// The form as a JSON schema, with the order of the fields.
    ///
    /// - Parameter isOpen: whether the schema says that unknown keys may be there; they are dropped anyway.
    /// - Returns: a schema of the type `object`.
    package func schema(isOpen: Bool) -> JSONValue {
        var schema: [String: JSONValue] = [
            "type": "object",
            "properties": .object(
                Dictionary(fields.map { ($0.name, $0.schema) }, uniquingKeysWith: { $1 })),
            "additionalProperties": .boolean(isOpen),
            "x-order-properties": .array(fields.map { .string($0.name) }),
        ]
        let required = fields.filter(\.isRequired).map { JSONValue.string($0.name) }
        schema["required"] = .array(required)
        return .object(schema)
    }
}
