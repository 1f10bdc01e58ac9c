// SPDX-License-Identifier: Apache-2.0

/// A lexicon table: rows of cells between bars, the last cell a list of words; an indented line
/// continues the list before it.
///
/// The tables are Swift string literals rather than resource files: they are then part of the program
/// (no bundle that can be missing, no file to read at the start), and the compiler does not look into
/// them, so they build as fast as a file is copied.
struct Table {
    struct Row {
        /// The cells before the list of words.
        var cells: [Substring]
        var words: [Substring]
    }

    let rows: [Row]

    init(_ text: String) {
        var rows: [Row] = []
        for line in text.split(separator: "\n") {
            if line.first == " ", !rows.isEmpty {
                rows[rows.count - 1].words += Table.list(line)
                continue
            }
            var cells = line.split(separator: "|", omittingEmptySubsequences: false)
                .map(Table.trimmed)
            let words = Table.list(cells.removeLast())
            rows.append(Row(cells: cells, words: words))
        }
        self.rows = rows
    }

    /// Attributes such as `scale=0.6;color=tan`.
    static func attributes(_ cell: Substring) -> [String: Substring] {
        var found: [String: Substring] = [:]
        for part in cell.split(separator: ";") {
            guard let sign = part.firstIndex(of: "=") else { continue }
            found[String(trimmed(part[..<sign]))] = trimmed(part[part.index(after: sign)...])
        }
        return found
    }

    private static func list(_ text: Substring) -> [Substring] {
        text.split(separator: ",").map(trimmed).filter { !$0.isEmpty }
    }

    private static func trimmed(_ text: Substring) -> Substring {
        var text = text
        while text.utf8.first == 0x20 { text.removeFirst() }
        while text.utf8.last == 0x20 { text.removeLast() }
        return text
    }
}
