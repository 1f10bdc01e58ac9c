// SPDX-License-Identifier: Apache-2.0
import Domain
import Generation
import Objects

extension TaskFailure {
    /// What a failed generation tells the caller; errors from elsewhere keep their text to the log.
    init(of error: any Error) {
        switch error {
        case let error as GenerationError:
            switch error.code {
            case .invalid: self.init(.invalidParameter, error.message)
            case .failed, .canceled: self.init(.executionFailed, error.message)
            }
        case let error as ObjectError:
            self.init(.unavailable, error.message)
        default:
            self.init(.internalError, "the worker could not make the clip")
        }
    }
}
