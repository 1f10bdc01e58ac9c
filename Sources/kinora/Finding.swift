// SPDX-License-Identifier: Apache-2.0

/// One thing that `kinora doctor` looked at.
struct Finding: Encodable, Sendable {
    enum State: String, Encodable, Sendable {
        case good
        /// Works, with a loss that is worth knowing.
        case weak
        /// Rendering or serving will not work.
        case missing
    }

    /// What was looked at.
    var name: String
    var state: State
    /// What was found.
    var found: String
    /// What to do about it; absent when there is nothing to do.
    var remedy: String?

    /// A line for people.
    var line: String {
        let mark =
            switch state {
            case .good: "ok      "
            case .weak: "weak    "
            case .missing: "MISSING "
            }
        let gap = String(repeating: " ", count: max(1, 14 - name.count))
        return "\(mark)\(name)\(gap)\(found)" + (remedy.map { "\n        → \($0)" } ?? "")
    }
}
