// SPDX-License-Identifier: Apache-2.0
package import Domain

/// What came of the work on a prediction.
package enum WorkResult: Sendable, Hashable {
    case made(Outcome)
    case failed(TaskFailure)
    case interrupted(Interruption)
}
