// SPDX-License-Identifier: Apache-2.0

/// Why a model of diffusion cannot be loaded or run.
package struct DiffusionError: Error, Equatable, CustomStringConvertible {
    /// What kind of error it is.
    package enum Code: String, Sendable {
        /// A file is not there or cannot be read.
        case unreadable
        /// The bytes of a file do not follow its format.
        case malformed
        /// A file asks for something that is not done here.
        case unsupported
        /// Something that is needed is not in a file.
        case missing
        /// A value of the caller's is outside what is allowed.
        case invalid
    }

    package let code: Code
    /// One sentence with the value and what is allowed; safe to show.
    package let message: String

    /// An error with its sentence.
    package init(_ code: Code, _ message: String) {
        self.code = code
        self.message = message
    }

    package var description: String { message }
}
