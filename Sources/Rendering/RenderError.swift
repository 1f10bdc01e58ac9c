// SPDX-License-Identifier: Apache-2.0

/// Why a shot could not be rendered.
package struct RenderError: Error, Sendable {
    package enum Code: String, Sendable {
        /// The world, the settings or the camera hold what cannot be rendered.
        case invalid
        /// The ray tracing library failed.
        case failed
        /// The work was told to stop.
        case canceled
    }
    package let code: Code
    /// Safe to show to a caller.
    package let message: String
    /// For the log only.
    package let underlying: (any Error)?

    /// The end of work that was told to stop.
    static let canceled = RenderError(.canceled, "canceled")

    /// An error with a sentence that may reach the caller.
    package init(_ code: Code, _ message: String, underlying: (any Error)? = nil) {
        self.code = code
        self.message = message
        self.underlying = underlying
    }
}
