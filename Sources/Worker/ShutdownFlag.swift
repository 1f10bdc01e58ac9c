// SPDX-License-Identifier: Apache-2.0
import Synchronization

/// Whether a service is to stop; once set, set for good.
final class ShutdownFlag: Sendable {
    private let flag = Atomic(false)

    var isSet: Bool { flag.load(ordering: .acquiring) }

    func set() { flag.store(true, ordering: .releasing) }
}
