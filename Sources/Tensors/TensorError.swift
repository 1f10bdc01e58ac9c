// SPDX-License-Identifier: Apache-2.0

/// Why something cannot be computed.
package struct TensorError: Error, Equatable, CustomStringConvertible {
    /// What kind of error it is.
    package enum Code: String, Sendable {
        /// Shapes that do not fit each other.
        case shape
        /// More memory than there is.
        case memory
        /// A library refuses the operation on this machine.
        case unsupported
        /// The caller asked to stop.
        case canceled
    }

    package let code: Code
    /// One sentence with the values and what is allowed; safe to show.
    package let message: String

    /// An error with its sentence.
    package init(_ code: Code, _ message: String) {
        self.code = code
        self.message = message
    }

    package var description: String { message }
}
