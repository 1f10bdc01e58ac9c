// SPDX-License-Identifier: Apache-2.0

/// Why a request body was refused.
package struct ValidationError: Error, Sendable, Hashable {
    /// ``TaskErrorCode/missingParameter`` or ``TaskErrorCode/invalidParameter``.
    package let code: TaskErrorCode
    /// Names the field, what is allowed and what came: `duration must be 5 or 10; got 7`.
    package let message: String

    /// A refusal with a sentence for the caller.
    package init(_ code: TaskErrorCode, _ message: String) {
        self.code = code
        self.message = message
    }
}
