// SPDX-License-Identifier: Apache-2.0
import Foundation

/// A thread of its own for work that blocks for minutes, which the cooperative pool must not do.
enum OwnThread {
    /// Bytes; engines recurse deeper than the usual stack of a secondary thread allows.
    private static let stack = 16 << 20

    /// Runs a body on a new thread and waits for it without blocking one.
    static func run<Value: Sendable>(
        named name: String, _ body: @escaping @Sendable () -> Value
    ) async -> Value {
        await withCheckedContinuation { waiting in
            let thread = Thread { waiting.resume(returning: body()) }
            thread.name = name
            thread.stackSize = stack
            thread.start()
        }
    }
}
