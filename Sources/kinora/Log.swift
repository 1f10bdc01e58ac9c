// SPDX-License-Identifier: Apache-2.0
import Logging

/// Logs to standard error.
enum Log {
    /// A logger at the level of KINORA_LOG_LEVEL, notices and above without it.
    static func logger(_ label: String, _ environment: [String: String]) -> Logger {
        var logger = Logger(label: label) { StreamLogHandler.standardError(label: $0) }
        logger.logLevel =
            Settings.text("KINORA_LOG_LEVEL", environment)
            .flatMap { Logger.Level(rawValue: $0.lowercased()) } ?? .notice
        return logger
    }
}
