// SPDX-License-Identifier: Apache-2.0

/// Why a prediction ended without a clip.
package struct TaskFailure: Sendable, Hashable, Codable {
    package var code: TaskErrorCode
    /// A sentence for the caller.
    package var message: String

    /// A failure with a sentence that may reach the caller.
    package init(_ code: TaskErrorCode, _ message: String) {
        self.code = code
        self.message = message
    }
}
