// SPDX-License-Identifier: Apache-2.0

/// Why a store did not do what it was asked.
package struct StoreError: Error, Sendable {
    package enum Code: String, Sendable, Hashable {
        /// The state of the prediction does not allow it.
        case refused
        /// The lease is not in force any more: stop the work.
        case leaseLost
        /// There is no such prediction or key.
        case notFound
        /// A file that something is to name was removed at that moment: bring it again.
        case fileGone
        /// The key has submitted enough for now; ``StoreError/wait`` says how long.
        case tooMany
        /// Something with this id is there already.
        case conflict
        /// The disk is full.
        case full
        /// The folder or file cannot be written.
        case readOnly
        /// Busy, damaged or out of reach.
        case unavailable
    }
    package let code: Code
    /// Safe to show to the caller.
    package let message: String
    /// After which it will work again, where that is known.
    package var wait: Duration?
    /// For the log only.
    package let underlying: (any Error)?

    /// An error with a sentence that may reach the caller.
    package init(_ code: Code, _ message: String, underlying: (any Error)? = nil) {
        self.code = code
        self.message = message
        self.underlying = underlying
    }
}
