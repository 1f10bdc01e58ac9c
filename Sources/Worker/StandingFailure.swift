// SPDX-License-Identifier: Apache-2.0
import Logging
import Synchronization

/// A thing that is tried again and again: the log hears once that it does not work, and once that it works
/// again, however often it is tried between.
final class StandingFailure: Sendable {
    private let what: String
    private let logger: Logger
    /// What was said last; nil while it works.
    private let said = Mutex<String?>(nil)

    /// A thing by its name, such as `sweep`.
    init(_ what: String, _ logger: Logger) {
        self.what = what
        self.logger = logger
    }

    /// It did not work; another reason is said anew.
    func failed(_ reason: String) {
        let isNews = said.withLock { said in
            defer { said = reason }
            return said != reason
        }
        guard isNews else { return }
        logger.warning("does not work", metadata: ["what": "\(what)", "error": "\(reason)"])
    }

    /// It worked.
    func worked() {
        let isNews = said.withLock { said in
            defer { said = nil }
            return said != nil
        }
        if isNews { logger.notice("works again", metadata: ["what": "\(what)"]) }
    }
}
