// SPDX-License-Identifier: Apache-2.0

/// How one word of the prompt was understood.
package struct Word: Codable, Sendable, Equatable {
    package enum Way: String, Codable, Sendable, CaseIterable {
        /// The library has the thing itself.
        case exact
        /// Another word for a thing that the library has.
        case synonym
        /// Shown as its nearest relative.
        case related
        /// Holds no content of its own: articles, prepositions, praise of quality.
        case function
        /// Known, but nothing in the picture stands for it: a sound, a mood, what a hand holds.
        case notShown = "not_shown"
        case notUnderstood = "not_understood"
        /// Removed by the negative prompt.
        case removed
    }
    package var text: String
    package var way: Way
    /// What it was understood as: `cast:dog`, `setting:lake`, `camera:dolly`, `weather:storm`; nil for
    /// function words and words not understood.
    package var meaning: String?

    /// A word with how it was understood.
    package init(text: String, way: Way, meaning: String? = nil) {
        self.text = text
        self.way = way
        self.meaning = meaning
    }
}
