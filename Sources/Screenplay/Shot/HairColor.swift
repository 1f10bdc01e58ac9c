// SPDX-License-Identifier: Apache-2.0

/// The color of somebody's hair.
package enum HairColor: String, Codable, Sendable, CaseIterable {
    case blond, red, brown, black, gray, white
    // Dyed.
    case pink, purple, blue, green

    /// Words that name a person by the hair, or hair by its color.
    private static let words: [String: HairColor] = [
        "blond": .blond, "blonde": .blond, "blondie": .blond, "flaxen": .blond,
        "redhead": .red, "redheaded": .red, "auburn": .red, "ginger": .red, "brunette": .brown,
        "brunet": .brown, "graying": .gray, "greying": .gray,
    ]

    /// Colors of the lexicon as colors of hair.
    private static let colors: [String: HairColor] = [
        "tan": .blond, "yellow": .blond, "golden": .blond, "cream": .blond, "red": .red,
        "orange": .red, "maroon": .red, "brown": .brown, "black": .black, "gray": .gray,
        "silver": .gray, "white": .white, "pink": .pink, "magenta": .pink, "purple": .purple,
        "blue": .blue, "lightblue": .blue, "navy": .blue, "turquoise": .blue, "green": .green,
        "darkgreen": .green,
    ]

    /// The color of hair that a word says by itself; nil for other words.
    init?(word: String) {
        guard let color = Self.words[word] else { return nil }
        self = color
    }

    /// The color of hair that is nearest to a color of the lexicon.
    init?(color name: String) {
        guard let color = Self.colors[name] else { return nil }
        self = color
    }
}
