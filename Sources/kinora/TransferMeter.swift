// SPDX-License-Identifier: Apache-2.0
import ModelStore
import Synchronization

/// Shows on standard error how much has been fetched: drawn over itself on a terminal, a plain line
/// every tenth of the way elsewhere.
final class TransferMeter: Sendable {
    private struct State {
        var drawn = ContinuousClock.now
        var first: (done: Int, at: ContinuousClock.Instant)?
        var tenth = 0
    }

    private let state = Mutex(State())
    private let isTerminal: Bool

    /// A meter at its start.
    init(isTerminal: Bool) { self.isTerminal = isTerminal }

    /// Shows the state of a pull.
    func show(_ progress: Pull.Progress) {
        let now = ContinuousClock.now
        let text: String? = state.withLock { state in
            let first = state.first ?? (progress.done, now)
            state.first = first
            let seconds = (now - first.at) / .seconds(1)
            let speed = seconds > 0.5 ? Double(progress.done - first.done) / seconds : 0
            let line = Self.line(progress, speed)
            if isTerminal {
                guard now - state.drawn > .milliseconds(200) else { return nil }
                state.drawn = now
                return "\r\u{1B}[K" + line
            }
            let tenth = progress.done * 10 / max(progress.total, 1)
            guard tenth > state.tenth else { return nil }
            state.tenth = tenth
            return line + "\n"
        }
        if let text { StandardError.write(text) }
    }

    /// Ends the meter's line.
    func finish() {
        if isTerminal { StandardError.write("\r\u{1B}[K") }
    }

    private static func line(_ progress: Pull.Progress, _ speed: Double) -> String {
        let percent = progress.done * 100 / max(progress.total, 1)
        let rate = speed > 0 ? "  \(ByteCount.text(Int(speed)))/s" : ""
        return "\(percent) %  \(ByteCount.text(progress.done)) of "
            + "\(ByteCount.text(progress.total))\(rate)  \(progress.path)"
    }
}
