// SPDX-License-Identifier: Apache-2.0

/// Why a shot could not be read.
package struct ScreenplayError: Error, Sendable, Equatable {
    package enum Code: String, Sendable {
        /// Not JSON at all, or not an object.
        case notJSON
        /// A word table or model file is damaged.
        case badFile = "bad_file"
        /// A field is missing, misspelled, or has a value that is not allowed.
        case invalid
    }
    package let code: Code
    /// Where: `cast[1].count`; empty for the whole.
    package let field: String
    /// Names field, value and what is allowed; safe to show to a caller.
    package let message: String

    /// An error at a field.
    package init(_ code: Code, field: String, _ message: String) {
        self.code = code
        self.field = field
        self.message = message
    }
}
