// SPDX-License-Identifier: Apache-2.0
import GRDB

/// The conditions of a `WHERE`: those that were given and no others, so that an index can serve them.
struct Conditions {
    private var parts: [String] = []
    private(set) var arguments = StatementArguments()

    /// Adds a condition on a value, unless there is none.
    mutating func add(_ condition: String, _ value: (any DatabaseValueConvertible)?) {
        guard let value else { return }
        parts.append(condition)
        arguments += [value]
    }

    /// Adds the condition that a column is one of some values, unless there are none.
    mutating func add(_ column: String, among values: [String]?) {
        guard let values else { return }
        let marks = Array(repeating: "?", count: values.count).joined(separator: ", ")
        parts.append("\(column) IN (\(marks))")
        arguments += StatementArguments(values)
    }

    /// ` WHERE …`, or nothing.
    var sql: String { parts.isEmpty ? "" : " WHERE " + parts.joined(separator: " AND ") }
}

/// The window of a page: how many rows, after how many.
struct Window {
    let limit: Int
    let offset: Int

    /// The window of a page from 1; one beyond all numbers is empty.
    init(page: Int, size: Int) {
        let size = max(0, size)
        let (offset, overflow) = (max(1, page) - 1).multipliedReportingOverflow(by: size)
        limit = overflow ? 0 : size
        self.offset = overflow ? 0 : offset
    }

    var arguments: StatementArguments { [limit, offset] }
}
