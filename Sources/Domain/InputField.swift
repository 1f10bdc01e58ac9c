// SPDX-License-Identifier: Apache-2.0

/// One input of a model: its name, what it may hold and what stands for it when it is left out.
package struct InputField: Sendable, Hashable {
    /// What a field may hold.
    package enum Kind: Sendable, Hashable {
        /// At most so many Unicode scalars.
        case text(maximum: Int)
        /// One of some words.
        case word([String])
        /// One of some whole numbers.
        case choice([Int64])
        case integer(ClosedRange<Int64>)
        case number(ClosedRange<Double>)
        case boolean
        /// A structured value with a rule of its own.
        case object(ObjectRule)
        /// A picture: its URL, a data URI or base64; see ``PictureSource``.
        case picture
        /// A moment as RFC 3339.
        case moment
        /// At most so many texts.
        case texts(maximum: Int)
    }

    package var name: String
    package var title: String
    package var summary: String
    package var kind: Kind
    package var isRequired: Bool
    /// Nil leaves the field out.
    package var defaultValue: JSONValue?

    /// A required field.
    package static func required(
        _ name: String, _ title: String, _ kind: Kind, _ summary: String
    ) -> InputField {
        InputField(
            name: name, title: title, summary: summary, kind: kind, isRequired: true,
            defaultValue: nil)
    }

    /// A field that may be left out.
    package static func optional(
        _ name: String, _ title: String, _ kind: Kind, default value: JSONValue? = nil,
        _ summary: String
    ) -> InputField {
        InputField(
            name: name, title: title, summary: summary, kind: kind, isRequired: false,
            defaultValue: value)
    }
}
