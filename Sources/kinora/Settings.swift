// SPDX-License-Identifier: Apache-2.0
import Foundation

/// Decides what a setting is: the option on the command line, else the environment variable, else
/// the default.
///
/// docs/configuration.md lists them all.
enum Settings {
    static let defaultHost = "127.0.0.1"
    static let defaultPort = 8080
    static let defaultWorkers = 1

    /// The address to listen on: `--host`, `KINORA_HOST`.
    static func host(_ option: String?, _ environment: [String: String]) -> String {
        option ?? text("KINORA_HOST", environment) ?? defaultHost
    }

    /// The port to listen on: `--port`, `KINORA_PORT`.
    static func port(_ option: Int?, _ environment: [String: String]) throws(CommandFailure) -> Int
    {
        try number(option, "--port", "KINORA_PORT", 0...65_535, environment) ?? defaultPort
    }

    /// Worker processes: `--workers`, `KINORA_WORKERS`.
    static func workers(
        _ option: Int?, _ environment: [String: String]
    ) throws(CommandFailure) -> Int {
        try number(option, "--workers", "KINORA_WORKERS", 0...64, environment) ?? defaultWorkers
    }

    /// Clips that a worker makes at a time: `--concurrency`, `KINORA_CONCURRENCY`.
    static func concurrency(
        _ option: Int?, _ environment: [String: String]
    ) throws(CommandFailure) -> Int {
        try number(option, "--concurrency", "KINORA_CONCURRENCY", 1...64, environment) ?? 1
    }

    /// Render threads of each worker: `--threads`, `KINORA_THREADS`; by default the cores are shared
    /// among the workers.
    static func threads(
        _ option: Int?, workers: Int, _ environment: [String: String]
    ) throws(CommandFailure) -> Int {
        let cores = ProcessInfo.processInfo.activeProcessorCount
        return try number(option, "--threads", "KINORA_THREADS", 1...512, environment)
            ?? max(1, cores / max(1, workers))
    }

    /// The address that clients see: `--public-url`, `KINORA_PUBLIC_URL`; nil follows the request.
    static func publicURL(
        _ option: String?, _ environment: [String: String]
    ) throws(CommandFailure) -> String? {
        guard let text = option ?? text("KINORA_PUBLIC_URL", environment) else { return nil }
        guard let url = URL(string: text), url.scheme == "http" || url.scheme == "https",
            url.host?.isEmpty == false
        else {
            throw CommandFailure(
                .usage,
                "--public-url must start with http:// or https:// and name a host; got \(text)")
        }
        return text
    }

    /// The folder for everything that lasts: `--data`, `KINORA_DATA`, else by the XDG rules.
    static func data(_ option: String?, _ environment: [String: String]) -> URL {
        if let path = option ?? text("KINORA_DATA", environment) {
            return URL(filePath: path, directoryHint: .isDirectory).standardizedFileURL
        }
        let home =
            text("XDG_DATA_HOME", environment).map { URL(filePath: $0) }
            ?? FileManager.default.homeDirectoryForCurrentUser.appending(path: ".local/share")
        return home.appending(path: "kinora", directoryHint: .isDirectory)
    }

    /// An environment variable that is set to something.
    static func text(_ name: String, _ environment: [String: String]) -> String? {
        environment[name].flatMap { $0.isEmpty ? nil : $0 }
    }

    static func number(
        _ option: Int?, _ flag: String, _ variable: String, _ allowed: ClosedRange<Int>,
        _ environment: [String: String]
    ) throws(CommandFailure) -> Int? {
        var value = option
        var source = flag
        if value == nil, let text = text(variable, environment) {
            source = variable
            guard let read = Int(text) else {
                throw CommandFailure(.usage, "\(variable) must be a whole number; got \(text)")
            }
            value = read
        }
        guard let value else { return nil }
        guard allowed.contains(value) else {
            throw CommandFailure(
                .usage,
                "\(source) must be between \(allowed.lowerBound) and \(allowed.upperBound); got \(value)"
            )
        }
        return value
    }
}
