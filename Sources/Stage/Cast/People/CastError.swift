// SPDX-License-Identifier: Apache-2.0

/// What is wrong with the data that the cast is made from.
package struct CastError: Error, Equatable {
    package enum Code: String, Sendable {
        /// The file cannot be read.
        case unreadable
        /// The file is not a body file, or is cut off or contradictory.
        case corrupt
    }
    package let code: Code
    /// One sentence; names no path.
    package let message: String

    static func corrupt(_ message: String) -> CastError {
        CastError(code: .corrupt, message: message)
    }
}
