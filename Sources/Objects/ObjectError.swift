// SPDX-License-Identifier: Apache-2.0

/// Why an object store did not do what it was asked.
package struct ObjectError: Error, Sendable {
    package enum Code: String, Sendable, Hashable {
        case notFound
        /// The disk is full.
        case full
        /// The folder cannot be written.
        case readOnly
        /// A range outside of the object.
        case badRange
        /// Anything else that the disk says.
        case unavailable
    }
    package let code: Code
    /// Safe to show to the caller.
    package let message: String
    /// For the log only.
    package let underlying: (any Error)?

    /// An error with a sentence that may reach the caller.
    package init(_ code: Code, _ message: String, underlying: (any Error)? = nil) {
        self.code = code
        self.message = message
        self.underlying = underlying
    }
}
