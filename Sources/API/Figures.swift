// SPDX-License-Identifier: Apache-2.0
import Synchronization

/// What this process has counted since it started, for `/metrics`.
package final class Figures: Sendable {
    /// One kind of HTTP answer.
    package struct Answer: Hashable, Sendable {
        package var method: String
        /// The pattern of the route, not the path, so that there are few of them.
        package var route: String
        package var status: Int
    }

    /// A copy of all counts at one moment.
    package struct Counts: Sendable {
        package var answers: [Answer: Int] = [:]
        package var seconds = Histogram(bounds: Histogram.answerSeconds)
        /// Accepted submits by model id.
        package var submits: [String: Int] = [:]
        /// Bytes of outputs sent.
        package var outputBytes = 0
    }

    private let counts = Mutex(Counts())

    /// Nothing counted yet.
    package init() {}

    /// Counts an answer and the seconds it took to decide it.
    package func answered(_ answer: Answer, seconds: Double) {
        counts.withLock {
            $0.answers[answer, default: 0] += 1
            $0.seconds.observe(seconds)
        }
    }

    /// Counts an accepted submit.
    package func submitted(model: String) {
        counts.withLock { $0.submits[model, default: 0] += 1 }
    }

    /// Counts bytes of an output that went out.
    package func sent(bytes: Int) {
        counts.withLock { $0.outputBytes += bytes }
    }

    /// What was counted so far.
    package var current: Counts { counts.withLock { $0 } }
}
