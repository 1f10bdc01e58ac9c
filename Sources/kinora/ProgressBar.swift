// SPDX-License-Identifier: Apache-2.0
import Foundation
import Synchronization

/// Shows on standard error how far a generation is: a bar that is drawn over itself on a terminal,
/// a plain line every tenth of the way elsewhere.
final class ProgressBar: Sendable {
    private struct State {
        var lastDrawn: Double = -1
        var lastTenth = 0
    }

    private let state = Mutex(State())
    private let start = ContinuousClock.now
    private let isTerminal: Bool
    private let write: @Sendable (String) -> Void

    /// A bar at its start.
    ///
    /// - Parameters:
    ///   - isTerminal: whether the text can be drawn over.
    ///   - write: receives the text.
    init(isTerminal: Bool, write: @escaping @Sendable (String) -> Void) {
        self.isTerminal = isTerminal
        self.write = write
    }

    /// Shows a share of the work in 0...1 and the frames done and in all.
    func show(_ share: Double, frame: Int, of frames: Int) {
        let elapsed = (ContinuousClock.now - start) / .seconds(1)
        let text: String? = state.withLock { state in
            let tenth = Int(share * 10)
            if isTerminal {
                // Ten drawings a second are enough for the eye.
                guard elapsed - state.lastDrawn > 0.1 || frame == frames else { return nil }
                state.lastDrawn = elapsed
                return "\r\u{1B}[K" + Self.line(share, frame, frames, elapsed, bar: true)
            }
            guard tenth > state.lastTenth else { return nil }
            state.lastTenth = tenth
            return Self.line(share, frame, frames, elapsed, bar: false) + "\n"
        }
        if let text { write(text) }
    }

    /// Ends the bar's line.
    func finish() {
        if isTerminal { write("\r\u{1B}[K") }
    }

    private static func line(
        _ share: Double, _ frame: Int, _ frames: Int, _ elapsed: Double, bar: Bool
    ) -> String {
        let share = min(max(share, 0), 1)
        let speed = elapsed > 0 ? Double(frame) / elapsed : 0
        let left = share > 0.01 ? elapsed * (1 - share) / share : nil
        let filled = Int(share * 30)
        let drawn =
            String(repeating: "█", count: filled) + String(repeating: "░", count: 30 - filled)
        let percent = String(Int(share * 100))
        let padded = String(repeating: " ", count: 3 - percent.count) + percent
        return (bar ? "\(drawn) " : "") + "\(padded) %  \(frame)/\(frames) frames  "
            + "\((speed * 10).rounded() / 10) frames/s  "
            + (left.map { "\(clock($0)) left" } ?? "… left")
    }

    /// Minutes and seconds.
    private static func clock(_ seconds: Double) -> String {
        let whole = Int(seconds.rounded())
        let rest = whole % 60
        return "\(whole / 60):\(rest < 10 ? "0" : "")\(rest)"
    }
}
