// SPDX-License-Identifier: Apache-2.0
import Foundation

/// Lines for people, beside the results on standard output.
enum StandardError {
    /// Whether a person is watching.
    static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }

    /// Writes text as it is.
    static func write(_ text: String) {
        try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
    }

    /// Writes a line.
    static func line(_ text: String) { write(text + "\n") }
}
