// SPDX-License-Identifier: Apache-2.0
package import Foundation

/// The end of the pipe from which a worker learns that its parent is gone.
package enum Lifeline {
    /// Watches standard input on a thread of its own: when it ends, the process asks itself to stop as
    /// by SIGTERM, and ends for good if it has not after so long.
    package static func watch(grace: TimeInterval) {
        let thread = Thread {
            var byte: UInt8 = 0
            while true {
                let count = read(STDIN_FILENO, &byte, 1)
                if count == 0 || (count < 0 && errno != EINTR) { break }
            }
            kill(getpid(), SIGTERM)
            // This thread has nothing else to do; the others give their work back meanwhile.
            Thread.sleep(forTimeInterval: grace)
            _exit(EXIT_FAILURE)
        }
        thread.name = "lifeline"
        thread.start()
    }
}
