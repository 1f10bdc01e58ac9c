// SPDX-License-Identifier: Apache-2.0

/// Capitals, digits and marks as strokes on a grid nine units high, drawn for signs: straight lines with
/// cut corners.
enum Glyphs {
    /// Height of a capital, and the room between two letters and between two words, in units of the grid.
    static let height: Float = 9
    static let gap: Float = 3
    static let blank: Float = 4

    // A table: strokes with blanks between them, two digits (x, y) a point.
    private static let table: [Character: String] = [
        "A": "003960 1353", "B": "00094958564505 4563624000", "C": "6749290702204062",
        "D": "00094967624000", "E": "50000959 0545", "F": "000959 0545",
        "G": "67492907022040626444", "H": "0009 6069 0565", "I": "0009", "J": "5952302002",
        "K": "0009 5904 2660", "L": "090050", "M": "0009448980", "N": "00096069",
        "O": "204062674929070220", "P": "00094967664404", "Q": "204062674929070220 3360",
        "R": "00094967664404 3460", "S": "674929070625446362402002", "T": "0969 3930",
        "U": "090220406269", "V": "093069", "W": "0920476089", "X": "0069 0960",
        "Y": "093469 3430", "Z": "09690060",
        "0": "203052573929070220", "1": "072920", "2": "07293957560050",
        "3": "095925355352302002", "4": "40490363", "5": "5909053553523000",
        "6": "583929070220305253352504", "7": "095920",
        "8": "293958563525060829 253553523020020325", "9": "012030525739290706243455",
        ".": "00", ",": "1100", ":": "02 06", ";": "1200 16", "!": "0903 00",
        "?": "07293957562423 20", "'": "0907", "\"": "0907 2927", "-": "0444", "+": "0444 2226",
        "/": "0049", "&": "601618293948470301103064", "(": "29070220", ")": "09272200",
        "#": "1019 4049 0363 0666", "=": "0343 0646", "$": "674929070625446362402002 3930",
        "%": "0059 0709 5052", "\u{2665}": "3004071828374858676430", "\u{2192}": "0484 578451",
    ]

    /// The strokes of a character; nil for what the table lacks.
    static func strokes(_ character: Character) -> [[SIMD2<Float>]]? {
        table[character]?.split(separator: " ").map { stroke in
            let digits = stroke.compactMap(\.wholeNumberValue).map(Float.init)
            return stride(from: 0, to: digits.count - 1, by: 2).map {
                SIMD2(digits[$0], digits[$0 + 1])
            }
        }
    }

    /// Width of a character in units of the grid, without the room around it.
    static func width(_ character: Character) -> Float {
        strokes(character)?.joined().map(\.x).max() ?? blank
    }
}
