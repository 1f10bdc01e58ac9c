// SPDX-License-Identifier: Apache-2.0
import Dispatch
import Foundation
import Generation
import Synchronization

/// Runs a generation for somebody at a terminal: shows its progress, and stops it at the first
/// interrupt; the second ends the process.
final class ConsoleControl: GenerationControl {
    private let stopped = Mutex(false)
    private let bar: ProgressBar

    /// A control that shows its progress on standard error.
    init() {
        bar = ProgressBar(isTerminal: StandardError.isTerminal, write: StandardError.write)
    }

    func progress(_ share: Double, frame: Int, of frames: Int) {
        bar.show(share, frame: frame, of: frames)
    }

    var mayContinue: Bool { stopped.withLock { !$0 } }

    /// Does blocking work on a thread of its own, and hears interrupts meanwhile.
    func run<Value: Sendable>(
        _ work: @escaping @Sendable () throws(GenerationError) -> Value
    ) async throws(GenerationError) -> Value {
        let sources = [SIGINT, SIGTERM].map { number in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler { [self] in
                guard
                    stopped.withLock({ isStopped in
                        defer { isStopped = true }
                        return isStopped
                    })
                else { return }
                _exit(CommandFailure.Code.interrupted.rawValue)
            }
            source.resume()
            return source
        }
        defer {
            for source in sources { source.cancel() }
            bar.finish()
        }
        let result = await withCheckedContinuation { continuation in
            Thread {
                continuation.resume(
                    returning: Result { () throws(GenerationError) in try work() })
            }.start()
        }
        return try result.get()
    }
}
