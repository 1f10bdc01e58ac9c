// SPDX-License-Identifier: Apache-2.0
import Logging

/// Logs to standard error.
enum Log {
    /// A logger at the level of KINORA_LOG_LEVEL, notices and above without it.
    static func logger(_ label: String, _ environment: [String: String]) -> Logger {
        var logger = Logger(label: label) { LateHandler(label: $0) }
        logger.logLevel =
            Settings.text("KINORA_LOG_LEVEL", environment)
            .flatMap { Logger.Level(rawValue: $0.lowercased()) } ?? .notice
        return logger
    }
}

/// The library's handler for standard error, which is told of metadata when something is logged.
///
/// It would spell metadata out whenever it is set, and the server sets some for every request: 3 % of
/// what a poll costs, for lines that are almost never written.
private struct LateHandler: LogHandler {
    var metadata: Logger.Metadata = [:]
    var logLevel = Logger.Level.info
    private let stream: StreamLogHandler

    init(label: String) {
        stream = .standardError(label: label)
    }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        var stream = stream
        stream.metadata = metadata
        stream.log(event: event)
    }
}
