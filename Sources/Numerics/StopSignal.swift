// SPDX-License-Identifier: Apache-2.0

/// Asked by long work between its steps: whether to stop, because nobody wants its result any more.
package struct StopSignal: Sendable {
    /// The signal of work that is wanted until it is done.
    package static let never = StopSignal { false }

    private let ask: @Sendable () -> Bool

    /// A signal that answers so; it is asked on any thread, and once on it stays on.
    package init(_ ask: @escaping @Sendable () -> Bool) {
        self.ask = ask
    }

    /// Whether to stop.
    package var isOn: Bool { ask() }
}
