// SPDX-License-Identifier: Apache-2.0
import Foundation

/// How much memory this machine can give.
package enum MachineMemory {
    /// Bytes that can be had without taking them from others; infinity where the system does not say.
    package static var available: Double {
        guard let text = try? String(contentsOfFile: "/proc/meminfo", encoding: .utf8),
            let line = text.split(separator: "\n").first(where: { $0.hasPrefix("MemAvailable:") }),
            let kibibytes = line.split(separator: " ").dropFirst().first.flatMap({ Double($0) })
        else { return .infinity }
        return kibibytes * 1024
    }
}
