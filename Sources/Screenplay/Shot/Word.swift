// SPDX-License-Identifier: Apache-2.0

/// How one word of the prompt was understood.
package struct Word: Codable, Sendable, Equatable {
    package enum Way: String, Codable, Sendable, CaseIterable {
        /// The library has the thing itself.
        case exact
        /// Another word for a thing that the library has.
        case synonym
        /// A kind of something that is known: by WordNet.
        case hypernym
        /// Nearest in meaning to something that is known: by the sentence encoder.
        case similar
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
    /// How the picture shows what was meant.
    package enum Shown: String, Codable, Sendable, CaseIterable {
        /// As the thing itself.
        case itself
        /// As what it is a kind of: a corgi as a dog.
        case kind
        /// As its nearest relative in the library: a refrigerator as a box.
        case relative
        /// As a part of something else: a hand, the coffee in a cup.
        case part
        case nothing
    }
    package var text: String
    package var way: Way
    /// Its base form.
    package var lemma: String?
    /// What it does in the sentence: `subject`, `verb`, `object`, `place`, `modifier`, `camera` ...
    package var role: String?
    /// How it is shown; nil where it is nothing to be shown.
    package var shown: Shown?
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
