// SPDX-License-Identifier: Apache-2.0
package import Foundation
import Tensors

/// How fast a thread of this machine computes, measured when it is first asked for.
package enum MachineRate {
    /// Operations a second.
    package static let measured = Result { try MachineSpeed.operationsPerSecond() }

    /// What the device of a library calls itself.
    ///
    /// - Throws: ``GenerationError`` saying why there is none.
    package static func device(of library: URL) throws(GenerationError) -> String {
        do {
            return try Device(library: library.path).name() ?? "the cores"
        } catch { throw GenerationError(.invalid, error.message, underlying: error) }
    }
}
