// SPDX-License-Identifier: Apache-2.0
package import Domain
package import Queue

/// Decides what becomes of a message after an attempt.
package struct RetryPlan: Sendable, Hashable {
    /// Pauses before the second, third and fourth attempt.
    package static let pauses: [Duration] = [.seconds(1), .seconds(10), .seconds(60)]

    /// Takes note of an attempt.
    ///
    /// - Parameters:
    ///   - result: what the attempt came to.
    ///   - delivery: is changed: delivered, due again, or failed.
    ///   - times: when it began and when it ended.
    ///   - chance: of the pause; 0...1.
    package static func note(
        _ result: WebhookSender.Result, in delivery: inout Delivery,
        times: (begin: Timestamp, end: Timestamp), chance: Double
    ) {
        let (begin, end) = times
        let milliseconds = Int((end - begin) / .milliseconds(1))
        let (status, error) = words(for: result)
        delivery.attempts.append(
            Delivery.Attempt(at: begin, status: status, error: error, milliseconds: milliseconds))
        delivery.round += 1
        if error == nil {
            delivery.state = .delivered
        } else if case .forbidden = result {
            delivery.state = .failed
        } else if delivery.round <= pauses.count {
            delivery.dueAt = end + pause(after: delivery.round, chance: chance)
        } else {
            delivery.state = .failed
        }
    }

    /// The pause after so many failures in a row, from 1.
    ///
    /// - Parameters:
    ///   - failures: in a row.
    ///   - chance: 0...1; pauses are a fifth shorter to a fifth longer, so that what was down is not hit by
    ///     everything at once.
    /// - Returns: the pause; after many failures always the longest.
    package static func pause(after failures: Int, chance: Double) -> Duration {
        pauses[min(max(failures, 1), pauses.count) - 1] * (0.8 + 0.4 * min(1, max(0, chance)))
    }

    private static func words(for result: WebhookSender.Result) -> (status: Int?, error: String?) {
        switch result {
        case .answered(let status) where (200..<300).contains(status): (status, nil)
        case .answered(let status) where (300..<400).contains(status):
            (status, "the receiver answered \(status); redirects are not followed")
        case .answered(let status): (status, "the receiver answered \(status)")
        case .unreachable(let reason), .forbidden(let reason): (nil, reason)
        }
    }
}
