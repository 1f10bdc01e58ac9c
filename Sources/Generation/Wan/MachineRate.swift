// SPDX-License-Identifier: Apache-2.0
import Tensors

/// How fast a thread of this machine computes, measured when it is first asked for.
package enum MachineRate {
    /// Operations a second.
    package static let measured = Result { try MachineSpeed.operationsPerSecond() }
}
