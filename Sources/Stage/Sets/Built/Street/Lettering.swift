// SPDX-License-Identifier: Apache-2.0
import Numerics
import Rendering

/// Block letters of five rows and three columns, for shop signs.
enum Lettering {
    // A table: rows from above, three bits each.
    private static let glyphs: [Character: [UInt8]] = [
        "A": [2, 5, 7, 5, 5], "B": [6, 5, 6, 5, 6], "C": [3, 4, 4, 4, 3], "D": [6, 5, 5, 5, 6],
        "E": [7, 4, 6, 4, 7], "F": [7, 4, 6, 4, 4], "G": [3, 4, 5, 5, 3], "H": [5, 5, 7, 5, 5],
        "I": [7, 2, 2, 2, 7], "K": [5, 5, 6, 5, 5], "L": [4, 4, 4, 4, 7], "M": [5, 7, 7, 5, 5],
        "N": [5, 7, 7, 7, 5], "O": [7, 5, 5, 5, 7], "P": [6, 5, 6, 4, 4], "R": [6, 5, 6, 5, 5],
        "S": [3, 4, 2, 1, 6], "T": [7, 2, 2, 2, 2], "U": [5, 5, 5, 5, 7], "V": [5, 5, 5, 5, 2],
        "W": [5, 5, 7, 7, 5], "X": [5, 5, 2, 5, 5], "Y": [5, 5, 2, 2, 2], "Z": [7, 1, 2, 4, 7],
    ]

    /// Width of a word for letters of a height, in meters.
    static func width(_ word: String, height: Float) -> Float {
        (Float(word.count) * 4 - 1) * height / 5
    }

    /// Boxes that spell a word around x = 0 from y = 0 up, facing +Z; `isUpright` stacks the letters.
    static func mesh(_ word: String, height: Float, isUpright: Bool = false) -> Mesh {
        let dot = height / 5
        var mesh = Mesh()
        let letters = Array(word)
        for (index, letter) in letters.enumerated() {
            guard let rows = glyphs[letter] else { continue }
            let left =
                isUpright ? -1.5 * dot : Float(index) * 4 * dot - width(word, height: height) / 2
            let bottom = isUpright ? Float(letters.count - 1 - index) * 6.2 * dot : 0
            for (row, bits) in rows.enumerated() {
                var column = 0
                while column < 3 {
                    var end = column
                    while end < 3, bits & (4 >> UInt8(end)) != 0 { end += 1 }
                    if end > column {
                        let y = bottom + Float(4 - row) * dot
                        mesh.append(
                            .box(
                                low: Vector(left + Float(column) * dot, y, 0),
                                high: Vector(left + Float(end) * dot, y + dot * 1.02, 0.04)))
                    }
                    column = max(end, column + 1)
                }
            }
        }
        return mesh
    }
}
