// SPDX-License-Identifier: Apache-2.0

/// What callers may know about a model: its id and its inputs.
package struct ModelDescription: Sendable, Hashable, Identifiable {
    /// Two or more segments: `kwaivgi/kling-v2.1-t2v-master`.
    package var id: String
    /// Other ids that work as well.
    package var aliases: [String]
    package var summary: String
    /// `text-to-video` or `image-to-video`.
    package var type: String
    /// In the order in which a form shows them.
    package var fields: [InputField]

    /// A model with its inputs.
    package init(
        id: String, aliases: [String] = [], summary: String, type: String, fields: [InputField]
    ) {
        self.id = id
        self.aliases = aliases
        self.summary = summary
        self.type = type
        self.fields = fields
    }

    /// The input that takes a picture; nil when none does.
    package var pictureField: InputField? { fields.first { $0.kind == .picture } }
}
