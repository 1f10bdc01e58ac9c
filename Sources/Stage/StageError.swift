// SPDX-License-Identifier: Apache-2.0

/// Why a shot could not be staged.
package struct StageError: Error, Sendable, Equatable {
    package enum Code: String, Sendable {
        /// The shot asks for what cannot be built; the message names the field, the value and what is
        /// allowed.
        case invalid
        /// The work was told to stop.
        case canceled
    }
    package let code: Code
    /// Safe to show.
    package let message: String

    /// The end of work that was told to stop.
    static let canceled = StageError(.canceled, "canceled")

    /// An error of a kind with a sentence.
    package init(_ code: Code, _ message: String) {
        self.code = code
        self.message = message
    }
}
