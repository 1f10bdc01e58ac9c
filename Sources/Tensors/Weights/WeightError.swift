// SPDX-License-Identifier: Apache-2.0

/// Why a file of weights, or a tensor in one, cannot be used.
package struct WeightError: Error, Equatable, CustomStringConvertible {
    /// What kind of error it is.
    package enum Code: String, Sendable {
        /// The file is not there, or cannot be opened, mapped or read.
        case unreadable
        /// The bytes do not follow the format.
        case malformed
        /// The bytes follow a format, version or element type that is not read here.
        case unsupported
        /// A tensor or a shard that is asked for is not there.
        case missing
        /// A tensor has another shape or type than its place in the model.
        case mismatch
        /// A file holds tensors that nothing has a place for.
        case unused
        /// The file cannot be written.
        case unwritable
    }

    package let code: Code
    /// One sentence with file, tensor, value and what is allowed; safe to show.
    package let message: String

    /// An error with its sentence.
    package init(_ code: Code, _ message: String) {
        self.code = code
        self.message = message
    }

    package var description: String { message }

    /// The same error, with the file it was met in.
    package func naming(file: String) -> WeightError { WeightError(code, "\(file): \(message)") }
}
