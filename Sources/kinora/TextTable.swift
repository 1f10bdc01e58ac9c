// SPDX-License-Identifier: Apache-2.0

/// Columns of text, each as wide as its widest cell.
struct TextTable {
    private var rows: [[String]]

    /// A table with its headings.
    init(_ headings: [String]) {
        rows = [headings]
    }

    /// Adds a row with as many cells as there are headings.
    mutating func add(_ cells: [String]) {
        rows.append(cells)
    }

    /// The rows, without a line break at the end.
    var text: String {
        let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
        return rows.map { row in
            let cells = zip(row, widths).map { cell, width in
                cell + String(repeating: " ", count: width - cell.count)
            }
            return String(cells.joined(separator: "  ").reversed().drop { $0 == " " }.reversed())
        }.joined(separator: "\n")
    }
}
