// SPDX-License-Identifier: Apache-2.0
import Foundation

/// How many files and connections the process may have open.
enum OpenFiles {
    /// Asks for as many as the system lets: every connection is one.
    static func raise() {
        var limit = rlimit()
        guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return }
        limit.rlim_cur = min(limit.rlim_max, 1 << 20)
        setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
    }
}
