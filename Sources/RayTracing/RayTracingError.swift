// SPDX-License-Identifier: Apache-2.0

/// Why Embree could not do what it was asked.
package struct RayTracingError: Error, Sendable {
    package enum Code: String, Sendable {
        /// No device: Embree is missing or the processor lacks AVX2.
        case unavailable
        /// Out of memory, or a call that Embree refused.
        case failed
    }
    package let code: Code
    /// Safe to show to a caller.
    package let message: String

    /// An error with a sentence that may reach the caller.
    package init(_ code: Code, _ message: String) {
        self.code = code
        self.message = message
    }
}
