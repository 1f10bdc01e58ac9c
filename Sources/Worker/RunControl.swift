// SPDX-License-Identifier: Apache-2.0
import Foundation
import Generation
import Synchronization

/// The line between an engine on its thread and the worker that watches over it.
final class RunControl: GenerationControl {
    private struct State {
        var progress = 0.0
        var preview: URL?
        var interruption: Interruption?
    }

    private let state = Mutex(State())
    private let shutdown: ShutdownFlag

    init(shutdown: ShutdownFlag) {
        self.shutdown = shutdown
    }

    func progress(_ share: Double, frame: Int, of frames: Int) {
        guard share.isFinite else { return }
        state.withLock { $0.progress = max($0.progress, min(1, share)) }
    }

    func preview(_ file: URL) {
        state.withLock { $0.preview = file }
    }

    /// A picture that is there and was not taken yet; the scratch folder is the engine's.
    func takePreview() -> URL? {
        state.withLock { state in
            defer { state.preview = nil }
            return state.preview
        }
    }

    var mayContinue: Bool {
        !shutdown.isSet && state.withLock { $0.interruption == nil }
    }

    var progress: Double { state.withLock { $0.progress } }

    /// Why the work has to stop; nil when it may go on.
    var interruption: Interruption? {
        state.withLock { $0.interruption } ?? (shutdown.isSet ? .shutDown : nil)
    }

    /// Stops the work at the next frame; the first reason counts.
    func stop(_ reason: Interruption) {
        state.withLock { $0.interruption = $0.interruption ?? reason }
    }
}
