// SPDX-License-Identifier: Apache-2.0
import Foundation
import Synchronization

/// The worker processes that run, to be stopped together.
final class Children: Sendable {
    private struct State {
        var isStopped = false
        var running: [pid_t: ChildProcess] = [:]
    }

    private let state = Mutex(State())

    /// Adds a child; one that comes too late is asked to stop at once.
    func add(_ child: ChildProcess) {
        let isLate = state.withLock { state in
            state.running[child.id] = child
            return state.isStopped
        }
        if isLate { child.stop() }
    }

    func remove(_ child: ChildProcess) {
        state.withLock { $0.running[child.id] = nil }
    }

    /// Asks all to stop.
    func stop() {
        let running = state.withLock { state in
            state.isStopped = true
            return Array(state.running.values)
        }
        for child in running { child.stop() }
    }
}
