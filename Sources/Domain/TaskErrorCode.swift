// SPDX-License-Identifier: Apache-2.0

/// The number that tells a program why a prediction did not succeed: 1xxx means change the request,
/// 5xxx means try again.
package enum TaskErrorCode: Int, Sendable, Codable, CaseIterable {
    case none = 0
    case moderated = 1200
    case missingParameter = 1400
    case invalidParameter = 1401
    case mediaUnreachable = 1402
    case executionFailed = 1403
    case taskFailed = 1405
    case internalError = 5000
    case unavailable = 5003
    case timeout = 5004
}
