// SPDX-License-Identifier: Apache-2.0
import Foundation

/// A built executable of this package that a test runs and kills.
final class Program {
    let process = Process()
    private let output = Pipe()
    /// A worker's standard input, whose end tells it that we are gone.
    private let lifeline = Pipe()

    /// The executables stand beside the tests.
    static func place(_ name: String) -> URL {
        let tests = URL(filePath: ProcessInfo.processInfo.arguments[0])
        let product = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
            .map { URL(filePath: $0) }
        let beside = [tests, product].compactMap { $0?.deletingLastPathComponent() }
        let places = beside.map { $0.appending(path: name) }
        return places.first { FileManager.default.isExecutableFile(atPath: $0.path) }
            ?? places[0]
    }

    /// Starts an executable; `errors` sends its standard error the way of its output, `lifeline` keeps
    /// its standard input open.
    init(
        _ name: String, _ arguments: [String], environment: [String: String] = [:],
        errors: Bool = false, lifeline hasLifeline: Bool = false
    ) throws {
        process.executableURL = Self.place(name)
        process.arguments = arguments
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        process.standardOutput = output
        process.standardError = errors ? output : FileHandle.nullDevice
        process.standardInput = hasLifeline ? lifeline : FileHandle.nullDevice
        try process.run()
    }

    /// Waits for more output; nil at its end.
    func more() -> String? {
        let data = output.fileHandleForReading.availableData
        return data.isEmpty ? nil : String(decoding: data, as: UTF8.self)
    }

    /// Kills the process as a power failure would, and waits for its end.
    func kill() {
        Foundation.kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
    }

    /// Asks the process to stop, waits for its end and returns its code.
    func stop() -> Int32 {
        Foundation.kill(process.processIdentifier, SIGTERM)
        process.waitUntilExit()
        return process.terminationStatus
    }

    /// Closes our end of the process's standard input, as our death would.
    func cutLifeline() {
        try? lifeline.fileHandleForWriting.close()
    }

    /// The processes that this one started.
    var children: [pid_t] {
        let id = process.processIdentifier
        let threads =
            (try? FileManager.default.contentsOfDirectory(atPath: "/proc/\(id)/task")) ?? []
        return threads.flatMap { thread -> [pid_t] in
            let file = "/proc/\(id)/task/\(thread)/children"
            let text = (try? String(contentsOfFile: file, encoding: .utf8)) ?? ""
            return text.split(separator: " ").compactMap { pid_t($0) }
        }
    }
}
