// SPDX-License-Identifier: Apache-2.0

/// Why work stopped before its end.
package enum Interruption: Sendable, Hashable {
    /// The worker stops; the prediction waits for another.
    case shutDown
    /// The prediction was canceled, deleted, timed out or given to another: nobody wants the work.
    case leaseLost
}
