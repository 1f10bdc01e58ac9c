// SPDX-License-Identifier: Apache-2.0

/// What a structured input may hold: told as a JSON schema, checked by whoever understands it.
package struct ObjectRule: Sendable {
    /// Tells rules apart.
    package var id: String
    /// The value as a JSON schema.
    package var schema: JSONValue
    /// Throws when the value is not allowed, with its path, itself and what is allowed.
    package var check: @Sendable (JSONValue) throws(ValidationError) -> Void

    /// A rule of an own id.
    package init(
        id: String, schema: JSONValue,
        check: @escaping @Sendable (JSONValue) throws(ValidationError) -> Void
    ) {
        self.id = id
        self.schema = schema
        self.check = check
    }

    /// Any JSON object, for an input of a name.
    package static func any(_ name: String) -> ObjectRule {
        ObjectRule(id: "any \(name)", schema: ["type": "object"]) {
            (value) throws(ValidationError) in
            guard case .object = value else {
                throw ValidationError(
                    .invalidParameter, "\(name) must be a JSON object; got \(value.shown)")
            }
        }
    }
}

extension ObjectRule: Hashable {
    /// Rules of one id and schema are one rule.
    package static func == (a: ObjectRule, b: ObjectRule) -> Bool {
        a.id == b.id && a.schema == b.schema
    }

    /// Hashes the id.
    package func hash(into hasher: inout Hasher) { hasher.combine(id) }
}
