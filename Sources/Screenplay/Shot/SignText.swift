// SPDX-License-Identifier: Apache-2.0
import Foundation

/// What signs can show of a text: capitals, digits and common marks.
package enum SignText {
    /// The longest text that fits on a sign, in characters.
    package static let longest = 40

    /// Marks that signs have besides A to Z and 0 to 9.
    private static let marks = Set(" .,:;!?'\"-+/&()#=$%\u{2665}\u{2192}")

    /// A text as signs show it: in capitals, accents left off, without what cannot be drawn.
    package static func capitals(_ text: String) -> String {
        let drawn = text.compactMap(capital).prefix(longest)
        return String(drawn).split(separator: " ").joined(separator: " ")
    }

    /// The characters of a text that signs cannot show.
    static func missing(in text: String) -> String { text.filter { capital($0) == nil } }

    private static func capital(_ character: Character) -> Character? {
        switch character {
        case "\u{2018}", "\u{2019}": return "'"
        case "\u{201C}", "\u{201D}": return "\""
        case "\u{2013}", "\u{2014}": return "-"
        case "\u{2764}", "\u{2764}\u{FE0F}", "\u{2665}\u{FE0F}": return "\u{2665}"
        default: break
        }
        if character.isWhitespace { return " " }
        let plain = String(character).uppercased().decomposedStringWithCanonicalMapping
        guard let first = plain.unicodeScalars.first.map(Character.init) else { return nil }
        let isPlain = first.isASCII && (first.isLetter || first.isNumber)
        return isPlain || marks.contains(first) ? first : nil
    }
}
