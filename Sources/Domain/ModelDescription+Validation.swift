// SPDX-License-Identifier: Apache-2.0

extension ModelDescription {
    /// A body that passed.
    package struct Validated: Sendable, Hashable {
        /// Complete with defaults.
        package var input: ModelInput
        /// Keys that the model does not know, sorted.
        package var ignored: [String]
    }

    /// Checks a request body: keeps what the model knows, drops and reports the rest.
    ///
    /// What is absent gets its default, and `null` is as good as absent. Options of the transport (`enable_sync_mode` and the like) have to be
    /// taken out before, else they are reported as ignored.
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
}
